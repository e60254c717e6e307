"""Reading one review: which aspects it judges, and which way. Clause by clause, by words and rules alone.

1. A text is cut into clauses: at punctuation and at words that turn ("but").
2. In a clause the longest phrase at each place counts ("doesn't slip" before "slip").
3. A negation within reach turns a judgement round ("not loud"); an excess turns praise into blame ("too soft").
4. Words that only name an aspect take the nearest general good or bad word of their clause.
5. A hint ("arthritis") counts by the stars that were given: four and five are for, one and two against, three neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from retrieval.review_summary.lexicon import GAP, STOP, Entry, Lexicon, load_lexicon

_GAP_WORDS = 4
_JUDGES = frozenset({"for", "against", "good", "bad"})
_UNDECIDED = 3
"""Stars that speak neither for a thing nor against it."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """One aspect judged in one review; `good` False: against. `phrase` is the entry of the lexicon that told it."""

    aspect: str
    good: bool
    phrase: str


@dataclass(frozen=True, slots=True)
class _Hit:
    start: int
    end: int
    entry: Entry


def judgements(text: str, language: str, stars: int = 3) -> tuple[Judgement, ...]:
    """What a review says for and against, each (aspect, side) once, in the order of the text."""
    lexicon = load_lexicon(language)
    return read(lexicon.tokens(text), lexicon, stars)[0]


def read(tokens: Sequence[str], lexicon: Lexicon, stars: int) -> tuple[tuple[Judgement, ...], Counter[tuple[str, str]]]:
    """As `judgements`; and (aspect, role) → how often phrases of that kind stand in the text, "" for no aspect."""
    hits = list(_hits(tokens, lexicon))
    found: dict[tuple[str, bool], Judgement] = {}
    hints: dict[str, str] = {}
    for clause in _clauses(iter(hits)):
        for one in _judged(clause, lexicon):
            found.setdefault((one.aspect, one.good), one)
        for hit in clause:
            if hit.entry.role == "hint":
                hints.setdefault(hit.entry.aspect, hit.entry.phrase)
    judged = {aspect for aspect, _ in found}
    for aspect, phrase in hints.items():
        if aspect not in judged and stars != _UNDECIDED:
            found[aspect, stars > _UNDECIDED] = Judgement(aspect, stars > _UNDECIDED, phrase)
    roles = Counter((hit.entry.aspect, hit.entry.role) for hit in hits if hit is not None)
    return tuple(found.values()), roles


def named_in(text: str, lexicon: Lexicon, roles: Collection[str] | None = None) -> tuple[str, ...]:
    """Aspects (or other tables of a lexicon) whose words stand in a text, in its order; of `roles` alone if given."""
    found: dict[str, None] = {}
    for hit in _hits(lexicon.tokens(text), lexicon):
        if hit is not None and hit.entry.aspect and (roles is None or hit.entry.role in roles):
            found.setdefault(hit.entry.aspect)
    return tuple(found)


def aspects_at(tokens: Sequence[str], at: int, lexicon: Lexicon) -> Iterator[tuple[str, str]]:
    """Every (aspect, phrase) of a lexicon that stands at a place of a text, shorter ones too."""
    for entry in lexicon.starting(tokens[at]):
        if entry.aspect and _end(tokens, at + 1, entry.rest, lexicon):
            yield entry.aspect, entry.phrase


def _hits(tokens: Sequence[str], lexicon: Lexicon) -> Iterator[_Hit | None]:
    """Longest phrases from left to right, None where a clause ends."""
    at = 0
    while at < len(tokens):
        if tokens[at] == STOP:
            yield None
            at += 1
            continue
        best: list[_Hit] = []
        for entry in lexicon.starting(tokens[at]):
            end = _end(tokens, at + 1, entry.rest, lexicon)
            if end and (not best or end >= best[0].end):
                if best and end > best[0].end:
                    best.clear()
                best.append(_Hit(at, end, entry))
        yield from best
        at = best[0].end if best else at + 1


def _end(tokens: Sequence[str], at: int, rest: Sequence[str], lexicon: Lexicon) -> int:
    """Where the phrase ends, 0 where it does not stand here."""
    skip = False
    for wanted in rest:
        if wanted == GAP:
            skip = True
            continue
        last = min(len(tokens), at + 1 + (_GAP_WORDS if skip else 0))
        while at < last and tokens[at] != STOP and not lexicon.fits(tokens[at], wanted):
            at += 1
        if at >= last or tokens[at] == STOP:
            return 0
        at += 1
        skip = False
    return at


def _clauses(hits: Iterator[_Hit | None]) -> Iterator[list[_Hit]]:
    clause: list[_Hit] = []
    for hit in hits:
        if hit is None or hit.entry.role == "but":
            if clause:
                yield clause
            clause = []
        else:
            clause.append(hit)
    if clause:
        yield clause


def _judged(clause: Sequence[_Hit], lexicon: Lexicon) -> Iterator[Judgement]:
    direct: set[str] = set()
    for hit in clause:
        if hit.entry.role in {"for", "against"}:
            direct.add(hit.entry.aspect)
            yield Judgement(hit.entry.aspect, _is_good(hit, clause, lexicon), hit.entry.phrase)
    general = [hit for hit in clause if hit.entry.role in {"good", "bad"}]
    if not general:
        return
    for hit in clause:
        if hit.entry.role == "name" and hit.entry.aspect not in direct:
            near = min(general, key=lambda other: _distance(hit, other))
            if _distance(hit, near) <= lexicon.reach:
                phrase = f"{hit.entry.phrase} + {near.entry.phrase}"
                yield Judgement(hit.entry.aspect, _is_good(near, clause, lexicon), phrase)


def _is_good(hit: _Hit, clause: Sequence[_Hit], lexicon: Lexicon) -> bool:
    good = hit.entry.role in {"for", "good"}
    near = [
        other for other in clause if other.entry.role in {"not", "excess"} and _reaches(other, hit, clause, lexicon)
    ]
    if good and any(other.entry.role == "excess" for other in near):
        good = False
    return good ^ (sum(other.entry.role == "not" for other in near) % 2 == 1)


def _reaches(other: _Hit, hit: _Hit, clause: Sequence[_Hit], lexicon: Lexicon) -> bool:
    """Whether a negation (or an excess) is about this judgement: near enough, and no other judgement in between."""
    if other.end <= hit.start:
        near, start, end = hit.start - other.end < lexicon.before, other.end, hit.start
    else:
        near, start, end = other.start - hit.end < lexicon.after, hit.end, other.start
    return near and not any(one.entry.role in _JUDGES and start <= one.start and one.end <= end for one in clause)


def _distance(one: _Hit, other: _Hit) -> int:
    return max(other.start - one.end, one.start - other.end, 0)
