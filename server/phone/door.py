"""Who may bring calls: the provider, known by the token in the stream's start and, where a secret is set, by its
signature. Pure."""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

from server.doors import Doors
from server.phone.answering import answer, caller_in, is_signed
from server.phone.call import PhoneLine

PHONE_PATH = "/phone"
ANSWER_PATH = "/phone/answer"


class PhoneDoor:
    """The two addresses of the telephone on the server's port."""

    def __init__(self, line: PhoneLine, doors: Doors) -> None:
        self._line = line
        self._doors = doors

    @staticmethod
    def is_for(target: str) -> bool:
        return urlsplit(target).path in (PHONE_PATH, ANSWER_PATH)

    def answers(
        self, target: str, host: str | None, origin: str | None, signature: str | None
    ) -> bytes | HTTPStatus | None:
        """The answer to a call, None for a stream that may begin, else why not.

        host, origin, signature  the request's headers, None where they are missing
        """
        public = urlsplit(self._line.address or "").netloc
        if not (self._doors.answers_to(host) or (public and host is not None and host.lower() == public.lower())):
            return HTTPStatus.MISDIRECTED_REQUEST
        if origin is not None:
            return HTTPStatus.FORBIDDEN  # a page of some site; the provider sends none
        if urlsplit(target).path == PHONE_PATH:
            if target != PHONE_PATH:
                return HTTPStatus.NOT_FOUND  # streams carry no query
            return None if self._is_signed(self._address(host), signature) else HTTPStatus.FORBIDDEN
        if self._line.secret is None:
            return HTTPStatus.NOT_FOUND  # it holds the token: only whoever proves to be the provider gets it
        stream = self._address(host)
        called = urlsplit(stream)._replace(scheme="https" if stream.startswith("wss") else "http")
        wanted = urlsplit(target)
        if not self._is_signed(called._replace(path=wanted.path, query=wanted.query).geturl(), signature):
            return HTTPStatus.FORBIDDEN
        number = caller_in(target)
        return answer(stream, {"token": self._line.token, **({} if number is None else {"caller": number})})

    def _is_signed(self, address: str, signature: str | None) -> bool:
        return self._line.secret is None or is_signed(signature, self._line.secret, address)

    def _address(self, host: str | None) -> str:
        """Where the stream is for the provider."""
        if self._line.address is not None:
            return self._line.address
        return f"{'wss' if self._doors.secure else 'ws'}://{host}{PHONE_PATH}"
