"""What leads the talk itself: how long Sayso waits, and sentences that broke off half-way. Pure.

Half a sentence is never thrown away and never answered as if it were whole: "a kettle with" is asked "with what?", and
what comes next completes it (R3; incremental clarification after Addlesee and Eshghi, Frontiers in Dementia 2024).
"""

from __future__ import annotations

from dataclasses import replace

from app.conversation.phrases import phrases_of
from app.model.profile import Profile
from app.model.reply import MannerChanged
from app.model.request import Intent, Request
from app.model.session import Half
from voice.pauses.profile import DEFAULT_PAUSE_S, Patience, less_time, more_time
from voice.pauses.words import turn_words

MOST_TIMES = 3
"""The rest of one sentence is asked for so often; then what there is is answered."""

_BREAKS_OFF = frozenset({Intent.SEARCH, Intent.REFINE, Intent.UNKNOWN, Intent.COMPARE})
"""Readings of half sentences; an order ("add it to") is carried out, it asks for what it lacks itself."""

_COMPLETES = frozenset(
    {
        Intent.UNKNOWN,
        Intent.SEARCH,
        Intent.REFINE,
        Intent.SELECT,
        Intent.DETAILS,
        Intent.REVIEWS,
        Intent.CHANGE_QUANTITY,
        Intent.SET_COUNTRY,
        Intent.SET_CURRENCY,
    }
)
"""Readings, taken alone, of what may complete half a sentence; anything else ("stop", "no", "help") is an order."""


_IN_PASSING = frozenset(
    {
        Intent.REPEAT,
        Intent.SLOWER,
        Intent.FASTER,
        Intent.LOUDER,
        Intent.QUIETER,
        Intent.HELP,
        Intent.GREET,
        Intent.THANKS,
    }
)
"""Readings after which half a sentence still waits for its rest."""


def patience_of(profile: Profile, default_s: float = DEFAULT_PAUSE_S) -> Patience:
    """How long the person is waited for; `default_s` where nothing is known of them."""
    return Patience(default_s if profile.pause_s is None else profile.pause_s, profile.pause_least_s)


def with_patience(profile: Profile, patience: Patience) -> Profile:
    """The profile with another patience, in hundredths of a second."""
    return replace(profile, pause_s=round(patience.pause_s, 2), pause_least_s=patience.least_s)


def patience_asked(text: str, language: str, profile: Profile) -> tuple[Profile, MannerChanged] | None:
    """ "Give me more time", "you wait too long": the profile after it and what is answered; None for anything else."""
    phrases = phrases_of(language)
    if phrases is None:
        return None
    if phrases.wants_more_time(text):
        value, change = "longer", more_time
    elif phrases.wants_less_time(text):
        value, change = "shorter", less_time
    else:
        return None
    before = patience_of(profile)
    after = change(before)
    return with_patience(profile, after), MannerChanged("pause", value, at_limit=after.pause_s == before.pause_s)


def pace_asked(text: str, language: str, profile: Profile) -> tuple[Profile, MannerChanged] | None:
    """ "Normal speed": the profile without the pace that was asked for or learned, and what is answered; None for
    anything else."""
    phrases = phrases_of(language)
    if phrases is None or not phrases.wants_usual_pace(text):
        return None
    plain = replace(profile, rate=Profile().rate, rate_set=False, own_pace=None)
    return plain, MannerChanged("rate", "normal", at_limit=plain == profile)


def lacks(text: str, request: Request, half: Half | None) -> str | None:
    """What must be asked where `text` broke off half-way (`Question.about`), or None where it is whole.

    half  what it was put together from, if it was
    """
    phrases = phrases_of(request.language)
    if phrases is None or request.intent not in _BREAKS_OFF or (half is not None and half.times >= MOST_TIMES):
        return None
    about = phrases.half(text)
    if about is None:
        return None
    trails_off = text.rstrip().endswith(("…", "..."))
    if not trails_off and ("?" in text or "？" in text or "؟" in text or phrases.asks(text)):
        return None
    return None if not trails_off and turn_words(request.language).is_finished(text) else about


def is_in_passing(text: str, request: Request) -> bool:
    """Said beside the matter: what waited still waits."""
    phrases = phrases_of(request.language)
    led = phrases is not None and (
        phrases.wants_more_time(text) or phrases.wants_less_time(text) or phrases.wants_usual_pace(text)
    )
    return led or request.intent in _IN_PASSING or is_only_thinking(text, request)


def is_only_thinking(text: str, request: Request) -> bool:
    """Nothing but "um": the person is still looking for the words."""
    return turn_words(request.language).only_fillers(text) and request.intent is Intent.UNKNOWN


def completes(text: str, request: Request, half: Half) -> bool:
    """Whether `text`, read alone as `request`, is the rest of `half` and no new wish."""
    phrases = phrases_of(half.language)
    return phrases is not None and request.intent in _COMPLETES and not phrases.begins_anew(text)


def completed(half: Half, rest: str) -> str:
    """Both parts as one sentence."""
    phrases = phrases_of(half.language)
    return f"{half.text} {rest}" if phrases is None else phrases.joined(half.text, rest)
