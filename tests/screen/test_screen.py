"""The screen by keyboard alone, at the sizes of a usual terminal and of a small one."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static

from accessibility.screen.app import SaysoScreen
from accessibility.screen.contrast import ENHANCED, NON_TEXT, ratio
from accessibility.screen.keys import KEYS
from accessibility.screen.panes import Panes
from accessibility.screen.themes import DARK, EDGES, LIGHT, PAIRS, PALETTES, themes
from i18n.money import Money

SIZES = [(80, 24), (40, 20)]


async def say(pilot: Pilot[int], text: str) -> None:
    """Type a line key by key and wait for the answer."""
    app = pilot.app
    before = len(app.query("#log .who-sayso"))
    await pilot.press(*("space" if char == " " else char for char in text), "enter")
    await until(pilot, lambda: len(app.query("#log .who-sayso")) > before)
    await pilot.pause()


async def until(pilot: Pilot[int], holds) -> None:
    for _ in range(400):
        if holds():
            return
        await pilot.pause(0.02)
    raise AssertionError("it never came")


def shown(app: SaysoScreen, name: str) -> str:
    return str(app.query_one(name, Static).content)


def log(app: SaysoScreen) -> list[str]:
    return [str(line.content) for line in app.query("#log Static").results(Static)]


def drawn(app: SaysoScreen) -> str:
    """The characters on the screen."""
    return "\n".join(strip.text for strip in app.screen._compositor.render_strips())


@pytest.mark.parametrize("size", SIZES)
async def test_a_visit_to_the_order_by_keyboard_alone(visit, size: tuple[int, int]) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: shown(app, "#state") == "Waiting for you")
        await say(pilot, "boots")
        assert shown(app, "#on-the-table") == (
            "1. Pair of hiking boots by Yunfeng, waterproof, about $74.35, 4.6 / 5\n"
            "2. Ridge [31mtrail[0m boots, $129.00, sold out"
        )
        await say(pilot, "two of the first")
        assert shown(app, "#in-the-cart").splitlines()[-2:] == ["Goods: $148.70", "At the door: said at checkout"]
        await say(pilot, "checkout")
        assert "At the door: $158.26" in shown(app, "#in-the-cart")
        assert shown(app, "#in-the-cart").splitlines()[-3:] == [
            "To pay now: $158.26", "At the door: $158.26", "More may be due on delivery, as I read out.",
        ]  # fmt: skip
        assert "$158.26" in " ".join(log(app))
        await say(pilot, "no")
        assert "At the door: $158.26" in shown(app, "#in-the-cart")
        await say(pilot, "one less")  # what was read back no longer holds
        assert "At the door: said at checkout" in shown(app, "#in-the-cart")
        await say(pilot, "yes")
        assert shown(app, "#in-the-cart") == "Your cart is empty."
        assert log(app).count("You:") == 6
    assert visit.turns == ["boots", "two of the first", "checkout", "no", "one less", "yes"]


def test_what_is_due_on_delivery_is_part_of_the_price_at_the_door(visit) -> None:
    quote = replace(visit.quote, on_delivery=Money.of("12.10", "USD"), not_included=())
    lines = Panes("en", visit.graph).cart(visit.full, quote).splitlines()
    assert lines[-3:] == ["To pay now: $158.26", "On delivery: $12.10", "At the door: $170.36"]


async def test_wide_shows_all_panes_and_narrow_one_at_a_time(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "boots")
        for title in ("Conversation", "On the table", "Cart", "Type what you need"):
            assert title in drawn(app)
        await pilot.press("f3")
        assert app.focused is not None and app.focused.id == "table"
        await pilot.resize_terminal(40, 20)
        await pilot.pause()
        assert "On the table" in drawn(app)
        assert "Conversation" not in drawn(app)
        await pilot.press("f4")
        await pilot.pause()
        assert "Your cart is empty." in drawn(app)
        assert "On the table" not in drawn(app)
        await pilot.press("f6")
        await say(pilot, "checkout")  # the answer is shown, whatever stood there
        assert "Conversation" in drawn(app)
        assert app.focused is not None and app.focused.id == "say"


@pytest.mark.parametrize("size", SIZES)
async def test_every_key_and_the_line_are_on_the_screen(visit, size: tuple[int, int]) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=size) as pilot:
        await say(pilot, "boots")
        text = drawn(app).replace("\u00a0", " ")
        for key in KEYS:
            assert key.shown in text, key
        assert "Type what you need" in text
        assert "Waiting for you" in text
        assert app.query_one("#say").region.height == 3
        assert app.query_one("#log").region.height >= 8


async def test_a_long_answer_is_read_from_its_beginning_while_one_types(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(40, 20)) as pilot:
        await say(pilot, "checkout")
        assert "Before you buy" not in drawn(app)
        await pilot.press("pageup")
        await pilot.pause()
        assert "Before you buy" in drawn(app)
        await pilot.press("pagedown")
        await pilot.pause()
        assert "Before you buy" not in drawn(app)
        assert app.focused is not None and app.focused.id == "say"


async def test_the_state_is_told_in_words(visit, quiet) -> None:
    app = SaysoScreen(visit, visit.graph, quiet)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: shown(app, "#state") == "Speaking")
        await pilot.press("escape")
        assert not quiet.speaking
        assert shown(app, "#state") == "Waiting for you"
        await pilot.press(*"wait", "enter")
        await until(pilot, lambda: shown(app, "#state") == "Thinking")
        await pilot.press(*"boots", "enter")  # may be typed before the answer came
        visit.go_on.set()
        await until(pilot, lambda: visit.turns == ["wait", "boots"])
        await until(pilot, lambda: "Ridge" in shown(app, "#on-the-table"))


async def test_typing_a_line_silences_the_voice(visit, quiet) -> None:
    app = SaysoScreen(visit, visit.graph, quiet)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: quiet.speaking)
        await pilot.press(*"wait", "enter")
        await until(pilot, lambda: not quiet.speaking)
        visit.go_on.set()


async def test_an_error_is_one_sentence_and_the_talk_goes_on(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "refuse")
        assert log(app)[-1] == "My notebook is in use by another program. Please try again in a moment."
        await say(pilot, "break")
        assert log(app)[-1] == "Something went wrong on my side. Please try again."
        await say(pilot, "boots")
        assert "Ridge" in shown(app, "#on-the-table")


async def test_another_language_changes_every_label(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "boots")
        await say(pilot, "português")
        text = drawn(app).replace("\u00a0", " ")
        for words in ("Conversa", "Na mesa", "Carrinho", "Escreva do que precisa", "Esperando por você", "F9 Cores"):
            assert words in text, words
        assert "Bota de trilha" in shown(app, "#on-the-table")


@pytest.mark.parametrize("keys", [["ctrl+q"], [*"quit", "enter"]])
async def test_leaving(visit, keys: list[str]) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        await pilot.pause()
    assert app.return_value == 0
    assert visit.turns == []


async def test_what_ends_the_talk_is_told(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "goodbye")
        await until(pilot, lambda: shown(app, "#state").startswith("The talk has ended"))
        assert app.query_one("#say", Input).disabled


async def test_a_title_cannot_steer_the_terminal(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(80, 24)) as pilot:
        await say(pilot, "boots")
        assert "\x1b" not in shown(app, "#on-the-table") + "".join(log(app))


async def test_nothing_moves_by_itself(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test() as pilot:
        await pilot.pause()
        assert app.animation_level == "none"
        assert not app.query_one("#say", Input).cursor_blink


async def test_the_focus_is_seen_by_its_edge_not_by_colour_alone(visit) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=(80, 24)) as pilot:
        for name in ("say", "log", "table", "cart"):
            app.query_one(f"#{name}").focus()
            await pilot.pause()
            edges = {
                other: app.query_one(f"#{other}").styles.border_top[0] for other in ("say", "log", "table", "cart")
            }
            assert [other for other, edge in edges.items() if edge == "heavy"] == [name]


# --- colours


def rgb(text: str) -> tuple[int, int, int]:
    return int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16)


def test_the_ratio_is_that_of_wcag() -> None:
    assert ratio((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert ratio((0x76, 0x76, 0x76), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)
    assert ratio((10, 20, 30), (10, 20, 30)) == 1


@pytest.mark.parametrize("theme", themes(), ids=lambda theme: theme.name)
def test_every_pair_of_a_theme_is_far_enough_apart(theme) -> None:
    colours = theme.variables
    for ink, ground in PAIRS:
        assert ratio(rgb(colours[ink]), rgb(colours[ground])) >= ENHANCED, (ink, ground)
    for edge, ground in EDGES:
        assert ratio(rgb(colours[edge]), rgb(colours[ground])) >= NON_TEXT, (edge, ground)
    assert set(PALETTES) == {DARK, LIGHT}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_everything_that_is_drawn_can_be_read(visit, theme: str, size: tuple[int, int]) -> None:
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=size) as pilot:
        if theme == LIGHT:
            await pilot.press("f9")
        assert app.theme == theme
        for line in ("boots", "two of the first", "checkout"):
            await say(pilot, line)
        await pilot.press(*"half typed")
        for key in ("f2", "f3", "f4", "f6", "shift+home"):
            await pilot.press(key)
            await pilot.pause()
            assert_readable(app)


def assert_readable(app: SaysoScreen) -> None:
    looked_at = 0
    for strip in app.screen._compositor.render_strips():
        for text, style, _ in strip:
            if not any(char.isalnum() for char in text):
                continue
            assert style is not None and style.color is not None and style.bgcolor is not None, text
            assert not style.dim, text
            ink, ground = style.color.get_truecolor(), style.bgcolor.get_truecolor()
            if style.reverse:
                ink, ground = ground, ink
            assert ratio(tuple(ink), tuple(ground)) >= ENHANCED, (text, ink, ground)
            looked_at += 1
    assert looked_at > 5


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("theme", [DARK, LIGHT])
async def test_pictures_can_be_taken(visit, size: tuple[int, int], theme: str, tmp_path: Path) -> None:
    """They are kept where SAYSO_PICTURES names a folder, to be looked at."""
    app = SaysoScreen(visit, visit.graph)
    async with app.run_test(size=size) as pilot:
        app.theme = theme
        for line in ("boots", "two of the first", "checkout"):
            await say(pilot, line)
        folder = Path(os.environ.get("SAYSO_PICTURES") or tmp_path)
        for key in ("f6", "f3", "f4"):
            await pilot.press(key)
            await pilot.pause()
            name = f"screen-{size[0]}x{size[1]}-{theme}-{key}.svg"
            (folder / name).write_text(app.export_screenshot(), encoding="utf-8")
        assert len(list(folder.glob(f"screen-{size[0]}x{size[1]}-{theme}-*.svg"))) == 3
