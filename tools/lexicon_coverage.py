"""How many content words reach English: of the demo catalogue and of everyday shopping needs, language by language.

    python tools/lexicon_coverage.py [TAG ...] [--show 40] [--of catalogue|needs]

A **content word** is what is left of a text without little words (``retrieval/stopwords.toml``,
``i18n/data/closed_classes.toml``), numbers, units, codes and names (brands, makers; in languages that write
common nouns small also words capitalised within a sentence). A word of which every
rendering is a little word of English ("get", "use") says nothing about goods and is left out likewise.

It is **covered** where every content word of one of its renderings is in the vocabulary, stemmed. There are two:

shop   the English words of the index of the demo shop, goods of the measured language left out: what its own lexicon
       put there would prove itself
trade  the same and ``i18n/lexicon/hub.txt``, for the demo shop is small: no shop of 650 goods has drain cleaner and
       mouse traps. The bars (0.95 of the catalogue, 0.87 of the needs) are measured by this one.

Counted are words as the search finds them: a term of several words once, each part of a German compound by itself.
An abbreviation in Latin capitals ("USB") is its own rendering, as is a Latin word in a text of another script.
"""

from __future__ import annotations

import argparse
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from i18n.lexicon import hub, languages  # noqa: E402
from i18n.translation import Piece, Translator, divided  # noqa: E402
from retrieval.knowledge.concepts import Kind  # noqa: E402
from retrieval.knowledge.graph import load_graph  # noqa: E402
from retrieval.product import Product  # noqa: E402
from retrieval.schema import read_goods  # noqa: E402
from retrieval.suitability import Suitability  # noqa: E402
from retrieval.text import TextMaker  # noqa: E402
from retrieval.tokens import Tokenizer, fold, is_spaceless, words  # noqa: E402
from retrieval.translators import Translators  # noqa: E402

NEEDS = ROOT / "tests" / "golden" / "retrieval" / "needs"
_CAPITALISED = re.compile(r"(?<=[\w,;] )[^\W\d_a-zß-ÿ][\w'’-]*")
_ABBREVIATION = re.compile(r"\b[A-Z]{2,6}\b")
_SMALL_NOUNS = ("es", "pt", "fr")


@dataclass(slots=True)
class Count:
    """Words counted in one set of texts. `missing`: content words without a rendering in the trade's vocabulary."""

    words: int = 0
    content: int = 0
    shop: int = 0
    trade: int = 0
    missing: Counter[str] = field(default_factory=Counter)

    def share(self, covered: int) -> float:
        return covered / self.content if self.content else 0.0


class Coverage:
    """Counts the words of one language.

    shop, trade  stems of English words: those in the index, and those with what other shops would have
    names  folded words that are names in any language
    """

    def __init__(
        self,
        language: str,
        translator: Translator,
        tokenizer: Tokenizer,
        shop: frozenset[str],
        trade: frozenset[str],
        *,
        names: frozenset[str] = frozenset(),
    ) -> None:
        self._language, self._translator, self._tokenizer = language, translator, tokenizer
        self._shop, self._trade, self._names = shop, trade | shop, names
        self._base = language.split("-")[0]
        self._little = closed_class(language)
        self._longest = max(map(len, self._little), default=1)

    def of(self, texts: Iterable[str]) -> Count:
        """All words of some texts."""
        count = Count()
        for text in texts:
            own = frozenset(self._capitalised(text))
            short = frozenset(map(str.casefold, _ABBREVIATION.findall(text)))
            for piece in self._translator.pieces(text):
                self._add(count, piece, own, short)
        return count

    def _add(self, count: Count, piece: Piece, own: frozenset[str], short: frozenset[str]) -> None:
        count.words += 1
        word = piece.source
        if word in self._names or word in own or any(char.isdecimal() for char in word):
            return
        if not piece.marked and self._is_little(word):
            return
        renderings = piece.renderings
        if not renderings and word.isascii() and (self._base not in (*_SMALL_NOUNS, "de") or word in short):
            renderings = (word,)
        if renderings and not any(self._stems(text) for text in renderings):
            return
        if not renderings and is_spaceless(word):
            for part in self._left(word):
                count.content += 1
                count.missing[part] += 1
            return
        count.content += 1
        count.shop += self._reaches(renderings, self._shop)
        reached = self._reaches(renderings, self._trade)
        count.trade += reached
        if not reached:
            count.missing[f"{word} ({' | '.join(renderings)})" if renderings else word] += 1

    def _is_little(self, word: str) -> bool:
        return (
            word in self._little
            or self._tokenizer.is_stopword(word, self._language)
            or (len(word) == 1 and not is_spaceless(word))
        )

    def _stems(self, rendering: str) -> list[str]:
        return self._tokenizer.query_tokens(rendering, "en")

    def _reaches(self, renderings: Iterable[str], vocabulary: frozenset[str]) -> bool:
        return any(stems and vocabulary.issuperset(stems) for stems in map(self._stems, renderings))

    def _left(self, run: str) -> Iterator[str]:
        """What is left of an unknown stretch of Chinese or Japanese once its little words are taken off."""

        def ends(at: int) -> Iterator[tuple[int, int]]:
            for end in range(at + 1, min(len(run), at + self._longest) + 1):
                if self._is_little(run[at:end]):
                    yield end, 0

        return (part for part, known in divided(run, ends) if not known)

    def _capitalised(self, text: str) -> Iterator[str]:
        if self._base in _SMALL_NOUNS:
            for name in _CAPITALISED.findall(text):
                if not name.isupper() or len(name) == 1:
                    yield from words(name)


def closed_class(language: str) -> frozenset[str]:
    """Folded words of a language that name nothing, beyond the search's own little words."""
    path = resources.files("i18n").joinpath("data", "closed_classes.toml")
    text = tomllib.loads(path.read_text("utf-8")).get(language.split("-")[0], "")
    return frozenset(map(fold, text.split()))


def needs(language: str) -> list[str]:
    """The everyday needs of a language, one a line."""
    return [line for line in (NEEDS / f"{language}.txt").read_text("utf-8").splitlines() if line.strip()]


class Shop:
    """The demo shop: its goods by language, and the English words it is found by."""

    def __init__(self) -> None:
        self._graph, self.tokenizer = load_graph(), Tokenizer()
        self._translators = Translators(self._graph, self.tokenizer)
        maker = TextMaker(self._graph, Suitability(self._graph), self.tokenizer, self._translators)
        with resources.as_file(resources.files("retrieval").joinpath("data")) as folder:
            goods = read_goods(folder, self._graph)
        self.products = [one.product for one in goods.listings]
        stems: dict[str, set[str]] = {}
        for product in self.products:
            found = stems.setdefault(product.language, set())
            for text, language in maker.product(product).parts:
                if language == "en":
                    found.update(self.tokenizer.tokens(text, "en"))
        self._stems: Mapping[str, set[str]] = stems
        self._hub = frozenset(stem for word in hub() for stem in self.tokenizer.tokens(word, "en"))
        self.names = frozenset(word for product in self.products for word in words(product.brand))

    def coverage(self, language: str) -> Coverage:
        """What counts the words of one language."""
        translator = self._translators.of(language)
        assert translator is not None
        shop = frozenset().union(*(stems for tag, stems in self._stems.items() if tag != language))
        # A maker's name that is a word of the language as well ("Cocina") is counted as the word.
        names = frozenset(name for name in self.names if not any(one.renderings for one in translator.pieces(name)))
        return Coverage(language, translator, self.tokenizer, shop, self._hub, names=names)

    def texts(self, language: str) -> Iterator[str]:
        """Title, description and features of every product described in a language."""
        for product in self.products:
            if product.language == language:
                yield product.title
                yield product.description
                yield from self._features(product)

    def _features(self, product: Product) -> Iterator[str]:
        for slug in product.features:
            label = self._graph.label(slug, Kind.FEATURE, product.language)
            if label is not None:
                # Word by word: the whole label would be known for being a label.
                yield from map(" ".join, ([word] for word in words(label.singular)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tag", nargs="*")
    parser.add_argument("--show", type=int, default=40, help="how many of the commonest missing words")
    parser.add_argument("--of", choices=("catalogue", "needs"), help="missing words of one only")
    given = parser.parse_args()
    shop = Shop()
    print("language   catalogue: words content  shop  trade    needs: words content  shop  trade")
    missing = []
    for tag in given.tag or languages():
        coverage = shop.coverage(tag)
        count = {"catalogue": coverage.of(shop.texts(tag)), "needs": coverage.of(needs(tag))}
        line = "       ".join(
            f"{one.words:6} {one.content:7}  {one.share(one.shop):.3f}  {one.share(one.trade):.3f}"
            for one in count.values()
        )
        print(f"{tag:10}         {line}")
        both: Counter[str] = Counter()
        for name, one in count.items():
            if given.of in (None, name):
                both += one.missing
        missing.append((tag, both))
    for tag, both in missing:
        shown = ", ".join(f"{word} {n}" if n > 1 else word for word, n in both.most_common(given.show))
        print(f"\n{tag}: {len(both)} missing, the commonest: {shown}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
