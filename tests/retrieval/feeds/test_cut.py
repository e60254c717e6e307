"""Rows cut out of a stream, however it comes in pieces."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retrieval.feeds.cut import JsonCutter, XmlCutter, lines, quoted_lines, scripts


def pieces(body: bytes, size: int) -> Iterator[bytes]:
    for at in range(0, len(body), size):
        yield body[at : at + size]


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=10,
)
OBJECTS = st.lists(st.dictionaries(st.text(max_size=6), VALUES, max_size=4), max_size=6)


@given(OBJECTS, st.integers(1, 40), st.booleans(), st.sampled_from([None, 1]))
@settings(max_examples=150, deadline=None)
def test_json_arrays_come_apart_whatever_is_in_them(
    rows: list[dict[str, object]], size: int, named: bool, indent: int | None
) -> None:
    whole = {"count": [1, {"x": "products"}], "products": rows, "next": {"a": []}} if named else rows
    body = json.dumps(whole, indent=indent).encode()
    found = list(JsonCutter({"products"}).cut(pieces(body, size)))
    assert [json.loads(item or b"") for _, item in found] == rows
    if indent:
        for line, item in found:
            assert body.split(b"\n")[line - 1].strip().startswith((item or b"")[:1])


def test_objects_after_each_other() -> None:
    body = b'{"a": 1}\n {"b": [{"c": 2}]}\n'
    assert list(JsonCutter({"x"}).cut(pieces(body, 3))) == [(1, b'{"a": 1}'), (2, b'{"b": [{"c": 2}]}')]


@pytest.mark.parametrize("body", [b'{"products": [{"a": 1}, {"b"', b'[{"a": 1}', b'[{"a": 1}, {"b": "x'])
def test_json_that_breaks_off_is_told(body: bytes) -> None:
    found = list(JsonCutter({"products"}).cut(pieces(body, 4)))
    assert found[0][1] == b'{"a": 1}'
    assert found[-1][1] == b""


@pytest.mark.parametrize("size", [7, 64, 1000])
def test_a_json_item_that_is_too_long_is_dropped_alone(size: int) -> None:
    long = json.dumps({"x": "y" * 500 + '\\"' * 20, "n": [{}] * 3}).encode()
    body = b'[{"a": 1},\n' + long + b',\n{"b": 2}]'
    found = list(JsonCutter((), limit=100).cut(pieces(body, size)))
    assert found == [(1, b'{"a": 1}'), (2, None), (3, b'{"b": 2}')]


@given(
    st.lists(st.binary(max_size=30).map(lambda b: b.replace(b"\n", b"").replace(b"\r", b"")), max_size=8),
    st.integers(1, 20),
)
@settings(max_examples=150, deadline=None)
def test_lines(rows: list[bytes], size: int) -> None:
    body = b"".join(row + b"\r\n" for row in rows)
    found = list(lines(pieces(body, size), limit=20))
    assert found == [(n, row if len(row) < 20 else None) for n, row in enumerate(rows, 1)]


def test_the_last_line_needs_no_end() -> None:
    assert list(lines([b"a\nb"])) == [(1, b"a"), (2, b"b")]


def test_quotes_hold_lines_together_and_an_open_one_costs_its_line_only() -> None:
    body = b'a,"x\ny",b\nc,"open\nd,e\nf,"g""\nh",i\n' + b"z,z\n" * 300
    found = list(quoted_lines(pieces(body, 5)))
    assert found[0] == (1, b'a,"x\ny",b')
    texts = [text for _, text in found]
    assert b"z,z" in texts and texts.count(b"z,z") == 300


@pytest.mark.parametrize("size", [1, 5, 17, 4096])
def test_xml_items_with_comments_and_sections(size: int) -> None:
    body = (
        b"<rss>\n<!-- <item>no</item> -->\n<item><a><![CDATA[</item>]]></a></item>\n"
        b"<entry>2</entry><item x='1'>3<item>4</item></rss>"
    )
    found = list(XmlCutter().cut(pieces(body, size)))
    assert found == [
        (3, b"<item><a><![CDATA[</item>]]></a></item>"),
        (4, b"<entry>2</entry>"),
        (4, b"<item x='1'>3"),
        (4, b"<item>4</item>"),
    ]


def test_xml_that_breaks_off_is_told() -> None:
    assert list(XmlCutter().cut([b"<rss><item>1</item>"]))[-1] == (1, b"")
    assert list(XmlCutter().cut([b"<rss><item>1</item><item>"]))[-1] == (1, b"")


@pytest.mark.parametrize("size", [3, 50, 1000])
def test_an_xml_item_that_is_too_long_is_dropped_alone(size: int) -> None:
    body = b"<rss><item>1</item><item>" + b"x" * 500 + b"</item><item>2</item></rss>"
    found = [item for _, item in XmlCutter(limit=100).cut(pieces(body, size))]
    assert found == [b"<item>1</item>", None, b"<item>2</item>"]


@pytest.mark.parametrize("size", [3, 50, 1000])
def test_scripts_of_a_page(size: int) -> None:
    body = (
        b"<html>\n<script>no</script>\n<SCRIPT type='application/ld+json'>{1}</SCRIPT>\n"
        + b" " * 2000
        + b'<script type="application/ld+json" id=x>{2}</script></html>'
    )
    assert list(scripts(pieces(body, size))) == [(3, b"{1}"), (4, b"{2}")]


@pytest.mark.parametrize("kind", ["lines", "json", "xml", "string"])
def test_a_row_of_a_hundred_megabytes_takes_no_room(kind: str) -> None:
    begin, fill, end = {
        "lines": (b"a\n", b"x" * (1 << 20), b"\nb\n"),
        "json": (b'[{"a": 1}, {"b": [', (b'{"x": "' + b"y" * 4_000 + b'"},') * 260, b'1]}, {"c": 1}]'),
        "string": (b'[{"a": 1}, {"b": "', b"x" * (1 << 20), b'"}, {"c": 1}]'),
        "xml": (b"<rss><item>1</item><item>", b"<p>" + b"x" * (1 << 20) + b"</p>", b"</item><item>2</item></rss>"),
    }[kind]

    def chunks() -> Iterator[bytes]:
        yield begin
        for _ in range(100):
            yield fill
        yield end

    tracemalloc.start()
    cutter = {"lines": lines, "json": JsonCutter(()).cut, "string": JsonCutter(()).cut, "xml": XmlCutter().cut}[kind]
    found = [item for _, item in cutter(chunks())]  # type: ignore[operator]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert len(found) == 3 and found[1] is None and found[0] and found[2]
    assert peak < 40 << 20
