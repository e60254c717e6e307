"""A talk over the socket: what goes in, what comes out, and in which order."""

from __future__ import annotations

import asyncio

import numpy as np

from server.messages import LAST_OF_SENTENCE, SOUND_HEAD

KEY = "k" * 32


def pcm(seconds: float, level: int = 9000) -> bytes:
    tone = np.sin(np.arange(round(seconds * 16_000)) / 5) * level
    return tone.astype("<i2").tobytes()


async def test_a_typed_line_gives_what_was_heard_the_typed_reply_and_every_sentence_with_its_language(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        ready = await visitor.hello(language="en", voice=False)
        assert ready["sentences"] == [{"text": "Welcome.", "language": "en", "direction": "ltr"}]
        assert (ready["hearing"], ready["voice"]) == ("english", False)
        await visitor.say("text", text="boots")
        heard = await visitor.next("heard")
        assert (heard["text"], heard["source"], heard["turn"]) == ("boots", "typed", 1)
        reply = await visitor.next("reply")
        assert (reply["kind"], reply["facts"], reply["ends_session"]) == ("note", {"what": "greeting"}, False)
        assert reply["sentences"][0]["text"] == "You said boots."
        assert reply["sentences"][0]["spoken"] == "You said something."
        assert reply["sentences"][1] | {"spoken": ""} == {
            "text": "مرحبا.", "language": "ar", "direction": "rtl", "spoken": "", "pause_ms": 600,
        }  # fmt: skip
        assert await visitor.next("done") == {"type": "done", "turn": 1, "stopped": False}
        assert visitor.sound == []


async def test_the_answer_is_spoken_sentence_by_sentence(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        await visitor.turn("boots")
        heads = [SOUND_HEAD.unpack(piece[: SOUND_HEAD.size]) for piece in visitor.sound]
        assert {(version, turn, rate) for version, _, _, turn, rate in heads} == {(1, 1, 22_050)}
        sentences = [sentence for _, _, sentence, _, _ in heads]
        assert sentences == sorted(sentences)
        assert set(sentences) == {0, 1}
        assert [flags for _, flags, sentence, _, _ in heads if sentence == 0][-1] == LAST_OF_SENTENCE
        samples = sum(len(piece) - SOUND_HEAD.size for piece in visitor.sound) // 2
        assert samples == 22_050 // 4 * 4  # three words and one, a quarter of a second each


async def test_what_was_held_is_one_request(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        await visitor.say("audio_start")
        for _ in range(10):
            await visitor.socket.send(pcm(0.04))
        await visitor.say("audio_end")
        heard = await visitor.next("heard")
        assert (heard["text"], heard["source"], heard["engine"], heard["confidence"]) == ("sound", "audio", "ear", 0.8)
        await visitor.next("reply")
        await visitor.next("done")
        # Latecomers after the button was let go, and a cancelled recording, are no request.
        await visitor.socket.send(pcm(0.04))
        await visitor.say("audio_start")
        await visitor.socket.send(pcm(0.04))
        await visitor.say("audio_cancel")
        assert (await visitor.turn("still here"))["turn"] == 2
    assert place.talks.opened[0].heard_seconds == [0.4]
    # At each press and after a spoken turn, but never twice at the same time.
    assert 1 <= place.talks.opened[0].readied <= 3


async def test_silence_is_answered_not_refused(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        await visitor.say("audio_start")
        await visitor.say("audio_end")
        assert (await visitor.next("heard"))["text"] == ""
        assert (await visitor.next("reply"))["kind"] == "not_understood"


async def test_an_error_is_told_in_words_and_the_talk_goes_on(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello(language="pt-BR", voice=False)
        await visitor.say("text", text="refuse")
        error = await visitor.next("error")
        assert (error["code"], error["language"], error["permanent"]) == ("store_locked", "pt-BR", False)
        assert error["message"].startswith("Minhas") or error["message"].startswith("Meu")
        await visitor.next("done")
        assert (await visitor.turn("again"))["kind"] == "note"


async def test_stop_silences_at_once_and_says_so(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        await visitor.say("text", text=" ".join(["word"] * 5))
        await visitor.next("heard")
        await visitor.next("reply")
        await visitor.say("stop")
        done = await visitor.next("done")
        before = len(visitor.sound)
        await visitor.say("voice", on=False)
        await visitor.turn("quiet")
        assert len(visitor.sound) == before
        assert done["turn"] == 1
    assert place.talks.opened[0].voice_ended_count <= 1


async def test_repeat_speaks_the_last_answer_again_without_a_turn(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        await visitor.turn("boots")
        first = list(visitor.sound)
        visitor.sound.clear()
        await visitor.say("repeat")
        assert await visitor.next("speaking") == {"type": "speaking", "turn": 1, "sentence": 0}
        await visitor.next("done")
        assert visitor.sound == first
    assert place.talks.opened[0].turns == ["boots"]


async def test_the_talk_is_told_when_its_voice_has_ended(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        await visitor.turn("boots")
        talk = place.talks.opened[0]
        assert talk.voice_ended_count == 0
        await visitor.say("played", turn=1)
        await visitor.say("played", turn=1)
        await visitor.turn("more")
        assert talk.voice_ended_count == 1
        await visitor.say("audio_start")  # the button was pressed while Sayso still spoke
        await visitor.say("audio_cancel")
        await visitor.say("voice", on=False)
        await visitor.turn("quiet")
        assert talk.voice_ended_count == 2


async def test_words_wait_for_their_turn_in_order(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello(voice=False)
        await visitor.say("text", text="wait")
        await visitor.say("text", text="second")
        await visitor.say("stop")  # read at once, though a turn is being answered
        place.talks.opened[0].go_on.set()
        assert (await visitor.next("heard"))["text"] == "wait"
        await visitor.next("reply")
        await visitor.next("done")
        assert (await visitor.next("heard"))["text"] == "second"


async def test_every_turn_is_done_once_and_before_the_next_begins(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        for number in range(12):
            await visitor.say("text", text=str(number))
        for turn in range(1, 13):
            for kind in ("heard", "reply", "done"):
                assert (await visitor.next(kind))["turn"] == turn


async def test_a_slow_turn_of_one_keeps_no_other_waiting(opened) -> None:
    place = await opened()
    async with place.visitor() as slow, place.visitor() as quick:
        await slow.hello(voice=False)
        await quick.hello(voice=False)
        await slow.say("text", text="wait")
        for number in range(5):
            assert (await quick.turn(str(number)))["turn"] == number + 1
        place.talks.opened[0].go_on.set()
        await slow.next("heard")


async def test_a_kept_talk_goes_on_in_one_window(opened) -> None:
    place = await opened()
    async with place.visitor() as first, place.visitor() as second:
        await first.hello(session=KEY)
        await second.hello(session=KEY)
        assert (await first.closed())[0] == 4409
        assert place.talks.opened[0].closed
        assert (await second.turn("here"))["kind"] == "note"
    assert [talk.wish.session for talk in place.talks.opened] == [KEY, KEY]


async def test_what_ends_the_talk_closes_the_line_after_the_last_word(opened) -> None:
    place = await opened()
    async with place.visitor() as visitor:
        await visitor.hello()
        await visitor.turn("goodbye")
        assert len(visitor.sound) > 1
        assert (await visitor.closed())[0] == 1000
    while place.running.sessions:
        await asyncio.sleep(0.01)
    assert place.talks.opened[0].closed
