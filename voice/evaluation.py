"""How well a folder of recordings is heard: words, ends of turns, interruptions. Pure, but for the package that counts
words (jiwer).

Beside each recording lies a text of the same name, one line a turn:

    a kettle with a large handle                 one turn
    [1.20 3.85] a kettle with a large handle     one turn, with its seconds in the recording
    [0.00 5.10] Sayso: number one is a kettle    Sayso's own voice sounds there; whoever speaks into it interrupts
    # a remark

An empty text means that nobody speaks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from i18n.errors import SaysoError
from voice.pauses.words import plain
from voice.tags import primary

_LINE = re.compile(r"\[\s*(\d+(?:\.\d+)?)\s+(\d+(?:\.\d+)?)\s*\]\s*(.*)", re.DOTALL)
_SAYSO = "sayso:"
_UNSPACED = frozenset({"zh", "ja", "th", "lo", "km", "my"})
"""Written without blanks: characters are counted instead of words."""

SLACK_S = 0.5
"""So far from what is written in the text may a turn begin or end: people write times by ear."""


@dataclass(frozen=True, slots=True)
class Expected:
    """A line of the text; times in seconds, None where none are written."""

    words: str
    start_s: float | None = None
    end_s: float | None = None
    sayso: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What was taken for a turn.

    noticed_s  when it was known that somebody speaks
    decided_s  when it was known that they had finished
    words      None where they were not believed, or nobody hears the language
    """

    start_s: float
    end_s: float
    noticed_s: float
    decided_s: float
    words: str | None = None


@dataclass(frozen=True, slots=True)
class Turns:
    """Of the turns of one recording: how many there are, were found, cut in pieces, run together or missed, and turns
    that were none. `delays_s`: from the end of the voice to the decision."""

    expected: int = 0
    found: int = 0
    split: int = 0
    missed: int = 0
    extra: int = 0
    delays_s: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Interruptions:
    """Turns that began while Sayso spoke: how many, and after how many seconds each that was noticed was.
    `own_voice`: turns made of nothing but Sayso's own voice."""

    expected: int = 0
    noticed_s: tuple[float, ...] = ()
    own_voice: int = 0


@dataclass(frozen=True, slots=True)
class Errors:
    """Words (characters of languages without blanks) that were said, and mistakes in what was heard."""

    said: int = 0
    substituted: int = 0
    deleted: int = 0
    inserted: int = 0

    @property
    def rate(self) -> float:
        """The word error rate; 0.0 where nothing was said."""
        return (self.substituted + self.deleted + self.inserted) / self.said if self.said else 0.0


def read_text(text: str) -> tuple[Expected, ...]:
    """The lines of a text. ValueError with the number of a line whose times run backwards."""
    found = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        timed = _LINE.fullmatch(line)
        start_s, end_s = (float(timed[1]), float(timed[2])) if timed else (None, None)
        if start_s is not None and end_s is not None and end_s <= start_s:
            raise ValueError(str(number))
        words = timed[3] if timed else line
        sayso = words.lower().startswith(_SAYSO)
        if sayso and start_s is None:
            raise ValueError(str(number))
        found.append(Expected(words[len(_SAYSO) :].strip() if sayso else words, start_s, end_s, sayso))
    return tuple(found)


def turns_of(expected: Sequence[Expected], found: Sequence[Found]) -> Turns:
    """What became of each turn. Without times they are compared in their order."""
    said = [one for one in expected if not one.sayso]
    if any(one.start_s is None for one in said):
        right = min(len(said), len(found)) if len(said) == len(found) else 0
        surplus = max(0, len(found) - len(said))
        return Turns(
            expected=len(said),
            found=right,
            split=surplus if said else 0,
            missed=max(0, len(said) - len(found)),
            extra=0 if said else surplus,
            delays_s=tuple(one.decided_s - one.end_s for one in found),
        )
    touching = [[one for one in found if _touches(one, turn)] for turn in said]
    alone = [
        pieces[0] for pieces in touching if len(pieces) == 1 and sum(pieces[0] in other for other in touching) == 1
    ]
    ends = [turn.end_s for turn, pieces in zip(said, touching, strict=True) if len(pieces) == 1 and pieces[0] in alone]
    return Turns(
        expected=len(said),
        found=len(alone),
        split=sum(len(pieces) > 1 for pieces in touching),
        missed=sum(not pieces for pieces in touching),
        extra=sum(not any(one in pieces for pieces in touching) for one in found),
        delays_s=tuple(one.decided_s - end_s for one, end_s in zip(alone, ends, strict=True) if end_s is not None),
    )


def interruptions_of(expected: Sequence[Expected], found: Sequence[Found]) -> Interruptions:
    """What became of turns that were spoken into Sayso's speech."""
    spans = [(one.start_s, one.end_s) for one in expected if one.sayso and one.start_s is not None]
    said = [one for one in expected if not one.sayso and one.start_s is not None]
    into = [one for one in said if any(start <= one.start_s < end for start, end in spans if end)]  # type: ignore[operator]
    noticed = []
    for turn in into:
        start_s = turn.start_s or 0.0
        first = min((one.noticed_s for one in found if _touches(one, turn)), default=None)
        if first is not None:
            noticed.append(max(0.0, first - start_s))
    own = sum(
        any(start <= one.start_s < end for start, end in spans if end) and not any(_touches(one, turn) for turn in said)
        for one in found
    )
    return Interruptions(len(into), tuple(noticed), own)


def _touches(found: Found, turn: Expected) -> bool:
    if turn.start_s is None or turn.end_s is None:
        return False
    overlap_s = min(found.end_s, turn.end_s) - max(found.start_s, turn.start_s)
    shorter_s = min(found.end_s - found.start_s, turn.end_s - turn.start_s)
    return overlap_s > min(SLACK_S, shorter_s / 2)


def errors_of(said: str, heard: str, language: str) -> Errors:
    """Mistakes in what was heard, without regard to capitals and punctuation.

    Raises SaysoError ``engine_missing`` where jiwer is not installed.
    """
    try:
        import jiwer
    except ImportError as error:
        raise SaysoError("engine_missing", str(error), arguments={"engine": "jiwer"}) from error
    reference, hypothesis = plain(said), plain(heard)
    if primary(language) in _UNSPACED:
        reference, hypothesis = (" ".join(one.replace(" ", "")) for one in (reference, hypothesis))
    if not reference:
        return Errors(inserted=len(hypothesis.split()))
    counted = jiwer.process_words(reference, hypothesis)
    return Errors(
        counted.hits + counted.substitutions + counted.deletions,
        counted.substitutions,
        counted.deletions,
        counted.insertions,
    )
