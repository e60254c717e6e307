"""How well the reader understands: the golden lines of each language, `dev` to work on, `final` only to report.

    python -m benchmarks.accuracy [--set dev|final] [--lang TAG ...] [--show]

--show prints each wrong line of `dev`; those of `final` are never shown, so that nobody works on them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
TODAY = date(2026, 11, 20)
"""The day on which the golden lines were written to be said."""


def main() -> None:
    """Print one row per language."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--set", default="dev", choices=sorted(_sets()))
    parser.add_argument("--lang", nargs="*")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()

    for tag, result in _scores(options.set, options.lang or None):
        print(f"{tag:6} {result}")
        if options.show and options.set != "final":
            for line, answer, problems in result.wrong:
                said = {key: value for key, value in answer.items() if value not in (None, [], {}, "")}
                print(f"  {line['id']}: {line['text']}\n    {problems}\n    {json.dumps(said, ensure_ascii=False)}")


def _scores(which: str, tags: Sequence[str] | None) -> Iterator[tuple[str, Any]]:
    from app.understanding.reader import GrammarReader
    from retrieval.knowledge.graph import load_graph

    scoring = _scoring()
    reader = GrammarReader(load_graph(), tags, today=lambda: TODAY, brands=("Kelmora",))
    for tag in reader.languages:
        source = scoring.GOLDEN / which / f"{tag}.jsonl"
        if source.is_file():
            yield tag, scoring.score(scoring.lines_of(source), reader)


def figures(which: str) -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Rows for the table of bars: each language's share of whole lines right, then the means of all."""
    results = dict(_scores(which, None))
    for tag, result in results.items():
        yield f"{which} {tag}: whole lines right", result.share_right * 100, "%", None, 82
    for name, bar in (("intent_accuracy", 96), ("slot_f1", 94), ("share_right", 88)):
        mean = sum(getattr(result, name) for result in results.values()) / len(results)
        yield f"{which}, mean of {len(results)} languages: {name.replace('_', ' ')}", mean * 100, "%", None, bar


def _sets() -> list[str]:
    return [one.name for one in (ROOT / "tests" / "golden" / "understanding").iterdir() if one.is_dir()]


def _scoring() -> ModuleType:
    source = ROOT / "tests" / "understanding" / "scoring.py"
    spec = importlib.util.spec_from_file_location("scoring", source)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["scoring"] = module  # dataclasses look their module up
    spec.loader.exec_module(module)
    return module


if __name__ == "__main__":
    main()
