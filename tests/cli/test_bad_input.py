"""Whatever comes in: one clear line that can be spoken, the right exit, no traceback, nothing lost."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from i18n.spoken import is_speakable
from retrieval.library import DATABASE
from voice.files import write_wav
from voice.noise import room_noise

Run = Callable[..., subprocess.CompletedProcess[str]]
REFUSED, WRONG = 1, 2


def _one_clear_line(done: subprocess.CompletedProcess[str]) -> str:
    assert "Traceback" not in done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, done.stderr
    return lines[0]


def _refused(done: subprocess.CompletedProcess[str], code: str, status: int = REFUSED) -> None:
    """A JSON error of this code, and one line on stderr."""
    line = _one_clear_line(done)
    assert done.returncode == status, done
    error = json.loads(done.stdout)["error"]
    assert error["code"] == code
    assert error["message"] == line


@pytest.mark.parametrize("text", ["", "   ", "\n\t"])
def test_nothing_said_is_answered(sayso: Run, text: str) -> None:
    done = sayso("ask", text, "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["reply"]["kind"] == "not_understood"


def test_ten_thousand_characters_are_answered(sayso: Run) -> None:
    done = sayso("ask", "kettle " * 1430, "--json")
    assert "Traceback" not in done.stderr
    assert done.returncode == 0
    reply = json.loads(done.stdout)
    assert reply["reply"]["kind"] == "error"
    assert reply["reply"]["facts"]["code"] == "too_long"
    assert is_speakable(reply["spoken"])


def test_control_characters_are_dropped(sayso: Run) -> None:
    done = sayso("ask", "-", "--json", "--lang", "en", stdin=b"a \x1b[31mkettle\x07\x00 please\xff\xfe\r\n")
    answer = json.loads(done.stdout)
    assert done.returncode == 0
    assert answer["reply"]["kind"] == "options"
    assert "\x1b" not in done.stdout


def test_nonsense_is_not_understood(sayso: Run) -> None:
    done = sayso("ask", "blorf the quindle wibbles", "--json")
    assert done.returncode == 0
    assert json.loads(done.stdout)["reply"]["kind"] == "not_understood"


@pytest.fixture
def sound(tmp_path: Path) -> Callable[[str], Path]:
    """A bad recording by name."""

    def make(name: str) -> Path:
        path = tmp_path / f"{name}.wav"
        if name == "empty":
            path.write_bytes(b"")
        elif name == "text":
            path.write_text("this is not sound")
        elif name == "silence":
            write_wav(path, np.zeros(32_000, np.float32))
        elif name == "noise":
            write_wav(path, (room_noise(48_000, seed=5) * 0.05).astype(np.float32))
        return path

    return make


@pytest.mark.parametrize(
    ("name", "code", "status"),
    [
        ("empty", "empty_audio", REFUSED),
        ("text", "unreadable_audio", REFUSED),
        ("silence", "nothing_heard", REFUSED),
        ("noise", "nothing_heard", REFUSED),
        ("missing", "unreadable_file", WRONG),
    ],
)
def test_bad_sound_is_refused_clearly(
    sayso: Run, sound: Callable[[str], Path], name: str, code: str, status: int
) -> None:
    _refused(sayso("ask", "--audio", str(sound(name)), "--json"), code, status)


def test_an_unknown_language_is_named(sayso: Run) -> None:
    _refused(sayso("ask", "kettle", "--lang", "klingon", "--json"), "unknown_language")


def test_a_broken_settings_file_is_named_and_kept(sayso: Run, tmp_path: Path) -> None:
    settings = tmp_path / "sayso.toml"
    settings.write_text('language = "en\n')
    done = sayso("ask", "kettle", "--json", home=tmp_path)
    _refused(done, "settings_broken", WRONG)
    assert "sayso.toml" in done.stderr
    assert settings.read_text() == 'language = "en\n'


def test_a_setting_that_does_not_exist_is_named(sayso: Run, tmp_path: Path) -> None:
    (tmp_path / "sayso.toml").write_text('langauge = "en"\n')
    done = sayso("ask", "kettle", "--json", home=tmp_path)
    _refused(done, "settings_broken", WRONG)
    assert "langauge" in done.stderr


def test_an_unwritable_home_is_refused(sayso: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir(mode=0o500)
    # Root may write into any folder, but nobody into a device.
    unwritable = Path("/dev/null/home") if os.geteuid() == 0 else home
    _refused(sayso("ask", "kettle", "--json", home=unwritable), "store_unwritable")


def test_a_home_that_is_a_file_is_refused(sayso: Run, tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.write_text("not a folder")
    done = sayso("ask", "kettle", "--json", home=home)
    assert done.returncode in {REFUSED, WRONG}
    assert "Traceback" not in done.stderr
    assert home.read_text() == "not a folder"


def test_a_locked_store_is_said_and_nothing_is_lost(sayso: Run, tmp_path: Path) -> None:
    first = sayso("ask", "show me a kettle", "--session", "s", "--country", "US", "--lang", "en", home=tmp_path)
    assert first.returncode == 0
    holder = sqlite3.connect(tmp_path / DATABASE, isolation_level=None)
    try:
        holder.execute("BEGIN IMMEDIATE")
        locked = sayso("ask", "add the first one to my cart", "--session", "s", "--json", home=tmp_path)
        assert "Traceback" not in locked.stderr
        answer = json.loads(locked.stdout)
        code = answer["error"]["code"] if "error" in answer else answer["reply"]["facts"].get("code")
        assert code == "store_locked"
    finally:
        holder.execute("ROLLBACK")
        holder.close()
    again = sayso("ask", "add the first one to my cart", "--session", "s", "--json", home=tmp_path)
    assert json.loads(again.stdout)["reply"]["kind"] in {"cart", "question"}


def test_a_damaged_store_is_said(sayso: Run, tmp_path: Path) -> None:
    tmp_path.joinpath(DATABASE).write_bytes(b"this is no database" * 100)
    _refused(sayso("ask", "kettle", "--json", home=tmp_path), "store_broken")


def test_a_batch_goes_on_after_a_bad_line(sayso: Run) -> None:
    lines = '{"text": "a kettle", "lang": "en"}\nnot json\n[1, 2]\n{"text": 5}\n{"text": "help"}\n'
    done = sayso("ask", "--batch", "-", "--json", stdin=lines)
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert ["error" in answer for answer in answers] == [False, True, True, True, False]


def test_wrong_usage_is_one_line_and_exit_two(sayso: Run) -> None:
    for arguments in (
        ("ask",),
        ("ask", "a", "--audio", "b.wav"),
        ("nonsense",),
        ("search",),
        ("search", "x", "--limit", "0"),
    ):
        done = sayso(*arguments)
        assert done.returncode == WRONG
        _one_clear_line(done)
