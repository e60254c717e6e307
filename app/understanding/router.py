"""The router: the grammar first, a language model only where the grammar is unsure, within a budget of time.

Simple requests never wait for a model. A model that fails again and again is left alone for a while, so that its
silence does not slow every unsure turn.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, replace

from app.model.context import Context
from app.model.request import Alternative, Intent, Request
from app.understanding.model_reader import ModelReader
from app.understanding.models.port import Deadline
from app.understanding.reader import GrammarReader
from i18n.errors import SaysoError


@dataclass(frozen=True, slots=True)
class RouterOptions:
    """When the model is asked.

    unsure_below  the grammar's confidence under which it is (0 to 1; set on the golden lines to work on)
    budget_s      seconds that an answer may take in all
    failures      failures in a row after which the model is left alone
    rest_s        seconds for which it is
    """

    unsure_below: float = 0.65
    budget_s: float = 1.5
    failures: int = 3
    rest_s: float = 60.0


@dataclass(frozen=True, slots=True)
class Tally:
    """What became of the utterances so far: by path, and the seconds spent on each.

    grammar   the grammar was sure         kept      the model's answer was no better founded: the grammar's stayed
    model     the model's answer was taken failed    the model failed or was late
    resting   it would have been asked, but was left alone
    """

    counts: dict[str, int]
    seconds: dict[str, float]


class RoutingReader:
    """Reads as the grammar does, and asks a model where it is unsure. Same `read` as `GrammarReader`."""

    name = "router"

    def __init__(
        self,
        grammar: GrammarReader,
        model: ModelReader,
        options: RouterOptions = RouterOptions(),
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._grammar, self._model, self._options, self._clock = grammar, model, options, clock
        # Two, so that one hung answer does not make the next wait behind it.
        self._pool = ThreadPoolExecutor(max_workers=2, thread_name_prefix="model")
        self._failed = 0
        self._rests_until = float("-inf")
        self._counts: Counter[str] = Counter()
        self._seconds: dict[str, float] = {}

    @property
    def tally(self) -> Tally:
        """The share and cost of each path so far."""
        return Tally(dict(self._counts), dict(self._seconds))

    def read(
        self,
        text: str,
        language: str | None = None,
        context: Context | None = None,
        by_ear: bool | None = None,
        current: str | None = None,
    ) -> Request:
        """What was said, typed; errors as of the grammar. A model's failure is never an error here."""
        began = self._clock()
        request = self._grammar.read(text, language, context, by_ear, current)
        path = "grammar"
        if self._unsure(request):
            path, request = self._asked(text, request, context or Context())
        self._counts[path] += 1
        self._seconds[path] = self._seconds.get(path, 0.0) + self._clock() - began
        return request

    def close(self) -> None:
        """Wait for nothing: what is still under way is left behind."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _unsure(self, request: Request) -> bool:
        return request.intent is Intent.UNKNOWN or request.confidence < self._options.unsure_below

    def _asked(self, text: str, sure: Request, context: Context) -> tuple[str, Request]:
        if self._clock() < self._rests_until:
            return "resting", sure
        deadline = Deadline.after(self._options.budget_s)
        asked: Future[Request] = self._pool.submit(self._model.read, text, sure.language, context, deadline)
        try:
            answer = asked.result(timeout=self._options.budget_s)
        except SaysoError as error:
            if error.code == "model_unfounded":
                self._failed = 0  # it answered, in time and in shape
                return "kept", sure
            return self._failure(), sure
        except TimeoutError:
            asked.cancel()
            return self._failure(), sure
        self._failed = 0
        # What the grammar heard as two numbers stays a question, whoever read the rest.
        return "model", replace(answer, alternatives=_still_open(sure, answer))

    def _failure(self) -> str:
        self._failed += 1
        if self._failed >= self._options.failures:
            self._rests_until = self._clock() + self._options.rest_s
            self._failed = 0
        return "failed"


def _still_open(sure: Request, answer: Request) -> tuple[Alternative, ...]:
    return tuple(one for one in sure.alternatives if _value(sure, one.field) == _value(answer, one.field))


def _value(request: Request, path: str) -> object:
    found: object = request
    for name in path.split("."):
        found = getattr(found, name, None)
    return found
