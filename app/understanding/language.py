"""Everything that reading one language needs, compiled from its data: one engine, data per language.

`data/<tag>/` holds numbers.toml, money.toml, places.toml, frames.toml, refusals.toml, intents.toml, sayings.toml,
ordinary.txt (real words near to words that matter: `tools/make_ordinary_words.py`) and wishes.tsv (learned weights:
`tools/learn_wishes.py`; it may be missing). A new language is such a folder and labels.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from app.model.request import Intent
from app.understanding.lexicon import Lexicon, Speller
from app.understanding.numbers import NumberWords, read_number_words
from app.understanding.patterns import Item, PatternSet
from app.understanding.places import Names, read_names
from app.understanding.splitting import Splitter
from app.understanding.spoken_money import joint_of_parts, spoken_money
from app.understanding.tokens import keys
from app.understanding.wishes import Wishes, read_wishes
from i18n.errors import SaysoError
from retrieval.knowledge.concepts import Kind
from retrieval.knowledge.graph import Graph

PLAIN_CLASSES = (
    "sizes", "size_systems", "superlatives", "events", "months", "weekdays", "days_ahead", "aspects", "wishes",
    "comparatives",
)  # fmt: skip
"""Tables of frames.toml whose words name a value: table -> category without its plural."""

_CATEGORY = {
    "sizes": "letter_size",
    "size_systems": "size_system",
    "superlatives": "superlative",
    "events": "event",
    "months": "month",
    "weekdays": "weekday",
    "days_ahead": "day",
    "aspects": "aspect",
    "wishes": "wish",
    "comparatives": "comparative",
}


@dataclass(frozen=True, slots=True, eq=False)
class ClassWord:
    """A word class: what matches becomes an item of `category` with `value`."""

    category: str
    value: Any = None


@dataclass(frozen=True, slots=True, eq=False)
class ValueRule:
    """A small thing made of others (a price, a date); `make` names how (`values.py`)."""

    make: str


@dataclass(frozen=True, slots=True, eq=False)
class FrameRule:
    """A frame that fills `field` (`frames.py`)."""

    field: str
    counts_one: bool = False  # "only one": elsewhere "one" is a pronoun and "um" an article
    beside_goods: bool = False  # … and also right beside goods ("only one blanket")


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """Words that speak for an intent where every fact of `needs` and none of `unless` holds."""

    intent: Intent
    weight: float
    needs: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Saying:
    """A way of saying a concept that is no term for it ("keeps my feet dry")."""

    category: str
    slug: str


@dataclass(frozen=True, slots=True)
class MoneyWord:
    """A word or sign for money: one currency, or several that share it with the plain reading first."""

    default: str
    shared: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A word that names a banknote or a round sum with its money ("a tenner"); `shared`: what it is where the money is
    another ("luca": a thousand of the pesos at hand)."""

    currency: str
    amount: Decimal
    shared: tuple[tuple[str, Decimal], ...] = ()


@dataclass(frozen=True, slots=True)
class SoundAlike:
    """A word that is heard for a label's."""

    word: str
    category: str
    slug: str


@dataclass(frozen=True, slots=True)
class Language:
    """One language, ready to read."""

    tag: str
    known: frozenset[str]
    numbers: NumberWords
    fillers: Mapping[str, list[tuple[str, ...]]]
    whole_words: Mapping[str, list[tuple[str, ...]]]
    kept_whole: Mapping[str, list[tuple[str, ...]]]
    classes: PatternSet
    values: PatternSet
    frames: PatternSet
    cues: PatternSet
    sayings: PatternSet
    splitter: Splitter
    lexicon: Lexicon
    names: Names
    speller: Speller
    sound_alikes: Mapping[str, SoundAlike]
    spelt: Mapping[str, str]
    """Words as people write them (folded) -> as they are read."""
    written_apart: frozenset[str]
    """Words that look like a label once their accents are off, and are none as they are written."""
    verb_last: bool = False
    """A sentence ends on its verb; what ends on a noun is the name of what is wanted."""
    wishes: Wishes | None = None
    """Learned weights for turns of phrase that no cue explains."""


def data_folder() -> Traversable:
    """Where the languages' data lie."""
    return files("app.understanding") / "data"


def languages_with_data() -> tuple[str, ...]:
    """Tags of the languages that can be read."""
    return tuple(sorted(one.name for one in data_folder().iterdir() if (one / "intents.toml").is_file()))


def languages_with_numbers() -> tuple[str, ...]:
    """Tags of the languages whose number words can be read."""
    return tuple(sorted(one.name for one in data_folder().iterdir() if (one / "numbers.toml").is_file()))


def number_reader(tag: str) -> tuple[NumberWords, Splitter]:
    """What reading numbers alone takes in one language: its number words, and what takes them apart."""
    numbers = read_number_words(read_toml(data_folder() / tag / "numbers.toml"))
    known = numbers.words | numbers.joiner
    prefixes = {one: one for one in numbers.joiner} if numbers.units_first else {}
    return numbers, Splitter(known, prefixes, {}, [""], chained=numbers.chained)


def load_language(tag: str, graph: Graph, brands: Iterable[str] = (), *, ordinary_words: bool = True) -> Language:
    """Compile one language; `ordinary_words` False leaves out the list of words that are never mended (for making it).

    Raises SaysoError ``unknown_language`` or ``broken_data``.
    """
    home = data_folder() / tag
    if not (home / "intents.toml").is_file():
        raise SaysoError("unknown_language", f"no grammar for {tag!r}", arguments={"language": tag})
    frames = _with_refusals(read_toml(home / "frames.toml"), home / "refusals.toml")
    numbers = read_number_words(read_toml(home / "numbers.toml"))
    names = read_names(tag, read_toml(home / "places.toml") | {"origins": frames.get("origins", {})})
    classes = _classes(frames)
    for table in (read_toml(home / "money.toml"), read_toml(data_folder() / "signs.toml")):
        _add_money(classes, table)
    _add_spoken_money(classes, tag, numbers)
    # In scripts without spaces a gap of some words is one of more characters.
    gap = int(frames.get("characters_per_word", 1))
    values = PatternSet(gap)
    for entry in frames.get("value", ()):
        value_rule = ValueRule(str(entry["make"]))
        _add_all(values, entry["patterns"], value_rule)
    _add_all(values, _prices_with_parts(tag), ValueRule("price"))
    frame_set = PatternSet(gap)
    for entry in frames.get("frame", ()):
        _add_all(frame_set, entry["patterns"], _frame_rule(entry))
    cues = _cues(read_toml(home / "intents.toml"), gap)
    sayings = _sayings(home / "sayings.toml", gap, graph)
    lexicon = Lexicon(graph, tag, frames.get("never_alone", ()), frames.get("weak_words", ()), brands)
    known: set[str] = (
        lexicon.vocabulary
        | numbers.words
        | names.vocabulary
        | classes.vocabulary
        | values.vocabulary
        | frame_set.vocabulary
        | cues.vocabulary
        | sayings.vocabulary
    )
    known -= glued_to_numbers(known, numbers, frames.get("prefixes", {}))
    listed = home / "ordinary.txt"
    ordinary = listed.read_text(encoding="utf-8").split() if ordinary_words and listed.is_file() else []
    speller = Speller(
        targets=lexicon.vocabulary | cues.vocabulary,
        known=known,
        ordinary=(word for line in ordinary for word in keys(line)),
        sounds_like=[(str(written), str(read)) for written, read in frames.get("sounds_like", ())],
        endings={str(ending): [str(one) for one in bases] for ending, bases in frames.get("endings", {}).items()},
        capitals=not frames.get("capitals_are_nouns", False),
    )
    splitter = Splitter(
        known,
        frames.get("prefixes", {}),
        frames.get("suffixes", {}),
        frames.get("joints", ()),
        parts=lexicon.vocabulary,
        chained=numbers.chained,
        heads=frames.get("compound_heads", ()),
    )
    alike = [
        SoundAlike(keys(str(one["word"]))[0], _LABEL_KINDS[str(one["kind"])], str(one["slug"]))
        for one in frames.get("sound_alike", ())
    ]
    return Language(
        tag,
        frozenset(known),
        numbers,
        _phrases(frames.get("fillers", ())),
        _phrases(frames.get("whole_words", ())),
        _phrases(frames.get("kept_whole", ())),
        classes,
        values,
        frame_set,
        cues,
        sayings,
        splitter,
        lexicon,
        names,
        speller,
        {one.word: one for one in alike},
        {"".join(keys(written)): "".join(keys(read)) for written, read in frames.get("spelt", {}).items()},
        frozenset(frames.get("written_apart", ())),
        bool(frames.get("verb_last", False)),
        read_wishes(home / "wishes.tsv"),
    )


def _with_refusals(frames: dict[str, Any], source: Traversable) -> dict[str, Any]:
    """`frames.toml` with the words of turning down, which stand in a file of their own."""
    if not source.is_file():
        return frames
    refusals = read_toml(source)
    classes = {**frames.get("classes", {}), **refusals.get("classes", {})}
    return {**frames, "classes": classes, "origins": refusals.get("origins", {})}


_LABEL_KINDS = {
    "product_types": "type",
    "features": "feature",
    "materials": "material",
    "colors": "color",
    "activities": "activity",
}


def glued_to_numbers(known: Iterable[str], numbers: NumberWords, prefixes: Mapping[str, str]) -> set[str]:
    """Numbers with the word that joins numbers written to them ("وعشرة", and ten), wherever they came from. They are
    taken apart however often a pattern may write them together: else an amount would lose its cents."""
    joining = tuple(joiner for joiner in numbers.joiner if joiner in prefixes)
    return {
        word
        for word in known
        for joiner in joining
        if word not in numbers.words and word.startswith(joiner) and word.removeprefix(joiner) in numbers.words
    }


def _phrases(texts: Iterable[str]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in sorted({keys(one) for one in texts}, key=lambda one: -len(one)):
        found.setdefault(phrase[0], []).append(phrase)
    return found


def _frame_rule(entry: Mapping[str, Any]) -> FrameRule:
    """`counts_one` is true, or "goods" for frames that count one thing beside its name too."""
    counts_one = entry.get("counts_one", False)
    return FrameRule(str(entry["field"]), bool(counts_one), counts_one == "goods")


def _classes(frames: Mapping[str, Any]) -> PatternSet:
    classes = PatternSet(int(frames.get("characters_per_word", 1)))
    for name, patterns in frames.get("classes", {}).items():
        _add_all(classes, patterns, ClassWord(name))
    for table in PLAIN_CLASSES:
        category = _CATEGORY[table]
        for value, phrases in frames.get(table, {}).items():
            plain = int(value) if category in {"month", "weekday", "day"} else value
            _add_all(classes, phrases, ClassWord(category, plain))
    plain_sizes = frozenset(frames.get("plain_sizes", ()))
    for value, phrases in frames.get("sizes", {}).items():
        # Sizes that cannot be anything else: "XL", "extra large".
        _add_all(classes, [one for one in phrases if one not in plain_sizes], ClassWord("letter_size_letter", value))
        _add_all(
            classes,
            [one for one in phrases if len(one) > 1 and one not in plain_sizes],
            ClassWord("letter_size_sure", value),
        )
    return classes


def _add_money(classes: PatternSet, table: Mapping[str, Any]) -> None:
    if "cents" in table:
        _add_all(classes, table["cents"], ClassWord("cents"))
    for entry in table.get("note", ()):
        here = {str(code): Decimal(str(amount)) for code, amount in entry.get("shared", {}).items()}
        note = Note(str(entry["currency"]), Decimal(str(entry["amount"])), tuple(here.items()))
        _add_all(classes, entry["words"], ClassWord("note", note))
    for entry in table.get("money", ()):
        shared = tuple(str(one) for one in entry.get("shared", ()))
        word = MoneyWord(str(entry.get("currency", entry.get("default", ""))), shared)
        for spoken in entry["words"]:
            is_sign = not any(letter.isalpha() for letter in spoken) or spoken.endswith("$")
            is_code = spoken.isalpha() and spoken.isascii() and spoken.upper() == word.default
            category = "money_sign" if is_sign else "money"
            classes.add(spoken, ClassWord(category, word))
            if is_code:
                classes.add(spoken, ClassWord("currency_code", word))


def _add_spoken_money(classes: PatternSet, tag: str, numbers: NumberWords) -> None:
    """What Sayso says itself, where the language's own words do not say otherwise."""
    named = {keys(spoken) for table in _own_money(tag) for spoken in table}
    for wording in spoken_money(tag, numbers):
        if wording.count is not None:
            rule = ClassWord("cents_note" if wording.part else "note", Note(wording.code, wording.count))
        elif wording.part:
            rule = ClassWord("cents")
        elif keys(wording.words) in named:
            continue
        else:
            rule = ClassWord("money", MoneyWord(wording.code))
        classes.add(wording.words, rule)


def _own_money(tag: str) -> Iterator[Sequence[str]]:
    table = read_toml(data_folder() / tag / "money.toml")
    yield from (entry["words"] for name in ("money", "note") for entry in table.get(name, ()))


def _prices_with_parts(tag: str) -> tuple[str, ...]:
    joint = f"[{joint_of_parts(tag)}]" if joint_of_parts(tag) else ""
    small = ("{number:c} {cents}", "{cents_note:k}")
    large = ("{number:n} {money:m}", "{note:m}")
    return tuple(f"{one} {joint} {other}" for one in large for other in small)


def _sayings(source: Traversable, gap: int, graph: Graph) -> PatternSet:
    sayings = PatternSet(gap)
    for entry in read_toml(source).get("saying", ()) if source.is_file() else ():
        kind, slug = str(entry["kind"]), str(entry["slug"])
        # What a person needs fills no slot, however it is said.
        if not graph.concept(slug, Kind(kind)).attributes.get("need"):
            _add_all(sayings, entry["patterns"], Saying(_LABEL_KINDS[kind], slug))
    return sayings


def _cues(table: Mapping[str, Any], gap: int) -> PatternSet:
    cues = PatternSet(gap)
    for entry in table.get("cue", ()):
        cue = Cue(
            Intent(entry["intent"]),
            float(entry["weight"]),
            tuple(str(one) for one in entry.get("needs", ())),
            tuple(str(one) for one in entry.get("unless", ())),
        )
        _add_all(cues, entry["patterns"], cue)
    return cues


def _add_all(patterns: PatternSet, texts: Iterable[str], rule: object) -> None:
    for text in texts:
        patterns.add(text, rule)


def class_items(matches: Iterable[Any]) -> list[Item]:
    """Items from the matches of the class layer."""
    return [Item(match.rule.category, match.start, match.end, match.rule.value) for match in matches]


def read_toml(source: Traversable) -> dict[str, Any]:
    """A TOML file; SaysoError ``broken_data`` names the file that cannot be read."""
    try:
        return tomllib.loads(source.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise SaysoError("broken_data", f"{source.name}: {error}", arguments={"file": source.name}) from error
