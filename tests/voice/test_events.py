"""Every event, found by itself: what it is called on the wire, and whether it may be interrupted."""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from typing import Any

import numpy as np
import pytest

from voice import events
from voice.event_json import from_json, to_json
from voice.events import EVENTS, Lasting, Passing
from voice.stt.port import Transcript, WordHeard


def example(kind: Any) -> Any:
    """A value of any type that events are made of, no part of it a default."""
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = typing.get_type_hints(kind)
        return kind(**{field.name: example(hints[field.name]) for field in dataclasses.fields(kind)})
    if origin is np.ndarray:
        return np.array([0.25, -1.0, 1e-8], dtype=np.float32)
    if origin is tuple:
        return (example(parts[0]),) * 2 if parts[-1] is Ellipsis else tuple(example(part) for part in parts)
    if origin in (typing.Union, types.UnionType):
        return example(next(part for part in reversed(parts) if part is not types.NoneType))
    return {str: "água “x”", float: 1.25, int: 7, bool: True}[kind]


@pytest.mark.parametrize("kind", EVENTS)
def test_every_event_survives_the_wire(kind: type) -> None:
    event = example(kind)
    wire = json.loads(json.dumps(to_json(event)))
    back = from_json({**wire, "more": 1})
    assert type(back) is kind
    assert back == event
    for field in dataclasses.fields(event):
        value = getattr(event, field.name)
        if isinstance(value, np.ndarray):
            assert np.array_equal(value, getattr(back, field.name))


def test_no_event_is_left_out_and_each_says_whether_it_may_be_interrupted() -> None:
    bases = (Lasting, Passing)
    kinds = [kind for kind in vars(events).values() if isinstance(kind, type)]
    found = {kind for kind in kinds if issubclass(kind, bases) and kind not in bases}
    assert found == set(EVENTS)
    assert all(issubclass(kind, Lasting) != issubclass(kind, Passing) for kind in EVENTS)
    assert not issubclass(events.Heard, Passing)


@pytest.mark.parametrize("kind", EVENTS)
def test_events_do_not_change(kind: type) -> None:
    event = example(kind)
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(event, dataclasses.fields(event)[0].name, None)


def test_a_transcript_keeps_its_words() -> None:
    words = (WordHeard("yes", 0.1, 0.4, 0.9), WordHeard("please", 0.4, 0.8, 0.8))
    event = events.Heard(Transcript("yes please", "en", 0.9, "whisper", words), events.StageTimes(1.0, 2.0))
    assert from_json(json.loads(json.dumps(to_json(event)))) == event


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"event": "Nothing"},
        {"event": "SpeechStarted"},
        {"event": "SpeechStarted", "at_s": "soon"},
        {"event": "SpeechEnded", "start_s": 0.0, "end_s": 1.0, "longest_pause_s": 0.0, "audio": "%%%"},
        {"event": "Heard", "transcript": [], "times": {}},
        {"event": "HearingFailed", "code": "x", "permanent": True, "arguments": [["a", None]]},
        {"event": "HearingFailed", "code": "x", "permanent": True, "arguments": [["a"]]},
        {"event": ["Heard"]},
    ],
)
def test_what_is_no_event_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r".+"):
        from_json(data)
