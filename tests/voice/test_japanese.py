"""Kanji as they sound, for a voice that knows none."""

from __future__ import annotations

import numpy as np
import pytest

pytest.importorskip("fugashi")
pytest.importorskip("ipadic")
espeak_module = pytest.importorskip("voice.tts.espeak")

from voice.tts.japanese import JapaneseReader, has_kanji  # noqa: E402
from voice.tts.port import Manner, Sentence  # noqa: E402


@pytest.fixture(scope="module")
def reader() -> JapaneseReader:
    return JapaneseReader()


@pytest.mark.parametrize(
    ("written", "sound"),
    [
        ("今日は何をお探しですか。", "キョーワ ナニオ オサガシデスカ。"),
        (
            "一人用の軽い電気ケトル、三千五百八十円です。",
            "ヒトリヨーノ カルイ デンキ ケトル、 サンゼンゴヒャクハチジューエンデス。",
        ),
        ("六百三十円引き", "ロッピャクサンジューエンビキ"),
        ("二十日に届く八百円の眼鏡", "ハツカニ トドク ハッピャクエンノ メガネ"),
        ("二十本と十一本", "ニジュッポント ジューイッポン"),
        ("星四点六、十二日で届きます。", "ホシ ヨンテンロク、 ジューニニチデ トドキマス。"),
        ("四月十四日", "シガツ ジューヨッカ"),
        ("三人で四人分", "サンニンデ ヨニンブン"),
        ("八千八百八十八円", "ハッセンハッピャクハチジューハチエン"),
        ("生成りの日本酒用のぐい呑み", "キナリノ ニホンシュヨーノ グイノミ"),
        ("JBL を一本", "JBL オ イッポン"),
        ("日本語の時計", "ニホンゴノ トケイ"),
        ("耐衝撃の腕時計", "タイ ショーゲキノ ウデドケイ"),
    ],
)
def test_it_is_read_as_it_sounds(reader: JapaneseReader, written: str, sound: str) -> None:
    assert reader.read(written).text == sound


def test_every_word_keeps_its_place_in_what_is_written(reader: JapaneseReader) -> None:
    written = "三つ見つかりました。一番は木漏れ日の急須です。"
    read = reader.read(written)
    words = [written[start : start + length] for _, start, length in read.places]
    assert words == ["三つ", "見つかりました。", "一番は", "木漏れ日の", "急須です。"]
    assert read.written(read.text.index("コモレビ") + 2) == (written.index("木漏れ日"), 5)


def test_every_japanese_message_has_a_reading_without_kanji(reader: JapaneseReader) -> None:
    from importlib.resources import files

    folder = files("i18n") / "messages" / "ja"
    lines = [
        line.partition(" = ")[2]
        for source in folder.iterdir()
        if source.name.endswith(".ftl")
        for line in source.read_text("utf-8").splitlines()
        if " = " in line and "{" not in line
    ]
    assert len(lines) > 100
    assert [line for line in lines if has_kanji(reader.read(line).text)] == []


def test_the_voice_says_it_and_its_marks_point_at_the_kanji() -> None:
    engine = espeak_module.Espeak()
    text = "急須が三つ見つかりました。"
    chunks = list(engine.say(Sentence(text, "ja"), Manner()))
    pcm = np.concatenate([chunk.pcm for chunk in chunks])
    marks = [text[mark.start : mark.start + mark.length] for chunk in chunks for mark in chunk.words]
    assert marks == ["急須が", "三つ", "見つかりました。"]
    assert 1.0 < pcm.size / chunks[0].sample_rate < 4.0  # "Chinese letter" four times would take longer
    assert "tʃ" not in engine.ipa(text, "ja")
