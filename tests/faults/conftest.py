"""Made-up time for all tests of faults, and one house whose wall clock can be set."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.cli.house import House
from app.settings import load
from tests.faults.stage import World


class Wall:
    """A clock on the wall that can be set."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 24, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=2)
        return self.now


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture(scope="session")
def shop(furnished: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, Wall]]:
    home = Path(shutil.copytree(furnished, tmp_path_factory.mktemp("faults") / "sayso"))
    wall = Wall()
    with House(load({"home": home, "language": "en", "country": "US"}, {}), wall) as house:
        house.library.warm()
        yield house, wall
