"""CSV with a mapping: a TOML file that says which column is which field.

    encoding = "cp1252"        # left out: found out
    delimiter = ";"            # left out: found out
    decimal = ","              # the decimal mark of numbers; left out: found out price by price
    currency = "EUR"           # where no column says it
    [columns]                  # our field = their column (or several, joined)
    id = "Artikelnummer"
    title = ["Marke", "Bezeichnung"]
    [constants]                # our field = the same for every row
    language = "de"
    availability = "in_stock"
    [deleted]                  # rows that take a thing out
    column = "Status"
    values = ["gelöscht"]

Without a mapping, columns that are called as in other feeds are understood (`retrieval.feeds.flat`).
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from retrieval.feeds import flat
from retrieval.feeds.cut import quoted_lines
from retrieval.feeds.records import RawRecord, Reason, Refusal, Row
from retrieval.feeds.stream import FeedStream, canonical

DELIMITERS = ";\t|,"
_KEYS = frozenset({"encoding", "delimiter", "decimal", "currency", "columns", "constants", "deleted"})


@dataclass(frozen=True, slots=True)
class Mapped:
    """A mapping file. `columns`: field to columns; `deleted`: a column and its values that take a row out."""

    columns: Mapping[str, tuple[str, ...]]
    constants: Mapping[str, str]
    encoding: str | None = None
    delimiter: str | None = None
    decimal: str | None = None
    currency: str | None = None
    deleted: tuple[str, frozenset[str]] | None = None


def read_mapping(path: Path) -> Mapped:
    """Read a mapping file strictly. Raises SaysoError ``unreadable_file``, ``bad_mapping`` naming the field."""
    try:
        body = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise SaysoError("unreadable_file", f"{path}: {error.strerror}", arguments={"file": path.name}) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _wrong("file", f"is not TOML: {error}") from error
    for key in sorted(body.keys() - _KEYS):
        raise _wrong(key, "unknown key")
    columns = _table(body, "columns")
    constants = _table(body, "constants")
    for field in (*columns, *constants):
        if field not in flat.FIELDS and field not in flat.LISTS:
            raise _wrong(field, "no such field")
    deleted = _table(body, "deleted")
    if deleted and not ({"column", "values"} == deleted.keys() and _texts(deleted["values"])):
        raise _wrong("deleted", "wants column and values")
    delimiter, decimal = _text(body, "delimiter"), _text(body, "decimal")
    if delimiter is not None and len(delimiter) != 1:
        raise _wrong("delimiter", "must be one character")
    if decimal not in (None, ".", ","):
        raise _wrong("decimal", "must be a point or a comma")
    encoding = _text(body, "encoding")
    return Mapped(
        {field: _columns(field, value) for field, value in columns.items()},
        {field: str(value) for field, value in constants.items()},
        canonical(encoding) if encoding else None,
        delimiter,
        decimal,
        _text(body, "currency"),
        (str(deleted["column"]), frozenset(v.strip().casefold() for v in _texts(deleted["values"])))
        if deleted
        else None,
    )


def rows(stream: FeedStream, mapped: Mapped | None = None) -> Iterator[Row]:
    """Records of a CSV file; its first line names the columns.

    Raises SaysoError ``bad_mapping`` where the mapping names a column that is not there, ``feed_unknown`` where no
    column is understood.
    """
    columns: list[str] | None = None
    names: dict[str, tuple[str, ...]] = {}
    delimiter = mapped.delimiter if mapped else None
    for number, line in quoted_lines(stream.chunks()):
        if line is None:
            yield Refusal(number, Reason.TOO_LONG)
            continue
        if not line.strip():
            continue
        try:
            text = line.decode("utf-8").replace("\0", "")
        except UnicodeDecodeError:
            yield Refusal(number, Reason.BAD_ENCODING)
            continue
        if delimiter is None:
            delimiter = delimiter_of(text)
        cells = _cells(text, delimiter)
        if columns is None and cells is not None:
            columns = [cell.strip().lstrip("\ufeff") for cell in cells]
            names = _names(columns, mapped, stream.name)
            continue
        if columns is None or cells is None or not _fits(cells, columns):
            yield Refusal(number, Reason.BAD_COLUMNS)
            continue
        yield _record(dict(zip(columns, cells, strict=False)), names, mapped, number)


def delimiter_of(header: str) -> str:
    """The delimiter that a header line has most of."""
    return max(DELIMITERS, key=header.count)


def _cells(text: str, delimiter: str) -> list[str] | None:
    if text.count('"') % 2:
        return None  # an open quote would take the delimiters after it for text
    try:
        return next(csv.reader(text.splitlines(keepends=True), delimiter=delimiter), None)
    except csv.Error:
        return None


def _fits(cells: list[str], columns: list[str]) -> bool:
    while len(cells) > len(columns) and not cells[-1].strip():
        cells.pop()
    return len(cells) == len(columns)


def _names(columns: list[str], mapped: Mapped | None, file: str) -> dict[str, tuple[str, ...]]:
    """Field to its columns in this file."""
    if mapped is not None and mapped.columns:
        for field, wanted in mapped.columns.items():
            for column in wanted:
                if column not in columns:
                    raise _wrong(field, f"no column {column!r}")
        return dict(mapped.columns)
    names: dict[str, tuple[str, ...]] = {}
    for column in columns:
        known = flat.canonical(column)
        if known is not None and (known not in names or known in flat.LISTS):
            names[known] = (*names.get(known, ()), column)
    if not {"id", "title"} <= names.keys():
        raise SaysoError("feed_unknown", f"columns: {', '.join(columns)[:200]}", arguments={"file": file})
    return names


def _record(
    cells: Mapping[str, str], names: Mapping[str, tuple[str, ...]], mapped: Mapped | None, line: int
) -> RawRecord:
    fields: dict[str, tuple[str, ...]] = {}
    for field, columns in names.items():
        values = [(column, cells.get(column, "").strip()) for column in columns]
        units = [f"{value} {flat.unit_of(c)}".strip() if value[-1:].isdecimal() else value for c, value in values]
        kept = tuple(one for one in (units if field in _MEASURES else [value for _, value in values]) if one)
        if kept:
            fields[field] = kept if field in flat.LISTS else (" ".join(kept),)
    if mapped is not None:
        for field, value in mapped.constants.items():
            fields.setdefault(field, (value,))
        if mapped.deleted and cells.get(mapped.deleted[0], "").strip().casefold() in mapped.deleted[1]:
            fields["deleted"] = ("true",)
    return flat.record(fields, line, sells="price" in names or "price" in fields)


_MEASURES = frozenset({"weight", "length", "width", "height"})


def _table(body: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    value = body.get(key, {})
    if not isinstance(value, dict):
        raise _wrong(key, "must be a table")
    return value


def _texts(value: object) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) and all(isinstance(one, str) for one in value) else ()


def _text(body: Mapping[str, Any], key: str) -> str | None:
    value = body.get(key)
    if value is not None and not isinstance(value, str):
        raise _wrong(key, "must be text in quotes")
    return value


def _columns(field: str, value: object) -> tuple[str, ...]:
    found = _texts(value)
    if not found:
        raise _wrong(field, "must be a column's name, or several")
    return found


def _wrong(field: str, what: str) -> SaysoError:
    return SaysoError("bad_mapping", f"{field}: {what}", arguments={"field": field[:60]})
