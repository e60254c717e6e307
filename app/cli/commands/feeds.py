"""``sayso catalog import``, ``reviews`` and ``embed``: feeds taken in, and their goods made findable by meaning."""

from __future__ import annotations

import re
import shutil
import sys
import tempfile
import time
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from app.cli.house import House, known_currency
from app.cli.output import print_json, progress, say, spoken_language
from app.settings import load
from i18n.errors import SaysoError
from i18n.languages import country, normalise
from i18n.messages import Messages
from retrieval.feeds.formats import known as formats
from retrieval.feeds.formats.table import read_mapping
from retrieval.feeds.importer import FeedFile, Imported, Importer
from retrieval.feeds.normalise import Defaults
from retrieval.feeds.report import Report
from retrieval.feeds.review_files import ReviewFiles, read_review_mapping
from retrieval.private import private_folder
from retrieval.product import Merchant
from retrieval.schema import read_merchant

NAMED_ALOUD = 5
"""Refused rows that are told one by one; the JSON report names more."""

_EVERY_S = 5.0
_SUFFIXES = re.compile(r"(?:\.(?:jsonl?|ndjson|tsv|csv|txt|xml|rss|atom|html?|gz))+\Z", re.IGNORECASE)


def run(arguments: Namespace) -> int:
    with House(load()) as house:
        return ACTIONS[arguments.action](house, arguments)


def _import(house: House, arguments: Namespace) -> int:
    started = time.monotonic()
    with _file(arguments.file, house.settings.home / "feeds") as path:
        feed = _feed(path, arguments)
        importer = Importer(house.records, house.graph, house.settings.home / "feeds", house.clock, _Progress())
        done = importer.run(feed, dry=arguments.dry_run)
    report = done.report
    embedded = False
    if not arguments.dry_run and not feed.later:
        # Only now are the records read: an import for later stays small, however large its feed is.
        house.library.warm()
        embedded = house.library.engines()["embedding"] != "none"
    result = {
        "source": done.source,
        "format": done.format,
        "encoding": done.encoding,
        "resumed": done.resumed,
        "dry_run": arguments.dry_run,
        **report.to_json(),
        "embedded": embedded,
        "seconds": round(time.monotonic() - started, 2),
        "summary": " ".join(_told(done, dry=arguments.dry_run, later=feed.later)),
    }
    if arguments.json:
        print_json(result)
    else:
        for sentence in _told(done, dry=arguments.dry_run, later=feed.later):
            say(sentence)
    return 0 if report.complete and (report.taken or report.removed or not report.refused) else 1


def _reviews(house: House, arguments: Namespace) -> int:
    """A file of reviews of goods that are in the catalogue already."""
    mapping = read_review_mapping(Path(arguments.mapping)) if arguments.mapping else None
    with _file(arguments.file, house.settings.home / "feeds") as path:
        files = ReviewFiles(house.records, house.clock, _Progress())
        report = files.take(path, arguments.source, mapping)
    words = Messages(spoken_language())
    told = [words.say("feed-reviews", {"count": report.reviews}), *_refused(words, report)]
    if not report.complete:
        told.append(words.say("feed-incomplete"))
    if arguments.json:
        counts = {"rows": report.rows, "reviews": report.reviews, "complete": report.complete}
        print_json(
            {"source": arguments.source, **counts, "refused": report.to_json()["refused"], "summary": " ".join(told)}
        )
    else:
        for sentence in told:
            say(sentence)
    return 0 if report.complete and (report.reviews or not report.refused) else 1


def _embed(house: House, arguments: Namespace) -> int:
    """Embed whatever waits for it. Raises SaysoError where there is no engine that could."""
    library = house.library
    library.feeds.embed_all()
    library.warm()
    engine = library.engines()["embedding"]
    if engine == "none":
        raise next(iter(library.notices), SaysoError("embedding_missing", "no engine"))
    count = library.searcher().store.count()
    result = {"embedding": engine, "products": count}
    if arguments.json:
        print_json(result)
    else:
        say(Messages(spoken_language()).say("feed-embedded", {"count": count}))
    return 0


ACTIONS = {"import": _import, "reviews": _reviews, "embed": _embed}


@contextmanager
def _file(name: str, folder: Path) -> Iterator[Path]:
    """The feed's file; stdin is put aside first, for a feed is looked at before it is read."""
    if name != "-":
        yield Path(name)
        return
    private_folder(folder)
    with tempfile.NamedTemporaryFile(dir=folder, prefix="stdin-") as file:
        shutil.copyfileobj(sys.stdin.buffer, file, 1 << 20)
        file.flush()
        yield Path(file.name)


def _feed(path: Path, arguments: Namespace) -> FeedFile:
    """What the flags say of the feed. Raises SaysoError for flags that cannot be."""
    located, metadata = formats.located(path)
    told = formats.metadata_of(metadata)
    mapping = read_mapping(Path(arguments.mapping)) if arguments.mapping else None
    source = arguments.source or ("stdin" if arguments.file == "-" else _named(located, metadata, told.get("id")))
    seller, name = _seller(arguments.merchant, source)
    return FeedFile(
        path,
        Defaults(
            source=source,
            format="",
            seller=seller,
            name=name,
            country=country(arguments.merchant_country) if arguments.merchant_country else None,
            currency=known_currency(arguments.currency) if arguments.currency else None,
            language=normalise(arguments.feed_language) if arguments.feed_language else None,
        ),
        arguments.format,
        mapping,
        arguments.partial,
        arguments.embed == "later",
    )


def _named(path: Path, metadata: Path | None, feed_id: object) -> str:
    """The feed's name where nobody gives it one: of its metadata, its folder or its file."""
    if isinstance(feed_id, str) and feed_id.strip():
        name = feed_id
    elif metadata is not None or path.name.startswith("products.jsonl"):
        name = path.resolve().parent.name
    else:
        name = _SUFFIXES.sub("", path.name)
    return re.sub(r"[^a-z0-9._-]+", "-", name.casefold()).strip("-._")[:64] or "feed"


def _seller(told: str | None, source: str) -> tuple[Merchant | None, str | None]:
    if told is None or not told.endswith(".toml"):
        return None, told
    path = Path(told)
    if not path.is_file():
        raise SaysoError("unreadable_file", told, arguments={"file": path.name})
    merchant = read_merchant(path)
    return replace(merchant, id=f"{source}:{merchant.id}"), None


class _Progress:
    """Tells on stderr how many rows are done, now and then."""

    def __init__(self) -> None:
        self._told = time.monotonic()
        self._words = Messages(spoken_language())

    def __call__(self, rows: int) -> None:
        if time.monotonic() - self._told >= _EVERY_S:
            self._told = time.monotonic()
            progress(self._words.say("feed-progress", {"rows": rows}))


def _told(done: Imported, *, dry: bool, later: bool) -> Iterator[str]:
    """The report as sentences."""
    words, report = Messages(spoken_language()), done.report
    if dry:
        yield words.say("feed-dry")
    if done.resumed:
        yield words.say("feed-resumed")
    counts: dict[str, int] = {
        "added": report.added,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "removed": report.removed,
        "refused": report.refused,
    }
    yield words.say("feed-counts", counts)
    if report.unsold:
        yield words.say("feed-unsold", {"count": report.unsold})
    if report.reviews:
        yield words.say("feed-reviews", {"count": report.reviews})
    yield from _refused(words, report)
    if not report.complete:
        yield words.say("feed-incomplete")
    if later and not dry:
        yield words.say("feed-later")


def _refused(words: Messages, report: Report) -> Iterator[str]:
    for row in report.named[:NAMED_ALOUD]:
        reason = words.say("feed-reason-" + str(row["reason"]).replace("_", "-"))
        yield words.say("feed-refused-row", {"line": row["line"], "reason": reason}) if row["line"] else reason
    if report.refused > NAMED_ALOUD:
        yield words.say("feed-refused-more", {"count": report.refused - min(NAMED_ALOUD, len(report.named))})
