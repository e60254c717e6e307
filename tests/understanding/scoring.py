"""Scores of a reader on the golden lines: intents right, F1 over filled slots, whole lines right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.understanding.batch import Reader, understand_line

GOLDEN = Path(__file__).parents[1] / "golden" / "understanding"
_NOT_SLOTS = {"language", "intent", "confidence", "engine", "alternatives"}


@dataclass
class Score:
    lines: int = 0
    intents: int = 0
    languages: int = 0
    hits: int = 0
    extra: int = 0
    missed: int = 0
    all_right: int = 0
    wrong: list[tuple[dict[str, Any], dict[str, Any], list[str]]] = field(default_factory=list)

    @property
    def intent_accuracy(self) -> float:
        return self.intents / max(1, self.lines)

    @property
    def slot_f1(self) -> float:
        return 2 * self.hits / max(1, 2 * self.hits + self.extra + self.missed)

    @property
    def share_right(self) -> float:
        return self.all_right / max(1, self.lines)

    def __str__(self) -> str:
        return (
            f"{self.lines} lines: intent {self.intent_accuracy:.3f}, slot F1 {self.slot_f1:.3f}, "
            f"all right {self.share_right:.3f}, language {self.languages / max(1, self.lines):.3f}"
        )


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def filled(answer: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Every filled slot as (name, value): one pair for each member of a list."""
    for name, value in answer.items():
        if name in _NOT_SLOTS or value in (None, [], {}):
            continue
        if name == "excluded":
            yield from ((f"excluded.{kind}", str(one)) for kind, members in value.items() for one in members)
        elif isinstance(value, list):
            yield from ((name, str(one)) for one in value)
        else:
            yield name, json.dumps(value, sort_keys=True)


def score(lines: Iterable[dict[str, Any]], reader: Reader) -> Score:
    total = Score()
    for line in lines:
        answer, expected = understand_line(line, reader), line["expect"]
        got, wanted = set(filled(answer)), set(filled(expected))
        problems = [f"+{name}={value}" for name, value in sorted(got - wanted)]
        problems += [f"-{name}={value}" for name, value in sorted(wanted - got)]
        if "alternatives" in line.get("marks", ()):
            said = {(one["field"], str(one["value"])) for one in answer.get("alternatives", ())}
            problems += [
                f"-alternative {one}"
                for one in expected["alternatives"]
                if (one["field"], str(one["value"])) not in said
            ]
        total.lines += 1
        total.hits += len(got & wanted)
        total.extra += len(got - wanted)
        total.missed += len(wanted - got)
        total.languages += answer.get("language") == expected["language"]
        if answer.get("intent") == expected["intent"]:
            total.intents += 1
        else:
            problems.insert(0, f"intent {answer.get('intent')} not {expected['intent']}")
        if answer.get("language") != expected["language"]:
            problems.append(f"language {answer.get('language')}")
        if problems:
            total.wrong.append((line, answer, problems))
        else:
            total.all_right += 1
    return total
