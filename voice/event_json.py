"""Events as JSON and back, for whatever lies beyond a socket: one shape for all, led by the dataclasses themselves.

An event is ``{"event": NAME, FIELD: VALUE, …}``; nested values likewise, with ``"type"`` where there are several kinds.
Sound is 16 kHz mono float32, little-endian, in base64.
"""

from __future__ import annotations

import base64
import dataclasses
import functools
import types
import typing
from collections.abc import Mapping
from typing import Any

import numpy as np

from voice.events import EVENTS, HearingEvent


def to_json(event: HearingEvent) -> dict[str, Any]:
    """The event as plain dicts, lists, strings and numbers."""
    return {"event": type(event).__name__, **_fields(event)}


def from_json(data: Mapping[str, Any]) -> HearingEvent:
    """The event that `to_json` wrote; unknown fields are passed over. Raises ValueError for anything else."""
    kinds: dict[str, type] = {kind.__name__: kind for kind in EVENTS}
    kind = kinds.get(str(data.get("event")))
    if kind is None:
        raise ValueError("no such event")
    try:
        made: HearingEvent = _value(kind, data)
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"not a {kind.__name__}") from error
    return made


def _fields(value: Any) -> dict[str, Any]:
    return {field.name: _plain(getattr(value, field.name)) for field in dataclasses.fields(value)}


def _plain(value: Any) -> Any:
    if isinstance(value, np.ndarray):
        return base64.b64encode(value.astype("<f4").tobytes()).decode("ascii")
    if dataclasses.is_dataclass(value):
        return {"type": type(value).__name__, **_fields(value)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value


@functools.cache
def _hints(kind: type) -> dict[str, Any]:
    return typing.get_type_hints(kind)


def _value(kind: Any, data: Any) -> Any:
    """`data` as a value of the type `kind`."""
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        hints = _hints(kind)
        wanted = [field.name for field in dataclasses.fields(kind) if field.name in data or _required(field)]
        return kind(**{name: _value(hints[name], data[name]) for name in wanted})
    origin, parts = typing.get_origin(kind), typing.get_args(kind)
    if origin is np.ndarray:
        return np.frombuffer(base64.b64decode(data, validate=True), dtype="<f4").astype(np.float32)
    if origin is tuple:
        kinds = [parts[0]] * len(data) if parts[-1] is Ellipsis else parts
        return tuple(_value(part, item) for part, item in zip(kinds, data, strict=True))
    if origin in (typing.Union, types.UnionType):
        if isinstance(data, Mapping):
            named = [part for part in parts if part.__name__ == data["type"]]
            return _value(named[0] if named else type(None), data)
        if not isinstance(data, parts):
            raise TypeError("none of the kinds")
        return data
    if kind is float and isinstance(data, int) and not isinstance(data, bool):
        return float(data)
    if not isinstance(data, kind):
        raise TypeError(f"{kind} expected")
    return data


def _required(field: dataclasses.Field[Any]) -> bool:
    return field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING
