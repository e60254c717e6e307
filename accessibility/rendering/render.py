"""A Reply becomes words: for the eye and for the ear, the same sentences in the same order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from accessibility.rendering import border, buying, judging, shopping, talking, taste
from accessibility.rendering.wording import Labels, Phrase, SpokenValues, Wording, WrittenValues
from app.model import reply as replies
from app.model.taste import WhyOrder
from i18n.messages import Messages
from i18n.spoken import free_text, is_speakable

Composer = Callable[[Any, Wording], None]

_COMPOSERS: dict[type[replies.Reply], Composer] = {
    replies.Options: shopping.options,
    replies.NothingFound: shopping.nothing_found,
    replies.Details: judging.details,
    replies.Comparison: judging.comparison,
    replies.Why: judging.why,
    replies.Reviews: judging.reviews,
    WhyOrder: taste.why_order,
    replies.DoorPrice: border.door_price,
    replies.ImportRules: border.import_rules,
    replies.Question: talking.question,
    replies.CartView: buying.cart,
    replies.ReadBack: buying.read_back,
    replies.NotBought: buying.not_bought,
    replies.OrderPlaced: buying.order_placed,
    replies.Orders: buying.orders,
    replies.OrderCancelled: buying.order_cancelled,
    replies.MannerChanged: talking.manner,
    replies.Spelled: talking.spelled,
    replies.Help: talking.help_,
    replies.Note: talking.note,
    replies.NotUnderstood: talking.not_understood,
    replies.ErrorReply: talking.error,
}


@dataclass(frozen=True, slots=True)
class Rendered:
    """The words of one reply. `written` and `spoken` have the same length; pair n is the same sentence twice. What is
    only shown (the lines of a table) has an empty text on the spoken side."""

    written: tuple[Phrase, ...]
    spoken: tuple[Phrase, ...]

    @property
    def text(self) -> str:
        return " ".join(phrase.text for phrase in self.written)

    @property
    def speech(self) -> str:
        return " ".join(phrase.text for phrase in self.spoken if phrase.text)


class Renderer:
    """Words for one language."""

    def __init__(self, language: str, labels: Labels) -> None:
        self.messages = Messages(language)
        self._labels = labels
        self._written = WrittenValues(language)
        self._spoken = SpokenValues(language)

    def render(self, reply: replies.Reply) -> Rendered:
        """Sentences of `reply` for both faces. No digit or symbol ever reaches the spoken side."""
        compose = _COMPOSERS[type(reply)]
        eye = Wording(self.messages, self._written, self._labels)
        compose(reply, eye)
        ear = Wording(self.messages, self._spoken, self._labels, aloud=True)
        compose(reply, ear)
        return Rendered(tuple(eye.phrases), tuple(_speakable(phrase) for phrase in ear.phrases))

    def notice(self, key: str, **arguments: str | int) -> Phrase:
        """A single message outside any reply (which engine hears, a missing part)."""
        out = Wording(self.messages, self._written, self._labels)
        out.say_with(key, arguments)
        return out.phrases[0]


def _speakable(phrase: Phrase) -> Phrase:
    """The last guard: whatever slipped through (a size code, a title) is worded here, never sent on as signs."""
    if is_speakable(phrase.text):
        return phrase
    return Phrase(free_text(phrase.text, phrase.language), phrase.language, phrase.pause_ms)
