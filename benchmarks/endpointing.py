"""Where a turn ends, on synthesised speech in nine languages and, where they lie beside the checkout, on recordings.

Run: ``python -m benchmarks.endpointing [--lang TAG …]``. Everything passes in virtual time through the real voice
detector. "words" is an ideal recogniser that tells the words so far in each pause; "no words" has none.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from voice import files, vad
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.nearness import CROWD_DEPTH_DB, SURE
from voice.noise import in_a_room
from voice.pauses.completeness import Asked, SoFar, pause_for
from voice.pauses.profile import Patience
from voice.pauses.words import turn_words
from voice.resampling import resample
from voice.tts.espeak import Espeak
from voice.tts.port import Manner, Sentence
from voice.turns import Sounding, Turn, TurnCutter, TurnRules, turns_in
from voice.vad import FRAME_S, Silero

RATES = (110, 150, 190)
PAUSE_S = 2.5
PATIENT = Patience(3.0)
LOOK_S = 0.35
SPEECH = Path(__file__).parents[2] / "shared" / "speech"

SHORT = {
    "en": ("yes", "no", "stop", "help"),
    "de": ("ja", "nein", "stopp", "Hilfe"),
    "es": ("sí", "no", "para", "ayuda"),
    "pt-BR": ("sim", "não", "pare", "ajuda"),
    "fr": ("oui", "non", "stop", "aide"),
    "hi": ("हाँ", "नहीं", "रुको", "मदद"),
    "ar": ("نعم", "لا", "توقف", "مساعدة"),
    "ja": ("はい", "いいえ", "止めて", "助けて"),
    "zh-CN": ("是的", "不要", "停下", "帮助"),
}
"""Yes and no after a question, stop and help at any time."""

BROKEN = {
    "en": ("I would like a kettle with|a large handle", "show me boots for|walking in the snow",
           "I am looking for something|that keeps my hands warm", "the second one|in blue please"),
    "de": ("ich möchte einen Kessel mit|einem großen Griff", "zeigen Sie mir Stiefel für|Wanderungen im Schnee",
           "ich suche etwas das|meine Hände warm hält", "das zweite bitte|in Blau"),
    "es": ("quisiera una tetera con|un asa grande", "busco botas para|caminar en la nieve",
           "necesito algo que|me caliente las manos", "el segundo por favor|en azul"),
    "pt-BR": ("eu queria uma chaleira com|uma alça grande", "procuro botas para|caminhar na neve",
              "preciso de alguma coisa que|esquente as mãos", "a segunda por favor|na cor azul"),
    "fr": ("je voudrais une bouilloire avec|une grande poignée", "je cherche des bottes pour|marcher dans la neige",
           "il me faut quelque chose qui|réchauffe les mains", "la deuxième s'il vous plaît|en bleu"),
    "hi": ("मुझे एक केतली चाहिए जिसमें|बड़ा हत्था हो", "मुझे जूते दिखाइए|बर्फ़ में चलने के लिए",
           "मुझे कुछ ऐसा चाहिए जो|हाथ गरम रखे", "दूसरा वाला दीजिए|नीले रंग में"),
    "ar": ("أريد غلاية مع|مقبض كبير", "أبحث عن حذاء من أجل|المشي في الثلج",
           "أحتاج إلى شيء|يدفئ اليدين", "الثاني من فضلك|باللون الأزرق"),
    "ja": ("取っ手の大きい|やかんが欲しいです", "雪の中を歩くための|ブーツを見せてください",
           "手を温める|ものを探しています", "二番目のを|青でお願いします"),
    "zh-CN": ("我想要一个水壶带|大把手的", "帮我找一双靴子用来|在雪地里走路",
              "我在找一个可以|暖手的东西", "我要第二个|蓝色的"),
}  # fmt: skip
"""Sentences with the place where the speaker stops to think."""


@dataclass(frozen=True, slots=True)
class Cut:
    """A turn and when it was decided, seconds from the start."""

    turn: Turn
    decided_s: float


def trimmed(samples: Samples) -> Samples:
    """Without what is 40 dB below the loudest, before and after."""
    loud = np.flatnonzero(np.abs(samples) > np.abs(samples).max() * 0.01)
    return samples[loud[0] : loud[-1] + 1]


def speaker(espeak: Espeak) -> Callable[[str, str, int], Samples]:
    """Text, language and words a minute to sound without silence around it."""

    def speak(text: str, language: str, rate: int) -> Samples:
        chunks = list(espeak.say(Sentence(text, language), Manner(rate=rate)))
        pcm = np.concatenate([chunk.pcm for chunk in chunks])
        return trimmed(resample(to_samples(pcm), chunks[0].sample_rate, SAMPLE_RATE))

    return speak


def cuts(
    samples: Samples, session: Any, wait: Callable[[Sounding], float], rules: TurnRules | None = None
) -> Iterator[Cut]:
    """Turns in virtual time; `wait` is asked in every silence."""
    cutter = TurnCutter(Silero(session), rules or RULES, wait)
    for start in range(0, samples.size, vad.FRAME):
        for item in cutter.push(samples[start : start + vad.FRAME]):
            if isinstance(item, Turn):
                yield Cut(item, start / SAMPLE_RATE + FRAME_S)


def waits(
    told: Sequence[tuple[float, str]] | None, asked: Asked, patience: Patience, language: str
) -> Callable[[Sounding], float]:
    """What the talk would wait. `told`: (end of a piece in seconds, all words until then), None for no recogniser."""
    words = turn_words(language)

    def wait(now: Sounding) -> float:
        text = None
        if told is not None and now.silent_s >= LOOK_S:
            text = next((said for end_s, said in reversed(told) if now.voice_until_s >= end_s - 0.4), None)
        return pause_for(SoFar(text, now.speech_s), asked, patience, words)

    return wait


def short_answers(
    tag: str, speak: Callable[[str, str, int], Samples], session: Any, *, patience: Patience, with_words: bool
) -> list[float | None]:
    """Seconds from the end of each word's sound to the decision; None where it was not found as one turn."""
    found: list[float | None] = []
    for place, word in enumerate(SHORT[tag]):
        for rate in RATES:
            spoken = speak(word, tag, rate)
            sound = np.concatenate([spoken, np.zeros(5 * SAMPLE_RATE, np.float32)])
            end_s = spoken.size / SAMPLE_RATE
            asked = Asked.YES_NO if place < 2 else Asked.NOTHING
            told = [(end_s, word)] if with_words else None
            got = list(cuts(in_a_room(sound, snr_db=20, seed=rate), session, waits(told, asked, patience, tag)))
            found.append(got[0].decided_s - end_s if len(got) == 1 else None)
    return found


def broken_sentences(
    tag: str, speak: Callable[[str, str, int], Samples], session: Any, *, with_words: bool
) -> list[bool]:
    """Whether each sentence with a pause of PAUSE_S in it stayed one turn."""
    found = []
    for sentence in BROKEN[tag]:
        first, second = sentence.split("|")
        for rate in RATES:
            one, two = speak(first, tag, rate), speak(second, tag, rate)
            gap, end = (np.zeros(round(s * SAMPLE_RATE), np.float32) for s in (PAUSE_S, 6.0))
            sound = in_a_room(np.concatenate([one, gap, two, end]), snr_db=20, seed=rate)
            at_s = one.size / SAMPLE_RATE
            told = [(at_s, first), (at_s + PAUSE_S + two.size / SAMPLE_RATE, f"{first} {second}")]
            got = list(cuts(sound, session, waits(told if with_words else None, Asked.NOTHING, PATIENT, tag)))
            found.append(len(got) == 1)
    return found


SEEDS = 5
"""Rooms that each recording is heard in."""

RULES = TurnRules(even_db=CROWD_DEPTH_DB, sure_at=SURE)
"""The gates of a talk."""


def recordings(session: Any) -> list[tuple[str, int, int, int]]:
    """(folder, dB over the noise, found as one turn, times heard), each in SEEDS rooms, with a patient profile."""
    rows = []
    for folder in ("cards", "short", "librivox", "leopard"):
        paths = sorted(path for path in (SPEECH / folder).glob("*.wav") if "diarization" not in path.name)
        read = [files.read(path) for path in paths]
        for snr_db in (20, 10, 5):
            rules = replace(RULES, pause_s=2.0)
            rooms = [(samples, SEEDS * index + seed) for index, samples in enumerate(read) for seed in range(SEEDS)]
            right = sum(
                len(turns_in(in_a_room(samples, snr_db=snr_db, seed=seed), Silero(session), rules)) == 1
                for samples, seed in rooms
            )
            rows.append((folder, snr_db, right, len(rooms)))
    return rows


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", nargs="*", default=list(SHORT))
    tags = parser.parse_args().lang
    session, espeak = vad.load_session(), Espeak()
    speak = speaker(espeak)
    print("short answers from t = 0: ended within 1.2 s (slowest, s); one turn over a pause of 2.5 s, patience 3.0 s")
    print(f"{'':6} {'words, 1.2':>16} {'words, 3.0':>16} {'no words, 1.2':>16} {'2.5 s, words':>13} {'no words':>9}")
    for tag in tags:
        cells = []
        for patience, with_words in ((Patience(), True), (PATIENT, True), (Patience(), False)):
            delays = short_answers(tag, speak, session, patience=patience, with_words=with_words)
            good = sum(delay is not None and delay <= 1.2 for delay in delays)
            slowest = max((delay for delay in delays if delay is not None), default=float("nan"))
            cells.append(f"{good}/{len(delays)} ({slowest:.2f})")
        for with_words in (True, False):
            whole = broken_sentences(tag, speak, session, with_words=with_words)
            cells.append(f"{sum(whole)}/{len(whole)}")
        print(f"{tag:6} {cells[0]:>16} {cells[1]:>16} {cells[2]:>16} {cells[3]:>13} {cells[4]:>9}")
    if SPEECH.is_dir():
        found = recordings(session)
        for folder, snr_db, right, count in found:
            print(f"recordings {folder:9} {snr_db:3} dB: one turn {right}/{count}")
        for snr_db in (20, 10, 5):
            right, count = (sum(row[place] for row in found if row[1] == snr_db) for place in (2, 3))
            print(f"recordings together {snr_db:3} dB: {100 * right / count:.1f} %")
    espeak.close()


if __name__ == "__main__":
    main()
