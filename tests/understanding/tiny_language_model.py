"""A generated decoder in CTranslate2's format that always answers with one chain of tokens.

Its layers add nothing; each token's embedding is its own axis, and the projection turns it into the next of the chain.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np

SPECIALS = ("<|im_start|>", "<|im_end|>", "<|endoftext|>")


def make_language_model(folder: Path, chain: Sequence[str]) -> Path:
    """Write a model that, after the line end of the prompt, says `chain` (each token once) and stops."""
    from ctranslate2.specs import common_spec, transformer_spec
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers

    words = dict.fromkeys([*SPECIALS, *chain, *sorted(pre_tokenizers.ByteLevel.alphabet())])
    vocabulary = {one: at for at, one in enumerate(words)}
    tokenizer = Tokenizer(models.BPE(vocab=vocabulary, merges=[]))
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens(list(SPECIALS))
    tokenizer.add_tokens(list(chain))
    folder.mkdir(parents=True, exist_ok=True)
    tokenizer.save(str(folder / "tokenizer.json"))

    size = len(vocabulary)
    width = size + size % 2
    line_end = tokenizer.encode("\n", add_special_tokens=False).ids[-1]
    following = dict.fromkeys(range(size), vocabulary[SPECIALS[1]])
    for one, other in zip([line_end, *(vocabulary[word] for word in chain)], chain, strict=False):
        following[one] = vocabulary[other]

    spec = transformer_spec.TransformerDecoderModelSpec.from_config(
        num_layers=1,
        num_heads=2,
        pre_norm=True,
        activation=common_spec.Activation.SWISH,
        rotary_dim=0,
        rotary_interleave=False,
        rms_norm=True,
        ffn_glu=True,
    )
    ones, decoder = np.ones(width, np.float32), spec.decoder
    decoder.embeddings.weight = np.eye(size, width, dtype=np.float32)
    decoder.scale_embeddings = False
    decoder.layer_norm.gamma = ones
    projection = np.zeros((size, width), np.float32)
    for one, other in following.items():
        projection[other, one] = 1.0
    decoder.projection.weight = projection
    for layer in decoder.layer:
        layer.self_attention.layer_norm.gamma = ones
        layer.self_attention.linear[0].weight = np.zeros((3 * width, width), np.float32)
        layer.self_attention.linear[1].weight = np.zeros((width, width), np.float32)
        layer.ffn.layer_norm.gamma = ones
        layer.ffn.linear_0.weight = np.zeros((4, width), np.float32)
        layer.ffn.linear_0_noact.weight = np.zeros((4, width), np.float32)
        layer.ffn.linear_1.weight = np.zeros((width, 4), np.float32)
    spec.config.bos_token, spec.config.eos_token, spec.config.unk_token = SPECIALS
    spec.register_vocabulary([one for one, _ in sorted(vocabulary.items(), key=lambda entry: entry[1])])
    spec.validate()
    spec.save(str(folder))
    return folder
