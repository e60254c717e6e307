"""Which language to answer in: that of the person, who changes it by asking or by plainly using another. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from app.model.profile import Profile
from app.model.request import Intent, Request
from app.model.utterance import ConsentTrust, Source, Utterance
from app.understanding.tokens import is_character, tokenize, word_count

WORDS_TO_SWITCH = 3
"""Fewer words ("ok", "no", "stop") are the same in too many languages to change by (R5)."""


def answer_in(profile: Profile, utterance: Utterance, request: Request, speaks: Sequence[str]) -> str:
    """BCP 47 tag to answer this request in.

    A typed line whose language the caller states is answered in it. Else another language of the person's list needs
    three words, understood, from an ear that could have heard either: a recogniser of one language proves nothing.
    """
    language = request.language
    if language == profile.language or language not in speaks:
        return profile.language
    if utterance.source is Source.TYPED and utterance.language is not None:
        return language
    if language not in (profile.languages or speaks) or utterance.trust is not ConsentTrust.PLAIN:
        return profile.language
    enough = _words(utterance.text) >= WORDS_TO_SWITCH and request.intent is not Intent.UNKNOWN
    return language if enough else profile.language


def _words(text: str) -> int:
    """About how many words: scripts without spaces by their characters."""
    return len(text.split()) + word_count([token for token in tokenize(text) if is_character(token.key)])
