"""Shared by all tests: nothing here touches a person's own SAYSO_HOME."""

from __future__ import annotations

from pathlib import Path

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
