"""``sayso eval voice``: a folder of recordings with their texts, heard by ears that the test holds in its hand."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest

from app.cli import main
from app.cli.commands import eval_voice
from voice import files
from voice.audio import SAMPLE_RATE, Samples, to_samples
from voice.pauses.profile import Patience
from voice.resampling import resample
from voice.stt.port import Transcript, Unclear
from voice.tts.port import Manner, Sentence
from voice.turns import TurnRules
from voice.vad import Silero

pytest.importorskip("espeakng_loader", reason="espeakng-loader has no build for this platform")
pytest.importorskip("jiwer")


class Hears:
    """An engine that hears one text after another."""

    def __init__(self, *texts: str | None) -> None:
        self.texts = list(texts)
        self.languages: list[str] = []

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        self.languages.append(languages[0])
        text = self.texts.pop(0)
        return Unclear("unsure", "test") if text is None else Transcript(text, languages[0], 1.0, "test")


def quiet(seconds: float) -> Samples:
    return np.zeros(round(seconds * SAMPLE_RATE), np.float32)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from voice.tts.espeak import Espeak

    espeak, where = Espeak(), tmp_path_factory.mktemp("recordings")

    def said(text: str, language: str = "en") -> Samples:
        chunks = list(espeak.say(Sentence(text, language), Manner(rate=150)))
        return resample(to_samples(np.concatenate([one.pcm for one in chunks])), chunks[0].sample_rate, SAMPLE_RATE)

    first, second = said("show me a kettle"), said("the second one")
    files.write_wav(where / "a.wav", np.concatenate([quiet(0.5), first, quiet(2.5), second]))
    ends = 0.5 + first.size / SAMPLE_RATE
    begins = ends + 2.5
    (where / "a.txt").write_text(
        f"[0.5 {ends:.2f}] Show me a kettle.\n[{begins:.2f} {begins + second.size / SAMPLE_RATE:.2f}] The second one\n",
        encoding="utf-8",
    )
    files.write_wav(where / "b.wav", quiet(2))
    (where / "b.txt").write_text("# nobody\n", encoding="utf-8")
    (where / "de").mkdir()
    files.write_wav(where / "de" / "c.wav", np.concatenate([quiet(0.3), said("einen Wasserkocher bitte", "de")]))
    (where / "de" / "c.txt").write_text("einen Wasserkocher bitte\n", encoding="utf-8")
    files.write_wav(where / "without.wav", quiet(1))
    return where


def test_words_and_turns_are_counted_by_language(folder: Path) -> None:
    engine = Hears("show me the kettle", None, "einen wasserkocher bitte")
    ears = SimpleNamespace(vad=Silero(), rules=TurnRules(), engine=engine, prepare=lambda *_: None)
    recordings = list(eval_voice._recordings(folder, "en"))
    assert [(one.path.name, one.language) for one in recordings] == [("a.wav", "en"), ("b.wav", "en"), ("c.wav", "de")]
    results = [eval_voice._heard(one, ears, Patience(), headphones=True) for one in recordings]  # type: ignore[arg-type]
    table = eval_voice.scored(results)
    json.dumps(table)
    assert engine.languages == ["en", "en", "de"]
    words = table["recognition"]
    assert words["by_language"]["de"]["wer"] == 0.0
    assert words["by_language"]["en"] == {"wer": 4 / 7, "said": 7, "substituted": 1, "deleted": 3, "inserted": 0} | {
        "wer": round(4 / 7, 4)
    }
    assert words["refused"] == 1
    ends = table["endpointing"]
    assert [ends[name] for name in ("expected", "found", "split", "missed", "extra")] == [3, 3, 0, 0, 0]
    assert 0.8 < ends["delay_s"]["p50"] < 1.5
    assert table["interruption"]["expected"] == 0


def test_a_folder_without_texts_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["eval", "voice", str(tmp_path), "--json"]) == 1
    assert json.loads(capsys.readouterr().out)["error"]["code"] == "no_recordings"
    assert main(["eval", "voice", str(tmp_path / "nowhere")]) == 2


def test_times_that_run_backwards_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files.write_wav(tmp_path / "a.wav", quiet(1))
    (tmp_path / "a.txt").write_text("hello\n[2 1] there\n", encoding="utf-8")
    assert main(["eval", "voice", str(tmp_path), "--lang", "en"]) == 1
    assert "2" in capsys.readouterr().err
