"""The command line: what each command takes. Nothing heavy is imported here, so that help and mistakes are instant."""

from __future__ import annotations

import argparse
from typing import NoReturn, TypeAlias

WRONG_USAGE = 2

FEED_FORMATS = (
    "auto", "acp", "google-tsv", "google-xml", "jsonld", "jsonld-html", "shopify", "openfacts", "beir", "csv",
)  # fmt: skip

TALK = "talk"
"""The session of who talks at this machine, so that a talk goes on where it was left."""


class _Parser(argparse.ArgumentParser):
    """Wrong usage is one clear line on stderr and exit 2."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"{self.prog}: {message}. Try {self.prog} --help\n")


Commands: TypeAlias = "argparse._SubParsersAction[_Parser]"


def parser() -> argparse.ArgumentParser:
    """The parser of all commands; `command` names the module under `app.cli.commands` that runs it."""
    root = _Parser(prog="sayso", description="A voice-first shopping assistant that buys only on your say-so.")
    commands = root.add_subparsers(dest="command", metavar="COMMAND", required=True, parser_class=_Parser)
    _talking(commands)
    _faces(commands)
    _shop(commands)
    _person(commands)
    _machine(commands)
    return root


def _shared(*, person: bool = False) -> list[_Parser]:
    """Options that several commands share."""
    json_ = _Parser(add_help=False)
    json_.add_argument("--json", action="store_true", help="print only JSON on stdout")
    return [_who(), json_] if person else [json_]


def _who() -> _Parser:
    who = _Parser(add_help=False)
    who.add_argument("--lang", dest="language", metavar="TAG", help="language to answer in, e.g. en or pt-BR")
    who.add_argument("--country", metavar="CC", help="where parcels go, e.g. BR")
    who.add_argument("--currency", metavar="CUR", help="currency to tell prices in, e.g. BRL")
    return who


def _talking(commands: Commands) -> None:
    ask = commands.add_parser("ask", parents=_shared(person=True), help="one turn: a question in, an answer out")
    ask.add_argument("text", nargs="?", metavar="TEXT", help="what you say; - reads it from stdin")
    ask.add_argument("--audio", metavar="FILE", help="a sound file instead of words")
    ask.add_argument("--session", metavar="NAME", help="keep context, cart and settings under this name")
    ask.add_argument("--say", metavar="FILE.wav", help="also write the spoken answer here")
    ask.add_argument("--batch", metavar="FILE.jsonl", help="many turns, one JSON object a line")

    talk = commands.add_parser("talk", parents=[_who()], help="talk with Sayso")
    talk.add_argument("--linear", action="store_true", help="plain lines for screen readers and braille, no microphone")
    talk.add_argument("--silent", action="store_true", help="no sound: a screen reader speaks")
    talk.add_argument("--session", metavar="NAME", default=TALK, help="name under which the talk is kept")

    demo = commands.add_parser("demo", parents=[_who()], help="a visit through the whole pipeline, as sound")
    demo.add_argument("--script", metavar="FILE", help="lines to say, one a line; - reads stdin")
    demo.add_argument("--out", metavar="DIR", help="where the sound and the transcript go")
    demo.add_argument("--snr", type=float, default=20.0, metavar="DB", help="room noise below the voice")

    for name, text in (("understand", "what Sayso makes of a sentence"), ("spoken", "how a value is said aloud")):
        one = commands.add_parser(name, parents=_shared(), help=text)
        one.add_argument("text", nargs="?", metavar="TEXT" if name == "understand" else "VALUE")
        one.add_argument("--lang", dest="language", metavar="TAG")
        one.add_argument("--batch", metavar="FILE.jsonl")
        if name == "understand":
            one.add_argument("--context", metavar="FILE.json")


def _faces(commands: Commands) -> None:
    serve = commands.add_parser("serve", help="talk with Sayso in a browser")
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on; any but loopback needs a token")
    serve.add_argument("--port", type=_port, default=8765, help="0 takes any free one")
    serve.add_argument("--token", help="secret word that visitors must bring; better set as SAYSO_TOKEN")
    serve.add_argument("--origin", action="append", default=[], metavar="URL", help="a page elsewhere that may talk")
    serve.add_argument("--certificate", metavar="FILE.pem", help="speak TLS: browsers need it for a microphone afar")
    serve.add_argument("--key", metavar="FILE.pem", help="key of the certificate, where it is a file of its own")
    serve.add_argument("--phone", action="store_const", const=True, help="take telephone calls too (docs/phone.md)")
    serve.add_argument("--sessions", type=_positive, default=100, metavar="N", help="talks at once")
    serve.add_argument("--sessions-per-peer", type=_positive, default=10, metavar="N", help="of them from one address")

    screen = commands.add_parser("screen", parents=[_who()], help="talk with Sayso on a terminal screen")
    screen.add_argument("--light", action="store_true", help="dark on light")
    screen.add_argument("--silent", action="store_true", help="no sound")
    screen.add_argument("--session", metavar="NAME", default=TALK, help="name under which the talk is kept")


def _shop(commands: Commands) -> None:
    search = commands.add_parser("search", parents=_shared(person=True), help="search the catalogue")
    search.add_argument("text", metavar="TEXT")
    search.add_argument("--limit", type=_positive, default=10, metavar="N")

    catalog = commands.add_parser("catalog", help="look into the catalogue and change live offers")
    parts = catalog.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    show = parts.add_parser("show", parents=_shared(), help="one whole record with its offer")
    show.add_argument("id", metavar="ID")
    parts.add_parser("stats", parents=_shared(), help="how many of what")
    offer = parts.add_parser("offer", parents=_shared(), help="change the live price or stock of a product")
    offer.add_argument("id", metavar="ID")
    offer.add_argument("--price", metavar="AMOUNT")
    offer.add_argument("--currency", metavar="CUR")
    offer.add_argument("--stock", type=int, metavar="N")
    _feeds(parts)
    watch = parts.add_parser("watch", parents=_shared(), help="take in a stream of prices and stocks")
    watch.add_argument("file", nargs="?", default="-", metavar="FILE", help="one JSON object a line; - reads stdin")
    watch.add_argument("--follow", action="store_true", help="go on as the file grows; go on where it was left")
    watch.add_argument("--source", metavar="NAME", help="the feed whose own ids the lines name")

    graph = commands.add_parser("graph", help="look into the product graph")
    parts = graph.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    parts.add_parser("stats", parents=_shared(), help="concepts, names in each language, and what is missing")

    quote = commands.add_parser("quote", parents=_shared(), help="what a parcel costs at the door")
    quote.add_argument("--order", metavar="FILE.json", help="one order; - reads it from stdin")
    quote.add_argument("--batch", metavar="FILE.jsonl", help="many orders, one JSON object a line")


def _feeds(parts: Commands) -> None:
    feed = parts.add_parser("import", parents=_shared(), help="take in a seller's feed of goods")
    feed.add_argument("file", metavar="FILE", help="the feed, packed with gzip or not; - reads it from stdin")
    feed.add_argument("--format", choices=FEED_FORMATS, default=FEED_FORMATS[0], help="which kind of feed it is")
    feed.add_argument("--embed", choices=("now", "later"), default="now", help="later: find the goods by words for now")
    feed.add_argument("--mapping", metavar="FILE.toml", help="which column of a CSV file is which field")
    feed.add_argument("--source", metavar="NAME", help="name of the feed; its goods are known by it and their own id")
    feed.add_argument("--merchant", metavar="NAME|FILE.toml", help="the seller, or a file that describes it")
    feed.add_argument("--merchant-country", metavar="CC", help="where the seller is")
    feed.add_argument("--currency", metavar="CUR", help="currency of prices that name none")
    feed.add_argument("--language", dest="feed_language", metavar="TAG", help="language of goods that name none")
    feed.add_argument("--partial", action="store_true", help="goods that the file does not list stay")
    feed.add_argument("--dry-run", action="store_true", help="read and judge everything, write nothing")
    told = parts.add_parser("reviews", parents=_shared(), help="take in reviews of goods that a feed brought")
    told.add_argument("file", metavar="FILE", help="CSV, JSON lines or Google's review feed; - reads it from stdin")
    told.add_argument("--source", metavar="NAME", required=True, help="the feed whose own ids the reviews name")
    told.add_argument("--mapping", metavar="FILE.toml", help="which column of a CSV file is which field")
    parts.add_parser("embed", parents=_shared(), help="make the goods of all feeds findable by meaning")


def _person(commands: Commands) -> None:
    for name, text in (("cart", "what is in the cart"), ("orders", "orders and receipts")):
        one = commands.add_parser(name, parents=_shared(), help=text)
        one.add_argument("--session", metavar="NAME", default=TALK if name == "cart" else None)

    profile = commands.add_parser("profile", help="settings kept about you")
    actions = profile.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    put = actions.add_parser("set", parents=_shared(), help="change one")
    put.add_argument("key", metavar="KEY")
    put.add_argument("value", metavar="VALUE")
    show = actions.add_parser("show", parents=_shared(), help="tell them")
    for one in (put, show):
        one.add_argument("--session", metavar="NAME", default=TALK)

    why = commands.add_parser("why-order", parents=_shared(), help="why things were told in their order")
    why.add_argument("--session", metavar="NAME", default=TALK)

    taste = commands.add_parser("taste", help="what was learnt from what you choose and pass over")
    actions = taste.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    for name, text in (
        ("show", "tell it"),
        ("reset", "forget it; cart, orders and settings stay"),
        ("learn", "whether to learn at all"),
        ("share", "whether it counts, without your name, in what many people on this machine choose"),
    ):
        one = actions.add_parser(name, parents=_shared(), help=text)
        one.add_argument("--session", metavar="NAME", default=TALK)
        if name in {"learn", "share"}:
            one.add_argument("switch", choices=("on", "off"))

    forget = commands.add_parser("forget", parents=_shared(), help="forget everything about you")
    forget.add_argument("--yes", action="store_true", help="really do it")


def _machine(commands: Commands) -> None:
    commands.add_parser("doctor", parents=_shared(), help="what is there, what is missing, and what it would give")
    bench = commands.add_parser("bench", parents=_shared(), help="measure speed on this machine")
    bench.add_argument("what", choices=("turn", "understand", "voice"))
    bench.add_argument("--file", metavar="FILE", help="texts to use, one a line")

    _models(commands)

    measured = commands.add_parser("eval", help="measure quality on files of your own")
    parts = measured.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    retrieval = parts.add_parser("retrieval", parents=_shared(), help="how well the search ranks, level by level")
    retrieval.add_argument("--corpus", metavar="FILE.jsonl", required=True, help="documents, in the form of BEIR")
    retrieval.add_argument("--queries", metavar="FILE.jsonl", required=True)
    retrieval.add_argument("--qrels", metavar="FILE.tsv", required=True, help="query-id, corpus-id, score")
    retrieval.add_argument(
        "--encoder", metavar="FOLDER", help="an encoder of many languages instead of the built-in one"
    )
    retrieval.add_argument(
        "--asked", choices=("said", "english", "both"), default="both", help="which words of a query it is given"
    )
    retrieval.add_argument(
        "--misses", type=_positive, metavar="N", help="also print N queries that found nothing right"
    )
    heard = parts.add_parser("voice", parents=_shared(), help="how well recordings with their texts are heard")
    heard.add_argument("folder", metavar="DIR", help="recordings, each with a text of the same name (.txt) beside it")
    heard.add_argument("--lang", dest="language", metavar="TAG", help="language of what lies in no folder named by one")
    heard.add_argument("--headphones", action="store_true", help="the microphone listens while Sayso speaks")


def _models(commands: Commands) -> None:
    models = commands.add_parser("models", help="fetch models that hear, speak and find better")
    parts = models.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    parts.add_parser("list", parents=_shared(), help="all models, with size and licence, and which are here")
    pull = parts.add_parser("pull", parents=_shared(), help="fetch models; goes on where it was left")
    pull.add_argument("names", nargs="*", metavar="NAME", help="whisper-small, or: whisper small")
    pull.add_argument("--recommended", action="store_true", help="what suits this machine")
    pull.add_argument("--from", dest="source", metavar="FOLDER", help="take the files from a folder, with no network")
    pull.add_argument("--linear", action="store_true", help="progress in plain lines, for screen readers and braille")
    use = parts.add_parser("use", parents=_shared(), help="which of the models that are here to use")
    use.add_argument("names", nargs="+", metavar="NAME", help="a model; none; or a kind and none: whisper none")
    verify = parts.add_parser("verify", parents=_shared(), help="hold every file against its checksum")
    verify.add_argument("names", nargs="*", metavar="NAME")


def _port(text: str) -> int:
    value = int(text)
    if not 0 <= value <= 65_535:
        raise argparse.ArgumentTypeError("must be 0 to 65535")
    return value


def _positive(text: str) -> int:
    value = int(text)
    if value < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return value
