"""How well the reader understands: the golden lines of each language, `dev` to work on, `final` only to report.

    python -m benchmarks.accuracy [--set dev|final] [--lang TAG ...] [--show]

--show prints each wrong line of `dev`; those of `final` are never shown, so that nobody works on them.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import sys
from datetime import date
from pathlib import Path
from types import ModuleType

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

    from app.understanding.reader import GrammarReader
    from retrieval.knowledge.graph import load_graph

    scoring = _scoring()
    present = sorted(one.stem for one in (scoring.GOLDEN / options.set).glob("*.jsonl"))
    reader = GrammarReader(load_graph(), options.lang or None, today=lambda: TODAY, brands=("Kelmora",))
    for tag in reader.languages:
        if tag not in present:
            continue
        result = scoring.score(scoring.lines_of(scoring.GOLDEN / options.set / f"{tag}.jsonl"), reader)
        print(f"{tag:6} {result}")
        if options.show and options.set != "final":
            for line, answer, problems in result.wrong:
                said = {key: value for key, value in answer.items() if value not in (None, [], {}, "")}
                print(f"  {line['id']}: {line['text']}\n    {problems}\n    {json.dumps(said, ensure_ascii=False)}")


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
