"""What may be heard at this point of the talk, as a context-free grammar over words.

A value made by `app.understanding` from the lexicon, the catalogue's words and the dialogue context; each recogniser
that needs one compiles it in its own way. Words are lower case, as they are spoken, with no digits or punctuation.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """A fixed run of words, e.g. ``Words("show me")``."""

    text: str


@dataclass(frozen=True, slots=True)
class Ref:
    """Another rule of the same grammar, by name."""

    rule: str


@dataclass(frozen=True, slots=True)
class Seq:
    """One after another."""

    parts: tuple[Expr, ...]


@dataclass(frozen=True, slots=True)
class Alt:
    """One of several; `weights` (same length, or empty for equal) are relative likelihoods."""

    options: tuple[Expr, ...]
    weights: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Opt:
    """There or not; `likely` is the chance that it is there."""

    part: Expr
    likely: float = 0.5


@dataclass(frozen=True, slots=True)
class Many:
    """One or more times."""

    part: Expr


Expr = Words | Ref | Seq | Alt | Opt | Many


@dataclass(frozen=True, slots=True)
class Grammar:
    """Rules by name; `start` is the whole utterance. `context` names the situation ("open", "yes_no", …).

    names  what is being talked of (titles on the table), as it is written and the most likely first: hints for engines
           that hear any words; no part of the rules
    """

    language: str
    rules: Mapping[str, Expr]
    start: str
    context: str = "open"
    names: tuple[str, ...] = field(default=(), repr=False, compare=False)
