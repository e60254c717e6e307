"""A recogniser in a process of its own: what it hears comes over whole, and its faults stay over there."""

from __future__ import annotations

import importlib
import os
import pickle
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from i18n.errors import SaysoError
from voice.grammar import Grammar, Words
from voice.stt.fallback import FallbackSpeechToText, Starter
from voice.stt.isolated import Isolated
from voice.stt.port import SpeechToText, Transcript
from voice.stt.worker import RulesKept, RulesSent

SOUND = np.zeros(160, dtype=np.float32)
YES_NO = Grammar("en", {"all": Words("yes")}, "all", "yes_no")

Far = Callable[..., Isolated]


@pytest.fixture
def far(monkeypatch: pytest.MonkeyPatch) -> Iterator[Far]:
    monkeypatch.syspath_prepend(str(Path(__file__).parent))
    make = importlib.import_module("far_engine").far_engine
    made: list[Isolated] = []

    def start(*arguments: Any, **how: Any) -> Isolated:
        made.append(Isolated(make, *arguments, **how))
        return made[-1]

    yield start
    for engine in made:
        engine.close()
    sys.modules.pop("far_engine", None)


def text_of(engine: SpeechToText) -> str:
    found = engine.transcribe(SOUND, ["en"])
    assert isinstance(found, Transcript)
    return found.text


def test_it_hears_as_the_engine_does_and_asks_back_what_makes_sense(far: Far) -> None:
    engine = far(sense=lambda text: 0.25 if text == "yes_no" else 0.0)
    assert engine.capabilities.name == "far"
    assert text_of(engine) == "nothing 160 0.00"
    engine.prepare(None)
    engine.prepare(YES_NO)
    assert text_of(engine) == "yes_no 160 0.25"
    with pytest.raises(SaysoError) as caught:
        engine.transcribe(SOUND, ["xx"])
    assert (caught.value.code, caught.value.permanent) == ("cannot_hear_language", True)
    assert caught.value.arguments == {"language": "xx"}
    assert text_of(engine) == "yes_no 160 0.25"  # nothing is out of step after an error


def test_what_cannot_be_had_is_said_as_the_engine_says_it(far: Far) -> None:
    with pytest.raises(SaysoError) as caught:
        far("missing")
    assert (caught.value.code, caught.value.arguments["model"]) == ("speech_model_missing", "far")


def test_nobody_who_could_tell_sense_costs_no_turn(far: Far) -> None:
    def broken(_text: str) -> float:
        raise RuntimeError("no reader")

    assert text_of(far(sense=broken)) == "nothing 160 0.00"


@pytest.mark.parametrize("fault", ["killed", "raises"])
def test_a_turn_on_which_the_recogniser_dies_is_heard_by_the_next_one(far: Far, tmp_path: Path, fault: str) -> None:
    engine = FallbackSpeechToText([Starter("far", lambda: far(fault, tmp_path / "once"))])
    engine.prepare(YES_NO)
    assert text_of(engine) == "yes_no 160 0.00"  # the same sound, by another process that was made ready again
    assert (tmp_path / "once").exists()
    assert text_of(engine) == "yes_no 160 0.00"


def test_a_recogniser_that_hangs_is_ended_and_the_turn_heard_by_the_next_one(far: Far, tmp_path: Path) -> None:
    limits_s = iter((0.5, 30.0))  # the second is not to be ended because the machine is busy
    engine = FallbackSpeechToText([Starter("far", lambda: far("hangs", tmp_path / "once", answers_s=next(limits_s)))])
    assert text_of(engine) == "nothing 160 0.00"
    hung = int((tmp_path / "once").read_text())
    with pytest.raises(ProcessLookupError):
        os.kill(hung, 0)


@pytest.mark.skipif(not hasattr(signal, "SIGSTOP"), reason="no such signal here")
def test_one_that_stands_still_takes_nobody_with_it(far: Far) -> None:
    engine = far(answers_s=0.3)
    os.kill(engine.pid, signal.SIGSTOP)
    for _ in range(50):
        engine.prepare(Grammar("en", {"all": Words("word " * 2000)}, "all"))  # far more than a pipe holds
    engine_gone = threading.Thread(target=engine.close)
    engine_gone.start()
    engine_gone.join(timeout=5.0)
    assert not engine_gone.is_alive()
    with pytest.raises(SaysoError) as caught:
        engine.transcribe(SOUND, ["en"])
    assert (caught.value.code, caught.value.permanent) == ("hearing_failed", False)


def test_what_fails_while_it_is_made_ready_is_told_at_the_next_turn(far: Far) -> None:
    engine = far("unprepared")
    engine.prepare(YES_NO)
    with pytest.raises(SaysoError) as caught:
        engine.transcribe(SOUND, ["en"])
    assert caught.value.code == "hearing_failed"
    assert "out of memory" not in str(caught.value)  # the kind alone: a message might hold what was said
    assert text_of(engine) == "nothing 160 0.00"


def test_it_ends_with_the_process_that_started_it() -> None:
    code = "import sys; from voice.stt.worker import main; raise SystemExit(main())"
    ended = subprocess.run(
        [sys.executable, "-c", code], check=False, stdin=subprocess.DEVNULL, capture_output=True, timeout=30
    )
    assert (ended.returncode, ended.stdout) == (0, b"")


@pytest.mark.skipif("SAYSO_WHOLE" not in os.environ, reason="compiles a grammar: three seconds, in the whole run")
def test_pocketsphinx_killed_in_the_middle_of_a_turn_loses_nothing(tmp_path: Path) -> None:
    pytest.importorskip("pocketsphinx")
    from voice.stt.engines import pocketsphinx_there

    made: list[Isolated] = []

    def start() -> Isolated:
        made.append(Isolated(pocketsphinx_there, tmp_path))
        return made[-1]

    engine = FallbackSpeechToText([Starter("pocketsphinx", start)])
    engine.prepare(Grammar("en", {"all": Words("stop")}, "all"))
    sound = (np.random.default_rng(0).standard_normal(16_000 * 3) * 0.1).astype(np.float32)
    engine.transcribe(sound[:3_000], ["en"])
    first = made[0].pid
    threading.Timer(0.1, os.kill, (first, signal.SIGKILL)).start()
    engine.transcribe(sound, ["en"])  # raises where it was lost
    assert len(made) == 2
    assert made[1].pid != first
    engine.close()


def test_a_rule_goes_over_once() -> None:
    goods = Words("boots " * 1000)
    first = Grammar("en", {"all": Words("yes"), "goods": goods}, "all", "yes_no", ("Kestrel Boots",))
    second = Grammar("en", {"start": Words("no"), "goods": goods}, "start", "table")
    sent, kept = RulesSent(), RulesKept()
    packed = [pickle.dumps(sent.pack(one)) for one in (first, second, first)]
    found = [kept.unpack(pickle.loads(one)) for one in packed]
    assert found == [first, second, first]
    assert found[0].names == ("Kestrel Boots",)
    assert len(packed[1]) < 400 < 5000 < len(packed[0])
    assert found[0].rules["goods"] is found[2].rules["goods"]  # so that it is hashed once over there too


def test_what_may_come_soon_changes_nothing_now(far: Far) -> None:
    engine = far()
    engine.prepare(YES_NO)
    engine.expect(Grammar("en", {"all": Words("no")}, "all", "table"))
    engine.settle()
    assert text_of(engine) == "yes_no 160 0.00"
