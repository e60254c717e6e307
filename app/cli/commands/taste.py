"""``sayso taste``: what was learnt from choices, forgetting it, and whether to learn and share at all."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from app.cli.house import House
from app.cli.output import print_json, say, spoken_language
from app.settings import load
from i18n.messages import Messages
from retrieval.feedback.store import Keeping


def run(arguments: Namespace) -> int:
    settings = load()
    with House(settings) as house:
        tastes, session = house.tastes, arguments.session
        if arguments.action == "reset":
            note = "note-taste_forgotten" if tastes.reset(session) else "note-taste_nothing"
            if not arguments.json:
                say(Messages(spoken_language(settings.language)).say(note))
                return 0
        elif arguments.action in {"learn", "share"}:
            on = arguments.switch == "on"
            tastes.change(session, lambda kept, _: _allowed(kept, arguments.action, on))
        told = _told(session, tastes.load(session), tastes.pooled(session))
    if arguments.json:
        print_json(told)
        return 0
    say(f"learns: {'yes' if told['learns'] else 'no'}, shares: {'yes' if told['shares'] else 'no'}")
    say(f"choices learnt from: {told['choices']}")
    for lean in told["leans"]:
        say(f"{lean['trait']}: {lean['weight']:+.2f} (chosen {lean['chosen']}, passed over {lean['passed']})")
    return 0


def _allowed(kept: Keeping, action: str, on: bool) -> Keeping:
    """Who wants no learning keeps what was learnt, unused, until a reset or until it is wanted again."""
    return replace(kept, learns=on) if action == "learn" else replace(kept, shares=on)


def _told(session: str, kept: Keeping, pooled: Mapping[str, float]) -> dict[str, Any]:
    leans = sorted(kept.learned.leans.items(), key=lambda one: (-abs(one[1].weight), one[0]))
    return {
        "session": session,
        "learns": kept.learns,
        "shares": kept.shares,
        "choices": kept.learned.choices,
        "leans": [
            {"trait": trait, "weight": round(lean.weight, 3), "chosen": lean.chosen, "passed": lean.passed}
            for trait, lean in leans
        ],
        "pooled": {trait: round(mean, 3) for trait, mean in sorted(pooled.items())},
    }
