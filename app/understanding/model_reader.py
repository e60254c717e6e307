"""The model reader: a language model's reading of an utterance, checked against the contract and against the words."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import lru_cache
from importlib.resources import files

from app.model.context import Context
from app.model.request import Request
from app.understanding.answers import LISTS, SCHEMA, read_answer
from app.understanding.grounding import grounded
from app.understanding.models.port import Deadline, LanguageModel, Prompt
from app.understanding.reader import Analysis, GrammarReader
from i18n.errors import SaysoError

SURENESS = 0.6
"""How sure a checked answer of a model is: enough to act on, not as sure as a rule that fits."""

_CATEGORIES = dict(zip(LISTS, ("type", "color", "material", "feature", "activity", "brand"), strict=True))


class ModelReader:
    """Reads by a language model. `grammar` gives the evidence that every slot is held against."""

    name = "llm"

    def __init__(self, model: LanguageModel, grammar: GrammarReader) -> None:
        self._model, self._grammar = model, grammar

    def read(self, text: str, tag: str, context: Context, deadline: Deadline) -> Request:
        """What the model makes of `text`, in a language that the grammar has.

        Raises SaysoError as the port does, and ``model_unfounded`` where the words bear nothing of the answer out.
        """
        analysis = self._grammar.analyse(text, tag, context)
        answer = self._model.complete(_prompt(text, tag, context, analysis), SCHEMA, deadline)
        request = read_answer(answer, said=text, language=tag)
        checked = grounded(request, analysis.chart, self._grammar.shopper(context), self._grammar.graph)
        if checked is None:
            raise SaysoError("model_unfounded", f"intent {request.intent.value}", permanent=False)
        return replace(checked, confidence=SURENESS)


def _prompt(text: str, tag: str, context: Context, analysis: Analysis) -> Prompt:
    """Fixed instructions, and the utterance as a JSON string: quotes and line ends in it cannot leave it."""
    chart = analysis.chart
    data = {
        "utterance": text,
        "language": tag,
        "situation": {
            "last_reply": context.last_reply,
            "asked_for": context.asked_for,
            "products_offered": len(context.table) or context.on_table,
            "things_in_cart": context.cart_size,
        },
        "candidates": {
            name: sorted({str(item.value) for item in chart.all(category)}) for name, category in _CATEGORIES.items()
        },
    }
    return Prompt(_instructions(), json.dumps(data, ensure_ascii=False))


@lru_cache(maxsize=1)
def _instructions() -> str:
    return (files("app.understanding") / "data" / "model-prompt.txt").read_text(encoding="utf-8")
