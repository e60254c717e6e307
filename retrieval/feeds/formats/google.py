"""Google Merchant Center feeds: tab-separated text, RSS 2.0 and Atom with the ``g:`` namespace.

Field names: the product data specification of Merchant Center.
"""

from __future__ import annotations

import html.entities
import re
from collections.abc import Iterator
from dataclasses import replace
from xml.parsers import expat

from retrieval.feeds import flat
from retrieval.feeds.cut import XmlCutter, lines
from retrieval.feeds.records import RawRecord, Reason, Refusal, Row, RowRefused, Shipping
from retrieval.feeds.stream import FeedStream

_DEEPEST = 16
_CHANNEL_LANGUAGE = re.compile(
    rb"<(?:dc:)?language>\s*([A-Za-z-]{2,12})\s*</|<feed[^>]{0,400}xml:lang=[\"']([A-Za-z-]{2,12})"
)
_CHANNEL_TITLE = re.compile(rb"<title>\s*(?:<!\[CDATA\[)?([^<\]]{1,200})")
_FIRST_ITEM = re.compile(rb"<(?:item|entry)[\s>]")
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_OWN_ENTITIES = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})
_DAYS = ("max_handling_time", "max_transit_time")


def tsv_rows(stream: FeedStream) -> Iterator[Row]:
    """Records of a tab-separated feed; its first line names the columns."""
    columns: list[str | None] | None = None
    names: list[str] = []
    for number, line in lines(stream.chunks()):
        if line is None:
            yield Refusal(number, Reason.TOO_LONG)
            continue
        if not line.strip():
            continue
        try:
            cells = [_unquoted(cell) for cell in line.decode("utf-8").split("\t")]
        except UnicodeDecodeError:
            yield Refusal(number, Reason.BAD_ENCODING)
            continue
        if columns is None:
            names = cells
            columns = [flat.canonical(name) for name in cells]
            continue
        while len(cells) > len(columns) and not cells[-1]:
            cells.pop()
        if len(cells) > len(columns) or len(cells) < min(3, len(columns)):
            yield Refusal(number, Reason.BAD_COLUMNS)
            continue
        fields: dict[str, tuple[str, ...]] = {}
        for field, cell, name in zip(columns, cells, names, strict=False):
            if field is not None and cell.strip():
                fields[field] = (*fields.get(field, ()), _with_unit(field, cell, name))
        yield flat.record(fields, number)


def _unquoted(cell: str) -> str:
    cell = cell.strip()
    return cell[1:-1].replace('""', '"') if len(cell) > 1 and cell[0] == cell[-1] == '"' else cell


def _with_unit(field: str, cell: str, name: str) -> str:
    unit = flat.unit_of(name) if field in {"weight", "length", "width", "height"} else ""
    return f"{cell} {unit}" if unit and cell.strip()[-1:].isdecimal() else cell


def xml_rows(stream: FeedStream) -> Iterator[Row]:
    """Records of an RSS or Atom feed."""
    found = _CHANNEL_LANGUAGE.search(stream.head)
    language = (found[1] or found[2]).decode("ascii") if found else None
    seller = _channel_title(stream.head)
    for line, body in XmlCutter().cut(stream.chunks()):
        if body is None:
            yield Refusal(line, Reason.TOO_LONG)
        elif not body:
            yield Refusal(line, Reason.BROKEN_OFF)
        else:
            try:
                yield _element(body, line, language, seller)
            except RowRefused as refused:
                yield Refusal(line, refused.reason, field=refused.field)


def _channel_title(head: bytes) -> str | None:
    """What the feed calls itself: the seller, where no row names one."""
    first = _FIRST_ITEM.search(head)
    found = _CHANNEL_TITLE.search(head, 0, first.start() if first else len(head))
    return found[1].decode("utf-8", "replace").strip() or None if found else None


def _element(body: bytes, line: int, language: str | None, seller: str | None) -> RawRecord:
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise RowRefused(Reason.BAD_ENCODING) from error
    try:
        reader = _Reader()
        reader.read(body)
    except expat.ExpatError:
        reader = _Reader()
        try:
            reader.read(_ENTITY.sub(_known_entity, body))  # HTML's names are a common slip
        except expat.ExpatError as error:
            raise RowRefused(Reason.NOT_XML) from error
    fields = reader.fields
    if language is not None:
        fields.setdefault("language", (language,))
    if seller is not None:
        fields.setdefault("seller", (seller,))
    record = flat.record({name: values for name, values in fields.items() if name != "shipping"}, line)
    if not reader.shipping and "shipping" not in fields:
        return record
    plain = tuple(one for value in fields.get("shipping", ()) for one in flat.shipping(value))
    return replace(record, shipping=(*plain, *reader.shipping))


def _known_entity(found: re.Match[bytes]) -> bytes:
    if found[1] in _OWN_ENTITIES:
        return found[0]
    char = html.entities.html5.get(found[1].decode("ascii") + ";")
    return found[0] if char is None else "".join(f"&#{ord(one)};" for one in char).encode("ascii")


class _Reader:
    """One element as fields. What is in the ``g:`` namespace wins over RSS's and Atom's own."""

    def __init__(self) -> None:
        self.fields: dict[str, tuple[str, ...]] = {}
        self.shipping: list[Shipping] = []
        self._path: list[str] = []
        self._text: list[str] = []
        self._group: dict[str, str] = {}
        self._google: set[str] = set()

    def read(self, body: bytes) -> None:
        """Raises ExpatError, RowRefused."""
        parser = expat.ParserCreate("utf-8")
        parser.buffer_text = True
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._finish
        parser.CharacterDataHandler = self._text.append
        parser.Parse(body, True)

    def _start(self, name: str, _attributes: object) -> None:
        self._path.append(name)
        if len(self._path) > _DEEPEST:
            raise RowRefused(Reason.TOO_DEEP)
        self._text.clear()
        if len(self._path) == 2:
            self._group = {}

    def _finish(self, name: str) -> None:
        value = "".join(self._text).strip()
        self._text.clear()
        self._path.pop()
        local = name.rpartition(":")[2].casefold()
        if len(self._path) == 2:
            self._group[local] = value
        elif len(self._path) == 1:
            if self._group:
                self._grouped(local)
            elif value:
                self._field(name, value)

    def _grouped(self, local: str) -> None:
        group, self._group = self._group, {}
        if local == "shipping":
            times = [group.get(name, "") for name in _DAYS]
            days = (
                int(times[0] or 0) + int(times[1]) if times[1].isdecimal() and (times[0] or "0").isdecimal() else None
            )
            region = group.get("region", "") or group.get("postal_code", "")
            self.shipping.append(Shipping(group.get("country", ""), region, group.get("price"), days))
        elif local == "product_detail":
            known = self.fields.get("product_detail", ())
            name, value = group.get("attribute_name", ""), group.get("attribute_value", "")
            self.fields["product_detail"] = (*known, f"{name.replace(':', ' ')}:{value.replace(':', ' ')}")

    def _field(self, name: str, value: str) -> None:
        field = flat.canonical(name.casefold())
        if field is None:
            return
        google = name.startswith("g:")
        if google and field not in self._google:
            self._google.add(field)
            self.fields.pop(field, None)
        if google or field not in self._google:
            self.fields[field] = (*self.fields.get(field, ()), value)
