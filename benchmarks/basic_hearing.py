"""Basic hearing: right phrases and false accepts in four languages, thirty phrases at a time, at 20 dB.

Which thirty of a language's phrases are on is drawn by seed; the others stand by as decoys. Spoken by eSpeak NG in
voices that nothing was calibrated with, and cut out of one recording of a person a language (``leopard``, where it is
there), where the phrases are runs of words of that recording among others. What must be refused: the lines of a room in
tests/golden/hearing/<tag>/basic_outside_final.txt, and runs of words that are not on.

``python -m benchmarks.basic_hearing`` prints the table; ``--calibrate`` the rows of `voice/stt/data/basic.toml`.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import astuple, dataclass
from pathlib import Path

import numpy as np

from app.understanding.phrases import load_moments, load_phrases
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import load_graph
from voice import files
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.noise import in_a_room
from voice.resampling import resample
from voice.stt.basic import Evidence, Fit, PhraseBank, PhraseSounds, belief, chosen
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence

LANGUAGES = ("es", "de", "it", "pt-BR")
LINES = Path(__file__).parents[1] / "tests" / "golden" / "hearing"
RECORDINGS = Path(os.environ.get("SAYSO_RECORDINGS", Path(__file__).parents[2] / "shared" / "speech"))
CALIBRATED_WITH = (("", 150), ("f2", 165), ("m3", 140), ("m7", 150))
HEARD_WITH = (("f4", 150), ("m1", 160), ("m5", 145), ("f1", 150))
"""Variants of eSpeak NG's voice, and words a minute."""

SPOKEN_BY_PEOPLE = ("en", *LANGUAGES)
"""Languages with a recording. The belief of each is calibrated on all but its own, so that its own can be reported."""

SNR_DB = 20.0
QUIET_S = 0.3
ON = 30
EDGE_S = 0.2
"""Seconds around a run of words that are kept, as far as its neighbours leave them."""

FALSE_ACCEPTS = 0.04
"""What the threshold is set to on the calibration lines; the bar is 5 %."""

SEEDS = 20


def lines(language: str, name: str) -> list[str]:
    text = (LINES / language / f"{name}.txt").read_text(encoding="utf-8")
    return [line.strip() for line in text.splitlines() if line.strip()]


def phrases(language: str) -> list[str]:
    """Every phrase of a language. Italian, which Sayso does not answer in, has its own list; English short lines."""
    if language == "en":
        return [line.lower() for line in lines("en", "inside_calibrate") if 2 <= len(line.split()) <= 5]
    if (LINES / language / "phrases.txt").is_file():
        return lines(language, "phrases")
    goods = (load_graph().label(slug, Kind.PRODUCT_TYPE, language) for slug in load_moments().goods)
    plurals = [label.plural for label in goods if label is not None]
    found = []
    for said in load_phrases(language).by_meaning.values():
        for phrase in said:
            found += [phrase.replace("{goods}", one) for one in plurals] if "{goods}" in phrase else [phrase]
    return found


_VOICES: list[Espeak] = []


def voice() -> Espeak:
    if not _VOICES:
        _VOICES.append(Espeak())
    return _VOICES[0]


def spoken(line: str, language: str, how: tuple[str, int]) -> Samples:
    """The line in a voice, in a room."""
    variant, rate = how
    chunks = list(voice().say(Sentence(line, language), Manner(variant=variant or None, rate=rate)))
    sound = resample(to_samples(np.concatenate([c.pcm for c in chunks])), chunks[0].sample_rate, SAMPLE_RATE)
    return in_room(sound, zlib.crc32(f"{line}{how}".encode()))


def in_room(sound: Samples, seed: int) -> Samples:
    quiet = np.zeros(round(QUIET_S * SAMPLE_RATE), np.float32)
    return in_a_room(np.concatenate([quiet, sound, quiet]), snr_db=SNR_DB, seed=seed)


@dataclass(frozen=True, slots=True)
class Fitted:
    """A sound held against every phrase of its language; `line` is the phrase that it is, or some other words."""

    line: str
    fit: Fit
    sound_s: float
    took_s: float


class Bench:
    """A language's phrases, each a meaning of its own."""

    def __init__(self, language: str, extra: Sequence[str] = ()) -> None:
        self.language = language
        self.phrases = tuple(dict.fromkeys((*phrases(language), *extra)))
        self.bank = PhraseBank(language, {one: (one,) for one in self.phrases}, (), PhraseSounds(voice().ipa))

    def held(self, line: str, sound: Samples) -> Fitted | None:
        began = time.perf_counter()
        fit = self.bank.fit(sound)
        took = time.perf_counter() - began
        return None if fit is None else Fitted(line, fit, len(sound) / SAMPLE_RATE, took)

    def said(self, said: Sequence[str], voices: Sequence[tuple[str, int]]) -> list[Fitted]:
        """Lines in turn by each of the voices."""
        found = (
            self.held(line, spoken(line, self.language, voices[place % len(voices)])) for place, line in enumerate(said)
        )
        return [one for one in found if one is not None]

    def judged(self, one: Fitted, on: Sequence[int]) -> tuple[str, Evidence]:
        """With only the phrases at `on` listened for: the best of them, and what speaks for it."""
        scores = one.fit.scores
        others = np.setdiff1d(np.arange(len(scores)), on)
        place, evidence = chosen(scores[np.array(on)], np.arange(len(on)), scores[others], one.fit)
        return self.phrases[on[place]], evidence


@dataclass(frozen=True, slots=True)
class Judged:
    """One sound in one drawing of thirty."""

    right: bool  # the best of the thirty is what was said
    inside: bool  # what was said is one of the thirty
    evidence: Evidence


def drawn(bench: Bench, inside: Sequence[Fitted], outside: Sequence[Fitted], seeds: int) -> Iterator[Judged]:
    """Each drawing: the phrases that are on, as far as they were spoken, and the lines of a room."""
    place_of = {phrase: place for place, phrase in enumerate(bench.phrases)}
    spoken_places = [place_of[one.line] for one in inside]
    for seed in range(seeds):
        random = np.random.default_rng([20_261_124, seed])
        on = sorted(random.choice(len(bench.phrases), min(ON, len(bench.phrases)), replace=False).tolist())
        for one, place in zip(inside, spoken_places, strict=True):
            if place in on:
                best, evidence = bench.judged(one, on)
                yield Judged(best == one.line, True, evidence)
        for one in outside:
            yield Judged(False, False, bench.judged(one, on)[1])


def accepted(one: Judged, language: str) -> bool:
    sure = belief(language)
    return one.evidence.room > 0 and sure.probability(one.evidence) >= sure.threshold


# --- a person's recording, cut


def cut(language: str, words_in_a_run: int) -> list[tuple[str, Samples]]:
    """Runs of words of the language's recording with their sound; none where it is not there."""
    data = RECORDINGS / "leopard" / "test_data.json"
    if not data.is_file():
        return []
    tests = json.loads(data.read_text(encoding="utf-8"))["tests"]["language_tests"]
    test = next(one for one in tests if one["language"] == language.split("-")[0])
    sound = files.read(data.parent / test["audio_file"])
    found = []
    for start in range(len(test["words"]) - words_in_a_run + 1):
        run = test["words"][start : start + words_in_a_run]
        # The times told leave out the soft first sounds of words: half of each gap belongs to either side.
        before = run[0]["start_sec"] - (test["words"][start - 1]["end_sec"] if start else 0.0)
        following = test["words"][start + words_in_a_run :][:1]
        after = (following[0]["start_sec"] if following else float("inf")) - run[-1]["end_sec"]
        begin, end = run[0]["start_sec"] - min(EDGE_S, before / 2), run[-1]["end_sec"] + min(EDGE_S, after / 2)
        piece = sound[max(0, round(begin * SAMPLE_RATE)) : round(end * SAMPLE_RATE)]
        text = " ".join(word["word"] for word in run)
        found.append((text, in_room(piece, zlib.crc32(text.encode()))))
    return found


def recorded(language: str, lengths: Sequence[int]) -> tuple[list[Judged], list[Judged]]:
    """Runs of so many words of a person's: on, beside 29 phrases of the language; and not on, beside 30."""
    on, off = [], []
    for length in lengths:
        runs = cut(language, length)
        if not runs:
            continue
        texts = [text for text, _ in runs]
        bench = Bench(language, texts)
        place_of = {phrase: place for place, phrase in enumerate(bench.phrases)}
        known = [place_of[phrase] for phrase in phrases(language)]
        for number, (text, sound) in enumerate(runs):
            one = bench.held(text, sound)
            if one is None:
                continue
            for seed in range(3):
                others = np.random.default_rng([number, seed]).permutation(known).tolist()
                best, evidence = judged_among(bench, one, [place_of[text], *others[: ON - 1]], known)
                on.append(Judged(best == text, True, evidence))
                off.append(Judged(False, False, judged_among(bench, one, others[:ON], known)[1]))
    return on, off


def judged_among(bench: Bench, one: Fitted, on: Sequence[int], known: Sequence[int]) -> tuple[str, Evidence]:
    nonsense = np.arange(len(bench.phrases), len(one.fit.scores))
    decoys = np.r_[np.setdiff1d(known, on), nonsense]
    place, evidence = chosen(one.fit.scores[np.array(on)], np.arange(len(on)), one.fit.scores[decoys], one.fit)
    return bench.phrases[on[place]], evidence


def share(found: Sequence[bool]) -> float:
    return 100 * sum(found) / max(1, len(found))


def figures(
    languages: Sequence[str] = LANGUAGES, step: int = 1
) -> Iterator[tuple[str, float, str, float | None, float | None]]:
    """Rows for the table of bars: name, value, unit, at most, at least."""
    for language in languages:
        bench = Bench(language)
        inside = bench.said(bench.phrases[::step] * 2, HEARD_WITH)
        outside = [
            one for how in HEARD_WITH[:2] for one in bench.said(lines(language, "basic_outside_final")[::step], (how,))
        ]
        found = list(drawn(bench, inside, outside, SEEDS))
        told = [one for one in found if one.inside]
        yield (
            f"basic hearing, {language}: right and accepted, voices",
            share([one.right and accepted(one, language) for one in told]),
            "%",
            None,
            90,
        )
        yield "  heard right before anything is refused", share([one.right for one in told]), "%", None, None
        yield (
            "  another phrase accepted",
            share([not one.right and accepted(one, language) for one in told]),
            "%",
            None,
            None,
        )
        yield (
            "  false accepts, lines of a room",
            share([accepted(one, language) for one in found if not one.inside]),
            "%",
            5,
            None,
        )
        every = [*inside, *outside]
        yield "  real-time factor", sum(one.took_s for one in every) / sum(one.sound_s for one in every), "", 0.2, None
        for lengths, told_as, held in (((3, 4), "3 and 4", True), ((2,), "2", False)):
            on, off = recorded(language, lengths)
            if on:
                kept = share([one.right and accepted(one, language) for one in on])
                name = f"  a person's {told_as} words ({len(on) // 3} runs): right and accepted"
                yield name, kept, "%", None, 90 if held else None
                yield "    heard right before anything is refused", share([one.right for one in on]), "%", None, None
                taken = share([accepted(one, language) for one in off])
                yield "    false accepts", taken, "%", 5 if held else None, None
        yield "  build of 50 phrases", build_ms(language), "ms", 60, None


def build_ms(language: str, times: int = 5) -> float:
    """The quickest of some: other work on the machine only slows it."""
    fifty = phrases(language)[:50]
    took = []
    for _ in range(times):
        began = time.perf_counter()
        PhraseBank(language, {one: (one,) for one in fifty}, (), PhraseSounds(voice().ipa))
        took.append(time.perf_counter() - began)
    return min(took) * 1000


def calibrate(languages: Sequence[str], step: int) -> None:
    """Fit the belief of each language and print it as TOML: voices of all, and people of every language but this one.

    What people say counts as much as all voices together; the threshold is the higher of the two that keep false
    accepts of people and of voices at `FALSE_ACCEPTS`.
    """
    voices: list[Judged] = []
    for language in languages:
        bench = Bench(language)
        outside = lines(language, "basic_outside_calibrate")[::step]
        heard = bench.said(bench.phrases[::step], CALIBRATED_WITH)
        voices += drawn(bench, heard, bench.said(outside, CALIBRATED_WITH), SEEDS)
    people = {
        language: [one for part in recorded(language, (2, 3, 4)) for one in part] for language in SPOKEN_BY_PEOPLE
    }
    for left_out in ("", *languages):
        others = [one for language, found in people.items() if language != left_out for one in found]
        print(_belief_row(left_out or "other", voices, others))


def _belief_row(name: str, voices: Sequence[Judged], people: Sequence[Judged]) -> str:
    from benchmarks.hearing import _logistic

    rows, truth = [], []
    for found, times in ((voices, 1), (people, max(1, len(voices) // max(1, len(people))))):
        counted = [one for one in found if one.right or not one.inside] * times
        rows += [astuple(one.evidence) for one in counted]
        truth += [float(one.right) for one in counted]
    weights = _logistic(np.array(rows), np.array(truth))

    def sure(found: Sequence[Judged]) -> np.ndarray:
        figures = np.array([astuple(one.evidence) for one in found])
        return np.where(figures[:, 2] > 0, 1 / (1 + np.exp(-(figures @ weights[1:] + weights[0]))), 0.0)

    threshold = max(
        float(np.quantile(sure([one for one in found if not one.inside]), 1 - FALSE_ACCEPTS))
        for found in (voices, people)
        if found
    )
    told = []
    for kind, found in (("voices", voices), ("people", people)):
        if found:
            inside, other = [one for one in found if one.inside], [one for one in found if not one.inside]
            kept = share([one.right and bool(p >= threshold) for one, p in zip(inside, sure(inside), strict=True)])
            taken = share((sure(other) >= threshold).tolist())
            told.append(f"# {kind}: {kept:.1f} % right and kept, {taken:.1f} % of other speech taken for a phrase")
    told += [f"[belief.{name}]", f"bias = {weights[0]:.4f}"]
    told += [f"weights = [{', '.join(f'{one:.4f}' for one in weights[1:])}]", f"threshold = {threshold:.4f}", ""]
    return "\n".join(told)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--calibrate", action="store_true")
    parser.add_argument("--step", type=int, default=1, help="every n-th line")
    parser.add_argument("languages", nargs="*", default=list(LANGUAGES))
    arguments = parser.parse_args()
    if arguments.calibrate:
        calibrate(arguments.languages, arguments.step)
        return 0
    for name, value, unit, at_most, at_least in figures(arguments.languages, arguments.step):
        bar = f"<= {at_most:g}" if at_most is not None else f">= {at_least:g}" if at_least is not None else ""
        print(f"{name:70} {value:8.2f} {unit:5} {bar}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
