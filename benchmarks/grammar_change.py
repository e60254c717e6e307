"""How long the ear takes to be ready for what was just asked: ``python -m benchmarks.grammar_change``.

The grammars are those that a talk loads over the demo goods. After a yes/no question the bar is 50 ms. Printed for each
moment of a talk, in milliseconds:

    compiled   the grammar was never seen on this machine (once for a catalogue; a talk compiles ahead, beside itself)
    loaded     it lies compiled in the cache: the first time in a process
    changed    it was used or expected before in this process: the usual case
    ready      the same over the process that a talk's recogniser lives in, from the question to its being in place
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from app.model.context import Context
from app.understanding.hearing import hearing_grammar, hearing_moments
from retrieval.knowledge.graph import load_graph
from retrieval.schema import read_goods
from voice.grammar import Grammar
from voice.stt.engines import pocketsphinx_there
from voice.stt.isolated import Isolated
from voice.stt.pocketsphinx import PocketSphinx

ROOT = Path(__file__).parents[1]
MOST_MS = 50.0
ROUNDS = 20


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.parse_args(arguments)
    graph = load_graph()
    products = [listing.product for listing in read_goods(ROOT / "retrieval" / "data", graph).listings]
    brands = tuple(sorted({product.brand for product in products if product.brand}))
    on_sale = frozenset(product.type for product in products)

    def grammar_of(context: Context) -> Grammar:
        return hearing_grammar(context, graph, brands, on_sale=on_sale)

    moments = hearing_moments()
    grammar_of(moments[0])  # the names of goods are gathered once in a process
    with tempfile.TemporaryDirectory(prefix="sayso-grammars-") as folder:
        cache = Path(folder)
        fresh = PocketSphinx(cache=cache)
        compiled = [_ms(partial(_prepared, fresh, grammar_of, context)) for context in moments]
        again = PocketSphinx(cache=cache)
        loaded = [_ms(partial(_prepared, again, grammar_of, context)) for context in moments]
        changed: list[list[float]] = [[] for _ in moments]
        for _ in range(ROUNDS):
            for place, context in enumerate(moments):
                changed[place].append(_ms(partial(_prepared, again, grammar_of, context)))
        far = Isolated(pocketsphinx_there, cache)
        try:
            for context in moments:
                far.expect(grammar_of(context))
            far.settle()
            ready: list[list[float]] = [[] for _ in moments]
            for _ in range(ROUNDS):
                for place, context in enumerate(moments):
                    ready[place].append(_ms(partial(_handed_over, far, grammar_of, context)))
        finally:
            far.close()
    print(f"{'moment':<12}{'compiled':>10}{'loaded':>10}{'changed':>10}{'worst':>10}{'ready':>10}{'worst':>10}")
    for place, context in enumerate(moments):
        here, there = changed[place], ready[place]
        row = (compiled[place], loaded[place], median(here), max(here), median(there), max(there))
        print(f"{grammar_of(context).context:<12}" + "".join(f"{value:>10.1f}" for value in row))
    worst = max(max(values) for values in (*changed, *ready))
    print(f"worst change {worst:.1f} ms (bar: {MOST_MS:.0f} ms)")
    return int(worst > MOST_MS)


GrammarOf = Callable[[Context], Grammar]


def _prepared(engine: PocketSphinx, grammar_of: GrammarOf, context: Context) -> None:
    engine.prepare(grammar_of(context))


def _handed_over(far: Isolated, grammar_of: GrammarOf, context: Context) -> None:
    far.prepare(grammar_of(context))
    far.settle()


def _ms(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


if __name__ == "__main__":
    sys.exit(main())
