"""The whole phrases that basic hearing listens for at this point of the talk, as a grammar of alternatives.

For languages that no grammar of words is written for (`app.understanding.hearing`). The phrases stand in
``data/<language>/phrases.toml``, when which are on in ``data/phrases.toml``.
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from app.model.context import Context
from app.understanding.hearing import moment_of
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph
from voice.grammar import Alt, Expr, Grammar, Ref, Words
from voice.stt.basic import DECOYS

_GOODS = "{goods}"
_MOST_PLACES = 5
"""Kinds of goods on the table that are listened for."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """Those of one language: by what they ask for, an intent or ``intent:what it points at``."""

    experimental: bool
    by_meaning: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Moments:
    """Intents that are on at any time, those that each moment adds, and kinds of goods to be asked for."""

    always: frozenset[str]
    added: Mapping[str, frozenset[str]]
    goods: tuple[str, ...]


@lru_cache(maxsize=16)
def load_phrases(language: str) -> Phrases:
    """FileNotFoundError where no phrases are written for the language (a tag of `languages`)."""
    data = tomllib.loads(_data().joinpath(language, "phrases.toml").read_text(encoding="utf-8"))
    return Phrases(data["experimental"], {meaning: tuple(said) for meaning, said in data["phrases"].items()})


@lru_cache(maxsize=1)
def load_moments() -> Moments:
    data = tomllib.loads(_data().joinpath("phrases.toml").read_text(encoding="utf-8"))
    added = {moment: frozenset(intents) for moment, intents in data["moments"].items()}
    return Moments(frozenset(data["always"]), added, tuple(data["goods"]))


@lru_cache(maxsize=1)
def languages() -> tuple[str, ...]:
    """The languages that phrases are written for."""
    return tuple(sorted(one.name for one in _data().iterdir() if one.joinpath("phrases.toml").is_file()))


def phrase_grammar(context: Context, graph: Graph, language: str, on_sale: Collection[str] = ()) -> Grammar:
    """The phrases of this moment, one rule a meaning, and under `DECOYS` all others of the language.

    on_sale  the product types that somebody sells; empty: every one
    What points at more things than are on the table is a decoy; so "the third" is never heard of two.
    """
    moment = moment_of(context)
    moments = load_moments()
    intents = moments.always | moments.added[moment]
    on: dict[str, Expr] = {}
    decoys: list[str] = []
    for meaning, said in load_phrases(language).by_meaning.items():
        if meaning.partition(":")[0] in intents and _there(meaning, context):
            for name, phrases in _filled(meaning, said, _kinds(context, moments, on_sale), graph, language):
                on[name] = _one_of(phrases)
        else:
            decoys += (phrase for phrase in said if _GOODS not in phrase)
    rules = {**on, "start": Alt(tuple(Ref(name) for name in on))}
    if decoys:
        rules[DECOYS] = _one_of(decoys)
    return Grammar(language, rules, "start", moment)


def _there(meaning: str, context: Context) -> bool:
    place = meaning.partition(":")[2]
    return not place.isdigit() or int(place) <= max(len(context.table), context.on_table)


def _kinds(context: Context, moments: Moments, on_sale: Collection[str]) -> tuple[str, ...]:
    """What may be asked for by name: kinds on the table first, then those that most people buy."""
    on_table = tuple(dict.fromkeys(item.product_type for item in context.table))[:_MOST_PLACES]
    others = moments.goods if moment_of(context) == "start" else ()
    return tuple(slug for slug in dict.fromkeys((*on_table, *others)) if not on_sale or slug in on_sale)


def _filled(
    meaning: str, said: Iterable[str], kinds: Iterable[str], graph: Graph, language: str
) -> Iterator[tuple[str, list[str]]]:
    """The rules of a meaning: one, or one for each kind of goods where its phrases name goods."""
    plain = [phrase for phrase in said if _GOODS not in phrase]
    if plain:
        yield meaning, plain
    with_goods = [phrase for phrase in said if _GOODS in phrase]
    if not with_goods:
        return
    for slug in kinds:
        label = graph.label(slug, Kind.PRODUCT_TYPE, language)
        if label is not None:
            yield f"{meaning}:{slug}", [phrase.replace(_GOODS, label.plural) for phrase in with_goods]


def _one_of(phrases: Iterable[str]) -> Expr:
    words = tuple(Words(phrase) for phrase in phrases)
    return words[0] if len(words) == 1 else Alt(words)


def _data() -> resources.abc.Traversable:
    return resources.files("app.understanding").joinpath("data")
