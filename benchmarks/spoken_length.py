"""How long Sayso's answers last in the ear: seconds of sound at the default pace, reply by reply, over one visit.

    python -m benchmarks.spoken_length [--lang TAG ...] [--text]

Nobody listens for long: three options should be over in 20 seconds, what there is to say of one thing in 15. The visit
is typed, so that every answer is one that a shopper gets; its sound is made with the embedded voice and counted in
samples, pauses included, so that it does not depend on how fast the machine is. The last line does: how long it takes
from the decided turn to the first sound of its answer, each language's first turn (which loads it) left out.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from app.cli.exchange import Exchange, Talking
from app.cli.house import House
from app.model.reply import Details, Options
from app.settings import load

BOUNDS_S = {"options of three": 20.0, "details": 15.0}

VISITS: dict[str, tuple[str, tuple[str, ...]]] = {
    "en": ("US", (
        "I need waterproof hiking boots under two hundred dollars with good ankle support", "something cheaper",
        "tell me more about the first one", "why that one", "compare the first and the second", "show me a teapot",
        "tell me more about the second one", "add the first one to my cart", "what is in my cart",
    )),
    "de": ("DE", (
        "ich brauche wasserdichte Wanderstiefel unter zweihundert Euro mit gutem Knöchelhalt", "etwas Günstigeres",
        "erzähl mir mehr über den ersten", "warum gerade der", "vergleiche den ersten mit dem zweiten",
        "zeig mir eine Teekanne", "erzähl mir mehr über die zweite", "leg die erste in den Warenkorb",
        "was ist im Warenkorb",
    )),
    "pt-BR": ("BR", (
        "preciso de uma bota de trilha impermeável por até mil reais", "algo mais barato", "fale mais sobre a primeira",
        "por que essa", "compare a primeira com a segunda", "quero ver um bule de chá", "fale mais sobre o segundo",
        "coloque o primeiro no carrinho", "o que tem no carrinho",
    )),
    "ja": ("JP", (
        "防水で足首をしっかり支える登山靴が欲しい、三万円以下で", "もっと安いもの", "一番目を詳しく教えて",
        "どうしてそれ",
        "一番目と二番目を比べて", "ティーポットを見せて", "二番目を詳しく教えて", "一番目をカートに入れて",
        "カートの中身は",
    )),
    "es": ("ES", (
        "necesito botas de montaña impermeables por menos de doscientos euros", "algo más barato",
        "cuéntame más de la primera", "compara la primera y la segunda", "enséñame una tetera",
        "cuéntame más de la segunda",
    )),
    "fr": ("FR", (
        "il me faut des chaussures de randonnée imperméables à moins de deux cents euros",
        "quelque chose de moins cher",
        "dites-m'en plus sur la première", "comparez la première et la deuxième", "montrez-moi une théière",
        "dites-m'en plus sur la deuxième",
    )),
    "zh-CN": ("CN", (
        "我要一双防水登山靴，一千元以下", "便宜一点的", "详细说说第一个", "比较第一个和第二个", "看看茶壶",
        "详细说说第二个",
    )),
    "hi": ("IN", (
        "मुझे पंद्रह हज़ार रुपये से कम के वाटरप्रूफ़ ट्रेकिंग जूते चाहिए", "कुछ सस्ता", "पहले वाले के बारे में और बताइए",
        "पहले और दूसरे की तुलना कीजिए", "चायदानी दिखाइए", "दूसरे के बारे में और बताइए",
    )),
    "ar": ("AE", (
        "أريد حذاء مشي جبلي مقاوم للماء بأقل من ألف درهم", "شيء أرخص", "أخبرني المزيد عن الأول", "قارن الأول بالثاني",
        "أرني إبريق شاي", "أخبرني المزيد عن الثاني",
    )),
}  # fmt: skip


def visit(home: Path, language: str) -> Iterator[tuple[str, Exchange, float]]:
    """Line by line: what was typed, the exchange, and how many seconds its answer sounds."""
    country, lines = VISITS[language]
    with House(load({"home": home, "language": language, "country": country}, {})) as house:
        talking = Talking(house, house.conversation(None, house.profile()))
        house.library.warm()
        for line in lines:
            pcm, rate, exchange = talking.spoken(talking.typed(line, language))
            yield line, exchange, pcm.size / rate


def kind_of(exchange: Exchange) -> str:
    reply = exchange.turn.reply
    if isinstance(reply, Options) and len(reply.products) == 3:
        return "options of three"
    if isinstance(reply, Details):
        return "details" if reply.aspect is None and not reply.answers else "one question"
    return reply.kind


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--lang", nargs="*", default=list(VISITS))
    parser.add_argument("--text", action="store_true", help="print what is said")
    chosen = parser.parse_args()
    lasts: dict[tuple[str, str], list[float]] = defaultdict(list)
    waits: list[float] = []
    with tempfile.TemporaryDirectory() as home:
        for language in chosen.lang:
            for place, (line, exchange, seconds) in enumerate(visit(Path(home), language)):
                if place:
                    waits.append(sum(exchange.timings_ms.get(stage) or 0.0 for stage in ("total", "first_sound")))
                lasts[kind_of(exchange), language].append(seconds)
                if chosen.text:
                    print(f"{language} {seconds:5.1f} s  {line}\n    {exchange.rendered.speech}")
    kinds = sorted({kind for kind, _ in lasts})
    print("seconds of sound, longest of the visit".ljust(28), *(f"{language:>7}" for language in chosen.lang))
    for kind in kinds:
        cells = [max(lasts[kind, language], default=0.0) for language in chosen.lang]
        print(kind.ljust(28), *(f"{cell:7.1f}" if cell else "      -" for cell in cells))
    p50, p95 = (float(np.percentile(waits, share)) for share in (50, 95))
    print(f"first sound after the decided turn: p50 {p50:.0f} ms, p95 {p95:.0f} ms, {len(waits)} turns (noisy)")
    over = [
        (kind, language)
        for (kind, language), seconds in lasts.items()
        if kind in BOUNDS_S and max(seconds) > BOUNDS_S[kind]
    ]
    for kind, language in over:
        print(f"too long: {kind} in {language}, over {BOUNDS_S[kind]:.0f} s")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
