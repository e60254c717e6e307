"""When a person begins to speak and when they have finished: pure functions over speech probabilities.

No clock is read here: each frame carries its time. How long a silence ends the turn belongs to the person (an older
speaker searching for a word pauses for two seconds and more), so it is a setting of theirs, never one constant.
Every number of the rules was looked at on recordings of short words, sentences and household noise: Silero gives a
dog, a horn, a siren, a phone and an engine less than .31, and a word said softly .6 and more.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from i18n.errors import SaysoError
from voice.audio import SAMPLE_RATE, Samples, level_dbfs
from voice.nearness import LEAST_SPEECH_S, is_crowd, rings
from voice.vad import FRAME_S, Framer, VoiceActivity

SHORTEST_PAUSE_S = 0.6
LONGEST_PAUSE_S = 4.0

FORGETS_S = 3.0
"""After so long a silence the detector begins anew. Its memory drifts: after twenty seconds of a quiet room it gives a
short "no" less than .5 that it gave .9 before."""

_EPSILON_S = 1e-6  # times are sums of 32 ms steps


@dataclass(frozen=True, slots=True)
class TurnRules:
    """How speech is cut into turns.

    pause_s       seconds of silence that end a turn: the person's own, SHORTEST_PAUSE_S to LONGEST_PAUSE_S
    begin_at      probability from which a frame can begin speech
    keep_at       probability from which a frame continues speech that has begun (lower: a word fades out)
    start_s       unbroken speech before it counts as begun
    least_s       speech that a turn must hold in all; less is a cough or a click ("yes" has .16 s and more)
    pre_roll_s    sound kept from before the beginning, so that a soft first consonant is not lost
    post_roll_s   sound kept from after the end: a last soft consonant after its closure
    gate_dbfs     level below which nothing counts as speech, however speech-like (a television next door)
    longest_s     a turn is cut here; the rest is another turn
    even_db       a turn whose loudness swings by less is many voices or a machine, no person (`voice.nearness`)
    sure_at       a short turn with no frame of this probability must ring like a voice, else it is a noise
    """

    pause_s: float = 0.8
    begin_at: float = 0.5
    keep_at: float = 0.35
    start_s: float = 0.064
    least_s: float = 0.128
    pre_roll_s: float = 0.3
    post_roll_s: float = 0.35
    gate_dbfs: float = -58.0
    longest_s: float = 30.0
    even_db: float = 0.0
    sure_at: float = 0.0

    def __post_init__(self) -> None:
        if not SHORTEST_PAUSE_S <= self.pause_s <= LONGEST_PAUSE_S:
            raise ValueError(f"pause_s is {SHORTEST_PAUSE_S} to {LONGEST_PAUSE_S} seconds, not {self.pause_s}")


class EndedBy(StrEnum):
    """Why a turn was over."""

    PAUSE = "pause"
    LENGTH = "length"
    INPUT = "input"  # the recording ended


@dataclass(frozen=True, slots=True)
class FrameHeard:
    """What one frame of FRAME_S seconds, beginning at `at_s`, held."""

    at_s: float
    probability: float
    level_dbfs: float


@dataclass(frozen=True, slots=True)
class Began:
    """Speech began at `at_s`; it was noticed `start_s` later."""

    at_s: float


@dataclass(frozen=True, slots=True)
class Ended:
    """A turn: speech from `start_s` to `end_s` with `speech_s` of voice and pauses up to `longest_pause_s` in it."""

    start_s: float
    end_s: float
    speech_s: float
    longest_pause_s: float
    by: EndedBy


@dataclass(frozen=True, slots=True)
class Dropped:
    """What had begun at `at_s` was too little to be speech, or too even to be one voice."""

    at_s: float


Edge = Began | Ended | Dropped


@dataclass(frozen=True, slots=True)
class Listening:
    """What is known so far: `began_s` is None in silence, `sure` says whether Began was given out."""

    began_s: float | None = None
    sure: bool = False
    last_voice_s: float = 0.0  # end of the last frame with voice
    speech_s: float = 0.0
    longest_pause_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Sounding:
    """A turn that is going on, in a silence of `silent_s` since its last voice at `voice_until_s`."""

    began_s: float
    voice_until_s: float
    speech_s: float
    longest_pause_s: float
    silent_s: float


Waits = Callable[[Sounding], float]
"""Seconds of silence that end a turn as it stands."""


def step(
    state: Listening, frame: FrameHeard, rules: TurnRules, waits: Waits | None = None
) -> tuple[Listening, Edge | None]:
    """The next frame: what is known then, and whether something began or ended with it.

    waits  asked in each silence in place of `rules.pause_s`
    """
    state = _with_frame(state, frame, rules)
    if state.began_s is None:
        return state, None
    if not state.sure:
        if state.speech_s + _EPSILON_S < rules.start_s:
            return state, None
        return replace(state, sure=True), Began(state.began_s)
    end_s = frame.at_s + FRAME_S
    silent_s = end_s - state.last_voice_s
    if silent_s > _EPSILON_S:
        pause_s = rules.pause_s if waits is None else waits(_sounding(state, state.began_s, silent_s))
        if silent_s + _EPSILON_S >= pause_s:
            return Listening(), _over(state, state.began_s, EndedBy.PAUSE, rules)
    if end_s - state.began_s + _EPSILON_S >= rules.longest_s:
        return Listening(), _over(state, state.began_s, EndedBy.LENGTH, rules)
    return state, None


def _with_frame(state: Listening, frame: FrameHeard, rules: TurnRules) -> Listening:
    needed = rules.begin_at if state.began_s is None else rules.keep_at
    voiced = frame.probability >= needed and frame.level_dbfs > rules.gate_dbfs
    end_s = frame.at_s + FRAME_S
    if not voiced:
        return state if state.sure else Listening()
    if state.began_s is None:
        return Listening(began_s=frame.at_s, last_voice_s=end_s, speech_s=FRAME_S)
    pause_s = frame.at_s - state.last_voice_s
    return replace(
        state,
        last_voice_s=end_s,
        speech_s=state.speech_s + FRAME_S,
        longest_pause_s=max(state.longest_pause_s, pause_s),
    )


def _sounding(state: Listening, began_s: float, silent_s: float) -> Sounding:
    return Sounding(began_s, state.last_voice_s, state.speech_s, state.longest_pause_s, silent_s)


def finish(state: Listening, rules: TurnRules) -> Edge | None:
    """The recording is over: the turn that was going on, if there was one."""
    if state.began_s is None or not state.sure:
        return None
    return _over(state, state.began_s, EndedBy.INPUT, rules)


def _over(state: Listening, began_s: float, by: EndedBy, rules: TurnRules) -> Edge:
    if state.speech_s + _EPSILON_S < rules.least_s:
        return Dropped(began_s)
    return Ended(began_s, state.last_voice_s, state.speech_s, state.longest_pause_s, by)


@dataclass(frozen=True, slots=True, eq=False)
class Turn:
    """One turn of speech with its sound (16 kHz mono, with the roll before and after)."""

    audio: Samples
    span: Ended


class TurnCutter:
    """Blocks of sound in; beginnings, turns and false starts out. `rules` may be changed between blocks.

    waits  how long to wait in a silence, by what has been said so far; None: `rules.pause_s`
    """

    def __init__(self, vad: VoiceActivity, rules: TurnRules, waits: Waits | None = None) -> None:
        self.rules = rules
        self._waits = waits
        self._vad = vad
        self._framer = Framer()
        self._state = Listening()
        self._kept: deque[tuple[float, Samples]] = deque()
        self._frames = 0
        self._judged = -1.0, False  # last voice that was looked at, and whether it was a crowd until there
        self._quiet_s = 0.0  # silence since the detector began anew
        self._surest = 0.0  # the highest probability of the turn that is going on
        self._given_s = 0.0  # end of the sound that went out with a turn: nothing is given out twice
        vad.reset()

    @property
    def sounding(self) -> Sounding | None:
        """The turn that is going on, once there is enough of it to be one; None where it sounds like many voices."""
        state = self._state
        if state.began_s is None or not state.sure or state.speech_s + _EPSILON_S < self.rules.least_s:
            return None
        if self._judged[0] != state.last_voice_s:  # once in each pause
            so_far = Ended(state.began_s, state.last_voice_s, state.speech_s, state.longest_pause_s, EndedBy.PAUSE)
            taken = self._taken(so_far.start_s, so_far.end_s)
            self._judged = state.last_voice_s, self._is_crowd(taken, so_far)
        if self._judged[1]:
            return None
        return _sounding(state, state.began_s, self._frames * FRAME_S - state.last_voice_s)

    def so_far(self) -> Samples:
        """The sound of the turn that is going on, cut as if it had ended with its last voice."""
        began_s = self._state.began_s
        if began_s is None:
            return np.zeros(0, dtype=np.float32)
        return np.concatenate([frame for _, frame in self._taken(began_s, self._state.last_voice_s)])

    def push(self, block: Samples) -> Iterator[Began | Dropped | Turn]:
        """The next block, shape (n,) of any length."""
        for frame in self._framer.push(block):
            yield from self._judge(frame)

    def flush(self) -> Iterator[Began | Dropped | Turn]:
        """The end of the recording."""
        for frame in self._framer.flush():
            yield from self._judge(frame)
        edge = finish(self._state, self.rules)
        self._state = Listening()
        if edge is not None:
            yield self._with_sound(edge)

    def _judge(self, frame: Samples) -> Iterator[Began | Dropped | Turn]:
        at_s = self._frames * FRAME_S
        self._frames += 1
        self._kept.append((at_s, frame))
        heard = FrameHeard(at_s, self._vad.probability(frame), level_dbfs(frame))
        self._surest = heard.probability if self._state.began_s is None else max(self._surest, heard.probability)
        self._state, edge = step(self._state, heard, self.rules, self._waits)
        self._quiet_s = self._quiet_s + FRAME_S if self._state.began_s is None else 0.0
        if self._quiet_s >= FORGETS_S:
            self._vad.reset()
            self._quiet_s = 0.0
        if edge is not None:
            yield self._with_sound(edge)
        self._forget(at_s + FRAME_S if self._state.began_s is None else self._state.began_s)

    def _with_sound(self, edge: Edge) -> Began | Dropped | Turn:
        if not isinstance(edge, Ended):
            return edge
        taken = self._taken(edge.start_s, edge.end_s)
        if self._is_crowd(taken, edge) or self._is_noise(taken, edge):
            return Dropped(edge.start_s)
        self._given_s = taken[-1][0] + FRAME_S
        frames = [frame for _, frame in taken]
        return Turn(np.concatenate(frames), edge)

    def _is_crowd(self, taken: list[tuple[float, Samples]], edge: Ended) -> bool:
        around = [level_dbfs(frame) for _, frame in taken]
        voiced = [
            level
            for (at_s, _), level in zip(taken, around, strict=True)
            if edge.start_s - _EPSILON_S < at_s < edge.end_s - _EPSILON_S
        ]
        return is_crowd(voiced, around, edge.speech_s, self.rules.even_db)

    def _is_noise(self, taken: list[tuple[float, Samples]], edge: Ended) -> bool:
        if edge.speech_s >= LEAST_SPEECH_S or self._surest >= self.rules.sure_at:
            return False
        return not rings(np.concatenate([frame for at_s, frame in taken if edge.start_s - FRAME_S < at_s < edge.end_s]))

    def _taken(self, start_s: float, end_s: float) -> list[tuple[float, Samples]]:
        """The frames of speech from `start_s` to `end_s`, with the roll before and after."""
        first = max(self._given_s, start_s - self.rules.pre_roll_s)
        last = end_s + self.rules.post_roll_s
        return [(at_s, frame) for at_s, frame in self._kept if first - FRAME_S + _EPSILON_S < at_s < last]

    def _forget(self, before_s: float) -> None:
        while self._kept and self._kept[0][0] + FRAME_S <= before_s - self.rules.pre_roll_s:
            self._kept.popleft()


def turns_in(samples: Samples, vad: VoiceActivity, rules: TurnRules | None = None) -> tuple[Turn, ...]:
    """The turns of a whole recording; none in silence or noise."""
    cutter = TurnCutter(vad, rules or TurnRules())
    found = [*cutter.push(samples), *cutter.flush()]
    return tuple(item for item in found if isinstance(item, Turn))


def request_in(samples: Samples, vad: VoiceActivity, rules: TurnRules | None = None) -> Samples:
    """The spoken part of a recording that is one request, from the first word to the last, pauses included.

    Raises SaysoError ``nothing_heard`` for silence and noise.
    """
    rules = rules or TurnRules()
    turns = turns_in(samples, vad, rules)
    if not turns:
        raise SaysoError("nothing_heard", permanent=False)
    first = round((turns[0].span.start_s - rules.pre_roll_s) * SAMPLE_RATE)
    last = round((turns[-1].span.end_s + rules.post_roll_s) * SAMPLE_RATE)
    return samples[max(0, first) : last]
