"""What hearing tells the rest of the house, as frozen values.

Whether an event may be interrupted is part of its type: when a person speaks again, `Passing` events that nobody has
dealt with yet may be dropped ("I did not catch that" is no longer worth saying); `Lasting` ones never are.
Times are seconds from when listening began.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from voice.audio import Samples
from voice.stt.port import Transcript, Unclear


@dataclass(frozen=True, slots=True)
class StageTimes:
    """Milliseconds that each stage computed for one turn; the person's own pause is not counted."""

    vad_ms: float
    stt_ms: float


@dataclass(frozen=True, slots=True)
class Lasting:
    """An event that is always dealt with."""


@dataclass(frozen=True, slots=True)
class Passing:
    """An event that may be dropped when the person speaks again."""


@dataclass(frozen=True, slots=True)
class SpeechStarted(Lasting):
    """The person began to speak at `at_s`: whatever Sayso is saying should stop."""

    at_s: float


@dataclass(frozen=True, slots=True)
class SpeechDropped(Lasting):
    """What began at `at_s` was a cough or a click."""

    at_s: float


@dataclass(frozen=True, slots=True)
class SpeechEnded(Lasting):
    """A turn is over: its span, its longest pause, its sound (16 kHz mono) for the recogniser, and its seconds of voice
    without the pauses."""

    start_s: float
    end_s: float
    longest_pause_s: float
    audio: Samples = field(compare=False, repr=False)
    speech_s: float = 0.0


@dataclass(frozen=True, slots=True)
class PartlyHeard(Passing):
    """While the person is still speaking: `confirmed` words stay, `rest` may still change."""

    confirmed: str
    rest: str


@dataclass(frozen=True, slots=True)
class Delayed(Passing):
    """The words of a turn that is over are still being written down, by a recogniser that is slow or was started
    afresh: time for "one moment". `count` is 0, then 1, … for the same turn."""

    count: int


@dataclass(frozen=True, slots=True)
class Heard(Lasting):
    """The turn in words."""

    transcript: Transcript
    times: StageTimes


@dataclass(frozen=True, slots=True)
class NotHeard(Passing):
    """The turn was speech, but its words are not believed."""

    unclear: Unclear
    times: StageTimes


@dataclass(frozen=True, slots=True)
class HearingFailed(Passing):
    """The turn could not be heard for a reason that is no fault of the person: the code of a SaysoError."""

    code: str
    permanent: bool
    arguments: tuple[tuple[str, str | int], ...] = ()


HearingEvent = SpeechStarted | SpeechDropped | SpeechEnded | PartlyHeard | Delayed | Heard | NotHeard | HearingFailed
EVENTS: tuple[type, ...] = (
    SpeechStarted,
    SpeechDropped,
    SpeechEnded,
    PartlyHeard,
    Delayed,
    Heard,
    NotHeard,
    HearingFailed,
)
