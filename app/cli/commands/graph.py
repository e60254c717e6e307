"""``sayso graph``: what the product graph holds, and what it lacks in each language. Needs neither index nor home."""

from __future__ import annotations

from argparse import Namespace

from app.cli.output import print_json, say
from retrieval.knowledge.coverage import Coverage, LanguageCoverage, coverage
from retrieval.knowledge.graph import load_graph


def run(arguments: Namespace) -> int:
    """Exit 1 where a complete language lacks a name."""
    found = coverage(load_graph())
    if arguments.json:
        print_json(found.as_dict())
    else:
        _tell(found)
    return int(bool(found.gaps))


def _tell(found: Coverage) -> None:
    say("concepts: " + _counts(found.concepts))
    say("hs: " + _counts(found.hs))
    say("hazards: " + _counts(found.hazards))
    say(f"mains: {found.mains}")
    say("size systems: " + _counts(found.sized))
    say("suitability: " + _counts(found.suitability))
    for source, entries in found.sources.items():
        say(f"  {entries} from: {source}")
    for tag, language in found.languages.items():
        _tell_language(tag, language)
    say("gaps: " + (", ".join(found.gaps) if found.gaps else "none"))


def _tell_language(tag: str, one: LanguageCoverage) -> None:
    say(f"{tag}: {'complete' if one.complete else 'not complete yet'}")
    say("  labels: " + _counts(one.labels))
    say("  synonyms: " + _counts(one.synonyms))
    say("  forms understood: " + _counts(one.forms))
    say(f"  words of two meanings: {one.noted} with a note, {len(one.unnoted)} without")
    for kind, slugs in one.gaps.items():
        say(f"  no name for {len(slugs)} {kind}: " + ", ".join(slugs))
    if one.unnoted:
        say("  without a note: " + ", ".join(one.unnoted))


def _counts(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {number}" for name, number in counts.items())
