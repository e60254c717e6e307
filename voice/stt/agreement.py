"""Words while somebody is still speaking: what two hypotheses in a row agree on is taken as said. Pure.

LocalAgreement-2 (Liu, Spanakis and Niehues, "Low-latency sequence-to-sequence speech recognition and translation by
partial hypothesis selection", Interspeech 2020; for Whisper: Macháček, Dabre and Bojar, "Turning Whisper into Real-Time
Transcription System", IJCNLP-AACL 2023): the sound so far is written down again and again; the longest common beginning
of the last two hypotheses is confirmed and never taken back, the rest may still change. What is confirmed need not be
written down again: the window begins after it once the sound is longer than the window.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from voice.stt.phantoms import plain
from voice.stt.port import WordHeard

OVERLAP = 5
"""Words at the seam of a window that may be heard once more: looked for and left out."""

_SEAM_S = 0.1


@dataclass(frozen=True, slots=True)
class Agreement:
    """What has been heard of a turn up to `heard_s`; times in seconds from the start of the turn's sound.

    confirmed  words that stay
    rest       the last hypothesis' words after them: they may change
    """

    confirmed: tuple[WordHeard, ...] = ()
    rest: tuple[WordHeard, ...] = ()
    heard_s: float = 0.0

    @property
    def text(self) -> str:
        """All words of the last hypothesis."""
        return " ".join(word.text for word in (*self.confirmed, *self.rest))

    @property
    def sure_text(self) -> str:
        """The confirmed words."""
        return " ".join(word.text for word in self.confirmed)

    @property
    def confirmed_until_s(self) -> float:
        return self.confirmed[-1].end_s if self.confirmed else 0.0


def agreed(before: Agreement, words: Sequence[WordHeard], heard_s: float) -> Agreement:
    """With the next hypothesis: `words` of the sound from `window_from` to `heard_s`, times from the turn's start.

    A hypothesis that reaches no further than the one before changes nothing: it tells nothing new.
    """
    if heard_s <= before.heard_s:
        return before
    new = _after(before.confirmed, words)
    shared = 0
    for one, other in zip(before.rest, new, strict=False):
        if not plain(one.text) or plain(one.text) != plain(other.text):
            break
        shared += 1
    return Agreement((*before.confirmed, *new[:shared]), tuple(new[shared:]), heard_s)


def window_from(state: Agreement, window_s: float) -> float:
    """Where the next hypothesis begins, seconds from the turn's start: at the start while the sound fits the window."""
    return 0.0 if state.heard_s <= window_s else max(0.0, state.confirmed_until_s)


def _after(confirmed: Sequence[WordHeard], words: Sequence[WordHeard]) -> list[WordHeard]:
    """The words that come after those confirmed. By time, then by what the seam repeats: times are not exact."""
    if not confirmed:
        return list(words)
    until_s = confirmed[-1].end_s
    tail = [plain(word.text) for word in confirmed]
    whole = [plain(word.text) for word in words[: len(tail)]]
    if len(whole) == len(tail) and whole == tail:  # the window held all of it
        return list(words[len(tail) :])
    new = [word for word in words if (word.start_s + word.end_s) / 2 > until_s - _SEAM_S]
    for length in range(min(OVERLAP, len(tail), len(new)), 0, -1):
        if tail[-length:] == [plain(word.text) for word in new[:length]] and new[0].start_s < until_s + _SEAM_S:
            return new[length:]
    return new


@dataclass(frozen=True, slots=True)
class PartialRules:
    """How often the sound so far is written down while somebody speaks.

    every_s   seconds of new sound between two hypotheses
    least_s   seconds of sound before the first
    window_s  longest sound that is written down at once
    cost_s    seconds that one may take: no more than the silence after which the words of a turn are wanted anyway
    share     ... and of the time between two: listening must not eat the machine
    """

    every_s: float = 1.0
    least_s: float = 1.0
    window_s: float = 10.0
    cost_s: float = 0.35
    share: float = 0.4

    def __post_init__(self) -> None:
        if min(self.every_s, self.least_s, self.window_s, self.cost_s, self.share) <= 0:
            raise ValueError("every rule of partial transcripts is above zero")


@dataclass(frozen=True, slots=True)
class Cost:
    """What writing down has cost so far: the slowest of late, `spent_s` for `sound_s` seconds of sound."""

    spent_s: float = 0.0
    sound_s: float = 0.0

    def after(self, spent_s: float, sound_s: float) -> Cost:
        """One more was measured. The old one fades by a fifth: a machine that was busy once is not slow for ever."""
        faded = Cost(self.spent_s * 0.8, self.sound_s)
        return Cost(spent_s, sound_s) if spent_s >= faded.spent_s else faded

    def of(self, sound_s: float) -> float:
        """Seconds that `sound_s` seconds will take: no less than a shorter sound took."""
        if self.sound_s <= 0.0:
            return 0.0
        return self.spent_s * max(1.0, sound_s / self.sound_s)


def is_due(state: Agreement, sound_s: float, cost: Cost, rules: PartialRules) -> bool:
    """Whether another hypothesis is worth its time now that the turn has `sound_s` seconds."""
    if sound_s < rules.least_s or sound_s - state.heard_s < rules.every_s:
        return False
    expected_s = cost.of(sound_s - window_from(state, rules.window_s))
    return expected_s <= min(rules.cost_s, rules.share * (sound_s - state.heard_s))
