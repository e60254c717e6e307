"""Which of a few languages something was said in: by script, by telling letters and by the words that each has most.

Pure: the same words give the same answer. The word lists are data (`i18n/data/detection`), read once and kept.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from i18n.accents import folded
from i18n.errors import SaysoError

ENOUGH_WORDS = 3
"""With fewer words than this, the language spoken so far stays unless the script is another."""

ENOUGH_IDEOGRAPHS = 4
"""With so many ideographs and nothing else it is rather Chinese than Japanese."""

ENOUGH_ROMANISED = 2
"""Words in Latin letters that make a text one of a language of another script: fewer are borrowed words."""

CLEAR_LEAD = 1.5
"""How much more another language must show than the one spoken so far, to be changed to."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LETTER_WEIGHT = 1.5
_NO_KANA = 0.5
_UNACCENTED = 0.8  # a word that fits only once its accents are taken off shows a little less


@dataclass(frozen=True, slots=True)
class Detected:
    """A BCP 47 tag out of the candidates and how sure it is, 0 to 1."""

    tag: str
    confidence: float


@dataclass(frozen=True, slots=True)
class _Profile:
    script: str
    letters: frozenset[str]
    words: frozenset[str]
    plain: frozenset[str]
    romanised: frozenset[str] = frozenset()
    """Words of a language of another script as people write them in Latin letters."""


def detect(text: str, candidates: Sequence[str], current: str | None = None) -> Detected:
    """The language of `text` among `candidates` (BCP 47 tags, at least one).

    current  the language spoken so far, if any: it stays for short or undecided utterances

    Raises SaysoError ``no_languages`` where there is nothing to choose from.
    """
    tags = tuple(dict.fromkeys(candidates))
    if not tags:
        raise SaysoError("no_languages", "no language to choose from")
    usual = current if current in tags else tags[0]
    if len(tags) == 1:
        return Detected(tags[0], 1.0)
    scripts = _scripts(text)
    if not scripts:
        return Detected(usual, 0.0)
    romanised = _romanised(text, tags, scripts)
    if romanised is not None:
        return romanised
    fitting = [tag for tag in tags if _fits(_profile(tag).script, scripts)]
    if len(fitting) == 1:
        return Detected(fitting[0], 0.99)
    choices = fitting or list(tags)
    scores = _scores(text, choices)
    stay = usual if usual in choices else choices[0]
    best = max(choices, key=lambda tag: (scores[tag], tag == stay))
    total = sum(scores.values())
    if total == 0:
        return Detected(stay, 0.1)
    confidence = scores[best] / total
    if current in choices and best != stay:
        long_enough = len(_WORD.findall(text)) >= ENOUGH_WORDS or scripts["Hani"] + scripts["Kana"] >= ENOUGH_IDEOGRAPHS
        if not long_enough or scores[best] < scores[stay] * CLEAR_LEAD:
            return Detected(stay, scores[stay] / total)
    return Detected(best, round(confidence, 3))


def known_languages() -> tuple[str, ...]:
    """Tags that have detection data."""
    return tuple(sorted(one.name.removesuffix(".toml") for one in (files("i18n") / "data" / "detection").iterdir()))


def _romanised(text: str, tags: Sequence[str], scripts: Counter[str]) -> Detected | None:
    """A language of another script in Latin letters, where that shows clearly ("mujhe ek kettle chahiye")."""
    if set(scripts) - {"Latn", "Zyyy"}:
        return None
    words = _WORD.findall(text.lower())
    own = {tag: sum(word in _profile(tag).romanised for word in words) for tag in tags}
    best = max(tags, key=lambda tag: own[tag])
    if own[best] < ENOUGH_ROMANISED:
        return None
    latin = [tag for tag in tags if _profile(tag).script == "Latn"]
    others = _scores(text, latin) if latin else {}
    return Detected(best, 0.8) if own[best] > max(others.values(), default=0.0) else None


def _scores(text: str, tags: Sequence[str]) -> dict[str, float]:
    """Each word speaks for the languages that have it, the more the fewer they are."""
    scores = dict.fromkeys(tags, 0.0)
    profiles: Mapping[str, _Profile] = {tag: _profile(tag) for tag in tags}
    for word in _WORD.findall(text.lower().replace("’", "'")):
        exact = [tag for tag in tags if word in profiles[tag].words]
        having, weight = exact, 1.0
        if not having:
            plain = folded(word)
            having, weight = [tag for tag in tags if plain in profiles[tag].plain], _UNACCENTED
        for tag in having:
            scores[tag] += weight / len(having)
    if ENOUGH_IDEOGRAPHS <= sum(_script(letter) == "Hani" for letter in text) == len(text.strip()):
        # A Japanese sentence seldom does without kana; a Chinese one never has any.
        for tag in tags:
            scores[tag] += _NO_KANA if profiles[tag].script == "Hani" else 0.0
    letters = set(text.lower())
    for tag in tags:
        if profiles[tag].letters & letters:
            scores[tag] += _LETTER_WEIGHT
    return scores


def _scripts(text: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for letter in text:
        if letter.isalpha():
            found[_script(letter)] += 1
    return found


@lru_cache(maxsize=8192)
def _script(letter: str) -> str:
    name = unicodedata.name(letter, "")
    for start, script in _SCRIPT_NAMES:
        if name.startswith(start):
            return script
    return "Latn" if name.startswith(("LATIN", "FULLWIDTH LATIN")) else "Zyyy"


_SCRIPT_NAMES = (
    ("CJK", "Hani"), ("HIRAGANA", "Kana"), ("KATAKANA", "Kana"), ("DEVANAGARI", "Deva"), ("ARABIC", "Arab"),
    ("CYRILLIC", "Cyrl"), ("GREEK", "Grek"), ("HANGUL", "Hang"), ("HEBREW", "Hebr"), ("THAI", "Thai"),
    ("BENGALI", "Beng"),
)  # fmt: skip


def _fits(script: str, found: Counter[str]) -> bool:
    """Whether a language of `script` would be written with the letters found (a foreign name or two is allowed)."""
    if script == "Jpan":
        return found["Kana"] > 0 or (found["Hani"] > 0 and found["Hani"] == found.total())
    if script == "Hani":
        return found["Hani"] > 0 and found["Kana"] == 0
    # Letters of another script carry the sentence where there are any: "iPhone चाहिए" is Hindi.
    others = {one: count for one, count in found.items() if one not in {"Latn", "Zyyy"}}
    return found[script] > 0 and (script != "Latn" or not others)


@lru_cache(maxsize=64)
def _profile(tag: str) -> _Profile:
    folder = files("i18n") / "data" / "detection"
    base = tag.split("-")[0]
    names = [f"{tag}.toml", f"{base}.toml", *(one.name for one in folder.iterdir() if one.name.startswith(f"{base}-"))]
    for name in names:
        source = folder / name
        if source.is_file():
            table = tomllib.loads(source.read_text(encoding="utf-8"))
            words = frozenset(str(table["words"]).split())
            return _Profile(
                str(table["script"]),
                frozenset(str(table["letters"])),
                words,
                frozenset(folded(word) for word in words),
                frozenset(str(table.get("romanised", "")).lower().split()),
            )
    return _Profile("Latn", frozenset(), frozenset(), frozenset())
