r"""Words inside Markdown: whatever a person types reads as typed, and nothing of it is markup.

A backslash before a sign of punctuation means that sign, everywhere in CommonMark. Signs that
mean something at the beginning of a line alone are left as they are elsewhere, so that the text
can be read without a program, too.
"""

from __future__ import annotations

import re

_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<~|$"})
_ENTITY = re.compile(r"&(?=#?\w{1,40};)")
_HASHES = re.compile(r"(?:(?<=[ \t])|^)#(?=#*(?:[ \t]|$))")
_BEGINNING = re.compile(
    r"(?=[-+=>]|:-|#{1,6}(?:[ \t]|$))|(?P<number>[0-9]{1,9})(?=[.)](?:[ \t]|$))"
)
_BLANKS = " \t\n"
_LINE_END = re.compile(r"[ \t]*\n[ \t]*")
_BREAK = "\\\n"


def escaped(text: str) -> str:
    """Words for the middle of a line; line ends stay as they are.

    Blanks at both ends of each line are taken away, as every reader of Markdown would.
    """
    text = text.strip(_BLANKS)
    if "\n" in text:
        text = _LINE_END.sub("\n", text)
    text = text.translate(_SIGNS)
    if "&" in text:
        text = _ENTITY.sub(r"\\&", text)
    # Some readers take an address for a link, and the backslashes inside for letters of it.
    text = text.replace("://", "\\://").replace("www.", "www\\.")
    return _edged(text)


def _edged(text: str) -> str:
    """Rare blanks at the ends told by their numbers: stars beside them would be no emphasis."""
    if text and _rare(text[-1]):
        text = f"{text[:-1]}&#{ord(text[-1])};"
    if text and _rare(text[0]):
        text = f"&#{ord(text[0])};{text[1:]}"
    return text


def _rare(sign: str) -> bool:
    return sign.isspace() or sign == "\ufeff"


def on_one_line(text: str) -> str:
    """Escaped words where there can be no line end: in a heading, or in a row of a table."""
    return text.replace("\n", " ")


def heading(text: str) -> str:
    """Escaped words of a heading; hashes at its end would be taken for its closing."""
    return _HASHES.sub(r"\\#", on_one_line(text))


def paragraph(text: str, indent: str = "") -> str:
    """Escaped words as lines of their own, those after the first indented."""
    return f"{_BREAK}{indent}".join(map(_begun, text.split("\n")))


def _begun(line: str) -> str:
    """A line at whose beginning no list, heading, quotation or underline is read."""
    found = _BEGINNING.match(line)
    if found is None:
        return line
    number = found["number"] or ""
    return f"{number}\\{line[len(number) :]}"
