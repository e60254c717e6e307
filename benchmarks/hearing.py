"""How well PocketSphinx hears with the grammar that a talk really loads: lines of shoppers and of a room, four voices.

The lines stand in tests/golden/hearing/en: `*_calibrate` to work on, `*_final` to report. Each is spoken by espeak-ng
in four voices with room noise 20 dB below the voice. ``python -m benchmarks.hearing`` prints the figures on the final
lines; ``--calibrate`` computes the weights of `voice/stt/data/rejection.toml` from the calibration lines.
"""

from __future__ import annotations

import argparse
import re
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np

from app.model.context import Context, TableItem
from app.model.request import Request
from app.understanding.hearing import hearing_grammar
from app.understanding.reader import GrammarReader
from retrieval.knowledge.graph import load_graph
from retrieval.schema import read_goods
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.noise import in_a_room
from voice.resampling import resample
from voice.stt.jsgf import words_of
from voice.stt.pocketsphinx import PocketSphinx
from voice.stt.rejection import Evidence, judgement
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence

ROOT = Path(__file__).parents[1]
LINES = ROOT / "tests" / "golden" / "hearing" / "en"
VOICES = (("en", None), ("en-GB", None), ("en", "f3"), ("en", "m3"))
SNR_DB = 20.0
QUIET_S = 0.3
FALSE_ACCEPTS = 0.05
"""Share of other speech that may be taken for a request; the threshold is set to it on the calibration lines."""

SPELLINGS = {"grey": "gray", "colour": "color", "checkout": "check out"}


@dataclass(frozen=True, slots=True)
class Heard:
    """One line in one voice: what was heard, the evidence, and how long it took."""

    line: str
    text: str
    evidence: Evidence | None
    sound_s: float
    took_s: float


def lines(name: str) -> list[str]:
    return [line.strip() for line in (LINES / f"{name}.txt").read_text(encoding="utf-8").splitlines() if line.strip()]


def plain(text: str) -> str:
    """Words alone, one spelling."""
    words = re.sub(r"[^a-z' ]", " ", text.lower().replace("-", " ")).split()
    return " ".join(SPELLINGS.get(word, word) for word in words)


def spoken(line: str, voice: tuple[str, str | None]) -> Samples:
    """The line in a voice, in a room."""
    language, variant = voice
    chunks = list(_voice().say(Sentence(line, language), Manner(variant=variant)))
    sound = resample(to_samples(np.concatenate([c.pcm for c in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
    quiet = np.zeros(round(QUIET_S * SAMPLE_RATE), np.float32)
    seed = zlib.crc32(f"{line}{voice}".encode())
    return in_a_room(np.concatenate([quiet, sound, quiet]), snr_db=SNR_DB, seed=seed)


_VOICES: list[Espeak] = []


def _voice() -> Espeak:
    if not _VOICES:
        _VOICES.append(Espeak())
    return _VOICES[0]


def table() -> Context:
    """A talk with three things on the table: the open moment with the most that can be said."""
    items = tuple(TableItem(f"p{n}", f"kettle {n}", "kettle") for n in range(3))
    return Context(languages=("en",), country="US", currency="USD", table=items, on_table=3, last_reply="options")


class Bench:
    """The engine with the grammar of a talk."""

    def __init__(self, cache: Path | None = None) -> None:
        graph = load_graph()
        goods = read_goods(ROOT / "retrieval" / "data", graph)
        brands = sorted({listing.product.brand for listing in goods.listings if listing.product.brand})
        on_sale = {listing.product.type for listing in goods.listings}
        self.grammar = hearing_grammar(table(), graph, brands, on_sale=on_sale)
        self.reader = GrammarReader(graph, languages=("en",), brands=brands)
        self.engine = PocketSphinx(cache, lambda text: self.meaning(text).confidence)
        self.engine.prepare(self.grammar)
        self.vocabulary = frozenset(plain(" ".join(self.engine.can_hear(words_of(self.grammar)))).split())

    def hear(self, said: Sequence[str], voices: Sequence[tuple[str, str | None]] = VOICES) -> Iterator[Heard]:
        for voice in voices:
            for line in said:
                sound = spoken(line, voice)
                began = time.perf_counter()
                words, evidence = self.engine.heard(sound)
                took = time.perf_counter() - began
                text = " ".join(word.text for word in words)
                yield Heard(line, text, evidence, len(sound) / SAMPLE_RATE, took)

    def covered(self, line: str) -> bool:
        """Whether every word of the line is one that can be heard."""
        return all(word in self.vocabulary for word in plain(line).split())

    def meaning(self, text: str) -> Request:
        return self.reader.read(text, "en", table())

    def same(self, one: Heard) -> bool:
        """Whether what was heard means what was said."""
        said, heard = self.meaning(one.line).to_json(), self.meaning(one.text).to_json()
        return all(said[key] == heard[key] for key in said if key not in {"confidence", "alternatives"})


def figures(step: int = 1) -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Rows for the table of bars: name, value, unit, at most, at least; every `step`-th final line."""
    bench = Bench()
    inside = list(bench.hear(lines("inside_final")[::step]))
    outside = list(bench.hear(lines("outside_final")[::step]))
    believed = judgement("open")
    covered = [one for one in inside if bench.covered(one.line)]

    def accepted(one: Heard) -> bool:
        return one.evidence is not None and believed.believes(one.evidence)

    def share(found: Sequence[Heard], what: Sequence[bool]) -> float:
        return 100 * sum(what) / max(1, len(found))

    exact = [accepted(one) and plain(one.text) == plain(one.line) for one in covered]
    same = [accepted(one) and bench.same(one) for one in covered]
    wrong = [accepted(one) and not bench.same(one) for one in covered]
    acts = [accepted(one) and bench.meaning(one.text).intent != "unknown" for one in outside]
    kinds = len(covered) // len(VOICES)
    yield f"hearing: lines covered of {len(inside) // len(VOICES)}", kinds, "lines", None, 100
    yield "  exact words, accepted", share(covered, exact), "%", None, None
    yield "  meaning the same, accepted", share(covered, same), "%", None, None
    yield "  accepted but meaning something else", share(covered, wrong), "%", None, None
    yield (
        "  all inside lines: meaning the same, accepted",
        share(inside, [accepted(one) and bench.same(one) for one in inside]),
        "%",
        None,
        None,
    )
    yield (
        f"  false accepts of {len(outside) // len(VOICES)} other lines",
        share(outside, [accepted(one) for one in outside]),
        "%",
        5,
        None,
    )
    yield "  of these with a meaning that acts", share(outside, acts), "%", None, None
    took, sound = sum(one.took_s for one in (*inside, *outside)), sum(one.sound_s for one in (*inside, *outside))
    yield "  real-time factor", took / sound, "", 0.3, None


def calibrate(step: int = 1) -> None:
    """Fit the judgement on the calibration lines and print it as TOML."""
    bench = Bench()
    inside = [one for one in bench.hear(lines("inside_calibrate")[::step]) if one.evidence is not None]
    outside = [one for one in bench.hear(lines("outside_calibrate")[::step]) if one.evidence is not None]
    right = [one for one in inside if bench.same(one)]
    rows = np.array([astuple(one.evidence) for one in (*right, *outside) if one.evidence is not None])
    truth = np.array([1.0] * len(right) + [0.0] * len(outside))
    weights = _logistic(rows, truth)
    scores = 1 / (1 + np.exp(-(rows @ weights[1:] + weights[0])))
    threshold = float(np.quantile(scores[truth == 0], 1 - FALSE_ACCEPTS))
    kept = float((scores[truth == 1] >= threshold).mean())
    exact = sum(plain(one.text) == plain(one.line) for one in inside)
    print(f"# inside {len(inside)}: exact {exact / len(inside):.3f}, same meaning {len(right) / len(inside):.3f}")
    print(f"# of the right ones kept {kept:.3f} at {FALSE_ACCEPTS:.0%} false accepts of {len(outside)}")
    print("[open]")
    print(f"bias = {weights[0]:.4f}")
    print(f"weights = [{', '.join(f'{weight:.4f}' for weight in weights[1:])}]")
    print(f"threshold = {threshold:.4f}")
    wrong = [one for one in inside if not bench.same(one)][:: max(1, len(inside) // 200)]
    for one in wrong:
        print(f"# said {plain(one.line)} | heard {one.text}", file=sys.stderr)


def _logistic(rows: np.ndarray, truth: np.ndarray, rounds: int = 60, ridge: float = 1e-2) -> np.ndarray:
    """Weights of a logistic model by Newton's method, the bias first, a little ridge."""
    design = np.column_stack([np.ones(len(rows)), rows])
    weights = np.zeros(design.shape[1])
    for _ in range(rounds):
        guess = 1 / (1 + np.exp(-np.clip(design @ weights, -30, 30)))
        curve = (design * (guess * (1 - guess))[:, None]).T @ design + ridge * np.eye(len(weights))
        weights += np.linalg.solve(curve, design.T @ (truth - guess) - ridge * weights)
    return weights


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--step", type=int, default=1, help="every n-th line")
    arguments = parser.parse_args()
    if arguments.calibrate:
        calibrate(arguments.step)
        return 0
    for name, value, unit, at_most, at_least in figures(arguments.step):
        bar = f"<= {at_most:g}" if at_most is not None else f">= {at_least:g}" if at_least is not None else ""
        print(f"{name:58} {value:8.2f} {unit:5} {bar}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
