"""Shared by all tests: nothing here touches a person's own SAYSO_HOME."""

from __future__ import annotations

from pathlib import Path

import portalocker
import pytest
from hypothesis import settings

# The same examples each run, and no wall-clock limit: a slow machine is no failure.
settings.register_profile("seeded", derandomize=True, deadline=None, print_blob=False)
settings.load_profile("seeded")


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    home = tmp_path_factory.mktemp("sayso-home")
    monkeypatch.setenv("SAYSO_HOME", str(home))
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    return home


@pytest.fixture(scope="session")
def furnished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with the demo goods indexed and every language compiled, made once for all workers. To be copied."""
    from app.cli.house import House
    from app.settings import load

    shared = tmp_path_factory.getbasetemp()
    if shared.name.startswith("popen-"):
        shared = shared.parent  # one of several workers: the run's own folder is above
    home, made = shared / "furnished", shared / "furnished.made"
    with portalocker.Lock(shared / "furnished.lock", timeout=100):
        if not made.exists():
            with House(load({"home": home}, {})) as house:
                house.library.warm()
                house.grammar.prepare(house.grammar.languages)
            made.touch()
    return home
