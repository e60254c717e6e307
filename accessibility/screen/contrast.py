"""Contrast of two colours, after WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). Pure."""

from __future__ import annotations

Rgb = tuple[int, int, int]
"""Red, green and blue, 0 to 255, sRGB."""

ENHANCED = 7.0
"""Least ratio of text at level AAA (success criterion 1.4.6)."""

NON_TEXT = 3.0
"""Least ratio of what is not text but must be seen: edges, focus (1.4.11)."""


def luminance(color: Rgb) -> float:
    """Relative luminance, 0 (black) to 1 (white)."""
    red, green, blue = (_linear(part / 255) for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def ratio(one: Rgb, other: Rgb) -> float:
    """1 (the same) to 21 (black on white)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)
