"""Check one language's trade lexicon: format, doubles, what it does not reach and what it does not know.

    python tools/check_lexicon.py TAG [--show 80]

Prints mistakes of format, rows that repeat one another, English words of the trade (``i18n/lexicon/hub.txt``) that no
rendering reaches, and words of the language's own goods and labels that have no rendering, the most frequent first.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from importlib import resources
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from i18n.errors import SaysoError
from i18n.lexicon import entries, hub
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from retrieval.schema import read_goods
from retrieval.tokens import Tokenizer, words
from retrieval.translators import Translators


def main() -> int:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("tag")
    arguments.add_argument("--show", type=int, default=80)
    given = arguments.parse_args()
    tag, most = given.tag, given.show
    try:
        rows = entries(tag)
    except SaysoError as error:
        print("MISTAKE", error.detail)
        return 1
    single = [row for row in rows if len(words(row.word)) == 1]
    print(f"{len(rows)} rows, {len(single)} of one word, {len({row.word.casefold() for row in rows})} different")
    graph, tokenizer = load_graph(), Tokenizer()
    twice = [word for word, count in Counter(row.word.casefold() for row in rows).items() if count > 1]
    print(f"twice ({len(twice)}):", ", ".join(twice[:most]))
    goods = {
        form.casefold()
        for concept in graph.concepts(Kind.PRODUCT_TYPE)
        if tag in concept.labels
        for form in concept.labels[tag].surface_forms
    }
    repeated = [row.word for row in rows if row.word.casefold() in goods]
    print(f"names of goods that the graph has already ({len(repeated)}):", ", ".join(repeated[:most]))
    translators = Translators(graph, tokenizer)
    translator = translators.of(tag)
    if translator is None:
        print("no translator")
        return 1
    reached = {tokenizer.stem(word, "en") for row in rows for text in row.renderings for word in words(text)}
    for kind in Kind:
        for concept in graph.concepts(kind):
            if tag in concept.labels and "en" in concept.labels:
                reached |= {tokenizer.stem(w, "en") for w in words(concept.labels["en"].singular)}
    missing = [word for word in hub() if any(tokenizer.stem(part, "en") not in reached for part in words(word))]
    print(f"hub: {1 - len(missing) / len(hub()):.1%} reached; missing ({len(missing)}):", ", ".join(missing[:most]))
    counts: Counter[str] = Counter()
    known = 0
    with resources.as_file(resources.files("retrieval").joinpath("data")) as folder:
        products = [one.product for one in read_goods(folder, graph).listings if one.product.language == tag]
    for product in products:
        for piece in translator.pieces(f"{product.title}. {product.description}"):
            if piece.source.isdecimal() or tokenizer.is_stopword(piece.source, tag):
                continue
            known += bool(piece.renderings)
            if not piece.renderings:
                counts[piece.source] += 1
    everything = known + sum(counts.values())
    print(
        f"own goods: {known / max(1, everything):.1%} of {everything} words known; unknown ({len(counts)}):",
        ", ".join(word for word, _ in counts.most_common(most)),
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
