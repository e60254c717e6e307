"""How long the talk waits for the person: their own pause, learned as they speak, and what was asked."""

from __future__ import annotations

from app.cli.exchange import Talking
from app.conversation.asking import asked_in, is_answer
from app.conversation.leading import patience_of, with_patience
from voice.pauses.completeness import Asked, SoFar, pause_for
from voice.pauses.profile import Patience, cut_off, learnt
from voice.pauses.words import TurnWords, turn_words
from voice.stt.port import Transcript, Unclear
from voice.turns import LONGEST_PAUSE_S, Sounding

LEAST_CHANGE_S = 0.02
"""A smaller change of a person's pause is not written down."""


class Patient:
    """The waiting of one talk. What is asked every 32 ms of silence is worked out once for each pause."""

    def __init__(self, talking: Talking) -> None:
        self._talking = talking
        self._known: tuple[float, Transcript | Unclear | None] | None = None
        self._wait_s = 0.0

    @property
    def words(self) -> TurnWords:
        return turn_words(self._talking.profile.language)

    @property
    def patience(self) -> Patience:
        return patience_of(self._talking.profile, self._talking.house.settings.pause_s)

    def pause_s(self, now: Sounding, words: Transcript | Unclear | None) -> float:
        """Seconds of silence that end the turn as it stands (a `voice.hearing.Waiting`)."""
        known = (now.voice_until_s, words)
        if known != self._known:
            self._known = known
            self._wait_s = self._worked_out(now, words)
        return self._wait_s

    def spoke(self, *, longest_pause_s: float, speech_s: float) -> None:
        """A turn of theirs is over, in which Sayso kept silent."""
        self._keep(learnt(self.patience, longest_pause_s=longest_pause_s, speech_s=speech_s))

    def was_cut_off(self, gap_s: float) -> None:
        """They went on `gap_s` after their turn had been taken for finished, before Sayso said anything."""
        if gap_s <= LONGEST_PAUSE_S:  # after a longer one it was something else that they thought of
            self._keep(cut_off(self.patience, gap_s))

    def _worked_out(self, now: Sounding, words: Transcript | Unclear | None) -> float:
        asked = asked_in(self._talking.conversation.state)
        text = words.text if isinstance(words, Transcript) else None
        answers = text is not None and asked in (Asked.VALUE, Asked.YES_DIGITS) and self._answers(text, asked)
        return pause_for(SoFar(text, now.speech_s, answers), asked, self.patience, self.words)

    def _answers(self, text: str, asked: Asked) -> bool:
        talking = self._talking
        request = talking.house.reader.read(
            text, talking.profile.language, talking.conversation.context, by_ear=True, current=None
        )
        return is_answer(request, asked)

    def _keep(self, patience: Patience) -> None:
        talking = self._talking
        if abs(patience.pause_s - self.patience.pause_s) >= LEAST_CHANGE_S:
            talking.house.profiles.save(with_patience(talking.profile, patience), talking.conversation.name)
