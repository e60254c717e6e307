"""Who has the floor in a talk: "go on" and "repeat" after an interruption."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from accessibility.linear import Answer
from accessibility.rendering.voiced import Voiced
from accessibility.rendering.wording import Phrase
from app.cli.exchange import Exchange, Talking
from app.conversation.phrases import phrases_of
from app.model.reply import ErrorReply, NotUnderstood
from app.model.request import Intent
from voice.fillers import while_working


class TalkFloor:
    """The answers of one talk, by what was heard of the one before. `voice` is set where there is a voice.

    turns  how many there were, typed and spoken: a silence begins anew with each
    tell   says and shows a word about waiting; None where there is no voice
    """

    def __init__(self, talking: Talking) -> None:
        self._talking = talking
        self._last: Answer | None = None
        self._later: tuple[Phrase, ...] = ()  # what comes after a repeat that stopped where the person stopped Sayso
        self.voice: Voiced | None = None
        self.turns = 0
        self.tell: Callable[[Phrase], None] | None = None

    @contextmanager
    def waited_for(self) -> Iterator[None]:
        """While the block works on an answer, whoever waits hears a word now and then."""
        if self.tell is None:
            yield
            return

        with while_working(self.tell_to_wait):
            yield

    def tell_to_wait(self, count: int) -> None:
        """A word about waiting, where there is a voice for it: the first is "one moment"."""
        self.tell_of("waiting-again" if count else "waiting-first")

    def tell_of(self, key: str) -> None:
        """The notice of this key, where there is a voice for it."""
        if self.tell is not None:
            self.tell(self._talking.house.renderer(self._talking.profile.language).notice(key))

    def going_on(self, text: str) -> Answer | None:
        """The rest of what was interrupted, where that is what is asked for; the conversation does not notice."""
        phrases = phrases_of(self._talking.profile.language)
        if self.voice is None or phrases is None or not phrases.wants_to_go_on(text):
            return None
        rest = (*self.voice.unheard, *self._later)
        if not rest:
            return None
        self._later = ()
        self.turns += 1
        return Answer(self._written(rest), rest)

    def answer(self, exchange: Exchange) -> Answer:
        """The answer of a turn. "Repeat" after an interruption says what was heard, the rest comes with "go on"."""
        self.turns += 1
        request, rendered = exchange.turn.request, exchange.rendered
        spoken = rendered.spoken
        failed = isinstance(exchange.turn.reply, ErrorReply | NotUnderstood)
        answer = Answer(rendered.written, spoken, exchange.turn.ends_session, failed)
        later: tuple[Phrase, ...] = ()
        if request is not None and request.intent is Intent.REPEAT and self.voice is not None and self.voice.unheard:
            heard = self.voice.heard
            said = tuple(phrase for phrase in spoken if phrase.text)
            if heard and said == self.voice.phrases:
                answer = Answer(rendered.written, spoken[: _place(spoken, len(heard))], exchange.turn.ends_session)
                later = said[len(heard) :]
        self._later = later
        self._last = Answer(rendered.written, spoken)
        return answer

    def _written(self, rest: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        """The same sentences for the eye, where they belong to the last answer."""
        if self._last is None:
            return rest
        said = [index for index, phrase in enumerate(self._last.spoken) if phrase.text]
        if tuple(self._last.spoken[index] for index in said[-len(rest) :]) != rest:
            return rest
        return tuple(self._last.written[index] for index in said[-len(rest) :])


def _place(spoken: tuple[Phrase, ...], count: int) -> int:
    """How many of `spoken` hold the first `count` that are really spoken."""
    said = [index for index, phrase in enumerate(spoken) if phrase.text]
    return said[count - 1] + 1
