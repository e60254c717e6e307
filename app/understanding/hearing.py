"""What may be heard at this point of the talk: a grammar made of how people talk, the goods' names and the moment.

How people talk stands in ``data/hearing-<lang>.toml``; goods, features, materials, colours and activities come from the
product graph, brands from the catalogue, countries, languages and currencies from CLDR.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from babel import Locale

from app.model.context import Context
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph
from voice.grammar import Alt, Expr, Grammar, Ref, Words
from voice.stt.jsgf import read_expansion

_SAYABLE = re.compile(r"[a-z']+(?: [a-z']+)*\Z")
_CONTAINER = re.compile(r"^(?:a )?(?:pair|set|pack|bag|piece|packet|box|jar|bottle)s? of ")
_KINDS = {
    "feature": Kind.FEATURE, "material": Kind.MATERIAL, "color": Kind.COLOR, "activity": Kind.ACTIVITY,
}  # fmt: skip
_YES_NO = frozenset({"forget", "relax", "add"})
"""Questions that a yes or a no answers."""

_COUNTRIES = "US GB IE CA AU NZ MX BR AR CL PT ES FR DE IT NL CH AT SE NO DK JP CN KR IN AE EG ZA NG KE".split()
_LANGUAGES = ("en", "es", "pt", "fr", "de", "zh", "ja", "hi", "ar", "it")


@dataclass(frozen=True, slots=True)
class Talk:
    """The file of one language: rules by name, and for each moment the rules that start an utterance with weights."""

    rules: Mapping[str, Expr]
    moments: Mapping[str, Mapping[str, float]]


@lru_cache(maxsize=4)
def load_talk(language: str) -> Talk:
    """How people talk in a language. FileNotFoundError where nothing is written about it."""
    text = resources.files("app.understanding").joinpath(f"data/hearing-{language}.toml").read_text(encoding="utf-8")
    data = tomllib.loads(text)
    return Talk({name: read_expansion(rule) for name, rule in data["rules"].items()}, data["moments"])


def hearing_grammar(
    context: Context,
    graph: Graph,
    brands: Sequence[str],
    language: str = "en",
    on_sale: Collection[str] = (),
) -> Grammar:
    """The grammar of this moment; `brands` are names on sale.

    on_sale  the product types that somebody sells: no other is heard (empty: all that the graph knows). Four times the
             names cost a quarter of the requests of a visit, misheard for goods that nobody has

    After a read-back it holds a yes with any two digits: a wrong one must be heard as wrong.
    """
    moment = moment_of(context)
    talk = load_talk(language)
    rules = dict(_rules_of_goods(graph, tuple(brands), language, frozenset(on_sale)))
    for name, rule in talk.rules.items():
        rules.setdefault(name, rule)
    weights = talk.moments[moment]
    rules["start"] = Alt(tuple(Ref(name) for name in weights), tuple(float(weight) for weight in weights.values()))
    return Grammar(language, rules, "start", moment)


def moment_of(context: Context) -> str:
    """start | table | read_back | yes_no | answer."""
    if context.last_reply == "read_back":
        return "read_back"
    if context.asked_for is not None:
        return "yes_no" if context.asked_for in _YES_NO else "answer"
    if context.last_reply == "nothing_found":
        return "yes_no"
    return "table" if context.table or context.cart_size else "start"


def hearing_moments() -> tuple[Context, ...]:
    """A context for each moment that there is a grammar of."""
    return (
        Context(),
        Context(cart_size=1),
        Context(asked_for="add"),
        Context(asked_for="size"),
        Context(last_reply="read_back"),
    )


@lru_cache(maxsize=4)
def _rules_of_goods(
    graph: Graph, brands: tuple[str, ...], language: str, on_sale: frozenset[str]
) -> Mapping[str, Expr]:
    """The rules that are made and not written: names of goods and of their qualities, brands, places, money."""
    rules = dict(_goods(graph, language, on_sale))
    for name, kind in _KINDS.items():
        forms = (graph.surface_forms(concept.slug, kind, language) for concept in graph.concepts(kind))
        rules[name] = _one_of(_alternatives(concept) for concept in forms) or Words(name)
    rules["brand"] = _alternatives(brands) or Words(language)
    locale = Locale.parse(language, sep="-")
    countries = [
        f"the {name}" if name.startswith("United") else name for name in (locale.territories[c] for c in _COUNTRIES)
    ]
    rules["country"] = _alternatives(countries) or Words("america")
    rules["language"] = _alternatives(locale.languages[tag] for tag in _LANGUAGES) or Words("english")
    money = (form for plural in _money_names(locale) for form in (plural, plural.removeprefix("us ")))
    rules["currency"] = _alternatives(money) or Words("dollars")
    return rules


def _money_names(locale: Locale) -> Iterable[str]:
    from babel.numbers import get_currency_name

    for code in ("USD", "EUR", "GBP", "JPY", "MXN", "BRL", "INR", "CNY", "CHF", "CAD", "AUD"):
        yield get_currency_name(code, count=2, locale=locale).lower()
    yield from ("dollars", "pounds", "yen", "pesos", "reais", "rupees", "yuan")


def _goods(graph: Graph, language: str, on_sale: frozenset[str]) -> Mapping[str, Expr]:
    singular: list[Expr | None] = []
    plural: list[Expr | None] = []
    family: list[Expr | None] = []
    for concept in graph.concepts(Kind.PRODUCT_TYPE):
        label = graph.label(concept.slug, Kind.PRODUCT_TYPE, language)
        if label is None:
            continue
        forms = [_clean(form) for form in graph.surface_forms(concept.slug, Kind.PRODUCT_TYPE, language)]
        one, many = _clean(label.singular), _clean(label.plural)
        if not concept.parents:
            family.append(_alternatives([one, many, *forms]))
            continue
        ending_in_s = [form for form in forms if form.endswith("s") and form != one]
        others = [form for form in forms if form not in ending_in_s]
        # The label itself is as likely as all its synonyms together: it is what most people say.
        if on_sale and concept.slug not in on_sale:
            continue
        singular.append(_one_of([_alternatives([_CONTAINER.sub("", one)]), _alternatives(others)]))
        plural.append(_one_of([_alternatives([many]), _alternatives(ending_in_s)]))
    return {
        "product": _one_of(singular) or Words("thing"),
        "products": _one_of(plural) or Words("things"),
        "family": _one_of(family) or Words("things"),
    }


def _clean(text: str) -> str:
    return " ".join(text.lower().replace("-", " ").replace("’", "'").replace(".", "").split())


def _alternatives(texts: Iterable[str]) -> Expr | None:
    """One of several wordings; what is not written in plain letters cannot be heard by this ear and is left out."""
    words = dict.fromkeys(clean for text in texts if _SAYABLE.match(clean := _clean(text)))
    return _one_of(Words(text) for text in words)


def _one_of(options: Iterable[Expr | None]) -> Expr | None:
    found = tuple(option for option in options if option is not None)
    if not found:
        return None
    return found[0] if len(found) == 1 else Alt(found)
