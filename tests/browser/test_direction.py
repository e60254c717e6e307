"""Prices and names inside a line that is read from right to left keep their own order."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

import server

PAGE = Path(server.__file__).parent / "page"


def isolated(node: str, text: str, direction: str) -> str:
    script = (
        f"const {{ isolated }} = await import({json.dumps((PAGE / 'direction.js').as_uri())});"
        f"process.stdout.write(isolated({json.dumps(text)}, {json.dumps(direction)}));"
    )
    command = [node, "--input-type=module", "-e", script]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("السعر 34.99 US$، التقييم 4.6 / 5.", "السعر \u206834.99 US$\u2069، التقييم \u20684.6 / 5\u2069."),
        ("من Kelmora، 30\u00a0cm", "من \u2068Kelmora\u2069، \u206830\u00a0cm\u2069"),
        ("لا شيء هنا", "لا شيء هنا"),
    ],
)
def test_values_are_isolated_in_a_line_from_right_to_left(node: str, text: str, shown: str) -> None:
    assert isolated(node, text, "rtl") == shown


def test_other_lines_stay_as_they_are(node: str) -> None:
    assert isolated(node, "34.99 US$", "ltr") == "34.99 US$"


def test_values_keep_their_order_beside_a_foreign_name_too(node: str) -> None:
    script = (
        "const made = (tag) => ({ tag, children: [], dataset: {}, append(...more) { this.children.push(...more); } });"
        "globalThis.document = { createElement: made };"
        f"const {{ Transcript }} = await import({json.dumps((PAGE / 'transcript.js').as_uri())});"
        "const log = made('log');"
        "const parts = [{ text: 'السعر 9 US$، ', language: 'ar' }, { text: 'Fell Boot 2', language: 'en' }];"
        "new Transcript(log).add('sayso', '', '', [{ text: '', language: 'ar', direction: 'rtl', parts }]);"
        "const line = log.children[0].children[1];"
        "process.stdout.write(JSON.stringify(line.children.map((one) => [one.tag, one.lang, one.textContent])));"
    )
    command = [node, "--input-type=module", "-e", script]
    shown = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout)
    assert shown == [["span", "ar", "السعر \u20689 US$\u2069، "], ["bdi", "en", "Fell Boot 2"]]
