"""Learn the weights by which unusual turns of phrase are read (`app/understanding/wishes.py`).

    python tools/learn_wishes.py [TAG …] [--folds [--dump FILE]]

Learned from three kinds of lines: turns of phrase written for it (`tools/learning/<tag>.tsv`), the golden lines to work
on, and sayings made of the grammar's own cues. Only weights of words, pairs and pieces of words are kept. Golden sets
that are not in SETS are never read. --folds leaves every golden set and a share of the lines out in turn and
prints what the model says of lines that it has not seen; nothing is written then.

A softmax regression by AdaGrad over sparse features, with a proximal L1 step that empties small weights; classes count
alike however many lines they have. Seeded: the same lines give the same file.
Run it again when cues or lines have grown by much.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from string import ascii_letters
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.model.context import Context
from app.model.request import Intent
from app.understanding.batch import read_context
from app.understanding.patterns import GAPS
from app.understanding.reader import GrammarReader
from app.understanding.tokens import keys
from app.understanding.wishes import BIAS, STEP, features, of_words, wishes_of
from retrieval.knowledge.graph import load_graph

ROOT = Path(__file__).resolve().parent.parent
LINES = ROOT / "tools" / "learning"
GOLDEN = ROOT / "tests" / "golden" / "understanding"
DATA = ROOT / "app" / "understanding" / "data"
TODAY = date(2026, 11, 20)
"""The day on which the golden lines were written to be said."""

SETS = ("dev", "practice", "practice2", "practice3", "practice4")
BYTES = 149_000
"""Largest file of one language."""

OFTEN = 0.25
"""Weights are kept by their size times this power of how often the feature was seen."""

SAMPLES = 12
"""Sayings made of each pattern of a cue."""

OPTIONAL = 0.4
"""Chance that an optional part of a pattern is said."""

OF_CUES, OF_LINES, OF_GOLDEN = 2.0, 1.0, 1.0
"""What the sayings of one pattern, a line and a golden line weigh."""

EPOCHS, BATCH, RATE, L1 = 8, 128, 0.5, 2e-5

SHARPER = 1.3
"""Lines that were not learned from are told a little too cautiously: scores are multiplied by it."""

PRIOR = 0.5
"""Classes count alike in learning; of how often people say each (the golden lines), this power is put back."""

CAUTION = 2.0
"""Added to the score of `unknown`: nearly nothing that may be said is written down as small talk."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """One line: its features, what it is after, and what it weighs; those of one `group` are left out together."""

    seen: frozenset[str]
    intent: Intent
    weight: float
    group: str
    text: str = ""


def main() -> None:
    """Write the weights of each language, or print how well unseen lines are read."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("tags", nargs="*")
    parser.add_argument("--folds", action="store_true")
    parser.add_argument("--dump", type=Path, help="with --folds: chances of every unseen line, for calibration")
    options = parser.parse_args()
    tags = options.tags or sorted(one.stem for one in LINES.glob("*.tsv"))
    reader = GrammarReader(load_graph(), tags, today=lambda: TODAY, brands=("Kelmora",), learned=False)
    kept: dict[str, Any] = {}
    for tag in tags:
        examples = [*of_lines(tag, reader), *of_golden(tag, reader)]
        cues = list(of_cues(tag))
        if options.folds:
            kept[tag] = folds(tag, examples, cues)
        else:
            write(tag, learn([*examples, *cues]))
    if options.dump:
        options.dump.write_bytes(pickle.dumps(kept))


def of_lines(tag: str, reader: GrammarReader) -> Iterator[Example]:
    """The turns of phrase; those for which a table makes no difference, with one and without."""
    source = (LINES / f"{tag}.tsv").read_text(encoding="utf-8").splitlines()[1:]
    for number, line in enumerate(source):
        intent, table, text = line.split("\t")
        shown = [Context(last_reply="options", on_table=3)] if table != "no" else []
        alone = [Context()] if table != "yes" else []
        for context in (*shown, *alone):
            weight = OF_LINES / len((*shown, *alone))
            yield Example(_seen(reader, tag, text, context), Intent(intent), weight, f"lines{number % 5}", text)


def of_golden(tag: str, reader: GrammarReader) -> Iterator[Example]:
    """The golden lines to work on."""
    for name in SETS:
        for line in (GOLDEN / name / f"{tag}.jsonl").read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            seen = _seen(reader, tag, row["text"], read_context(row.get("context")))
            yield Example(seen, Intent(row["expect"]["intent"]), OF_GOLDEN, name, row["text"])


def _seen(reader: GrammarReader, tag: str, text: str, context: Context) -> frozenset[str]:
    found = reader.analyse(text, tag, context)
    return features(found.tokens, found.chart, found.facts)


def of_cues(tag: str) -> Iterator[Example]:
    """Sayings made of the patterns of the cues; what a pattern only names stands as its category."""
    chance = random.Random(tag)  # noqa: S311 (the same sayings each time)
    table = tomllib.loads((DATA / tag / "intents.toml").read_text(encoding="utf-8"))
    for cue in table["cue"]:
        for pattern in cue["patterns"]:
            parsed = _Pattern(pattern).alternatives("")
            for said in dict.fromkeys(tuple(_said(parsed, chance)) for _ in range(SAMPLES)):
                if not said:
                    continue
                seen = of_words([part for part in said if not part.startswith("{")])
                seen.update(part for part in said if part.startswith("{"))
                yield Example(frozenset(seen), Intent(cue["intent"]), OF_CUES / SAMPLES, "cues")


class _Pattern:
    """A pattern as nested alternatives: a part is a word, ``{category}`` or (optional, alternatives)."""

    def __init__(self, text: str) -> None:
        self._text, self._at = text, 0

    def alternatives(self, closing: str) -> list[list[Any]]:
        found: list[list[Any]] = [[]]
        while self._at < len(self._text):
            sign = self._text[self._at]
            if sign in "()[]|":
                self._at += 1
            if sign == closing:
                break
            if sign == "|":
                found.append([])
            elif sign in "([":
                found[-1].append((sign == "[", self.alternatives(")" if sign == "(" else "]")))
            else:
                found[-1].extend(self._words())
        return found

    def _words(self) -> Iterator[str]:
        start = self._at
        while self._at < len(self._text) and self._text[self._at] not in "()[]|":
            self._at += 1
        for piece in self._text[start : self._at].split():
            if piece.startswith("{"):
                yield "{" + piece[1:-1].partition(":")[0] + "}"
            elif piece not in {*GAPS, "^", "$"}:
                yield from keys(piece)


def _said(alternatives: list[list[Any]], chance: random.Random) -> Iterator[str]:
    for part in chance.choice(alternatives):
        if isinstance(part, str):
            yield part
        elif not part[0] or chance.random() < OPTIONAL:
            yield from _said(part[1], chance)


@dataclass(frozen=True, slots=True)
class Learned:
    """Weights by feature (rows) and intent (columns), and a bias for each intent."""

    names: tuple[str, ...]
    intents: tuple[Intent, ...]
    weights: Floats
    bias: Floats
    counts: Floats
    """How often each feature was seen."""


def learn(examples: Sequence[Example]) -> Learned:
    """Softmax regression by AdaGrad with a proximal L1 step."""
    intents = tuple(sorted({one.intent for one in examples}, key=lambda one: one.value))
    column = {intent: at for at, intent in enumerate(intents)}
    counts: dict[str, int] = {}
    for one in examples:
        for name in one.seen:
            counts[name] = counts.get(name, 0) + 1
    names = tuple(sorted(name for name, count in counts.items() if count > 1))
    row = {name: at for at, name in enumerate(names)}
    lines = [np.array(sorted(row[name] for name in one.seen if name in row), dtype=np.int64) for one in examples]
    scale = np.array([1 / np.sqrt(max(1, len(one.seen))) for one in examples], dtype=np.float32)
    meant = np.array([column[one.intent] for one in examples])
    share = np.array([one.weight for one in examples], dtype=np.float32)
    of_class = np.bincount(meant, weights=share, minlength=len(intents))
    share = (share * (of_class.mean() / of_class)[meant]).astype(np.float32)
    share /= share.mean()

    weights = np.zeros((len(names), len(intents)), dtype=np.float32)
    bias = np.zeros(len(intents), dtype=np.float32)
    squares, bias_squares = np.full_like(weights, 1e-6), np.full_like(bias, 1e-6)
    chance = np.random.default_rng(1)
    for _ in range(EPOCHS):
        order = chance.permutation(len(lines))
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            flat = np.concatenate([lines[at] for at in batch])
            if not len(flat):
                continue
            used, place = np.unique(flat, return_inverse=True)
            dense = np.zeros((len(batch), len(used)), dtype=np.float32)
            dense[np.repeat(np.arange(len(batch)), [len(lines[at]) for at in batch]), place] = 1
            dense *= scale[batch][:, None]
            scores = dense @ weights[used] + bias
            scores -= scores.max(axis=1, keepdims=True)
            off = np.exp(scores)
            off /= off.sum(axis=1, keepdims=True)
            off[np.arange(len(batch)), meant[batch]] -= 1
            off *= share[batch][:, None] / len(batch)
            slope = dense.T @ off
            squares[used] += slope * slope
            rate = RATE / np.sqrt(squares[used])
            moved = weights[used] - rate * slope
            weights[used] = np.sign(moved) * np.maximum(np.abs(moved) - rate * L1, 0)
            slope = off.sum(axis=0)
            bias_squares += slope * slope
            bias -= RATE / np.sqrt(bias_squares) * slope * 0.1
    often = np.full(len(intents), 3.0)
    for one in examples:
        often[column[one.intent]] += one.group in SETS
    bias = bias * SHARPER + PRIOR * np.log(often / often.sum()).astype(np.float32)
    bias[column[Intent.UNKNOWN]] += CAUTION
    seen_often = np.array([counts[name] for name in names], dtype=np.float32)
    return Learned(names, intents, weights * SHARPER, (bias - bias.mean()).astype(np.float32), seen_often)


def steps_of(model: Learned) -> dict[str, dict[int, int]]:
    """Weights in steps by feature and place of the intent: the weightiest that fit into the file."""
    steps = np.clip(np.rint(model.weights / STEP), -127, 127).astype(int)
    rows, columns = np.nonzero(steps)
    worth = np.abs(steps[rows, columns]) * model.counts[rows] ** OFTEN
    chosen: dict[str, dict[int, int]] = {BIAS: {at: round(float(value) / STEP) for at, value in enumerate(model.bias)}}
    room = BYTES - 2000
    for entry in np.argsort(-worth, kind="stable"):
        name, at = model.names[rows[entry]], int(columns[entry])
        value = int(steps[rows[entry], at])
        room -= 1 + len(str(value)) + (0 if name in chosen else len(name.encode()) + 2)
        if room < 0:
            break
        chosen.setdefault(name, {})[at] = value
    return chosen


def write(tag: str, model: Learned) -> None:
    """The file of one language."""
    lines = [" ".join(f"{letter}={one.value}" for letter, one in zip(ascii_letters, model.intents, strict=False))]
    chosen = steps_of(model)
    for name in sorted(chosen):
        listed = "".join(f"{ascii_letters[at]}{value}" for at, value in sorted(chosen[name].items()))
        lines.append(f"{name}\t{listed}")
    text = "\n".join(lines) + "\n"
    (DATA / tag / "wishes.tsv").write_text(text, encoding="utf-8")
    print(f"{tag}: {len(text.encode()) / 1000:.0f} kB, {len(chosen)} features")


def folds(tag: str, examples: Sequence[Example], cues: Sequence[Example]) -> list[tuple[Example, dict[str, float]]]:
    """Chances of every line by a model that saw neither its set nor its fifth of the lines."""
    told: list[tuple[Example, dict[str, float]]] = []
    for at, name in enumerate(SETS):
        out = {name, f"lines{at}"}
        learned = learn([*(one for one in examples if one.group not in out), *cues])
        model = wishes_of(learned.intents, steps_of(learned))
        unseen = [one for one in examples if one.group in out]
        told += [(one, {intent.value: share for intent, share in model.chances(one.seen).items()}) for one in unseen]
    for kind in ("lines", "dev", "practice"):
        right = [max(said, key=said.__getitem__) == one.intent for one, said in told if one.group.startswith(kind)]
        print(f"{tag}: {kind} {sum(right) / len(right):.3f} of {len(right)}", end="; ")
    print(flush=True)
    return [(replace(one, seen=frozenset()), said) for one, said in told]


if __name__ == "__main__":
    main()
