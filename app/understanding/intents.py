"""Which intent the words speak for: scored cues and evidence, never a chain of conditions."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from app.model.request import Intent
from app.understanding.language import data_folder, read_toml
from app.understanding.patterns import Match

THRESHOLD = 1.0
"""Below it nothing was understood."""

_AGREEMENT = 0.35
"""What the weaker of cue and evidence adds to the stronger where both speak for one intent."""

_SUPPORT = 0.2
"""What each further cue of the same intent adds, up to three."""

_LENGTH = 0.02
"""What each further word of the winning cue adds: the longer cue is the surer one."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What facts say about an intent (`data/evidence.toml`)."""

    intent: Intent
    weight: float
    needs: frozenset[str]
    unless: frozenset[str]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The intent that won, its score, the runner-up's, the words of the winning cues, and the scores of all; `learned`
    is the chance of an intent that was read on learned evidence (`hints.py`)."""

    intent: Intent
    score: float
    second: float
    cues: tuple[Match, ...] = ()
    scores: Mapping[Intent, float] = field(default_factory=dict)
    learned: float = 0.0

    @property
    def sureness(self) -> float:
        """0 to 1 from score and margin; what was learned is never sure enough to spare a model the question."""
        if self.learned:
            return 0.2 + 0.4 * self.learned
        if self.intent is Intent.UNKNOWN:
            return 0.2
        strength = 1 - math.exp(-self.score / 1.3)
        margin = min(1.0, max(0.0, self.score - self.second) / 1.2)
        return strength * (0.6 + 0.4 * margin)


def load_evidence() -> tuple[Evidence, ...]:
    """The shared evidence table. Raises SaysoError ``broken_data``."""
    table = read_toml(data_folder() / "evidence.toml")
    return tuple(
        Evidence(
            Intent(entry["intent"]),
            float(entry["weight"]),
            frozenset(entry.get("needs", ())),
            frozenset(entry.get("unless", ())),
        )
        for entry in table["evidence"]
    )


def judge(cues: Iterable[Match], facts: frozenset[str], evidence: Iterable[Evidence]) -> Verdict:
    """Weigh what was said with what is known."""
    matched: dict[Intent, dict[int, Match]] = {}
    said: dict[Intent, list[Match]] = {}
    for match in cues:
        cue = match.rule
        if facts.issuperset(cue.needs) and facts.isdisjoint(cue.unless):
            said.setdefault(cue.intent, []).append(match)
            best = matched.setdefault(cue.intent, {})
            known = best.get(id(cue))
            if known is None or match.words > known.words:
                best[id(cue)] = match
    scores: dict[Intent, float] = {intent: _of_cues(found) for intent, found in matched.items()}
    shown: dict[Intent, float] = {}
    for one in evidence:
        if one.needs <= facts and not (one.unless & facts):
            shown[one.intent] = max(shown.get(one.intent, 0.0), one.weight)
    for intent, weight in shown.items():
        spoken = scores.get(intent, 0.0)
        scores[intent] = max(spoken, weight) + _AGREEMENT * min(spoken, weight)
    return _winner(scores, said)


def _of_cues(found: Mapping[int, Match]) -> float:
    ordered = sorted(found.values(), key=lambda match: -match.rule.weight)
    best = ordered[0]
    return float(best.rule.weight) + _LENGTH * min(best.words, 8) + _SUPPORT * min(len(ordered) - 1, 3)


def _winner(scores: Mapping[Intent, float], said: Mapping[Intent, list[Match]]) -> Verdict:
    ranked = sorted(scores.items(), key=lambda one: (-one[1], one[0].value))
    if not ranked or ranked[0][1] < THRESHOLD:
        return Verdict(Intent.UNKNOWN, 0.0, ranked[0][1] if ranked else 0.0, scores=scores)
    intent, score = ranked[0]
    second = ranked[1][1] if len(ranked) > 1 else 0.0
    return Verdict(intent, score, second, tuple(said.get(intent, ())), scores)
