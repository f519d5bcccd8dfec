"""Minutes in a school's own Word form: its look stays, its places are filled.

A form comes as its parts, which have been looked over (`exchange.word_form_file`).
"""

from __future__ import annotations

from collections.abc import Mapping

from facilitator.app.errors import UserError
from facilitator.app.ports import Drawer, Words
from facilitator.domain.document import Numbered
from facilitator.domain.word_form import Contents, FormReport
from facilitator.domain.words import tr
from facilitator.export.word import properties, whole, zipped
from facilitator.export.word_form_filling import Filling
from facilitator.export.word_form_find import report
from facilitator.export.word_form_package import FormPackage
from facilitator.export.word_form_styles import Styles
from facilitator.export.word_form_turning import turn
from facilitator.export.word_package import APPLICATION, CORE
from facilitator.export.word_pictures import MEDIA, RELATION, Pictures

_OWN_WORDS = ("/core-properties", "/extended-properties", "/custom-properties", "/thumbnail")
"""What a file tells of itself: of the form's author, whom nobody asked to be named in minutes."""
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_BROKEN = (ValueError, KeyError, AttributeError, IndexError, SyntaxError, TypeError)
"""What comes of XML that is no Word document, though it says that it is one."""


def check(parts: Mapping[str, bytes]) -> FormReport:
    """What a form has and what it lacks. A UserError where it is no Word document inside."""
    try:
        return report(_opened(parts))
    except _BROKEN as error:
        raise _unusable() from error


def filled(
    parts: Mapping[str, bytes], contents: Contents, words: Words, draw: Drawer | None = None
) -> bytes:
    """The whole file. The same form, meeting and language give the same bytes."""
    try:
        return _filled(_opened(parts), contents, words, draw)
    except _BROKEN as error:
        raise _unusable() from error


def _opened(parts: Mapping[str, bytes]) -> FormPackage:
    package = FormPackage(parts)
    if not package.main:
        raise _unusable()
    return package


def _unusable() -> UserError:
    return UserError(
        tr("This form cannot be filled. Open it in Word, save it anew, and take it in again.")
    )


def _filled(package: FormPackage, contents: Contents, words: Words, draw: Drawer | None) -> bytes:
    if words.right_to_left:
        turn(package)
    pictures = Pictures(words, draw, name=_unused(package), before=_highest(package))
    styles = Styles(package, words.language, words.right_to_left)
    filling = Filling(package, contents, words, pictures, styles)
    filling.fill()
    styles.number(tuple(b.start for b in filling.put if isinstance(b, Numbered)))
    for place, image in pictures.placed():
        name = f"word/{MEDIA}/{place}.png"
        package.parts[name] = image
        package.relate(place, RELATION.rpartition("/")[2], name)
        package.declare_ending("png", "image/png")
    package.drop(*_OWN_WORDS)
    package.attach(
        CORE,
        f"{_PACKAGE}/relationships/metadata/core-properties",
        "application/vnd.openxmlformats-package.core-properties+xml",
        whole(properties(contents.document, words)),
    )
    package.attach(
        "docProps/app.xml",
        f"{_OFFICE}/relationships/extended-properties",
        "application/vnd.openxmlformats-officedocument.extended-properties+xml",
        whole(APPLICATION),
    )
    return zipped(package.written())


def _unused(package: FormPackage) -> str:
    """How the names of our pictures begin, so that none is there already."""
    name = "picture"
    while any(f"/{name}" in part.lower() for part in package.parts):
        name += "-of-minutes"
    return name


def _highest(package: FormPackage) -> int:
    """The highest number that a drawing of the form has."""
    trees = (package.main, *package.related("header"), *package.related("footer"))
    numbers = (each.get("id", "") for name in trees for each in package.tree(name).iter("{*}docPr"))
    return max((int(n) for n in numbers if n.isdecimal() and len(n) < 9), default=0)
