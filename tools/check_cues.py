"""Check one language's cues of needs: format, needs without a cue, cues that say too little.

    python tools/check_cues.py TAG ["an utterance" ...]

Utterances given after the tag are printed with the needs heard in them.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from i18n.errors import SaysoError
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from retrieval.situations import UNNAMED_THING, Situations, read_cues
from retrieval.tokens import Tokenizer
from retrieval.translators import Translators


def main() -> int:
    tag, utterances = sys.argv[1], sys.argv[2:]
    graph, tokenizer = load_graph(), Tokenizer()
    try:
        cues = read_cues(tag)
    except SaysoError as error:
        print("MISTAKE", error.detail)
        return 1
    counts = Counter(cue.slug for cue in cues)
    slugs = [concept.slug for concept in graph.concepts(Kind.ACTIVITY)]
    print(f"{len(cues)} cues of {len(counts)} needs")
    print("unknown:", ", ".join(sorted(set(counts) - {*slugs, UNNAMED_THING})))
    print("without a cue:", ", ".join(slug for slug in slugs if not counts[slug]))
    print("few (under 3):", ", ".join(slug for slug in slugs if 0 < counts[slug] < 3))
    short = [cue for cue in cues if len(cue.groups) == 1]
    print(f"of one group ({len(short)}):", "; ".join(f"{cue.slug}: {'|'.join(cue.groups[0])}" for cue in short[:60]))
    heard = Situations(tokenizer, Translators(graph, tokenizer))
    for text in utterances:
        print(text, "->", heard.read(text, tag))
    return 0


if __name__ == "__main__":
    sys.exit(main())
