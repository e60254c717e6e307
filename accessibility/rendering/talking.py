"""How the talk itself is led: questions, help, manner, misunderstandings, errors."""

from __future__ import annotations

from accessibility.rendering.wording import Wording
from app.model.reply import ErrorReply, Help, MannerChanged, Note, NotUnderstood, Question, Spelled
from retrieval.knowledge.concepts import Kind


def question(reply: Question, out: Wording) -> None:
    if reply.about == "which_product":
        if reply.products:
            names = [
                out.part("comparison-name", place=out.count(place), name=out.name(product))
                for place, product in enumerate(reply.products, start=1)
            ]
            out.say("question-which_product", choices=out.list_of(names, style="or"))
        else:
            out.say("question-which_product-plain")
    elif reply.about == "number":
        first, second = (out.values.digits(choice) for choice in reply.choices[:2])
        out.say("question-number", first=first, second=second)
    elif reply.about == "region":
        out.say("question-region", kind=reply.choices[0] if reply.choices else "")
    elif reply.about == "look_for":
        out.say("question-look_for", choices=out.list_of(out.label(one, Kind.ACTIVITY) for one in reply.choices))
    elif reply.choices:
        choices = out.list_of((out.values.free(choice, out.language) for choice in reply.choices), style="or")
        out.say(f"question-{reply.about}", choices=choices)
    else:
        out.say(f"question-{reply.about}")


def help_(reply: Help, out: Wording) -> None:
    out.say(f"help-{reply.situation}")
    out.say("help-always")


def manner(reply: MannerChanged, out: Wording) -> None:
    key = f"manner-{reply.what}"
    if reply.what in {"rate", "volume", "pause"}:
        out.say(f"{key}-{reply.value}-limit" if reply.at_limit else f"{key}-{reply.value}")
        return
    named = {"language": out.language_name, "currency": out.currency, "country": out.country}[reply.what]
    out.say(key, value=named(reply.value))


def spelled(reply: Spelled, out: Wording) -> None:
    """Letter by letter, with a comma as the pause after each."""
    chars = [char for char in out.latin_half(reply.text) if not char.isspace()]
    letters = ", ".join(out.values.digits(char) if char.isdigit() else char for char in chars)
    out.say("spelled", letters=letters)


def note(reply: Note, out: Wording) -> None:
    out.say(f"note-{reply.what}")


def not_understood(reply: NotUnderstood, out: Wording) -> None:
    out.say("not-understood" if reply.heard else "not-understood-unheard")
    out.say(f"hint-{reply.situation}")


def error(reply: ErrorReply, out: Wording) -> None:
    """An error's own message, else a plain one: a person never hears a code or a traceback."""
    key = "error-" + reply.code.replace("_", "-")
    if out.messages.has(key):
        worded = {name: out.values.free(str(value), out.language) for name, value in reply.arguments}
        out.say_with(key, worded)
    else:
        out.say("error-unexpected")
