"""How well each moment of sound fits each phone of PocketSphinx's English model, worked out here in NumPy.

Only the model's files are read: Gaussians tied by phone (its `ptm` kind, with three streams: cepstra, their change, the
change of that) and the 126 states of its 42 phones without neighbours. Phones of another language are then written in
these (`voice.stt.phones`). Formats after SphinxBase (`ms_gauden.c`, `ptm_mgau.c`, `bin_mdef.c`, `tmat.c`, 5.1.1).
"""

from __future__ import annotations

import struct
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voice.stt.cepstra import Cepstra

Floats = NDArray[np.float32]

STATES = 3
"""States of a phone, passed from left to right."""

SILENCE = "SIL"

_LOG_BASE = float(np.log(1.0001))
_WEIGHT_STEP = 1024 * _LOG_BASE  # mixture weights are kept as whole steps of this, negative
_STREAM = 13
_FARTHEST = 96 * _WEIGHT_STEP
"""Nats that a Gaussian may lie below the best of its stream, as in PocketSphinx (`MAX_NEG_ASCR`): no moment rules out a
phrase."""

_LEAST_VARIANCE = 1e-4  # `varfloor`
_LEAST_MOVE = 1e-4  # `tmatfloor`


@dataclass(frozen=True, slots=True)
class AcousticModel:
    """The part of the model that is used.

    phones   names, in the model's order; shape of the rest:
    mean, precision, level   (streams, phones * densities, 13), the same, (streams, phones * densities)
    weight   (streams, phones, densities, 3): share of each Gaussian in each state
    stay, move   (phones, 3): log probability to stay in a state, and to go on
    """

    phones: tuple[str, ...]
    mean: Floats
    precision: Floats
    level: Floats
    weight: Floats
    stay: Floats
    move: Floats

    def scores(self, cepstra: Cepstra) -> Floats:
        """Log score of each phone's states at each moment, shape (frames, phones, 3), in nats; its best is near 0."""
        total = np.zeros((len(cepstra), len(self.phones), STATES), np.float32)
        for stream, features in enumerate(streams(cepstra)):
            fit = self._fit(stream, features)
            fit = np.exp(np.maximum(fit - fit.max(1, keepdims=True), -_FARTHEST))
            by_phone = fit.reshape(len(features), len(self.phones), -1).transpose(1, 0, 2)
            total += np.log(by_phone @ self.weight[stream]).transpose(1, 0, 2)
        return total

    def _fit(self, stream: int, features: Floats) -> Floats:
        """Log density of each Gaussian, shape (frames, phones * densities)."""
        precise, mean = self.precision[stream], self.mean[stream]
        squares = np.square(features) @ precise.T
        crossed = features @ (precise * mean).T
        result: Floats = self.level[stream] - 0.5 * squares + crossed
        return result


def streams(cepstra: Cepstra) -> tuple[Floats, Floats, Floats]:
    """Cepstra about their mean, their change over 4 frames, and the change of that (`1s_c_d_dd`, `cmn batch`)."""
    level = cepstra - cepstra.mean(0)
    wide = np.concatenate([np.repeat(level[:1], 3, 0), level, np.repeat(level[-1:], 3, 0)])
    count = len(level)

    def at(shift: int) -> Floats:
        return wide[3 + shift : 3 + shift + count]

    return at(0), at(2) - at(-2), (at(3) - at(-1)) - (at(1) - at(-3))


@cache
def english() -> AcousticModel:
    """The packaged model; ImportError where PocketSphinx is not installed. Some 30 ms and 4 MB, once."""
    from pocketsphinx import get_model_path

    folder = Path(get_model_path("en-us/en-us"))
    phones, states = _phones_and_states((folder / "mdef").read_bytes())
    mean = _gaussians((folder / "means").read_bytes())
    variance = np.maximum(_gaussians((folder / "variances").read_bytes()), _LEAST_VARIANCE)
    books, kinds, densities, width = mean.shape
    mean, variance = (part.transpose(1, 0, 2, 3).reshape(kinds, books * densities, width) for part in (mean, variance))
    shares = _mixtures((folder / "sendump").read_bytes(), kinds, densities)
    weight = np.exp(-_WEIGHT_STEP * shares[:, :, states]).transpose(0, 2, 1, 3)
    stay, move = _moves((folder / "transition_matrices").read_bytes())
    precision = 1 / variance
    level = -0.5 * (np.log(2 * np.pi * variance) + np.square(mean) * precision).sum(2)
    return AcousticModel(
        phones,
        *(np.ascontiguousarray(part, np.float32) for part in (mean, precision, level, weight, stay, move)),
    )


def _phones_and_states(raw: bytes) -> tuple[tuple[str, ...], NDArray[np.int64]]:
    """Names of the phones without neighbours, and the numbers of their three states, shape (phones, 3)."""
    at = 12 + struct.unpack_from("<i", raw, 8)[0]
    phones, every, emitting, _, _, _, sequences, _, tree, _ = struct.unpack_from("<10i", raw, at)
    at += 40
    names = []
    for _ in range(phones):
        end = raw.index(b"\0", at)
        names.append(raw[at:end].decode("ascii"))
        at = end + 1
    at = (at + 3) // 4 * 4 + 8 * tree
    entry = np.dtype([("states", "<i4"), ("moves", "<i4"), ("kind", "i1", 4)])
    first = np.frombuffer(raw, entry, phones, at)["states"]
    at += entry.itemsize * every + 4
    table = np.frombuffer(raw, "<u2", sequences * emitting, at).reshape(sequences, emitting)
    return tuple(names), table[first].astype(np.int64)


def _body(raw: bytes) -> int:
    """Where the numbers begin in a file of the `s3` kind: after the header and the mark of byte order."""
    return raw.index(b"endhdr\n") + len(b"endhdr\n") + 4


def _gaussians(raw: bytes) -> NDArray[np.float64]:
    """Means or variances, shape (books, streams, densities, 13)."""
    at = _body(raw)
    books, kinds, densities = struct.unpack_from("<3i", raw, at)
    at += 12 + 4 * kinds + 4
    count = books * kinds * densities * _STREAM
    return np.frombuffer(raw, "<f4", count, at).reshape(books, kinds, densities, _STREAM).astype(np.float64)


def _mixtures(raw: bytes, kinds: int, densities: int) -> NDArray[np.float32]:
    """Shares of the Gaussians in every state as steps of `_WEIGHT_STEP`, shape (streams, densities, states)."""
    at = 0
    while length := struct.unpack_from("<i", raw, at)[0]:
        at += 4 + length
    _, count = struct.unpack_from("<2i", raw, at + 4)
    table = np.frombuffer(raw, np.uint8, kinds * densities * count, at + 12)
    return table.reshape(kinds, densities, count).astype(np.float32)


def _moves(raw: bytes) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Log probabilities to stay and to go on, each of shape (phones, 3)."""
    at = _body(raw)
    phones, states, following = struct.unpack_from("<3i", raw, at)
    table = np.frombuffer(raw, "<f4", phones * states * following, at + 16).reshape(phones, states, following)
    table = np.log(np.maximum(table / table.sum(2, keepdims=True), _LEAST_MOVE))
    place = np.arange(STATES)
    return table[:, place, place], table[:, place, place + 1]
