"""Where the time goes: per stage, as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

STAGES = ("vad", "stt", "understand", "search", "reply", "render", "first_sound", "total")


def percentile(values: Sequence[float], share: float) -> float:
    """The value that `share` of all are at or below (nearest rank)."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, max(0, round(share * len(ordered) + 0.5) - 1))]


def rows(turns: Sequence[Mapping[str, float | None]]) -> list[tuple[str, int, float, float, float]]:
    """Stage, how many turns had it, median, 95th percentile and maximum in milliseconds."""
    result = []
    for stage in STAGES:
        values = [value for turn in turns if (value := turn.get(stage)) is not None]
        if values:
            result.append((stage, len(values), percentile(values, 0.5), percentile(values, 0.95), max(values)))
    return result


def table(turns: Sequence[Mapping[str, float | None]]) -> str:
    """Plain lines, one a stage."""
    lines = ["stage         turns    p50 ms    p95 ms    max ms"]
    lines += [f"{name:12} {count:6} {p50:9.2f} {p95:9.2f} {most:9.2f}" for name, count, p50, p95, most in rows(turns)]
    return "\n".join(lines)
