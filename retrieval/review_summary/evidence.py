"""What a review shows that it judges an aspect: its words, their English, the cues of the word lists, and its stars.

One bag of named traits a review, each with a number. `weighing` learned from labelled reviews how much each speaks for
"this is praised" or "this is blamed". Names of traits:

- ``de:akku``, ``de^akku*``, ``de:der_akku``   a word, its beginning, two in a row; in a script without
                                               spaces one to three characters
- ``E:batteri``                                the stem of its English, so that languages learn from each other
- ``A:battery``, ``A:battery*5``               a word about the aspect (`retrieval/data/aspects/about/`), with the stars
- ``L:battery+``, ``P:de:…``                   a judgement by rule (`reader`), and the very phrase
- ``S``, ``S5``                                the stars
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

from i18n.translation import Translator
from retrieval.review_summary.lexicon import STOP, Lexicon, load_lexicon, parse
from retrieval.review_summary.reader import aspects_at, read
from retrieval.tokens import Tokenizer
from retrieval.translators import of_the_lexicon

_BEGINNING = 5
"""Letters of a word's beginning: inflected forms of a word share it."""
_LONGEST_RUN = 3
_MOST_ABOUT = 3


@cache
def load_about(tag: str) -> Lexicon:
    """Words that have to do with an aspect, good or bad. Raises SaysoError ``bad_catalogue``."""
    file = resources.files("retrieval") / "data" / "aspects" / "about" / f"{tag}.toml"
    return parse(tag, file.read_text(encoding="utf-8"))


@cache
def _tokenizer() -> Tokenizer:
    return Tokenizer()


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a review shows.

    traits  names and numbers, as the module's head tells
    ruled   (aspect, good) → the phrase by which the rules read it
    roles   (aspect, role) → how often phrases of that kind stand in it
    about   aspect → how many different words about it stand in it
    """

    stars: int
    traits: Mapping[str, float]
    ruled: Mapping[tuple[str, bool], str]
    roles: Mapping[tuple[str, str], int]
    about: Mapping[str, int]


def evidence(text: str, language: str, stars: int) -> Evidence:
    """The evidence of a review in one of `lexicon.LANGUAGES`."""
    lexicon, about_words = load_lexicon(language), load_about(language)
    tokens = lexicon.tokens(text)
    judged, roles = read(tokens, lexicon, stars)
    about = _about(tokens, about_words)
    found: dict[str, float] = dict.fromkeys(_words(tokens, lexicon), 1.0)
    found.update(dict.fromkeys((f"E:{stem}" for stem in _english(text, tokens, language)), 1.0))
    for aspect, count in about.items():
        for name in (aspect, f"{aspect}{min(count, _MOST_ABOUT)}", f"{aspect}*{stars}", f"{language}:{aspect}"):
            found[f"A:{name}"] = 1.0
    for one in judged:
        side = "+" if one.good else "-"
        for name in (f"L:{one.aspect}", f"L:{one.aspect}{side}", f"L:{one.aspect}{side}*{stars}"):
            found[name] = 1.0
        found[f"P:{language}:{one.phrase}{side}"] = 1.0
    found[f"S{stars}"] = 1.0
    found["S"] = (stars - 3) / 2
    ruled = {(one.aspect, one.good): one.phrase for one in judged}
    return Evidence(stars, found, ruled, roles, about)


def _words(tokens: Sequence[str], lexicon: Lexicon) -> Iterator[str]:
    tag = lexicon.language
    if not lexicon.spaced:
        for length in range(1, _LONGEST_RUN + 1):
            for at in range(len(tokens) - length + 1):
                run = tokens[at : at + length]
                if STOP not in run:
                    yield f"{tag}:{''.join(run)}"
        return
    for at, token in enumerate(tokens):
        if token == STOP:
            continue
        yield f"{tag}:{token}"
        if len(token) > _BEGINNING:
            yield f"{tag}^{token[:_BEGINNING]}"
        if at and tokens[at - 1] != STOP:
            yield f"{tag}:{tokens[at - 1]}_{token}"


def _english(text: str, tokens: Sequence[str], language: str) -> Iterator[str]:
    stem = _tokenizer().stem
    translator: Translator | None = None if language == "en" else of_the_lexicon(language)
    if translator is None:
        yield from (stem(token, "en") for token in tokens if token != STOP)
        return
    for piece in translator.pieces(text):
        for word in piece.renderings[0].split() if piece.renderings else ():
            yield stem(word, "en")


def _about(tokens: Sequence[str], about: Lexicon) -> Counter[str]:
    """Aspect → how many different words about it there are."""
    seen = {found for at in range(len(tokens)) for found in aspects_at(tokens, at, about)}
    return Counter(aspect for aspect, _ in seen)
