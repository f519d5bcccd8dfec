"""Numbers of the few names in Qt's namespace that the first screen is built and painted with.

The first word to `Qt` makes all 93 enumerations it holds, with 1,195 members: an eighth of the
way to the first painted window. So the parts that this window is made of keep to these numbers,
to properties that take numbers, and to questions that Qt answers by yes and no; what they do
later, and all other modules, name `QtCore.Qt` itself.
"""

from __future__ import annotations

ALIGN_LEFT = 0x0001
ALIGN_RIGHT = 0x0002
ALIGN_CENTRE_ACROSS = 0x0004
ALIGN_ABSOLUTE = 0x0010
"""Left is left, also in a window that runs from right to left."""
ALIGN_MIDDLE = 0x0080
"""The middle between above and below."""
ALIGN_CENTRE = ALIGN_CENTRE_ACROSS | ALIGN_MIDDLE
TEXT_ON_ONE_LINE = 0x0100
TEXT_WRAPPED = 0x1000
KEY_RETURN = 0x01000004
KEY_ENTER = 0x01000005
PLAIN_TEXT = 0
"""A label's format in which nothing is read as markup."""
LEFT_TO_RIGHT = 0
RIGHT_TO_LEFT = 1
SCHEME_LIGHT = 1
SCHEME_DARK = 2

_LEFT_OR_RIGHT = ALIGN_LEFT | ALIGN_RIGHT
_ALL_ACROSS = 0x001F
"""All that says how to align between left and right."""


def seen_alignment(align: int, right_to_left: bool) -> int:
    """How Qt is to align in a window that may be mirrored; the same as QStyle.visualAlignment."""
    if not align & _ALL_ACROSS:
        align |= ALIGN_LEFT
    if not align & ALIGN_ABSOLUTE and align & _LEFT_OR_RIGHT:
        if right_to_left:
            align ^= _LEFT_OR_RIGHT
        align |= ALIGN_ABSOLUTE
    return align
