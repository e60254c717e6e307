"""µ-law against the values of ITU-T G.711, and there and back."""

from __future__ import annotations

import numpy as np
import pytest

from voice.mulaw import SILENCE, decode, encode


@pytest.mark.parametrize(
    ("value", "byte"),
    [
        # Decision and quantised values of table 2a/2b, in 16 bits (the table's value times four).
        (0, 0xFF), (8, 0xFE), (-8, 0x7E), (120, 0xF0), (132, 0xEF), (-132, 0x6F), (396, 0xDF), (924, 0xCF),
        (1980, 0xBF), (4092, 0xAF), (8316, 0x9F), (16764, 0x8F), (32124, 0x80), (-32124, 0x00),
    ],
)  # fmt: skip
def test_values_of_the_recommendation(value: int, byte: int) -> None:
    assert encode(np.array([value], np.int16)) == bytes([byte])
    assert decode(bytes([byte]))[0] == value


def test_every_byte_comes_back_but_the_second_nothing() -> None:
    every = bytes(range(256))
    back = encode(decode(every))
    assert [(a, b) for a, b in zip(every, back, strict=True) if a != b] == [(0x7F, SILENCE)]  # minus nothing


def test_every_value_comes_back_within_half_a_step() -> None:
    values = np.arange(-32_768, 32_768).astype(np.int16)
    back = decode(encode(values)).astype(np.int32)
    clipped = np.clip(values.astype(np.int32), -32_635, 32_635)
    step = 8 << np.maximum(np.floor(np.log2(np.abs(clipped) + 132)).astype(np.int32) - 7, 0)
    assert (np.abs(back - clipped) <= step // 2).all()
    assert (np.diff(back) >= 0).all()


def test_no_sound_is_no_bytes() -> None:
    assert encode(np.zeros(0, np.int16)) == b""
    assert decode(b"").size == 0
