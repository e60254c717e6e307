"""A need that was told, and nothing asked: "my hands go white and numb in the cold". It may be small talk, or a wish.

Neither is guessed: Sayso asks whether it shall look for something, once.
"""

from __future__ import annotations

from app.model.reply import Question, Reply
from app.model.request import Request
from app.skills.ports import Needs
from app.skills.situation import Situation, Skill
from retrieval.situations import SURE


class ToldNeeds:
    """Offers to look for what helps."""

    def __init__(self, needs: Needs | None) -> None:
        self._needs = needs

    def first(self, otherwise: Skill) -> Skill:
        """A skill that offers where a need was surely told and nothing else is open; the rest goes to another."""

        def skill(request: Request, situation: Situation, /) -> Reply:
            state = situation.state
            need = self._heard(request)
            if need is None or state.terms is not None or state.pending is not None:
                return otherwise(request, situation)
            return Question("look_for", choices=(need,))

        return skill

    def _heard(self, request: Request) -> str | None:
        if self._needs is None:
            return None
        told = self._needs.read(request.text, request.language).needs
        return next((slug for slug, surely in told.items() if surely >= SURE), None)
