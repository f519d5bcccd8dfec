"""Documents read back from their files, by readers that are not ours where there are any."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

from markdown_it import MarkdownIt
from markdown_it.token import Token

from tests.export import ooxml
from tests.export.telling import SAME, Manner, Told

ROWS = re.compile(f"(?:{SAME.pattern}|[-\N{EN DASH}=]+|[0-9]+\\.)?:?")
"""Signs of plain text: of lists and remarks, lines below headings, numbers."""


# Word


def in_word(content: bytes) -> Told:
    """A zip file of XML."""
    foot = ooxml.text(ooxml.part(content, "word/footer1.xml"))
    return Told(tuple(text for _, text in ooxml.paragraphs(content)), foot.partition("\t")[0])


# Web pages

_LEAVES = {"p", "h1", "h2", "h3", "li", "td", "th", "dt", "dd", "figcaption", "caption"}
_EMPTY = {"meta", "br", "img", "col"}


@dataclass(slots=True)
class Element:
    """One element of a page, in the order in which they begin."""

    tag: str
    attributes: dict[str, str]
    inside: tuple[str, ...]
    text: str = ""
    holds: list[str] = field(default_factory=list)


@dataclass
class Page(HTMLParser):
    """All elements of a page; raises where one is left open or closed twice."""

    elements: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self._open: list[Element] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = Element(tag, {k: v or "" for k, v in attrs}, tuple(e.tag for e in self._open))
        self.elements.append(found)
        for element in self._open:
            element.holds.append(tag)
        if tag == "br":
            self.handle_data("\n")
        if tag not in _EMPTY:
            self._open.append(found)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop().tag == tag

    def handle_data(self, data: str) -> None:
        for element in self._open:
            element.text += data

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")

    def handle_pi(self, data: str) -> None:
        raise AssertionError(f"an instruction: {data}")

    def unknown_decl(self, data: str) -> None:
        raise AssertionError(f"a declaration: {data}")

    def all(self, *tags: str) -> list[Element]:
        return [element for element in self.elements if element.tag in tags]


def page_of(content: bytes) -> Page:
    """The elements of a web page."""
    page = Page()
    page.feed(content.decode("utf-8"))
    page.close()
    assert not page._open
    return page


def in_html(content: bytes) -> Told:
    """The words of the main part; a table's caption is for screen readers, as in Word."""
    page = page_of(content)
    leaves = [
        element.text
        for element in page.all(*_LEAVES)
        if "main" in element.inside and element.tag != "caption" and "p" not in element.holds
    ]
    (foot,) = page.all("footer")
    return Told(tuple(leaves), foot.text)


# Markdown

_BLOCKS = {
    *("heading", "paragraph", "bullet_list", "ordered_list", "list_item"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}
_INLINE = {"text", "softbreak", "hardbreak", "strong_open", "strong_close", "em_open", "em_close"}


def tokens_of(content: bytes) -> list[Token]:
    """CommonMark with tables. Raises where there is anything that we never write: a link, code."""
    tokens = MarkdownIt("commonmark").enable("table").parse(content.decode("utf-8"))
    kinds = {token.type.removesuffix("_open").removesuffix("_close") for token in tokens}
    assert kinds <= {*_BLOCKS, "inline", "hr"}, kinds
    for token in tokens:
        assert {child.type for child in token.children or ()} <= _INLINE, token.children
    return tokens


def inline(token: Token) -> str:
    """The words of one leaf."""
    said = {"text": lambda t: t.content, "hardbreak": lambda _: "\n", "softbreak": lambda _: "\n"}
    return "".join(said.get(child.type, lambda _: "")(child) for child in token.children or ())


def in_markdown(content: bytes) -> Told:
    """What stands above the last rule is the body."""
    tokens = tokens_of(content)
    rules = [at for at, token in enumerate(tokens) if token.type == "hr"]
    assert len(rules) == 1
    leaves = [inline(token) for token in tokens[: rules[0]] if token.type == "inline"]
    foot = [inline(token) for token in tokens[rules[0] :] if token.type == "inline"]
    return Told(tuple(leaves), "\n".join(foot))


# Plain text


def in_plain_text(content: bytes) -> Told:
    """A text file has no structure but its lines; behind its last empty one stands its foot."""
    body, rule, foot = content.decode("utf-8").rpartition("\n\n---")
    if not rule:  # a foot without a word
        body, foot = foot, ""
    return Told(tuple(body.split("\n")), foot.lstrip("-").strip("\n").replace("\n", " "))


READERS = {
    ".docx": (in_word, Manner()),
    ".html": (in_html, Manner()),
    ".md": (in_markdown, Manner(rows=True)),
    ".txt": (in_plain_text, Manner(ROWS, columns=False, rows=True, narrow=True)),
}
"""By the endings of names, how a file is read back and how it tells what it says."""
