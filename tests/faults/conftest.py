"""Made-up time for all tests of faults."""

from __future__ import annotations

import pytest

from tests.faults.stage import World


@pytest.fixture
def world() -> World:
    return World()
