"""A Whisper of one megabyte that says what it was told to: CTranslate2's own format, written without PyTorch.

Attention adds (nearly) nothing, so the decoder's state is the embedding of the last token alone, and the projection is
a table "after this token comes that one". Everything around it is real: the features, the encoder, the
prompt, the language and no-speech probabilities, the search, the alignment, the tokenizer.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

WIDTH = 64
FRAMES_A_TOKEN = 5  # 20 ms each: the third token of the chain sounds from .3 s on
LANGUAGES = ("en", "zh", "de", "es", "ru", "ko", "fr", "ja", "pt", "it", "hi", "ar")
END, START, TRANSCRIBE = "<|endoftext|>", "<|startoftranscript|>", "<|transcribe|>"
TRANSLATE = "<|translate|>"
NO_SPEECH, UNTIMED = "<|nospeech|>", "<|notimestamps|>"
SPECIALS = [
    *(END, START),
    *(f"<|{language}|>" for language in LANGUAGES),
    *(TRANSLATE, TRANSCRIBE, "<|startoflm|>", "<|startofprev|>", NO_SPEECH, UNTIMED),
    *(f"<|{i * 0.02:.2f}|>" for i in range(1501)),
]


def write_model(
    folder: Path,
    says: Sequence[str],
    *,
    languages: Mapping[str, float] | None = None,
    certainty: float = 40.0,
    no_speech: float = 0.0,
    loop: bool = False,
    english: Sequence[str] = (),
) -> Path:
    """Write a model that transcribes everything as `says` (words that differ from each other).

    languages  how strongly each language is heard (logits); the rest 0
    certainty  how sure it is of each word (a logit; 0 means not at all)
    no_speech  how sure it is that there was no speech (a logit)
    loop       it says the words again and again without end
    english    what it says when it is asked to translate (words that differ from each other and from `says`)
    """
    from ctranslate2.specs.whisper_spec import WhisperSpec

    folder.mkdir(parents=True, exist_ok=True)
    words = [f"Ġ{word}" for word in says]
    translated = [f"Ġ{word}" for word in english]
    tokens = _tokenizer(folder / "tokenizer.json", [*words, *translated])
    index = {token: at for at, token in enumerate(tokens)}

    chain = [TRANSCRIBE, "<|0.00|>", *words]
    follows = dict(itertools.pairwise(chain)) | {UNTIMED: words[0]}  # without times: how words are aligned to sound
    if loop:
        follows[words[-1]] = words[0]
    else:
        follows[words[-1]] = "<|0.80|>"
        follows["<|0.80|>"] = END
    if translated:
        follows |= dict(itertools.pairwise([TRANSLATE, "<|0.02|>", *translated, "<|0.82|>", END]))
    known = [START, TRANSCRIBE, "<|0.00|>", UNTIMED, *words, "<|0.80|>", *translated]
    known += [TRANSLATE, "<|0.02|>", "<|0.82|>"] if translated else []
    places = {token: place for place, token in enumerate(known)}
    assert len(places) <= WIDTH // 2  # those that the first attention head sees

    random = np.random.default_rng(0)
    embeddings = _noise(random, len(tokens), WIDTH)
    projection = _noise(random, len(tokens), WIDTH)
    for token, place in places.items():
        embeddings[index[token], place] = 10.0
        if token in follows:
            # The last layer norm makes about sqrt(width) of the one place that is not zero.
            projection[index[follows[token]], place] = certainty / np.sqrt(WIDTH)
    for language, logit in (languages or {"en": 9.0}).items():
        projection[index[f"<|{language}|>"], places[START]] = logit / np.sqrt(WIDTH)
    projection[index[NO_SPEECH], places[START]] = no_speech / np.sqrt(WIDTH)

    spec = WhisperSpec(1, 2, 1, 2)
    _fill(spec, random, embeddings, projection)
    spec.config.lang_ids = [index[f"<|{language}|>"] for language in LANGUAGES]
    spec.config.alignment_heads = [(0, 0)]
    spec.config.suppress_ids = []
    spec.config.suppress_ids_begin = [index[END]]
    spec.register_vocabulary(tokens)
    spec.validate()
    spec.optimize(quantization="int8")
    spec.save(str(folder))
    preprocessor = {"feature_size": 80, "sampling_rate": 16_000, "hop_length": 160, "chunk_length": 30, "n_fft": 400}
    (folder / "preprocessor_config.json").write_text(json.dumps(preprocessor))
    return folder


def _noise(random: np.random.Generator, *shape: int) -> np.ndarray:
    """Nearly nothing; not zero, which could not be quantized."""
    return (random.standard_normal(shape) * 1e-4).astype(np.float32)


def _fill(spec: object, random: np.random.Generator, embeddings: np.ndarray, projection: np.ndarray) -> None:
    encoder, decoder = spec.encoder, spec.decoder  # type: ignore[attr-defined]
    encoder.conv1.weight, encoder.conv1.bias = _noise(random, WIDTH, 80, 3), _noise(random, WIDTH)
    encoder.conv2.weight, encoder.conv2.bias = _noise(random, WIDTH, WIDTH, 3), _noise(random, WIDTH)
    encoder.position_encodings.encodings = _noise(random, 1500, WIDTH)
    for place in range(WIDTH):
        encoder.position_encodings.encodings[place * FRAMES_A_TOKEN : (place + 1) * FRAMES_A_TOKEN, place] = 10.0
    decoder.position_encodings.encodings = _noise(random, 448, WIDTH)
    decoder.embeddings.weight = embeddings
    decoder.projection.weight = projection
    for norm in (encoder.layer_norm, decoder.layer_norm):
        _norm(norm)
    for layer in (*encoder.layer, *decoder.layer):
        _attention(layer.self_attention, (3, 1), random)
        if hasattr(layer, "attention"):
            _attention(layer.attention, (1, 2, 1), random)
            # Each token looks at its own stretch of the sound, so that words have times.
            layer.attention.linear[0].weight += np.eye(WIDTH, dtype=np.float32)
            layer.attention.linear[1].weight[:WIDTH] += np.eye(WIDTH, dtype=np.float32)
        _norm(layer.ffn.layer_norm)
        _linear(layer.ffn.linear_0, 2 * WIDTH, WIDTH, random)
        _linear(layer.ffn.linear_1, WIDTH, 2 * WIDTH, random)


def _attention(spec: object, sizes: Sequence[int], random: np.random.Generator) -> None:
    _norm(spec.layer_norm)  # type: ignore[attr-defined]
    for linear, size in zip(spec.linear, sizes, strict=True):  # type: ignore[attr-defined]
        _linear(linear, size * WIDTH, WIDTH, random)


def _norm(spec: object) -> None:
    spec.gamma, spec.beta = np.ones(WIDTH, np.float32), np.zeros(WIDTH, np.float32)  # type: ignore[attr-defined]


def _linear(spec: object, out: int, into: int, random: np.random.Generator) -> None:
    spec.weight, spec.bias = _noise(random, out, into), np.zeros(out, np.float32)  # type: ignore[attr-defined]


def _tokenizer(path: Path, words: Sequence[str]) -> list[str]:
    """Byte-level tokens, the words, the special tokens; the empty string must be among them or decoding fails."""
    from tokenizers import AddedToken, Tokenizer, decoders, models, pre_tokenizers

    plain = [*sorted(pre_tokenizers.ByteLevel.alphabet()), "", *words]
    tokenizer = Tokenizer(models.BPE(vocab={token: at for at, token in enumerate(plain)}, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([AddedToken(token, special=True, normalized=False) for token in SPECIALS])
    tokenizer.save(str(path))
    return [*plain, *SPECIALS]
