"""What was typed or heard, made safe to read: nothing but text, and not without end. Pure."""

from __future__ import annotations

import re
import unicodedata

from i18n.errors import SaysoError

_TERMINAL_SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?|[@-Z\\-_])")
"""Colour and cursor sequences of a terminal (ECMA-48): pasted along with words, they are none."""

LONGEST = 2000
"""Characters in one turn. Ten minutes of talk are fewer; more is a paste or a fault."""


def cleaned(text: str) -> str:
    """`text` without control characters and stray surrogates, blanks run together.

    Raises SaysoError ``too_long`` beyond `LONGEST` characters.
    """
    text = _TERMINAL_SEQUENCE.sub("", text)
    kept = "".join(" " if char.isspace() else char for char in text if char.isspace() or _is_text(char))
    words = " ".join(kept.split())
    if len(words) > LONGEST:
        raise SaysoError("too_long", f"{len(words)} characters", arguments={"most": LONGEST})
    return words


def _is_text(char: str) -> bool:
    # Cc: control, Cs: half of a pair, Cn: no character. Joiners (Cf) stay: Hindi and Persian are written with them.
    return unicodedata.category(char) not in ("Cc", "Cs", "Cn")
