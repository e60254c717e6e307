"""The Textual app: conversation, table, cart, live state in words, a line to type on. Everything goes by keyboard."""

from __future__ import annotations

import asyncio
import logging
from typing import ClassVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Input, Static

from accessibility.rendering.wording import Labels, Phrase
from accessibility.screen.keys import KEYS
from accessibility.screen.panes import Panes, on_the_table, plain
from accessibility.screen.talk import Answer, Talk, Voice
from accessibility.screen.themes import DARK, LIGHT, themes
from app.model.cart import Quote
from app.model.reply import CartView, MannerChanged, NothingFound, OrderPlaced, ProductFacts, ReadBack
from i18n.errors import SaysoError
from i18n.money import Money

_LOG = logging.getLogger(__name__)

WIDE = 70
"""Columns from which two columns of panes can be read."""

_LOOK_S = 0.2
"""Seconds between looks whether the voice still speaks."""


class SaysoScreen(App[int]):
    """One talk on the screen. `run` gives the exit status."""

    CSS_PATH = "screen.tcss"
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key.key, key.action, key.label, show=False, priority=True) for key in KEYS),
        # While one types, too: a long answer is read from its beginning without leaving the line.
        Binding("pageup", "turn_page(-1)", show=False, priority=True),
        Binding("pagedown", "turn_page(1)", show=False, priority=True),
    ]
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]  # noqa: RUF012 - declared so by Textual

    def __init__(self, talk: Talk, labels: Labels, voice: Voice | None = None, *, language: str = "en") -> None:
        super().__init__()
        self.animation_level = "none"  # nothing moves but what was asked for
        self._talk = talk
        self._labels = labels
        self._voice = voice
        self._panes = Panes(language, labels)
        self._products: tuple[ProductFacts, ...] = ()
        self._cart = CartView((), None)
        self._door: Quote | None = None
        self._lines: asyncio.Queue[str] = asyncio.Queue()
        self._state_key = ""
        for theme in themes():
            self.register_theme(theme)
        self.theme = DARK

    def compose(self) -> ComposeResult:
        yield Static(id="practice", markup=False)
        with Container(id="body"):
            yield VerticalScroll(id="log")
            with Container(id="side"):
                with VerticalScroll(id="table"):
                    yield Static(id="on-the-table", markup=False)
                with VerticalScroll(id="cart"):
                    yield Static(id="in-the-cart", markup=False)
        yield Static(id="state", markup=False)
        field = Input(id="say")
        field.cursor_blink = False
        yield field
        yield Static(id="keys", markup=False)

    def on_mount(self) -> None:
        self.query_one("#say", Input).focus()
        self._relabel()
        self._state("screen-state-thinking")
        self.set_interval(_LOOK_S, self._look)
        self.run_worker(self._converse(), exit_on_error=True)

    # --- the talk

    async def _converse(self) -> None:
        """The opening, then one line after another."""
        answer = await asyncio.to_thread(self._talk.opening)
        while True:
            await self._show(answer)
            if answer.ends:
                self._state("screen-state-ended")
                self.query_one("#say", Input).disabled = True
                return
            self._state("screen-state-waiting")
            text = await self._lines.get()
            self._state("screen-state-thinking")
            await self._add("you", text)
            try:
                answer = await asyncio.to_thread(self._talk.turn, text)
            except SaysoError as problem:
                answer = self._in_words(problem)
            except Exception as fault:  # noqa: BLE001 - a fault of ours must not end a person's talk
                # The kind alone: a message might hold what the person said.
                _LOG.error("a turn broke: %s", type(fault).__name__)
                answer = self._in_words(SaysoError("unexpected", permanent=False))

    def _in_words(self, problem: SaysoError) -> Answer:
        words = self._panes.messages
        key = problem.message_key if words.has(problem.message_key) else "error-unexpected"
        phrase = Phrase(words.say(key, problem.arguments), words.language)
        return Answer(None, words.language, (phrase,), ())

    async def _show(self, answer: Answer) -> None:
        if answer.language != self._panes.language:
            self._panes = Panes(answer.language, self._labels)
            self._relabel()
        await self._add("sayso", *(phrase.text for phrase in answer.written))
        if answer.reply is not None:
            products = on_the_table(answer.reply)
            if products is not None:
                self._products = products
            elif isinstance(answer.reply, NothingFound):
                self._products = ()
        await self._look_into_cart(answer)
        self._fill()
        self.action_show("log", focus=False)
        if self._voice is not None and answer.spoken:
            self._voice.say(answer.spoken)

    async def _look_into_cart(self, answer: Answer) -> None:
        """The cart as it stands; a price at the door holds only for the cart that was read back."""
        try:
            cart = await asyncio.to_thread(self._talk.cart)
        except SaysoError:
            return  # the records cannot be read now: what was shown stays
        if isinstance(answer.reply, ReadBack):
            self._door = answer.reply.terms.quote
        elif isinstance(answer.reply, OrderPlaced | MannerChanged) or _priced(cart) != _priced(self._cart):
            self._door = None
        self._cart = cart

    async def _add(self, who: str, *sentences: str) -> None:
        log = self.query_one("#log", VerticalScroll)
        name = self._panes.messages.say(f"screen-{who}")
        await log.mount(
            Static(f"{name}:", classes=f"who-{who}", markup=False),
            *(Static(plain(sentence), classes=who, markup=False) for sentence in sentences),
        )
        log.scroll_end(animate=False)

    # --- what stands in the panes

    def _relabel(self) -> None:
        words = self._panes.messages
        self.title = words.say("page-title")
        self.query_one("#practice", Static).update(words.say("page-practice"))
        self.query_one("#log").border_title = words.say("screen-log")
        self.query_one("#table").border_title = words.say("screen-table")
        self.query_one("#cart").border_title = words.say("screen-cart")
        self.query_one("#say").border_title = words.say("screen-say")
        # A key and its name stay on one line.
        keys = "  ".join(f"{key.shown}\u00a0{words.say(key.label)}" for key in KEYS)
        self.query_one("#keys", Static).update(keys)
        if self._state_key:
            self._state(self._state_key)
        self._fill()

    def _fill(self) -> None:
        self.query_one("#on-the-table", Static).update(self._panes.table(self._products))
        self.query_one("#in-the-cart", Static).update(self._panes.cart(self._cart, self._door))

    def _state(self, key: str) -> None:
        self._state_key = key
        self.query_one("#state", Static).update(self._panes.messages.say(key))

    def _look(self) -> None:
        """Whether the voice speaks, told where nothing more important is going on."""
        speaking = self._voice is not None and self._voice.speaking
        if speaking and self._state_key == "screen-state-waiting":
            self._state("screen-state-speaking")
        elif not speaking and self._state_key == "screen-state-speaking":
            self._state("screen-state-waiting")

    # --- keys

    def on_input_submitted(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        event.input.clear()
        if not text:
            return
        self.action_silence()
        if text.lower() == "quit":
            self.action_leave()
        else:
            self._lines.put_nowait(text)

    def action_show(self, pane: str, focus: bool = True) -> None:
        """Go to a pane; where there is room for one only, it takes the place of the others."""
        for name in ("log", "table", "cart"):
            self.screen.set_class(name == pane, f"pane-{name}")
        if focus:
            self.query_one(f"#{pane}").focus()
        elif not self.query_one("#say").has_focus and not self._is_shown():
            self.query_one("#say").focus()

    def _is_shown(self) -> bool:
        return self.focused is not None and self.focused.display and self.focused.region.area > 0

    def action_type(self) -> None:
        self.query_one("#say").focus()

    def action_turn_page(self, pages: int) -> None:
        log = self.query_one("#log", VerticalScroll)
        log.scroll_relative(y=pages * max(1, log.container_size.height - 1), animate=False)

    def action_silence(self) -> None:
        if self._voice is not None:
            self._voice.stop()
        self._look()

    def action_colours(self) -> None:
        self.theme = LIGHT if self.theme == DARK else DARK

    def action_leave(self) -> None:
        self.action_silence()
        self.exit(0)


def _priced(cart: CartView) -> list[tuple[str, str | None, int, Money]]:
    return [(line.product.id, line.size, line.quantity, line.subtotal) for line in cart.lines]
