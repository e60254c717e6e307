"""How far Sayso was heard: what "go on" and "repeat" depend on, whatever the voice comes out of."""

from __future__ import annotations

from typing import Protocol

from accessibility.rendering.wording import Phrase


class Voiced(Protocol):
    """A voice that knows how far it was heard.

    phrases  what it says or said last, without what is only shown
    heard    those of them that were heard to their end
    unheard  the others
    """

    @property
    def phrases(self) -> tuple[Phrase, ...]: ...
    @property
    def heard(self) -> tuple[Phrase, ...]: ...
    @property
    def unheard(self) -> tuple[Phrase, ...]: ...
