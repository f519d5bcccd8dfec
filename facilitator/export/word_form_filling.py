"""Fills the places of one form: words, lines, rows and whole parts."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from typing import TypeAlias

from facilitator.app.ports import Words
from facilitator.domain.document import Block, Line, Numbered, plain
from facilitator.domain.word_form import NONE, PLACES, Contents, Holds
from facilitator.export.word_body import Body
from facilitator.export.word_form_find import Standing, standing
from facilitator.export.word_form_package import Element, FormPackage, W, pieces
from facilitator.export.word_form_styles import Styles
from facilitator.export.word_form_words import Spot, alone, fill, spots, spots_in
from facilitator.export.word_package import NAMESPACES
from facilitator.export.word_pictures import Pictures
from facilitator.export.word_styles import NUMBERS, text_width

_Row: TypeAlias = Mapping[str, tuple[Line, ...]]
_BREAK = "<w:r><w:br/></w:r>"
_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_ONCE = (f"{W}bookmarkStart", f"{W}bookmarkEnd")
"""What may stand once in a document, and is left out of rows that are repeated."""


class Filling:
    """Fills a form. `put` are the blocks that came in, for the lists that they number."""

    def __init__(
        self,
        package: FormPackage,
        contents: Contents,
        words: Words,
        pictures: Pictures,
        styles: Styles,
    ) -> None:
        self._package, self._contents, self._words = package, contents, words
        self._styles = styles
        self._body = Body(words, pictures)
        self.put: list[Block] = []

    def fill(self) -> None:
        """Fill every place that fits. What came in is never looked through for places."""
        every = standing(self._package)
        rows = {each.row: each for each in every if each.row is not None and each.fits}
        inside = set[Element]()
        for row, first in rows.items():
            if not any(outer in rows for outer in row.iterancestors(f"{W}tr")):
                inside.update(row.iter(f"{W}p"))
                self._repeat(row, PLACES[first.spot.place].group)
        for paragraph in dict.fromkeys(each.paragraph for each in every):
            if paragraph not in inside:
                self._paragraph(
                    paragraph, {each.spot: each for each in every if each.paragraph is paragraph}
                )

        self._describe()

    def _describe(self) -> None:
        """What tables say of themselves to a screen reader may name places, too."""
        for kind in ("tblCaption", "tblDescription"):
            for each in self._package.tree(self._package.main).iter(f"{W}{kind}"):
                words = each.get(f"{W}val", "")
                for spot in reversed(spots_in(words)):
                    lines = self._outside(spot)
                    if lines is not None:
                        said = ", ".join(self._words.say(p) for line in lines for p in line.parts)
                        words = f"{words[: spot.begin]}{plain(said)}{words[spot.end :]}"
                each.set(f"{W}val", " ".join(words.split()))

    def _repeat(self, row: Element, group: str) -> None:
        """The row once for each of the group; once with a word where there is none."""
        rows = self._contents.rows[group] or (self._nothing(row),)
        for each in rows:
            copy = deepcopy(row)
            _make_fresh(copy)
            row.addprevious(copy)
            for paragraph in list(copy.iter(f"{W}p")):
                self._words_into(paragraph, self._in_row(each))
        row.getparent().remove(row)

    def _nothing(self, row: Element) -> _Row:
        """A row that says that there is nothing, in its first place."""
        for paragraph in row.iter(f"{W}p"):
            for spot in spots(paragraph):
                if not spot.is_label and spot.place in PLACES and PLACES[spot.place].group:
                    return {spot.place: (Line((NONE,)),)}
        return {}

    def _in_row(self, row: _Row) -> Callable[[Spot], tuple[Line, ...] | None]:
        def lines(spot: Spot) -> tuple[Line, ...] | None:
            place = PLACES.get(spot.place)
            if place is None or spot.is_label or place.holds is not Holds.ROW:
                return self._outside(spot)
            return row.get(place.name, ())

        return lines

    def _outside(self, spot: Spot) -> tuple[Line, ...] | None:
        """What comes into a place that is in no repeated row; None for one that stays."""
        place = PLACES.get(spot.place)
        if place is None:
            return None
        if spot.is_label:
            return (Line((self._contents.label(place.name),)),)
        if place.holds not in (Holds.TEXT, Holds.LINES):
            return None
        lines = self._contents.lines[place.name]
        return lines or ((Line((NONE,)),) if place.says_none else ())

    def _paragraph(self, paragraph: Element, here: Mapping[Spot, Standing]) -> None:
        first = next(iter(here.values()))
        blocks = PLACES.get(first.spot.place)
        if first.fits and not first.spot.is_label and blocks and blocks.holds is Holds.BLOCKS:
            self._blocks(paragraph, self._contents.blocks[blocks.name])
        else:
            self._words_into(paragraph, self._outside)

    def _words_into(
        self, paragraph: Element, lines_of: Callable[[Spot], tuple[Line, ...] | None]
    ) -> None:
        places = [(spot, lines_of(spot)) for spot in spots(paragraph)]
        told = [(spot, lines) for spot, lines in places if lines is not None]
        if not told:
            return
        spot, lines = told[0]
        if len(places) == 1 and len(lines) > 1 and alone(paragraph, spot):
            for line in lines:
                copy = deepcopy(paragraph)
                _make_fresh(copy)
                paragraph.addprevious(copy)
                fill(copy, spot, self._runs((line,)))
            _remove(paragraph)
            return
        for spot, lines in reversed(told):
            fill(paragraph, spot, self._runs(lines))
        if not any(lines for _, lines in told) and not _says(paragraph) and _may_go(paragraph):
            _remove(paragraph)

    def _runs(self, lines: tuple[Line, ...]) -> list[Element]:
        fresh = pieces(_BREAK.join(self._body.line(line) for line in lines), NAMESPACES)
        self._styles.rename(fresh)
        return fresh

    def _blocks(self, paragraph: Element, blocks: tuple[Block, ...]) -> None:
        """Whole parts in the place of a paragraph, which stays only if a section ends in it."""
        numbered = sum(isinstance(each, Numbered) for each in self.put)
        xml = "".join(self._body.blocks(blocks, _width(paragraph), NUMBERS + numbered))
        self.put.extend(blocks)
        fresh = pieces(xml, NAMESPACES)
        after = paragraph.getnext()
        if fresh and after is not None and after.tag == f"{W}p" and not _says(fresh[-1]):
            fresh.pop()  # it would keep a table apart from what follows it, as that does
        self._styles.rename(fresh)
        for each in fresh:
            paragraph.addprevious(each)
        ends = paragraph.find(f"{W}pPr/{W}sectPr") is not None
        if not ends and (fresh or _may_go(paragraph)):
            _remove(paragraph)
        else:
            fill(paragraph, spots(paragraph)[0], [])


def _make_fresh(copy: Element) -> None:
    """Take off what a document may hold only once."""
    for each in list(copy.iter()):
        if not isinstance(each.tag, str):
            continue
        for name in ("paraId", "textId"):
            each.attrib.pop(f"{_W14}{name}", None)
        once = each.tag in _ONCE or (each.tag == f"{W}id" and each.getparent().tag == f"{W}sdtPr")
        if once:
            each.getparent().remove(each)


def _says(paragraph: Element) -> bool:
    """Whether it holds any word or picture."""
    return any(
        (each.text or "").strip() if each.tag == f"{W}t" else each.tag != f"{W}rPr"
        for run in paragraph.iter(f"{W}r")
        for each in run
    )


def _may_go(paragraph: Element) -> bool:
    """Whether nothing hangs on a paragraph: no section, no end of a cell, no two tables apart."""
    if paragraph.find(f"{W}pPr/{W}sectPr") is not None:
        return False
    beside = (paragraph.getprevious(), paragraph.getnext())
    return any(each is not None and each.tag == f"{W}p" for each in beside)


def _remove(element: Element) -> None:
    element.getparent().remove(element)


def _width(paragraph: Element) -> int:
    """Of the text, between the margins of the section in which a paragraph stands."""
    for section in paragraph.xpath(
        "following::*[local-name()='sectPr'] | .//*[local-name()='sectPr']"
    ):
        size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
        if size is None or margins is None:
            continue
        left, right = (int(margins.get(f"{W}{side}", "0")) for side in ("left", "right"))
        wide = int(size.get(f"{W}w", "0")) - left - right
        if wide > text_width() // 3:
            return wide
    return text_width()
