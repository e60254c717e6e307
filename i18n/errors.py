"""What can go wrong, said in a way that can be spoken.

Every error that may reach a person carries a code (for programs), whether trying again can help, and the key of a
Fluent message (`i18n/messages/<lang>/errors.ftl`) with its arguments, so that it can be said in the person's language.
"""

from __future__ import annotations

from collections.abc import Mapping


class SaysoError(Exception):
    """An error with a speakable message.

    code       stable slug for programs, e.g. ``unreadable_audio``
    permanent  True where trying the same thing again cannot help
    arguments  values for the Fluent message ``error-<code with dashes>``; plain strings and numbers only, and never
               what a person said
    """

    def __init__(
        self, code: str, detail: str = "", *, permanent: bool = True, arguments: Mapping[str, str | int] | None = None
    ) -> None:
        super().__init__(detail or code)
        self.code = code
        self.permanent = permanent
        self.arguments: Mapping[str, str | int] = dict(arguments or {})

    @property
    def message_key(self) -> str:
        """Key of the Fluent message that says this error to a person."""
        return "error-" + self.code.replace("_", "-")
