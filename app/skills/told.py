"""A need that was told, and nothing asked: "my hands go white and numb in the cold". It may be small talk, or a wish.

Neither is guessed: Sayso asks whether it shall look for something, once.
"""

from __future__ import annotations

from dataclasses import replace

from app.model.reply import Question, Reply
from app.model.request import Request
from app.skills.ports import Needs
from app.skills.searching import says_something
from app.skills.situation import Situation, Skill
from retrieval.graph_port import ProductGraph, family
from retrieval.knowledge.concepts import Kind
from retrieval.situations import SURE


def _only_an_activity(request: Request) -> bool:
    return bool(request.activities) and not says_something(replace(request, activities=()))


class ToldNeeds:
    """Offers to look for what helps."""

    def __init__(self, needs: Needs | None, graph: ProductGraph | None = None) -> None:
        self._needs, self._graph = needs, graph

    def first(self, otherwise: Skill) -> Skill:
        """A skill that offers where a need was surely told and nothing else is open; the rest goes to another."""

        def skill(request: Request, situation: Situation, /) -> Reply:
            state = situation.state
            need = self._heard(request)
            if need is None or state.terms is not None or state.pending is not None:
                return otherwise(request, situation)
            return Question("look_for", choices=(need,))

        return skill

    def elsewhere(self, otherwise: Skill) -> Skill:
        """For what would narrow the table by an activity alone: where none of the things there serves the need that was
        told, it is another subject ("my hands freeze in winter", with kettles on the table), and is asked about."""

        def skill(request: Request, situation: Situation, /) -> Reply:
            need = self._heard(request) if _only_an_activity(request) else None
            table = {item.product_type for item in situation.context.table}
            if need is None or self._graph is None or not table.isdisjoint(self._serving(need)):
                return otherwise(request, situation)
            return Question("look_for", choices=(need,))

        return skill

    def _serving(self, need: str) -> frozenset[str]:
        """Kinds of goods that the need speaks of."""
        assert self._graph is not None
        kinds = (kind for one in self._graph.needs(need) if one.weight > 0 for kind in one.applies_to)
        return family(self._graph, kinds, Kind.PRODUCT_TYPE)

    def _heard(self, request: Request) -> str | None:
        if self._needs is None:
            return None
        told = self._needs.read(request.text, request.language).needs
        return next((slug for slug, surely in told.items() if surely >= SURE), None)
