"""A small instruction-following model on this machine, by CTranslate2 (Qwen class, converted, in a folder).

The folder holds what `ct2-transformers-converter` writes: `model.bin`, `config.json`, a vocabulary, and
`tokenizer.json`. It is loaded at the first question, kept, and asked token by token so that a deadline ends it.
"""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from app.understanding.models.port import Deadline, Prompt, Schema
from i18n.errors import SaysoError

MOST_TOKENS = 400
START, END = "<|im_start|>", "<|im_end|>"
"""ChatML marks, which Qwen's models are trained on (https://qwen.readthedocs.io, read 2026-11)."""


class LocalModel:
    """One converted model in a folder; `threads` cores for each answer. Not loaded until it is asked."""

    name = "local"

    def __init__(self, folder: Path, threads: int = 2) -> None:
        self._folder, self._threads = folder, threads
        self._lock = threading.Lock()
        self._engine: tuple[Any, Any] | None = None

    def complete(self, prompt: Prompt, schema: Schema, deadline: Deadline) -> str:  # noqa: ARG002 (text is checked after)
        """The text up to the end mark or the end of the first JSON object. Errors as in the port."""
        with self._lock:
            generator, tokenizer = self._loaded()
            asked = tokenizer.encode(_chat(prompt), add_special_tokens=False).tokens
            ids: list[int] = []
            depth = 0
            steps = generator.generate_tokens(
                asked, max_length=MOST_TOKENS, sampling_topk=1, end_token=self._ends(tokenizer)
            )
            for step in steps:
                if deadline.passed:
                    raise SaysoError("model_late", "no whole answer in time", permanent=False)
                ids.append(int(step.token_id))
                piece = str(tokenizer.decode([ids[-1]]))
                depth += piece.count("{") - piece.count("}")
                if depth <= 0 and "}" in piece:
                    break
            return str(tokenizer.decode(ids))

    @staticmethod
    def _ends(tokenizer: Any) -> list[str]:
        known = [one for one in (END, "<|endoftext|>", "</s>") if tokenizer.token_to_id(one) is not None]
        return known or [""]

    def _loaded(self) -> tuple[Any, Any]:
        if self._engine is None:
            try:
                import ctranslate2
                from tokenizers import Tokenizer

                tokenizer = Tokenizer.from_file(str(self._folder / "tokenizer.json"))
                generator = ctranslate2.Generator(
                    str(self._folder), device="cpu", compute_type="auto", intra_threads=self._threads
                )
            except Exception as error:  # the library raises RuntimeError, ValueError and plain Exception for bad files
                raise SaysoError("model_broken", f"{self._folder}: {type(error).__name__}") from error
            self._engine = (generator, tokenizer)
        return self._engine


def _chat(prompt: Prompt) -> str:
    # The marks inside what a person said would end their message early.
    said = prompt.data.replace(START, "").replace(END, "")
    return f"{START}system\n{prompt.instructions}{END}\n{START}user\n{said}{END}\n{START}assistant\n"
