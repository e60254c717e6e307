"""In which of a person's languages a turn was spoken: pure functions over a recogniser's guesses.

The language has inertia: it changes on clear evidence, the clearer the shorter the turn; and what was spoken last is
what is spoken next, until something else is heard as clearly.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from voice.tags import primary

SURE_OF_CHANGE = 0.6
"""Share, among the person's own languages, that another than the most likely one needs. Short words sound alike
("no"): without this a Spanish "sí" turns a Portuguese talk into Spanish."""

SURE_OF_CHANGE_SHORT, SHORT_S, LONG_S = 0.85, 1.0, 3.0
"""Share that a turn of SHORT_S seconds or less needs; from there it falls evenly to SURE_OF_CHANGE at LONG_S. "Non",
"no" and "nein" are a guess; a whole sentence is none."""

_WHISPER_CODES = {"cmn": "zh", "nb": "no", "fil": "tl", "jv": "jw", "iw": "he"}


def whisper_code(tag: str) -> str:
    """Whisper's code for a BCP 47 tag: ``pt-BR`` → ``pt``, ``nb`` → ``no``."""
    language = primary(tag)
    return _WHISPER_CODES.get(language, language)


def hearable(languages: Sequence[str], codes: Collection[str]) -> tuple[str, ...]:
    """Those of `languages` that a model with `codes` can hear; of several regions of one language the first."""
    first: dict[str, str] = {}
    for tag in languages:
        first.setdefault(whisper_code(tag), tag)
    return tuple(tag for code, tag in first.items() if code in codes)


def share_needed(duration_s: float) -> float:
    """How clearly another language must be heard in a turn of so many seconds."""
    part = min(1.0, max(0.0, (duration_s - SHORT_S) / (LONG_S - SHORT_S)))
    return SURE_OF_CHANGE_SHORT + part * (SURE_OF_CHANGE - SURE_OF_CHANGE_SHORT)


def spoken_in(probabilities: Mapping[str, float], languages: Sequence[str], duration_s: float = LONG_S) -> str:
    """The tag of `languages` (most likely first, not empty) that the turn was spoken in.

    probabilities  Whisper's, by its own code, over all its languages; only those of the person count
    duration_s     seconds of the turn
    """
    shares = [max(0.0, probabilities.get(whisper_code(tag), 0.0)) for tag in languages]
    total = sum(shares)
    if total <= 0.0:
        return languages[0]
    best = max(range(len(languages)), key=lambda index: shares[index])
    return languages[best] if shares[best] / total >= share_needed(duration_s) else languages[0]


@dataclass(frozen=True, slots=True)
class Inertia:
    """What was spoken last, as long as the person's languages stay what they are."""

    languages: tuple[str, ...] = ()
    last: str | None = None

    def order(self, languages: Sequence[str]) -> tuple[str, ...]:
        """`languages` with the one that was spoken last in front; as they are where they have changed meanwhile."""
        tags = tuple(languages)
        if self.last is None or tags != self.languages or self.last not in tags:
            return tags
        return (self.last, *(tag for tag in tags if tag != self.last))

    @staticmethod
    def after(languages: Sequence[str], spoken: str) -> Inertia:
        """After a turn that was believed."""
        return Inertia(tuple(languages), spoken)
