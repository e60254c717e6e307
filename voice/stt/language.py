"""In which of a person's languages a turn was spoken: a pure function over a recogniser's guesses."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from voice.tags import primary

SURE_OF_CHANGE = 0.6
"""Share, among the person's own languages, that another than the most likely one needs. Short words sound alike
("no"): without this a Spanish "sí" turns a Portuguese talk into Spanish."""

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


def spoken_in(probabilities: Mapping[str, float], languages: Sequence[str]) -> str:
    """The tag of `languages` (most likely first, not empty) that the turn was spoken in.

    probabilities  Whisper's, by its own code, over all its languages; only those of the person count
    """
    shares = [max(0.0, probabilities.get(whisper_code(tag), 0.0)) for tag in languages]
    total = sum(shares)
    if total <= 0.0:
        return languages[0]
    best = max(range(len(languages)), key=lambda index: shares[index])
    return languages[best] if shares[best] / total >= SURE_OF_CHANGE else languages[0]
