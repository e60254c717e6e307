"""Make the lists of real words that must never be mended to a word of the shop, from Sayso's own texts.

    python tools/make_ordinary_words.py [TAG …]

Reads everything written for Sayso in a language: the goods and the reviews of the demo shop, the messages, the turns of
phrase in `tools/learning` and the everyday words beside the cues (`app/understanding/data/<tag>/everyday.txt`); for
English the code and documents too.
Of their words it keeps those that the speller would else take for a misspelling of a word that matters ("weather" of
"leather"), and writes them to `app/understanding/data/<tag>/ordinary.txt`. Run it after the labels or the texts grew.
"""

from __future__ import annotations

import sys
import textwrap
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

from app.understanding.language import languages_with_data, load_language
from app.understanding.lexicon import SHORTEST_GUESS, Speller
from app.understanding.tokens import is_word, tokenize
from retrieval.knowledge.graph import load_graph
from retrieval.reviews import read_reviews

ROOT = Path(__file__).resolve().parent.parent
GOODS = ROOT / "retrieval" / "data"
PROSE = ("app/commerce", "app/skills", "app/conversation", "retrieval", "accessibility", "server", "docs", "README.md")
"""Where English prose about the product lies; what is about words themselves holds misspelt ones."""


def main() -> None:
    """Write the list of each language asked for, of all that have cues where none is."""
    graph = load_graph()
    for tag in sys.argv[1:] or languages_with_data():
        words = ordinary(own_texts(tag), load_language(tag, graph, ordinary_words=False).speller)
        target = ROOT / "app" / "understanding" / "data" / tag / "ordinary.txt"
        target.write_text("\n".join(textwrap.wrap(" ".join(words), 120)) + "\n", encoding="utf-8")
        sys.stdout.write(f"{tag}: {len(words)} words\n")


def ordinary(texts: Iterable[str], speller: Speller) -> list[str]:
    """Words of the texts that `speller` would mend, in order of the alphabet.

    A word that is only ever written with a capital is a name and no evidence of a real word.
    """
    words = {
        token.key
        for text in texts
        for line in text.splitlines()
        for token in tokenize(line)
        if len(token.key) >= SHORTEST_GUESS and is_word(token.key) and token.text == token.text.lower()
    }
    return sorted(word for word in words if speller.unknown(word) and speller.nearest(word) is not None)


def own_texts(tag: str) -> Iterator[str]:
    """Everything written for Sayso in a language."""
    yield (ROOT / "app" / "understanding" / "data" / tag / "everyday.txt").read_text(encoding="utf-8")
    turns = ROOT / "tools" / "learning" / f"{tag}.tsv"
    if turns.is_file():
        yield turns.read_text(encoding="utf-8")
    yield from (file.read_text(encoding="utf-8") for file in sorted((ROOT / "i18n" / "messages" / tag).glob("*.ftl")))
    products = set()
    for source in sorted((GOODS / "products").glob("*.toml")):
        merchant = tomllib.loads((GOODS / "merchants" / source.name).read_text(encoding="utf-8"))
        for product in tomllib.loads(source.read_text(encoding="utf-8"))["product"]:
            products.add(product["id"])
            if merchant["language"] == tag:
                yield f"{product['title']}\n{product['description']}"
    yield from (review.text for review in read_reviews(GOODS / "reviews", products) if review.language == tag)
    if tag == "en":
        for name in PROSE:
            place = ROOT / name
            for file in sorted((*place.rglob("*.py"), *place.rglob("*.md"))) if place.is_dir() else (place,):
                yield file.read_text(encoding="utf-8")


if __name__ == "__main__":
    main()
