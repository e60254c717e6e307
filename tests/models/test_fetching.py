"""One file over a bad line: it arrives whole and right, or not at all, and what came is not fetched again."""

from __future__ import annotations

import hashlib
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from app.models.catalogue import Catalogue, ModelFile
from app.models.fetching import Patience, Sums, fetch, part_of, so_far
from i18n.errors import SaysoError

QUICK = Patience(silence_s=0.3, tries=3, wait_s=0.0)


class Fetched:
    """Fetches the large file of the small catalogue, noting what it is told and how long it would have slept."""

    def __init__(self, hub: Any, catalogue: Catalogue, folder: Path) -> None:
        self.hub, self.file = hub, catalogue.get("whisper-small").files[0]
        self.url = catalogue.url(catalogue.get("whisper-small"), self.file, hub.address)
        self.target = folder / "model.bin"
        self.told: list[int] = []
        self.slept: list[float] = []

    def __call__(self, file: ModelFile | None = None, patience: Patience = QUICK) -> Sums:
        return fetch(
            self.url, self.target, file or self.file, self.told.append, patience=patience, sleep=self.slept.append
        )

    def fails(self, code: str, file: ModelFile | None = None) -> SaysoError:
        with pytest.raises(SaysoError) as error:
            self(file)
        assert error.value.code == code
        assert not self.target.exists()
        return error.value


@pytest.fixture
def fetched(hub: Any, catalogue: Catalogue, tmp_path: Path) -> Fetched:
    return Fetched(hub, catalogue, tmp_path)


def test_a_file_arrives_whole_and_nothing_is_left_beside_it(fetched: Fetched, body: bytes) -> None:
    assert fetched().sha256 == hashlib.sha256(body).hexdigest()
    assert fetched.target.read_bytes() == body
    assert [path.name for path in fetched.target.parent.iterdir()] == ["model.bin"]
    assert fetched.told == sorted(fetched.told) and fetched.told[-1] == len(body)


def test_a_line_that_breaks_goes_on_where_it_was(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    fetched.hub.script = [acts.cut_after(100_000), acts.cut_after(70_000)]
    fetched()
    assert fetched.target.read_bytes() == body
    assert [told for _, told in fetched.hub.asked] == [None, "bytes=100000-", "bytes=170000-"]


def test_what_came_is_kept_for_the_next_day(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    fetched.hub.script = [acts.cut_after(100_000), *[acts.cut_after(0)] * 9]
    error = fetched.fails("fetch_broken_off")
    assert not error.permanent
    assert so_far(fetched.target) == 100_000
    fetched.hub.script, fetched.hub.asked = [], []
    fetched()
    assert fetched.target.read_bytes() == body
    assert fetched.hub.asked[0][1] == "bytes=100000-"


def test_it_waits_longer_each_time_nothing_comes(fetched: Fetched, acts: ModuleType) -> None:
    fetched.hub.script = [acts.status(503)] * 9
    with pytest.raises(SaysoError) as error:
        fetched(patience=Patience(silence_s=0.3, tries=4, wait_s=1.0, longest_s=5.0))
    assert error.value.code == "fetch_broken_off"
    assert fetched.slept == [2.0, 4.0, 5.0]
    assert len(fetched.hub.asked) == 4


def test_a_part_of_another_version_is_thrown_away(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    path = next(iter(fetched.hub.files))
    fetched.hub.files[path] = body[::-1]
    fetched.hub.script = [acts.cut_after(100_000), *[acts.status(503)] * 9]
    fetched.fails("fetch_broken_off")
    fetched.hub.files[path] = body  # If-Range does not fit any more: the server sends the whole
    fetched.hub.script = []
    fetched()
    assert fetched.target.read_bytes() == body


@pytest.mark.parametrize("act", ["deaf", "wrong_span"])
def test_a_server_that_does_not_know_range_begins_anew(
    fetched: Fetched, acts: ModuleType, body: bytes, act: str
) -> None:
    fetched.hub.script = [acts.cut_after(100_000), getattr(acts, act), acts.deaf]
    fetched()
    assert fetched.target.read_bytes() == body


def test_a_part_that_is_longer_than_the_file_begins_anew(fetched: Fetched, body: bytes) -> None:
    part_of(fetched.target).write_bytes(bytes(len(body) + 5))
    fetched()
    assert fetched.target.read_bytes() == body


def test_a_part_that_is_whole_already_is_only_checked(fetched: Fetched, body: bytes) -> None:
    part_of(fetched.target).write_bytes(body)
    fetched()
    assert fetched.hub.asked == []
    assert fetched.target.read_bytes() == body


def test_silence_counts_as_a_broken_line(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    fetched.hub.script = [acts.silent]
    fetched()
    assert fetched.target.read_bytes() == body


def test_a_wrong_length_is_refused_before_it_is_fetched(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    fetched.hub.script = [acts.other(body[:-1])]
    fetched.fails("fetch_wrong_size")
    assert fetched.told == []
    assert so_far(fetched.target) == 0


def test_more_than_there_should_be_is_refused(fetched: Fetched, acts: ModuleType) -> None:
    fetched.hub.script = [acts.endless] * 9
    fetched.fails("fetch_wrong_size")


def test_a_wrong_sum_is_refused_and_thrown_away(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    fetched.hub.script = [acts.other(body[::-1])]
    fetched.fails("fetch_wrong_sum")
    assert list(fetched.target.parent.iterdir()) == []


def test_md5_is_held_to_where_it_is_all_that_is_known(fetched: Fetched, body: bytes) -> None:
    right = hashlib.md5(body, usedforsecurity=False).hexdigest()
    fetched.fails("fetch_wrong_sum", ModelFile("model.bin", len(body), exact=True, md5="0" * 32))
    assert fetched(ModelFile("model.bin", len(body), exact=True, md5=right)).md5 == right


def test_a_size_known_about_takes_a_little_more_and_not_much_more(fetched: Fetched, body: bytes) -> None:
    fetched.fails("fetch_wrong_size", ModelFile("model.bin", 100_000, exact=False))
    fetched.fails("fetch_wrong_size", ModelFile("model.bin", 2_000_000, exact=False))
    fetched(ModelFile("model.bin", 250_000, exact=False))
    assert fetched.target.read_bytes() == body


@pytest.mark.parametrize(
    ("code", "expected"), [(404, "fetch_gone"), (410, "fetch_gone"), (401, "fetch_refused"), (403, "fetch_refused")]
)
def test_what_is_not_given_is_not_asked_for_again(fetched: Fetched, acts: ModuleType, code: int, expected: str) -> None:
    fetched.hub.script = [acts.status(code)] * 5
    fetched.fails(expected)
    assert len(fetched.hub.asked) == 1


def test_it_is_led_to_another_address(fetched: Fetched, acts: ModuleType, body: bytes) -> None:
    fetched.hub.files["/elsewhere"] = body
    fetched.hub.script = [acts.status(302, Location="/elsewhere"), acts.cut_after(50_000)]
    fetched()
    assert fetched.target.read_bytes() == body


def test_it_is_not_led_in_circles(fetched: Fetched, acts: ModuleType) -> None:
    fetched.hub.script = [acts.status(302, Location="/round")] * 20
    fetched.fails("fetch_refused")


def test_no_network_is_said_as_such(fetched: Fetched) -> None:
    fetched.url = "http://127.0.0.1:9/them/model.bin"  # the discard port: nobody listens
    assert not fetched.fails("fetch_no_network").permanent


def test_an_address_must_be_one(fetched: Fetched) -> None:
    fetched.url = "file:///etc/passwd"
    fetched.fails("fetch_address")


def test_a_folder_that_cannot_be_written_is_said(fetched: Fetched) -> None:
    fetched.target = fetched.target.parent / "nowhere" / "model.bin"
    with pytest.raises(SaysoError) as error:
        fetched()
    assert error.value.code == "store_unwritable"
