"""What a web page tells those who cannot see it, and whether it keeps to itself."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from facilitator.ui.tokens import contrast
from tests.export.readers import Element, Page, page_of

_OURS = {
    *("html", "head", "meta", "title", "style", "body", "main", "footer"),
    *("h1", "h2", "h3", "p", "ul", "ol", "li", "dl", "div", "dt", "dd", "figure", "img"),
    *("figcaption", "table", "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td"),
    *("strong", "span", "bdi", "br"),
}
_ALLOWED = {
    *("lang", "dir", "class", "charset", "name", "content", "http-equiv", "scope", "start"),
    *("style", "alt", "src"),
}
_INLINE_STYLE = re.compile("width:[0-9.]+%|height:[0-9]+mm")
_PNG = re.compile("data:image/png;base64,[A-Za-z0-9+/]+=*")
_READABLE, _SEEN = 4.5, 3.0


def findings(content: bytes) -> list[str]:
    """What stands in a reader's way or reaches outside, one sentence each."""
    page = page_of(content)
    return [found for check in CHECKS for found in check(page)]


def _foreign(page: Page) -> Iterator[str]:
    for element in page.elements:
        if element.tag not in _OURS:
            yield f"<{element.tag}> is none of ours"
        for name in element.attributes.keys() - _ALLOWED:
            yield f"<{element.tag}> has {name}"
        style = element.attributes.get("style", "")
        if style and not _INLINE_STYLE.fullmatch(style):
            yield f"<{element.tag}> is styled: {style}"
    for rules in page.all("style"):
        if re.search("url|@import|expression|http", rules.text, re.IGNORECASE):
            yield "the style fetches something"


def _pictures(page: Page) -> Iterator[str]:
    for image in page.all("img"):
        if not _PNG.fullmatch(image.attributes.get("src", "")):
            yield "a picture comes from outside"
        if not image.attributes.get("alt", "").strip():
            yield "a picture has no words"


def _language(page: Page) -> Iterator[str]:
    root = page.elements[0]
    if not root.attributes.get("lang"):
        yield "no language"
    if root.attributes.get("dir") not in ("ltr", "rtl"):
        yield "no direction"


def _title(page: Page) -> Iterator[str]:
    titles, heads = page.all("title"), page.all("h1")
    if [_flat(title) for title in titles] != [_flat(head) for head in heads]:
        yield "the title is not the one on the page"
    if len(heads) != 1 or not _flat(heads[0]):
        yield f"{len(heads)} headings are the title"


def _levels(page: Page) -> Iterator[str]:
    heads = [int(element.tag[1]) for element in page.all("h1", "h2", "h3")]
    if any(after > before + 1 for before, after in pairwise(heads)):
        yield f"a level of headings is left out: {heads}"


def _tables(page: Page) -> Iterator[str]:
    tables = len(page.all("table"))
    captions = page.all("caption")
    if len(captions) != tables or not all(_flat(caption) for caption in captions):
        yield "a table is not described"
    for header in page.all("th"):
        if header.attributes.get("scope") != "col":
            yield "a header does not say what it heads"
    if len(page.all("thead")) != tables or (tables and not page.all("th")):
        yield "a table has no header row"


def _empty(page: Page) -> Iterator[str]:
    for element in page.all("p", "h1", "h2", "h3", "ul", "ol", "dl"):
        if not element.text.strip() and "div" not in element.inside:
            yield f"an empty <{element.tag}>"


def _colours(page: Page) -> Iterator[str]:
    (rules,) = (element.text for element in page.all("style"))
    schemes = [
        dict(re.findall(r"--(\w+): (#[0-9A-F]{6});", block))
        for block in re.findall(r":root \{(.*?)\}", rules)
    ]
    if len(schemes) != 2:
        yield f"{len(schemes)} schemes of colours"
    for colours in schemes:
        for ink, ground in (("ink", "page"), ("muted", "page"), ("accent", "page")):
            if contrast(colours[ink], colours[ground]) < _READABLE:
                yield f"{ink} is too near to {ground}"
        if contrast(colours["ink"], colours["sunken"]) < _READABLE:
            yield "a table's header cannot be read"
        if contrast(colours["edge"], colours["page"]) < _SEEN:
            yield "a line cannot be seen"


def _flat(element: Element) -> str:
    return " ".join(element.text.split())


CHECKS: tuple[Callable[[Page], Iterator[str]], ...] = (
    *(_foreign, _pictures, _language, _title, _levels, _tables, _empty, _colours),
)
