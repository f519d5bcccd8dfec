"""A form for words that run from right to left: its own paragraphs, tables and pages are turned.

Word takes the left of a turned paragraph or table for the side where it begins, so alignments,
indents and tabs turn with it and stay as they are written.
"""

from __future__ import annotations

from collections.abc import Mapping

from lxml import etree

from facilitator.export.word_form_package import Element, FormPackage, W

_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr"
    " shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE"
    " autoSpaceDN"
)
_TABLE = "tblStyle tblpPr tblOverlap"
_MARKS: Mapping[str, tuple[str, str, frozenset[str]]] = {
    "p": ("pPr", "bidi", frozenset(_PARAGRAPH.split())),
    "tbl": ("tblPr", "bidiVisual", frozenset(_TABLE.split())),
}
"""For each kind of element its properties, the mark, and what stands before that there."""
_BEHIND_PAGES = frozenset({"rtlGutter", "docGrid", "printerSettings", "sectPrChange"})
"""What stands behind the mark of a section."""


def turn(package: FormPackage) -> None:
    """Mark all that the form itself has. What says its own direction already keeps it."""
    for name in (package.main, *package.related("header"), *package.related("footer")):
        tree = package.tree(name)
        for kind, (properties, mark, before) in _MARKS.items():
            for element in tree.iter(f"{W}{kind}"):
                _mark(_properties(element, properties), mark, before)
        for section in tree.iter(f"{W}sectPr"):
            names = (_name(each) for each in section)
            _mark(section, "bidi", {each for each in names if each not in _BEHIND_PAGES})


def _properties(element: Element, name: str) -> Element:
    found = element.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        element.insert(0, found)
    return found


def _mark(properties: Element, mark: str, before: frozenset[str] | set[str]) -> None:
    if properties.find(f"{W}{mark}") is not None:
        return
    at = sum(1 for each in properties if _name(each) in before)
    properties.insert(at, etree.Element(f"{W}{mark}"))


def _name(element: Element) -> str:
    """Without the space of its name; "" for a remark."""
    return str(element.tag).rpartition("}")[2] if isinstance(element.tag, str) else ""
