"""Lines of pipes and files: half-written, cut short, rotated, and gone on with after a restart."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from i18n.errors import SaysoError
from retrieval.following import FileLines, Line, PipeLines, Place
from retrieval.update_lines import LONGEST_LINE


class Time:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        self.now += seconds


def _follow(path: Path, resume: Place | None = None) -> FileLines:
    time = Time()
    return FileLines(path, follow=True, resume=resume, clock=time, sleep=time.sleep)


def _came(lines: FileLines, reads: int = 60) -> list[Line]:
    return [line for _ in range(reads) for line in lines.read(0.05)]


def _bodies(lines: list[Line]) -> list[tuple[int, bytes | None]]:
    return [(line.number, line.body) for line in lines]


@pytest.fixture
def path(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "stream.jsonl"


def test_a_file_once(path: Path) -> None:
    path.write_bytes(b"one\n\n  \ntwo\r\nlast without an end")
    lines = FileLines(path)
    assert _bodies(_came(lines)) == [(1, b"one"), (4, b"two\r"), (5, b"last without an end")]
    assert lines.ended


def test_a_half_written_line_waits_for_its_end(path: Path) -> None:
    path.write_bytes(b"one\nha")
    lines = _follow(path)
    assert _bodies(_came(lines)) == [(1, b"one")]
    with path.open("ab") as file:
        file.write(b"lf\nthree\n")
    assert _bodies(_came(lines)) == [(2, b"half"), (3, b"three")]


def test_a_line_without_end_keeps_no_memory(path: Path) -> None:
    path.write_bytes(b"a" * (LONGEST_LINE * 20) + b"\nshort\n" + b"b" * (LONGEST_LINE + 1) + b"\nend\n")
    lines = _follow(path)
    assert _bodies(_came(lines)) == [(1, None), (2, b"short"), (3, None), (4, b"end")]


def test_a_file_cut_short_is_read_from_its_beginning(path: Path) -> None:
    path.write_bytes(b"one\ntwo\n")
    lines = _follow(path)
    _came(lines)
    path.write_bytes(b"new\n")
    assert _bodies(_came(lines)) == [(1, b"new")]


def test_a_file_cut_short_and_grown_longer_meanwhile_is_noticed(path: Path) -> None:
    path.write_bytes(b"one\n")
    lines = _follow(path)
    _came(lines)
    path.write_bytes(b"quite another beginning\nand more\n")
    assert _bodies(_came(lines)) == [(1, b"quite another beginning"), (2, b"and more")]


def test_a_rotated_file_is_read_to_its_end_first(path: Path) -> None:
    path.write_bytes(b"one\n")
    lines = _follow(path)
    _came(lines)
    with path.open("ab") as writer:
        path.rename(path.with_suffix(".1"))
        path.write_bytes(b"first of the new\n")
        lines.read(0.05)
        writer.write(b"last of the old\nwithout an end")  # a writer that has not noticed yet
    assert _bodies(_came(lines)) == [
        (2, b"last of the old"), (3, b"without an end"), (1, b"first of the new"),
    ]  # fmt: skip


def test_a_file_that_is_gone_for_a_while(path: Path) -> None:
    path.write_bytes(b"one\n")
    lines = _follow(path)
    _came(lines)
    path.rename(path.with_suffix(".1"))
    assert _came(lines) == []
    path.write_bytes(b"new\n")
    assert _bodies(_came(lines)) == [(1, b"new")]


def test_a_file_that_is_not_there_yet(path: Path) -> None:
    with pytest.raises(SaysoError, match="no such file"):
        FileLines(path)
    lines = _follow(path)
    assert lines.missing and _came(lines) == []
    path.write_bytes(b"one\n")
    assert _bodies(_came(lines)) == [(1, b"one")]
    with pytest.raises(SaysoError):
        _follow(path.parent)
    with pytest.raises(SaysoError):
        _follow(path.parent / "no-folder" / "stream")


def test_going_on_after_the_last_line_taken(path: Path) -> None:
    path.write_bytes(b"one\ntwo\nthree\n")
    place = _came(_follow(path))[1].place
    lines = _follow(path, place)
    assert lines.resumed
    assert _bodies(_came(lines)) == [(3, b"three")]


def test_going_on_in_a_file_that_was_rotated_while_nobody_read(path: Path) -> None:
    path.write_bytes(b"one\ntwo\n")
    place = _came(_follow(path))[0].place
    path.rename(path.with_name(path.name + ".1"))
    path.write_bytes(b"new\n")
    lines = _follow(path, place)
    assert _bodies(_came(lines)) == [(2, b"two"), (1, b"new")]


def test_another_file_of_the_same_number_is_read_from_its_beginning(path: Path) -> None:
    path.write_bytes(b"one\ntwo\n")
    place = _came(_follow(path))[1].place
    with path.open("r+b") as file:
        file.write(b"all\nnew and longer\n")
    lines = _follow(path, place)
    assert not lines.resumed
    assert _bodies(_came(lines)) == [(1, b"all"), (2, b"new and longer")]


def test_a_name_with_signs_of_patterns(tmp_path: Path) -> None:
    path = tmp_path / "str[e]am*.jsonl"
    path.write_bytes(b"one\n")
    place = _came(_follow(path))[0].place
    path.rename(path.with_name(path.name + ".1"))
    assert _follow(path, place).resumed


def test_a_pipe() -> None:
    out, into = os.pipe()
    with os.fdopen(out, "rb") as reading, os.fdopen(into, "wb", buffering=0) as writing:
        lines = PipeLines(reading)
        assert lines.read(0) == []
        writing.write(json.dumps({"id": "a"}).encode() + b"\nrest")
        first = lines.read(5)
        writing.close()
        rest = lines.read(5)
        assert _bodies(first + rest) == [(1, b'{"id": "a"}'), (2, b"rest")]
        assert lines.ended and lines.read(1) == []


def test_a_pipe_that_cannot_be_read_has_ended(path: Path) -> None:
    path.write_bytes(b"")
    closed = io.FileIO(os.open(path, os.O_WRONLY), "w")
    lines = PipeLines(closed)  # type: ignore[arg-type]
    assert lines.read(5) == [] and lines.ended
    closed.close()
