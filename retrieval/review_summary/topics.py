"""What people ask of one thing in words that are no feature, material or colour: battery, returns, nuts, …

``retrieval/data/questions/<tag>.toml`` holds the words of each topic. They find the topic in a question, in the
asker's language, and the sentence that speaks of it in a description, in the seller's language.
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from retrieval.review_summary.lexicon import LANGUAGES, Lexicon, parse
from retrieval.review_summary.reader import named_in

QUOTE = "quote"
"""Not a topic of a thing: that the words of buyers themselves are wanted."""

FREE_OF: dict[str, str] = {
    "nuts": "nut_free",
    "gluten": "gluten_free",
    "milk": "milk_free",
    "nickel": "nickel_free",
    "fragrance": "fragrance_free",
    "alcohol": "alcohol_free",
    "sugar": "sugar_free",
    "caffeine": "caffeine_free",
    "salt": "salt_free",
}
"""Topics that ask for an ingredient, with the feature that says it is not there."""

SAYS_SO: dict[str, tuple[str, ...]] = {
    "washing": ("machine_washable", "washable", "dishwasher_safe", "washable_cover", "superwash"),
    "noise": ("quiet_motor",),
    "battery": ("rechargeable", "replaceable_battery", "battery_free", "long_battery_life"),
    "warranty": ("long_warranty",),
    "caffeine": ("decaffeinated",),
    "fragrance": ("floral_scent", "woody_scent"),
}
"""Features that answer a topic by their own name."""

TOPICS = ("battery", "returns", "washing", "noise", "warranty", *FREE_OF, "latex")


@cache
def load_topics(tag: str) -> Lexicon:
    """The words of all topics in a language. Raises SaysoError ``bad_catalogue``."""
    file = resources.files("retrieval") / "data" / "questions" / f"{tag}.toml"
    return parse(tag, file.read_text(encoding="utf-8"), (*TOPICS, QUOTE))


def topics_in(text: str, language: str) -> tuple[str, ...]:
    """Topics that a text speaks of, in its order; none where the language has no words for them."""
    return named_in(text, load_topics(language)) if language in LANGUAGES else ()
