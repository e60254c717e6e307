"""Grammars as text: the notation of JSGF, read into `voice.grammar` values and written for engines that compile it.

After the JSpeech Grammar Format (W3C Note, 2000): words, ``<rule>``, ``( a | b )``, ``[ left out or not ]``, ``+`` for
one or more, ``/3/`` before an alternative for its weight. One addition: a number right after ``]`` is the chance that
the part is said (``[please]0.2``); JSGF itself has no place for it, so it is lost on the way out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from i18n.errors import SaysoError
from voice.grammar import Alt, Expr, Grammar, Many, Opt, Ref, Seq, Words

_TOKEN = re.compile(
    r"\s*(?:(?P<rule><[a-z0-9_]+>)|(?P<weight>/[0-9.]+/)|(?P<close>\])(?P<chance>[01](?:\.[0-9]+)?|\.[0-9]+)?"
    r"|(?P<mark>[()\[|+])|(?P<word>[^\s()\[\]|<>/+]+))"
)
_LIKELY = 0.5


def read_expansion(text: str) -> Expr:
    """The right-hand side of a rule as a value. Raises SaysoError ``broken_data`` where it is no expansion."""
    return _Reader(text).whole()


def write_jsgf(grammar: Grammar, name: str = "sayso") -> str:
    """The grammar as a JSGF document; only rules that the start can reach."""
    lines = ["#JSGF V1.0;", f"grammar {name};"]
    for rule in _reachable(grammar):
        public = "public " if rule == grammar.start else ""
        lines.append(f"{public}<{rule}> = {_written(grammar.rules[rule])};")
    return "\n".join(lines) + "\n"


def words_of(grammar: Grammar) -> frozenset[str]:
    """Every word that the grammar can hear."""
    found: set[str] = set()
    for rule in _reachable(grammar):
        _collect(grammar.rules[rule], found)
    return frozenset(found)


class _Reader:
    def __init__(self, text: str) -> None:
        self._text = text
        self._tokens = list(_tokens(text))
        self._at = 0

    def whole(self) -> Expr:
        found = self._alternatives()
        if self._at < len(self._tokens):
            raise self._broken()
        return found

    def _alternatives(self) -> Expr:
        options: list[Expr] = []
        weights: list[float] = []
        while True:
            weight = 1.0
            if self._kind() == "weight":
                weight = float(self._next()[1].strip("/"))
            options.append(self._sequence())
            weights.append(weight)
            if self._peek() != ("mark", "|"):
                break
            self._next()
        if len(options) == 1:
            return options[0]
        return Alt(tuple(options), () if len(set(weights)) == 1 else tuple(weights))

    def _sequence(self) -> Expr:
        parts: list[Expr] = []
        words: list[str] = []

        def flush() -> None:
            if words:
                parts.append(Words(" ".join(words)))
                words.clear()

        while True:
            kind, value = self._peek()
            if kind == "word":
                words.append(self._next()[1])
                if self._peek() == ("mark", "+"):  # it repeats the last word alone
                    self._next()
                    last = words.pop()
                    flush()
                    parts.append(Many(Words(last)))
                continue
            if kind == "rule" or value in ("(", "["):
                flush()
                parts.append(self._repeated(self._part()))
                continue
            break
        flush()
        if not parts:
            raise self._broken()
        return parts[0] if len(parts) == 1 else Seq(tuple(parts))

    def _repeated(self, part: Expr) -> Expr:
        if self._peek() != ("mark", "+"):
            return part
        self._next()
        return Many(part)

    def _part(self) -> Expr:
        kind, value = self._next()
        if kind == "rule":
            return Ref(value[1:-1])
        inner = self._alternatives()
        closing, chance = self._next()
        if value == "(":
            if (closing, chance) != ("mark", ")"):
                raise self._broken()
            return inner
        if closing != "close":
            raise self._broken()
        return Opt(inner, float(chance) if chance else _LIKELY)

    def _kind(self) -> str:
        return self._peek()[0]

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("end", "")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        if token[0] == "end":
            raise self._broken()
        self._at += 1
        return token

    def _broken(self) -> SaysoError:
        near = " ".join(value for _, value in self._tokens[max(0, self._at - 3) : self._at + 3])
        return SaysoError("broken_data", f"not a grammar expansion near {near!r}", arguments={"file": "grammar"})


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    at = 0
    end = len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            raise SaysoError("broken_data", f"not a grammar expansion at {text[at : at + 20]!r}")
        at = match.end()
        if match["close"] is not None:
            yield "close", match["chance"] or ""
        else:
            kind = match.lastgroup or ""
            yield kind, match[kind]


def _reachable(grammar: Grammar) -> list[str]:
    """Rules in the order in which the start comes to need them."""
    found: dict[str, None] = {}
    waiting = [grammar.start]
    while waiting:
        rule = waiting.pop()
        if rule in found:
            continue
        if rule not in grammar.rules:
            raise SaysoError("broken_data", f"the grammar has no rule <{rule}>", arguments={"file": "grammar"})
        found[rule] = None
        waiting.extend(reversed(list(_refs(grammar.rules[rule]))))
    return list(found)


def _refs(expr: Expr) -> Iterator[str]:
    match expr:
        case Ref(rule):
            yield rule
        case Seq(parts) | Alt(parts):
            for part in parts:
                yield from _refs(part)
        case Opt(part) | Many(part):
            yield from _refs(part)


def _collect(expr: Expr, into: set[str]) -> None:
    match expr:
        case Words(text):
            into.update(text.split())
        case Seq(parts) | Alt(parts):
            for part in parts:
                _collect(part, into)
        case Opt(part) | Many(part):
            _collect(part, into)


def _written(expr: Expr) -> str:
    match expr:
        case Words(text):
            return text
        case Ref(rule):
            return f"<{rule}>"
        case Seq(parts):
            return " ".join(_written(part) for part in parts)
        case Alt(options, weights):
            written = [_written(option) for option in options]
            if weights:
                written = [f"/{weight:g}/ {text}" for weight, text in zip(weights, written, strict=True)]
            return "( " + " | ".join(written) + " )"
        case Opt(part):
            return f"[ {_written(part)} ]"
        case Many(part):
            return f"( {_written(part)} )+"
