"""How the kinds of paragraph look on paper: the same measures as in Word, in points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QTextBlockFormat, QTextCharFormat, QTextFormat

PETROL, INK, MUTED = "#0B5C63", "#1D1D1D", "#595349"
SUNKEN, HAIRLINE, EDGE = "#ECE9E2", "#DAD5CB", "#7F786D"

TIED = int(QTextFormat.Property.UserProperty) + 1
"""The property of a block or table that has to stay on the page of the block after it."""

RULED = TIED + 1
"""The property of a block that stands behind a rule."""
WHOLE = RULED + 1
"""The property of a block or table whose lines have to stay on one page."""

RULE, _BEHIND_THE_RULE = 2.25, 6.0
"""Points: how wide a rule is, and from its outer edge to the words."""

_POINTS_AN_INCH, _MILLIMETRES_AN_INCH = 72, 25.4
_LINE_HEIGHT = 112
"""Per cent of what the font asks for."""


@dataclass(frozen=True, slots=True)
class Look:
    """One kind of paragraph: size and spaces in points; `level` of a heading, 0 for none.

    `line` is the height of a line in per cent of what the font asks for. A `ruled` one stands
    behind a rule, which `facilitator.paper.sheets` draws. A `whole` one has all its lines on one
    page.
    """

    size: float = 10.5
    colour: str = INK
    bold: bool = False
    before: float = 0
    after: float = 4
    level: int = 0
    tied: bool = False
    line: int = _LINE_HEIGHT
    ruled: bool = False
    whole: bool = False


LOOKS: Mapping[str, Look] = MappingProxyType(
    {
        "over": Look(10.5, MUTED, after=1, tied=True),
        "title": Look(21, bold=True, after=10, tied=True),
        "heading1": Look(15, PETROL, bold=True, before=19, after=5, level=1, tied=True),
        "heading2": Look(11.5, bold=True, before=11, after=3, level=2, tied=True),
        "text": Look(),
        "step": Look(before=6, after=2, tied=True),
        "remark": Look(9.5, MUTED, after=3),
        "fine": Look(8, MUTED, before=1, after=1, line=100, whole=True),
        "picture": Look(before=6, after=2, tied=True, line=100),
        "caption": Look(9.5, MUTED, after=4, tied=True),
        "fact": Look(after=2),
        "label": Look(colour=MUTED, after=2),
        "list": Look(after=2.5),
        "cell": Look(10, after=0),
        "aloud": Look(12.5, before=1, after=1, ruled=True),
        "cell heading": Look(10, bold=True, after=0),
        "head": Look(9, bold=True, after=0),
        "foot": Look(9, MUTED, after=0),
    }
)


_DENSE: Mapping[str, Look] = MappingProxyType(
    {
        kind: replace(
            look,
            size=max(min(9, look.size), look.size * 0.84),
            before=look.before * 0.4,
            after=look.after * 0.4,
            line=100,
        )
        for kind, look in LOOKS.items()
    }
)


def looks_of(dense: bool) -> Mapping[str, Look]:
    """The kinds of paragraph of a usual document, or of one with smaller letters."""
    return _DENSE if dense else LOOKS


@dataclass(frozen=True, slots=True)
class Measure:
    """Lengths in the dots of one device."""

    dots_an_inch: float = 96.0

    def points(self, points: float) -> float:
        """So many points in dots."""
        return points * self.dots_an_inch / _POINTS_AN_INCH

    def millimetres(self, millimetres: float) -> float:
        """So many millimetres in dots."""
        return millimetres * self.dots_an_inch / _MILLIMETRES_AN_INCH


def block_format(look: Look, measure: Measure, direction: Qt.LayoutDirection) -> QTextBlockFormat:
    """Spaces, level and direction of one paragraph."""
    form = QTextBlockFormat()
    form.setTopMargin(measure.points(look.before))
    form.setBottomMargin(measure.points(look.after))
    form.setLineHeight(look.line, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setLayoutDirection(direction)
    form.setHeadingLevel(look.level)
    if look.tied:
        form.setProperty(TIED, True)
    if look.whole:
        form.setProperty(WHOLE, True)
    if look.ruled:
        form.setProperty(RULED, True)
        behind = measure.points(_BEHIND_THE_RULE)
        turned = direction == Qt.LayoutDirection.RightToLeft
        (form.setRightMargin if turned else form.setLeftMargin)(behind)
    return form


def begins(page: bool) -> QTextBlockFormat:
    """What is different in a paragraph that stands at the top of a page; else nothing."""
    form = QTextBlockFormat()
    if page:
        form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    return form


def char_format(
    look: Look, measure: Measure, *, strong: bool = False, colour: str = ""
) -> QTextCharFormat:
    """Size, weight and colour of the words of one paragraph."""
    form = QTextCharFormat()
    # In dots: a size in points would follow the screen where the paper is meant.
    form.setProperty(QTextFormat.Property.FontPixelSize, round(measure.points(look.size)))
    form.setFontWeight(QFont.Weight.Bold if strong or look.bold else QFont.Weight.Normal)
    form.setForeground(QColor(colour or look.colour))
    return form
