"""Words that a recogniser without a grammar may be told to expect."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from voice.grammar import Alt, Expr, Grammar, Many, Opt, Ref, Seq, Words

MOST_HINTS = 60
"""Words at the most: hints cost time with every turn, and too many are heard where nobody said them."""

MOST_CHARACTERS = 400
"""Of all hints together. The model's own limit is 223 tokens, and names are cut into many; what is longer is cut off at
its end there, so it is cut here, between two names."""


def words_of(grammar: Grammar) -> Iterator[str]:
    """Every word that the grammar allows from its start, in the order in which the rules name them, each once."""
    seen_words: set[str] = set()
    seen_rules: set[str] = set()
    waiting: list[Expr] = [Ref(grammar.start)]
    while waiting:
        expression = waiting.pop()
        match expression:
            case Words(text):
                for word in text.split():
                    if word not in seen_words:
                        seen_words.add(word)
                        yield word
            case Ref(rule):
                if rule not in seen_rules:
                    seen_rules.add(rule)
                    waiting.append(grammar.rules[rule])
            case Seq(parts):
                waiting.extend(reversed(parts))
            case Alt(options):
                waiting.extend(reversed(options))
            case Opt(part) | Many(part):
                waiting.append(part)


def hints(grammar: Grammar | None, catalogue: Collection[str], most: int = MOST_HINTS) -> tuple[str, ...]:
    """Words of `grammar` that are also the catalogue's (lower case): brands and goods, never "yes" or "buy".

    A recogniser leans towards what it is told to expect; it must not lean towards an agreement.
    """
    if grammar is None or not catalogue:
        return ()
    found = (word for word in words_of(grammar) if word in catalogue)
    return tuple(word for word, _ in zip(found, range(most), strict=False))


def expected(grammar: Grammar | None, catalogue: Collection[str], most: int = MOST_HINTS) -> str | None:
    """What a recogniser of any words is told to expect: names on the table first, then `hints`. None for nothing.

    Each word once, at most `most` words and MOST_CHARACTERS characters.
    """
    if grammar is None:
        return None
    words: dict[str, str] = {}
    for text in (*grammar.names, *hints(grammar, catalogue, most)):
        for word in text.split():
            words.setdefault(word.casefold(), word)
    kept: list[str] = []
    room = MOST_CHARACTERS
    for word in list(words.values())[:most]:
        room -= len(word) + 1
        if room < 0:
            break
        kept.append(word)
    return " ".join(kept) or None
