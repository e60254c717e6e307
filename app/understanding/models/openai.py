"""Any server that speaks the OpenAI chat protocol (llama.cpp, vLLM, Ollama, LM Studio, …).

`POST {base}/chat/completions` with `response_format` of type ``json_schema``
(https://platform.openai.com/docs/api-reference/chat/create, read 2026-11).
"""

from __future__ import annotations

import ipaddress
import json
from typing import Any
from urllib.parse import urlsplit

from app.understanding.models.port import Deadline, Prompt, Schema
from i18n.errors import SaysoError

MOST_BYTES = 64 * 1024
"""No request is this long: a server that sends more is not answering the question."""

MOST_TOKENS = 400


class OpenAiModel:
    """One model on one server.

    base   address up to and with the version ("http://127.0.0.1:8080/v1")
    model  the model's name there
    key    bearer token, sent over https or to this machine only

    Raises SaysoError ``model_address`` for an address that is none or would send the key in the clear.
    """

    name = "server"

    def __init__(self, base: str, model: str, key: str | None = None) -> None:
        parts = urlsplit(base)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise SaysoError("model_address", f"no http address: {base}", arguments={"address": base})
        self._here = _is_loopback(parts.hostname)
        if key and parts.scheme == "http" and not self._here:
            raise SaysoError("model_address", "a key must not go over plain http", arguments={"address": base})
        self._url = base.rstrip("/") + "/chat/completions"
        self._model, self._key = model, key

    def complete(self, prompt: Prompt, schema: Schema, deadline: Deadline) -> str:
        """The text of the first choice. Errors as in the port."""
        import httpx

        try:
            with (
                httpx.Client(timeout=max(0.001, deadline.left), trust_env=not self._here) as client,
                client.stream("POST", self._url, json=self._body(prompt, schema), headers=self._headers()) as answer,
            ):
                if answer.status_code != httpx.codes.OK:
                    raise SaysoError("model_refused", f"status {answer.status_code}", permanent=False)
                received = bytearray()
                # A server that drips would outlive a timeout per read: the whole answer has one deadline.
                for piece in answer.iter_bytes():
                    received += piece
                    if deadline.passed:
                        raise SaysoError("model_late", "no whole answer in time", permanent=False)
                    if len(received) > MOST_BYTES:
                        raise SaysoError("model_broken", "the answer is too long", permanent=False)
        except httpx.TimeoutException as error:
            raise SaysoError("model_late", "no answer in time", permanent=False) from error
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise SaysoError("model_unreachable", type(error).__name__, permanent=False) from error
        return _text(bytes(received))

    def _headers(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self._key}"} if self._key else {}

    def _body(self, prompt: Prompt, schema: Schema) -> dict[str, Any]:
        return {
            "model": self._model,
            "messages": [
                {"role": "system", "content": prompt.instructions},
                {"role": "user", "content": prompt.data},
            ],
            "temperature": 0,
            "max_tokens": MOST_TOKENS,
            "response_format": {
                "type": "json_schema",
                "json_schema": {"name": "request", "strict": False, "schema": dict(schema)},
            },
        }


def _text(received: bytes) -> str:
    try:
        content = json.loads(received)["choices"][0]["message"]["content"]
    except (ValueError, KeyError, IndexError, TypeError, RecursionError) as error:
        raise SaysoError("model_broken", "no answer of the protocol", permanent=False) from error
    if not isinstance(content, str):
        raise SaysoError("model_broken", "the answer has no text", permanent=False)
    return content


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
