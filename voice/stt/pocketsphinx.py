"""PocketSphinx: English with nothing downloaded, the words that make sense now, and no others.

The grammar of the moment becomes a trigram model (`voice.stt.ngram`), kept in the cache under a hash of what it was
made of; a decoder for each moment stays loaded, so that changing between them costs nothing. Other speech is refused by
comparing the words' path with a loop of free phones (`voice.stt.rejection`).
"""

from __future__ import annotations

import hashlib
import importlib.util
import math
import os
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import Any

from i18n.errors import SaysoError
from voice.audio import Samples
from voice.grammar import Expr, Grammar
from voice.stt import ngram
from voice.stt.cepstra import Cepstra, cepstra, evened
from voice.stt.jsgf import words_of
from voice.stt.port import SttCapabilities, Transcript, Unclear, WordHeard
from voice.stt.pronounce import Pronunciations
from voice.stt.rejection import Evidence, judgement

NAME = "pocketsphinx"
LANGUAGE = "en"
SENTENCES = 60_000
"""Drawn from a grammar for its model. Four times as many measured the same; a quarter of them three points less."""

_SEED = 20_261_124
_VERSION = "2"
"""Raised when the way from grammar to model changes, so that models made before are made anew."""

_BEAMS = {"topn": 8, "beam": 1e-55, "wbeam": 1e-35, "pbeam": 1e-55}
_FRAME_S = 0.01
_KEPT_DECODERS = 5
_KEPT_RULES = 500
_FILLERS = frozenset({"<s>", "</s>", "<sil>", "[NOISE]", "[SPEECH]", "SIL", "+NSN+", "+SPN+"})


class PocketSphinx:
    """The engine. One worker at a time.

    cache      folder for compiled models; None keeps none
    plausible  how much sense a wording makes at this moment, 0 to 1; chooses among the best few. None takes the best
    Raises SaysoError ``no_hearing_engine`` where the package is missing.
    """

    def __init__(self, cache: Path | None = None, plausible: Callable[[str], float] | None = None) -> None:
        if importlib.util.find_spec("pocketsphinx") is None:
            raise SaysoError("no_hearing_engine", "pocketsphinx is not installed", arguments={"engine": "PocketSphinx"})
        self._cache = cache
        self._plausible = plausible
        self._lock = threading.Lock()
        self._decoders: OrderedDict[str, Any] = OrderedDict()
        self._decoder: Any = None
        self._keys = GrammarKeys()
        self._capabilities = SttCapabilities(NAME, (LANGUAGE,), consent="digits", grammar=True)

    @property
    def capabilities(self) -> SttCapabilities:
        return self._capabilities

    def prepare(self, grammar: Grammar | None) -> None:
        """Load or make the decoder of this grammar; a grammar of another language leaves the last one."""
        if grammar is None or grammar.language != LANGUAGE:
            return
        with self._lock:
            self._decoder = self._ready(grammar)

    def expect(self, grammar: Grammar) -> None:
        """Load or make the decoder of a grammar that may be wanted soon; what is heard now stays."""
        if grammar.language == LANGUAGE:
            with self._lock:
                self._ready(grammar)

    def is_compiled(self, grammar: Grammar) -> bool:
        """Whether the grammar needs only to be loaded."""
        if self._cache is None:
            return False
        base = self._cache / "hearing" / self._keys.of(grammar)
        return all(base.with_suffix(suffix).is_file() for suffix in (".lm.bin", ".dict"))

    def transcribe(self, audio: Samples, languages: Sequence[str]) -> Transcript | Unclear:
        if not any(tag.split("-")[0] == LANGUAGE for tag in languages):
            wanted = languages[0] if languages else ""
            raise SaysoError("cannot_hear_language", wanted, arguments={"language": wanted})
        with self._lock:
            if self._decoder is None:
                return Unclear("nothing_expected", NAME)
            words, evidence = self.heard(audio)
        if not words or evidence is None:
            return Unclear("no_words", NAME)
        belief = judgement("open")
        if not belief.believes(evidence):
            return Unclear("other_speech", NAME)
        text = " ".join(word.text for word in words)
        return Transcript(text, LANGUAGE, belief.belief(evidence), NAME, words)

    def can_hear(self, words: Iterable[str]) -> frozenset[str]:
        """Those of `words` that have a pronunciation."""
        return frozenset(self._pronunciations.of(words))

    def close(self) -> None:
        with self._lock:
            self._decoders.clear()
            self._decoder = None

    def _ready(self, grammar: Grammar) -> Any:
        key = self._keys.of(grammar)
        if key not in self._decoders:
            self._decoders[key] = self._made(grammar, key)
            while len(self._decoders) > _KEPT_DECODERS:
                self._decoders.popitem(last=False)
        self._decoders.move_to_end(key)
        return self._decoders[key]

    # --- hearing

    def heard(self, audio: Samples) -> tuple[tuple[WordHeard, ...], Evidence | None]:
        """The words of the best path with the figures that tell whether to believe them (for calibration too)."""
        heard = evened(cepstra(audio))
        if len(heard) < _SHORTEST_FRAMES:
            return (), None
        decoder = self._decoder
        _decode(decoder, heard)
        segments = list(decoder.seg() or ())
        said = [segment for segment in segments if segment.word not in _FILLERS]
        if not said:
            return (), None
        sure = [min(1.0, max(_LEAST, segment.prob)) for segment in said]
        words = tuple(
            WordHeard(_plain(segment.word), segment.start_frame * _FRAME_S, (segment.end_frame + 1) * _FRAME_S, p)
            for segment, p in zip(said, sure, strict=True)
        )
        ours = decoder.hyp().best_score
        words = self._most_plausible(decoder, words)
        _decode(self._phones, heard)
        free = self._phones.hyp()
        gap = _nats(ours) - _nats(free.best_score) if free is not None else 0.0
        evidence = Evidence(
            gap=gap / len(heard),
            likelihood=sum(_nats(segment.lscore) for segment in said) / len(said) / _LANGUAGE_WEIGHT,
            sureness=sum(math.log(one) for one in sure) / len(sure),
            weakest=math.log(min(sure)),
            brevity=1 / len(said),
        )
        return words, evidence

    def _most_plausible(self, decoder: Any, words: tuple[WordHeard, ...]) -> tuple[WordHeard, ...]:
        """Of the best few wordings the one that makes most sense; each place down the list costs 0.2 of sense."""
        if self._plausible is None:
            return words
        best = " ".join(word.text for word in words)
        wordings = dict.fromkeys((best, *(_wording(one.hypstr) for one in islice(decoder.nbest(), _WORDINGS) if one)))
        worth = {text: _SENSE * self._plausible(text) - place for place, text in enumerate(wordings)}
        chosen = max(worth, key=lambda text: worth[text])
        return words if chosen == best else _spread(chosen, words)

    @cached_property
    def _phones(self) -> Any:
        """A decoder that hears phones in any order: the best that any words could do."""
        from pocketsphinx import Config, Decoder, get_model_path

        phones = get_model_path("en-us/en-us-phone.lm.bin")
        return Decoder(Config(lm=None, allphone=phones, loglevel="FATAL", beam=1e-20, pbeam=1e-20, lw=2.0))

    # --- compiling

    def _made(self, grammar: Grammar, key: str) -> Any:
        if self._cache is None:
            import tempfile

            with tempfile.TemporaryDirectory(prefix="sayso-grammar-") as folder:
                return _loaded(*self._compiled(grammar, Path(folder) / key))
        base = self._cache / "hearing" / key
        try:
            return _loaded(*self._compiled(grammar, base))
        except RuntimeError:  # a file that was damaged: made anew, once
            for suffix in (".lm.bin", ".dict"):
                base.with_suffix(suffix).unlink(missing_ok=True)
            return _loaded(*self._compiled(grammar, base))

    def _compiled(self, grammar: Grammar, base: Path) -> tuple[Path, Path]:
        """Model and dictionary files, made where they are not there. Two processes may make the same; one wins."""
        model, dictionary = base.with_suffix(".lm.bin"), base.with_suffix(".dict")
        if model.is_file() and dictionary.is_file():
            return model, dictionary
        base.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        spoken = self._pronunciations.of(words_of(grammar))
        sampler = ngram.Sampler(grammar, _SEED)
        drawn = (sampler.sentence() for _ in range(SENTENCES))
        sentences = [sentence for sentence in drawn if sentence and all(word in spoken for word in sentence)]
        _write(dictionary, _dictionary(spoken))
        arpa = base.with_suffix(f".{os.getpid()}.arpa")
        try:
            arpa.write_text("\n".join(ngram.arpa(ngram.count(sentences, spoken))) + "\n", encoding="ascii")
            _binary(arpa, model)
        finally:
            with suppress(OSError):
                arpa.unlink()
        return model, dictionary

    @cached_property
    def _pronunciations(self) -> Pronunciations:
        return Pronunciations()


_SCORE_SHIFT = 1024.0
"""PocketSphinx divides its logarithms by this before it hands out their exponentials."""

_LANGUAGE_WEIGHT = 6.5
"""PocketSphinx's default `lw`, by which language scores are multiplied."""

_LEAST = 1e-12
"""Floor of a posterior."""

_SHORTEST_FRAMES = 10

_WORDINGS = 30
_SENSE = 5.0
"""Measured on the calibration lines: the same meaning .58 → .63 of a hard sample; 2 and 20 gain less."""


def _loaded(model: Path, dictionary: Path) -> Any:
    """A decoder over a compiled grammar. RuntimeError where PocketSphinx cannot read it."""
    from pocketsphinx import Config, Decoder

    return Decoder(Config(lm=str(model), dict=str(dictionary), loglevel="FATAL", **_BEAMS))


def _decode(decoder: Any, cepstra: Cepstra) -> None:
    decoder.start_utt()
    decoder.process_cep(cepstra.tobytes(), full_utt=True)
    decoder.end_utt()


def _nats(score: float) -> float:
    """A score as PocketSphinx's Python side gives it, in nats."""
    return math.log(score) * _SCORE_SHIFT if score > 0 else -1e6


def _wording(hypothesis: str) -> str:
    """The words of a hypothesis, without fillers and numbers of pronunciations."""
    return " ".join(_plain(word) for word in hypothesis.split() if word not in _FILLERS)


def _spread(text: str, words: tuple[WordHeard, ...]) -> tuple[WordHeard, ...]:
    """Another wording over the same stretch of sound: its words' times are even shares, their confidence the mean."""
    texts = text.split()
    start, end = words[0].start_s, words[-1].end_s
    share = (end - start) / len(texts)
    mean = sum(word.confidence for word in words) / len(words)
    return tuple(
        WordHeard(word, start + place * share, start + (place + 1) * share, mean) for place, word in enumerate(texts)
    )


def _plain(word: str) -> str:
    """A word without the number of its pronunciation: "the(2)" → "the"."""
    return word.partition("(")[0]


class GrammarKeys:
    """The name of a grammar among compiled ones: its context and a hash of all that its model is made of.

    Two grammars of one talk share most of their rules, and rules never change: each is hashed once. Hashing the names
    of all goods takes 40 ms, which is most of what may pass between a question and the ear for its answer.
    """

    def __init__(self) -> None:
        self._rules: OrderedDict[int, tuple[Expr, bytes]] = OrderedDict()

    def of(self, grammar: Grammar) -> str:
        whole = hashlib.sha256(f"{_VERSION}|{SENTENCES}|{grammar.language}|{grammar.start}".encode())
        for name, rule in sorted(grammar.rules.items()):
            whole.update(name.encode() + b"\0" + self._of_rule(rule))
        return f"{grammar.context}-{whole.hexdigest()[:16]}"

    def _of_rule(self, rule: Expr) -> bytes:
        known = self._rules.get(id(rule))
        if known is not None and known[0] is rule:
            return known[1]
        found = hashlib.sha256(repr(rule).encode()).digest()
        self._rules[id(rule)] = (rule, found)  # kept with the rule itself: an address alone may be used again
        while len(self._rules) > _KEPT_RULES:
            self._rules.popitem(last=False)
        return found


def _dictionary(spoken: Mapping[str, Sequence[Sequence[str]]]) -> Iterable[str]:
    for word in sorted(spoken):
        for place, phones in enumerate(spoken[word]):
            yield f"{word}({place + 1}) {' '.join(phones)}" if place else f"{word} {' '.join(phones)}"


def _write(path: Path, lines: Iterable[str]) -> None:
    """A whole file or none: other processes may look for it at this moment."""
    part = path.with_suffix(f".{os.getpid()}.part")
    part.write_text("\n".join(lines) + "\n", encoding="ascii")
    part.replace(path)


def _binary(arpa: Path, model: Path) -> None:
    """The model in PocketSphinx's own form, which loads many times faster."""
    from pocketsphinx import Config, Decoder, NGramModel

    decoder = Decoder(Config(lm=None, loglevel="FATAL"))
    part = model.with_name(f"{os.getpid()}.{model.name}")
    NGramModel(decoder.config, decoder.logmath, str(arpa)).write(str(part))
    part.replace(model)
