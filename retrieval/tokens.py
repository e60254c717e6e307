"""Words for matching, in every language of the catalogue: the same on what is indexed and on what is asked.

NFKC, casefold, accents of Latin letters folded (people type and recognisers write without them), Arabic vowel marks
dropped and its alef and yeh forms joined, then Snowball stems where there is a stemmer. Chinese and Japanese, which
write no spaces, give pairs of neighbouring characters and single Han characters.
"""

from __future__ import annotations

import re
import threading
import tomllib
import unicodedata
import zlib
from collections.abc import Iterable, Iterator
from importlib import resources
from itertools import pairwise
from typing import Any

_STEMMERS = {
    "en": "english",
    "pt": "portuguese",
    "es": "spanish",
    "fr": "french",
    "de": "german",
    "it": "italian",
    "nl": "dutch",
    "ru": "russian",
    "hi": "hindi",
    "ar": "arabic",
}
_LATIN_DEFAULT = "en"  # Latin words inside a Chinese, Japanese, Hindi or Arabic text are mostly English or names
_LATIN_MARKS = re.compile("[\u0300-\u036f]")
# Arabic: vowel marks, superscript alef and tatweel carry no meaning for matching; joiners never do.
_DROPPED = re.compile("[\u064b-\u065f\u0670\u0640\u200c\u200d\u00ad]")
_ARABIC_ARTICLE = re.compile("^[وف]?(?:بال|كال|لل|ال)(?=.{3})")
_ARABIC_FORMS = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})
# A word: letters and digits with the vowel signs of Indic scripts, which are marks and not letters to Unicode; the
# danda, which ends a sentence, is none.
_WORD = re.compile("(?:[^\\W_]|[\u0900-\u0963\u0966-\u0d7f])+")
# The same as it is spelt: Latin and Arabic marks may stand apart from their letters.
_SPELT = re.compile("(?:[^\\W_]|[\u0300-\u036f\u064b-\u065f\u0670\u0640\u00ad\u0900-\u0963\u0966-\u0d7f\u200c\u200d])+")
_SPACELESS = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]")


def fold(text: str) -> str:
    """The text as it is compared: NFKC, casefolded, accents of Latin letters and Arabic vowel marks removed."""
    text = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    text = _DROPPED.sub("", _LATIN_MARKS.sub("", text))
    return unicodedata.normalize("NFC", text).translate(_ARABIC_FORMS)


def words(text: str) -> list[str]:
    """Folded words in order; a run of Chinese or Japanese is one word."""
    found: list[str] = []
    for word in _WORD.findall(fold(text)):
        at = 0
        for run in _SPACELESS.finditer(word):
            found.extend(part for part in (word[at : run.start()], run.group()) if part)
            at = run.end()
        if at < len(word):
            found.append(word[at:])
    return found


def spelt_words(text: str) -> list[tuple[str, str]]:
    """`words`, each beside its spelling: casefolded with its marks."""
    found: list[tuple[str, str]] = []
    for spelt in _SPELT.findall(unicodedata.normalize("NFKC", text).casefold()):
        folded = words(spelt)
        found.extend([(spelt, folded[0])] if len(folded) == 1 else [(one, one) for one in folded])
    return found


def is_spaceless(text: str) -> bool:
    """Whether a text is written in a script without spaces between words."""
    return _SPACELESS.search(text) is not None


def slug_of(name: str) -> str:
    """A brand's slug: folded words joined by ``_``."""
    return "_".join(words(name))


def token_id(token: str) -> int:
    """The token's place in the sparse space: CRC-32, unsigned. Two of ten thousand tokens meet once in a hundred
    vocabularies; then both count for either."""
    return zlib.crc32(token.encode())


class Tokenizer:
    """Words to tokens. Safe in several threads (a stemmer keeps state: each thread has its own)."""

    def __init__(self) -> None:
        self._local = threading.local()
        path = resources.files("retrieval").joinpath("stopwords.toml")
        self._stopwords = {
            language: frozenset(map(fold, text.split()))
            for language, text in tomllib.loads(path.read_text("utf-8")).items()
        }

    def tokens(self, text: str, language: str) -> list[str]:
        """Tokens in order, repeats kept."""
        return [token for word in words(text) for token in self._of(word, language)]

    def query_tokens(self, text: str, language: str) -> list[str]:
        """Tokens of what was asked, without words that say nothing about goods and without bare numbers."""
        return [
            token
            for word in words(text)
            if not self.is_stopword(word, language) and not word.isdecimal()
            for token in self._of(word, language)
        ]

    def word_tokens(self, word: str, language: str) -> list[str]:
        """Tokens of one known word: of a script without spaces its pairs, or itself where it is one character."""
        tokens = [token for one in words(word) for token in self._of(one, language)]
        return [token for token in tokens if len(token) > 1] or tokens

    def sense(self, spelt: str, folded: str, language: str) -> str:
        """What a word is known by where little words count: its stem, unless a little word has the same one (Spanish
        "comida" and "como", German "Nichte" and "nicht"), and its marks where without them it is one ("té")."""
        base = language.split("-")[0]
        if self.is_stopword(folded, base):
            return spelt
        stem = self.stem(folded, language)
        return folded if stem in self._little_stems(base) or self.is_stopword(stem, base) else stem

    def _little_stems(self, base: str) -> frozenset[str]:
        known: dict[str, frozenset[str]] = self._local.__dict__.setdefault("little", {})
        if base not in known:
            known[base] = frozenset(self.stem(word, base) for word in self._stopwords.get(base, ()))
        return known[base]

    def is_stopword(self, word: str, language: str) -> bool:
        """True for a (folded) word that says nothing about goods."""
        return word in self._stopwords.get(language.split("-")[0], ())

    def _of(self, word: str, language: str) -> Iterable[str]:
        if _SPACELESS.match(word):
            return _pairs(word)
        return (self.stem(word, language),)

    def stem(self, word: str, language: str) -> str:
        """The stem of a folded word; Latin words in a language of another script are taken for English."""
        base = language.split("-")[0]
        if word.isascii() and base not in ("en", "pt", "es", "fr", "de", "it", "nl"):
            base = _LATIN_DEFAULT
        if base == "ar":
            # The stemmer gives a word another stem with its article than without.
            word = _ARABIC_ARTICLE.sub("", word)
        known: dict[tuple[str, str], str] = self._local.__dict__.setdefault("stems", {})
        stem = known.get((base, word))
        if stem is None:
            stemmer = self._stemmer(base)
            stem = str(stemmer.stemWord(word)) if stemmer is not None else word
            if len(known) > 50_000:
                known.clear()
            known[(base, word)] = stem
        return stem

    def _stemmer(self, base: str) -> Any:
        made: dict[str, Any] = self._local.__dict__.setdefault("stemmers", {})
        if base not in made:
            made[base] = _make_stemmer(base)
        return made[base]


def _make_stemmer(base: str) -> Any:
    name = _STEMMERS.get(base)
    if name is None:
        return None
    try:
        import snowballstemmer
    except ImportError:
        return None  # whole words still match
    return snowballstemmer.stemmer(name) if name in snowballstemmer.algorithms() else None


def _pairs(run: str) -> Iterator[str]:
    for first, second in pairwise(run):
        yield first + second
    if len(run) == 1:
        yield run
        return
    yield from (char for char in run if _HAN.match(char))
