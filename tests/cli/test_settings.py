"""Flag before environment before file before default, and mistakes named."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.settings import Settings, load
from i18n.errors import SaysoError


def test_the_order_of_precedence(tmp_path: Path) -> None:
    (tmp_path / "sayso.toml").write_text('language = "pt-BR"\nrate = 120\nsilent = true\npause_s = 2\n')
    home = {"home": tmp_path}
    from_file = load(home, {})
    assert (from_file.language, from_file.rate, from_file.silent, from_file.pause_s) == ("pt-BR", 120, True, 2.0)
    from_environment = load(home, {"SAYSO_RATE": "180", "SAYSO_SILENT": "no"})
    assert (from_environment.rate, from_environment.silent) == (180, False)
    from_flag = load({**home, "rate": 200, "language": None}, {"SAYSO_RATE": "180"})
    assert (from_flag.rate, from_flag.language) == (200, "pt-BR")


def test_without_anything_the_defaults_hold(tmp_path: Path) -> None:
    assert load({"home": tmp_path}, {}) == Settings(home=tmp_path)


def test_the_home_comes_from_flag_or_environment(tmp_path: Path) -> None:
    assert load({}, {"SAYSO_HOME": str(tmp_path)}).home == tmp_path
    assert load({"home": tmp_path / "other"}, {"SAYSO_HOME": str(tmp_path)}).home == tmp_path / "other"


@pytest.mark.parametrize(
    "text", ["rate = 'fast'\n", "no_such = 1\n", "rate 12\n", "silent = 'perhaps'\n", "language = 5\n", "\xff\xfe"]
)
def test_a_mistake_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "sayso.toml").write_text(text, encoding="latin-1")
    with pytest.raises(SaysoError) as error:
        load({"home": tmp_path}, {})
    assert error.value.code == "settings_broken"
    assert "sayso.toml" in error.value.arguments["file"]
