"""The page's files: what is sent, with which headers, in which language."""

from __future__ import annotations

import asyncio
import re
from html.parser import HTMLParser

import pytest

from i18n import messages
from server.pages import Pages
from server.wording import preferred


async def fetch(port: int, path: str, *headers: str) -> tuple[int, dict[str, str], str]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    lines = [f"GET {path} HTTP/1.1", f"Host: 127.0.0.1:{port}", *headers, "", ""]
    writer.write("\r\n".join(lines).encode())
    raw = await asyncio.wait_for(reader.read(), 10)
    writer.close()
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *rest = head.decode().split("\r\n")
    return int(first.split()[1]), {k.lower(): v for k, _, v in (line.partition(": ") for line in rest)}, body.decode()


async def test_every_file_comes_with_strict_headers(opened) -> None:
    port = (await opened()).running.port
    for path in (
        "/",
        "/page.js",
        "/page.css",
        "/worklet.js",
        "/connection.js",
        "/icon.svg",
        "/words/en.json",
        "/tones.json",
        "/no",
    ):
        status, headers, _ = await fetch(port, path)
        assert status == (404 if path == "/no" else 200), path
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        csp = headers["content-security-policy"]
        assert "default-src 'none'" in csp
        assert "unsafe" not in csp
        assert "http" not in csp


@pytest.mark.parametrize(
    "path", ["/index.html", "/../pages.py", "/..%2fpages.py", "/words/xx.json", "/words/../en.json", "//"]
)
async def test_nothing_else_is_served(opened, path: str) -> None:
    assert (await fetch((await opened()).running.port, path))[0] == 404


async def test_a_foreign_host_gets_nothing(opened) -> None:
    port = (await opened()).running.port
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
    assert (await reader.read()).startswith(b"HTTP/1.1 421")
    writer.close()


async def test_the_page_speaks_the_language_of_the_browser_or_of_the_address(opened) -> None:
    port = (await opened()).running.port
    _, headers, body = await fetch(port, "/", "Accept-Language: pt;q=0.9, sw")
    assert headers["content-language"] == "pt-BR"
    assert '<html lang="pt-BR" dir="ltr">' in body
    assert "loja de treino" in body
    _, headers, body = await fetch(port, "/?lang=en", "Accept-Language: pt")
    assert headers["content-language"] == "en"
    assert '<option value="pt-BR" lang="pt-BR" dir="ltr">' in body


@pytest.mark.parametrize(
    ("header", "language"),
    [
        (None, "en"), ("", "en"), ("sw, de;q=0.4, fr;q=0.7", "fr"), ("sw", "en"),
        ("pt-PT", "pt-BR"), ("en;q=0.1, pt-BR;q=0.8", "pt-BR"),
        ("pt;q=0, en", "en"), ("*", "en"), ("xx-!!, pt;q=zwei, pt;q=.5", "pt-BR"),
    ],
)  # fmt: skip
def test_the_preferred_language(header: str | None, language: str) -> None:
    assert preferred(header) == language


class Outline(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.mark.parametrize("language", messages.languages())
def test_no_gap_is_left_and_nothing_of_a_third_party_is_loaded(language: str) -> None:
    file = Pages().file(f"/?lang={language}", None)
    assert file is not None
    body = file.body.decode()
    assert "{{" not in body
    outline = Outline()
    outline.feed(body)
    for tag, attributes in outline.tags:
        for name in ("src", "href"):
            assert (attributes.get(name) or "/").startswith(("/", "#")), (tag, attributes)
        assert not any(name.startswith("on") or name == "style" for name in attributes), (tag, attributes)
        if tag == "script":
            assert attributes.get("src")


def test_every_word_that_the_page_names_exists_and_every_word_is_used() -> None:
    pages = Pages()
    for language in messages.languages():
        assert set(pages.words(language)) == set(pages.keys)
    from importlib import resources

    folder = resources.files("i18n.messages").joinpath("en")
    text = "\n".join(folder.joinpath(name).read_text(encoding="utf-8") for name in ("faces.ftl", "page_floor.ftl"))
    assert set(re.findall(r"^(page-[a-z-]+) =", text, re.M)) == set(pages.keys)
