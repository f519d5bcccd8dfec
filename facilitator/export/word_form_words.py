"""Places in the paragraphs of a form: found across runs, and filled without touching the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from facilitator.export.word_form_package import Element, W

_PLACE = re.compile(r"\{\{\s*([^{}]{0,80}?)\s*\}\}")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_OTHER = "\ufffc"
"""Stands for what is no word: a picture, a tab, a note's sign."""
_BEFORE_DIRECTION = frozenset({"cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath"})


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a paragraph: its name ("present:" for a label), and where it stands."""

    name: str
    begin: int
    end: int

    @property
    def place(self) -> str:
        """The name without the sign of a label."""
        return self.name.removesuffix(":").rstrip()

    @property
    def is_label(self) -> bool:
        """Whether it asks for what the place is called."""
        return self.name.endswith(":")


def words_of(paragraph: Element) -> str:
    """All that a paragraph says, with a sign for what is no word."""
    return "".join(text for _, text in _texts(paragraph))


def spots(paragraph: Element) -> list[Spot]:
    """The places of a paragraph in their order."""
    words = words_of(paragraph)
    if "{{" not in words:
        return []
    return spots_in(words)


def spots_in(words: str) -> list[Spot]:
    """The places in some words, in their order."""
    return [Spot(m[1].lower(), m.start(), m.end()) for m in _PLACE.finditer(words)]


def alone(paragraph: Element, spot: Spot) -> bool:
    """Whether a paragraph holds nothing but that place."""
    words = words_of(paragraph)
    return not (words[: spot.begin] + words[spot.end :]).strip()


def fill(paragraph: Element, spot: Spot, fresh: list[Element]) -> None:
    """Put runs in the place of a spot. The last spot of a paragraph has to be filled first."""
    at, touched = 0, []
    for node, text in _texts(paragraph):
        begin, end = max(spot.begin, at), min(spot.end, at + len(text))
        if node is not None and begin < end:
            touched.append((node, begin - at, end - at))
        at += len(text)
    first, begin, end = touched[0]
    rest = first.text[end:] if len(touched) == 1 else ""
    for node, _, upto in touched[1:]:
        _say(node, node.text[upto:])
    _say(first, first.text[:begin])
    run = first.getparent()
    behind = _split(run, first, rest)
    look = run.find(f"{W}rPr")
    for each in reversed(fresh):
        _dress(each, look)
        run.addnext(each)
    if behind is not None:
        (fresh[-1] if fresh else run).addnext(behind)


def _texts(paragraph: Element) -> Iterator[tuple[Element | None, str]]:
    """The nodes that hold words with their words, and others with a sign in their place."""
    for run in paragraph.iter(f"{W}r"):
        if next(run.iterancestors(f"{W}p"), None) is not paragraph:
            continue
        if next(run.iterancestors(f"{W}del"), None) is not None:
            continue
        for node in run:
            if node.tag == f"{W}t":
                yield node, node.text or ""
            elif node.tag not in (f"{W}rPr", f"{W}lastRenderedPageBreak", f"{W}fldChar"):
                yield None, _OTHER


def _say(node: Element, words: str) -> None:
    node.text = words
    node.set(_SPACE, "preserve")


def _split(run: Element, node: Element, rest: str) -> Element | None:
    """A run of what stood behind a node, with its look; None where nothing did."""
    after = list(node.itersiblings())
    if not rest and not after:
        return None
    behind = etree.Element(f"{W}r")
    look = run.find(f"{W}rPr")
    if look is not None:
        behind.append(deepcopy(look))
    if rest:
        _say(etree.SubElement(behind, f"{W}t"), rest)
    behind.extend(after)
    return behind


def _dress(run: Element, look: Element | None) -> None:
    """Let a run of ours look like the place that it comes into."""
    if look is None:
        return
    own = run.find(f"{W}rPr")
    dress = deepcopy(look)
    if own is not None:
        run.remove(own)
        for each in own:
            _put(dress, each)
    run.insert(0, dress)


def _put(dress: Element, each: Element) -> None:
    old = dress.find(each.tag)
    if old is not None:
        dress.remove(old)
    if each.tag == f"{W}rStyle":
        dress.insert(0, each)
        return
    later = (n for n in dress if isinstance(n.tag, str) and n.tag[len(W) :] in _BEFORE_DIRECTION)
    first = next(later, None)
    if first is None:
        dress.append(each)
    else:
        first.addprevious(each)
