"""Every language says the same things, with the same values."""

from __future__ import annotations

from importlib import resources

import pytest
from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from i18n import messages
from i18n.errors import SaysoError
from i18n.messages import Messages


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.names.add(node.id.name)


def _catalogue(language: str) -> dict[str, set[str]]:
    """Message id → names of its arguments. `…-n` only choose a plural, which not every language needs."""
    found: dict[str, set[str]] = {}
    for entry in (resources.files(messages) / language).iterdir():
        if not entry.name.endswith(".ftl"):
            continue
        resource = FluentParser().parse(entry.read_text(encoding="utf-8"))
        for node in resource.body:
            assert not isinstance(node, ast.Junk), f"{language}/{entry.name}: {node.content!r}"
            if isinstance(node, ast.Message):
                assert node.id.name not in found, f"{language}: {node.id.name} stands twice"
                visitor = _Variables()
                visitor.visit(node)
                found[node.id.name] = visitor.names
    return found


@pytest.mark.parametrize("language", [tag for tag in messages.languages() if tag != "en"])
def test_a_language_has_every_message_and_no_other(language: str) -> None:
    english, other = _catalogue("en"), _catalogue(language)
    assert other.keys() == english.keys()
    for key, names in other.items():
        plain = {name for name in names if not name.endswith("-n")}
        assert plain <= english[key], f"{language}: {key} wants {plain - english[key]}"


def test_messages_hold_no_digit() -> None:
    for language in messages.languages():
        for entry in (resources.files(messages) / language).iterdir():
            for line in entry.read_text(encoding="utf-8").splitlines():
                _, _, text = line.partition(" = ")
                assert not any(char.isdigit() for char in text), line


def test_a_missing_key_or_argument_is_an_error_not_silence() -> None:
    english = Messages("en")
    with pytest.raises(SaysoError, match="nonsense") as missing:
        english.say("nonsense")
    assert missing.value.code == "missing_message"
    with pytest.raises(SaysoError) as broken:
        english.say("cart-added", {"quantity": "two"})
    assert broken.value.code == "broken_message"


def test_an_unknown_language_is_named() -> None:
    with pytest.raises(SaysoError) as error:
        Messages("tlh")
    assert error.value.code == "unknown_language"
