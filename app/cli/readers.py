"""How utterances are read in this run: by the grammar, with a language model behind it where the settings name one."""

from __future__ import annotations

from pathlib import Path

from app.models.catalogue import Kind
from app.models.shelf import Shelf
from app.settings import Settings
from app.understanding.model_reader import ModelReader
from app.understanding.models.local import LocalModel
from app.understanding.models.openai import OpenAiModel
from app.understanding.models.port import LanguageModel
from app.understanding.reader import GrammarReader
from app.understanding.router import RouterOptions, RoutingReader

CACHE = Path("cache")
"""Under home: what can be made anew at any time."""


def routed(grammar: GrammarReader, settings: Settings) -> GrammarReader | RoutingReader:
    """The grammar alone, or the router over it. SaysoError ``model_address`` for an address that will not do."""
    model = language_model(settings)
    if model is None:
        return grammar
    return RoutingReader(grammar, ModelReader(model, grammar), RouterOptions(budget_s=settings.model_budget_s))


def language_model(settings: Settings) -> LanguageModel | None:
    """The model that the settings name, a server before a folder; else the one that was fetched."""
    if settings.model_url:
        return OpenAiModel(settings.model_url, settings.model_name, settings.model_key)
    folder = settings.model_folder or Shelf(settings.home).in_use(Kind.READER)
    return None if folder is None else LocalModel(folder, settings.model_threads)
