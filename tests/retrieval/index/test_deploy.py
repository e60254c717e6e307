"""The cluster's files fit each other and Sayso's own settings (nothing here starts a container)."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from app.settings import Settings, load

DEPLOY = Path(__file__).resolve().parents[3] / "deploy"


@pytest.fixture(scope="module")
def compose() -> dict[str, Any]:
    yaml = pytest.importorskip("yaml")
    found: dict[str, Any] = yaml.safe_load((DEPLOY / "compose.yaml").read_text("utf-8"))
    return found


def test_three_nodes_know_each_other_and_keep_their_data(compose: dict[str, Any]) -> None:
    nodes = {name: one for name, one in compose["services"].items() if name.startswith("qdrant-")}
    assert len(nodes) == 3
    for name, node in nodes.items():
        assert node["command"][node["command"].index("--uri") + 1] == f"http://{name}:6335"
        assert node["volumes"] == [f"{name}:/qdrant/storage"]
        assert node["environment"]["QDRANT__CLUSTER__ENABLED"] == "true"
        assert "ports" not in node  # nobody outside reaches a node
        assert node["networks"] == ["index"]
        bootstrap = node["command"][-1] if "--bootstrap" in node["command"] else None
        assert bootstrap == (None if name == "qdrant-1" else "http://qdrant-1:6335")
    assert compose["networks"]["index"]["internal"] is True


def test_sayso_is_told_what_it_understands(compose: dict[str, Any], tmp_path: Path) -> None:
    given = compose["services"]["sayso"]["environment"]
    path = given["SAYSO_INDEX_SETTINGS"].replace("${SAYSO_SIZE:-1m}", "1m")
    assert (DEPLOY.parent / path.removeprefix("/opt/sayso/")).is_file()
    settings: Settings = load(environment=given | {"SAYSO_HOME": str(tmp_path)})
    assert settings.index_url == "http://qdrant-1:6333"
    assert settings.index_settings == Path(given["SAYSO_INDEX_SETTINGS"])


def test_no_secret_is_written_down_and_none_may_be_left_out(compose: dict[str, Any]) -> None:
    services = compose["services"]
    secrets = [services["sayso"]["environment"][name] for name in ("SAYSO_TOKEN", "SAYSO_INDEX_KEY")]
    secrets += [services["qdrant-1"]["environment"]["QDRANT__SERVICE__API_KEY"]]
    assert all(":?" in secret for secret in secrets)
