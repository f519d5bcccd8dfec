"""One value of a file as a row: what it is, and what is done with it."""

from __future__ import annotations

from facilitator.app.choosing import Choice
from facilitator.app.import_words import line
from facilitator.app.ports import Words
from facilitator.app.standing import Compared, Standing
from facilitator.domain.words import Text, tr
from facilitator.ui.kit.signs import Sign
from facilitator.ui.meetings.rows import Cell, Row

_SIGNS = {
    Standing.NEW: (Sign.ONWARD, "accent"),
    Standing.MORE: (Sign.ONWARD, "accent"),
    Standing.BOTH: (Sign.ONWARD, "accent"),
    Standing.LESS: (Sign.TICK, "muted"),
    Standing.CONFLICT: (Sign.DIAMOND, "soon"),
    Standing.BINNED: (Sign.RING, "muted"),
    Standing.UNDER_WAY: (Sign.RING, "muted"),
}


def file_row(at: int, each: Compared, choice: Choice, words: Words) -> Row:
    """The row; its identity is the place of the value in the file."""
    sign, tone = _SIGNS[each.standing]
    done = Cell(words.say(done_with(each, choice)), tone="muted" if choice is Choice.HERE else "")
    return Row(str(at), (Cell(words.say(line(each)), sign, tone), done))


def done_with(each: Compared, choice: Choice) -> Text:
    """What is done with it, in a few words."""
    match choice:
        case Choice.FILE if each.standing is Standing.CONFLICT:
            return tr("The file counts")
        case Choice.FILE:
            return tr("Comes in")
        case Choice.BOTH:
            return tr("Both are kept")
        case Choice.HERE if each.standing is Standing.NEW:
            return tr("Stays out")
        case Choice.HERE:
            return tr("Stays as it is here")


def meant(each: Compared, choice: Choice) -> Text:
    """The same in a sentence."""
    match choice:
        case Choice.FILE if each.standing is Standing.CONFLICT and each.instead is None:
            return tr("It will be as in the file.")
        case Choice.FILE if each.standing is Standing.CONFLICT:
            return tr("Both come together; where they differ, it will be as in the file.")
        case Choice.FILE:
            return tr("It comes in as it is in the file.")
        case Choice.BOTH if each.standing is Standing.CONFLICT:
            return tr("Both come together; where they differ, it stays as it is here.")
        case Choice.BOTH:
            return tr("What was added here and there comes together. Nothing is lost.")
        case Choice.HERE if each.standing is Standing.NEW:
            return tr("It stays out, and so does what belongs to it.")
        case Choice.HERE:
            return tr("Nothing of it changes here.")
