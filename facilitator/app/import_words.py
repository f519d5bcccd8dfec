"""What is said of a file that could be taken in."""

from __future__ import annotations

from facilitator.app.importing import Compared, Standing, label
from facilitator.app.keeping import Kept
from facilitator.domain.commitment import Commitment
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.people import Team
from facilitator.domain.words import Names, Text, tr


def line(each: Compared) -> Text:
    """How one value of a file stands to what is here, in a sentence."""
    what, where = called(each.value), Names(each.places)
    match each.standing:
        case Standing.NEW:
            return tr("New: {what}", what=what)
        case Standing.MORE:
            return tr("The file has more: {what} ({where})", what=what, where=where)
        case Standing.LESS:
            return tr("There is more here already: {what} ({where})", what=what, where=where)
        case Standing.BINNED:
            return tr("Lies in the bin here and stays there: {what}", what=what)
        case Standing.UNDER_WAY:
            return tr("Is under way here and stays as it is: {what}", what=what)
        case _:
            return tr("Differs here and in the file: {what} ({where})", what=what, where=where)


def called(value: Kept) -> Text:
    """What a value is called, with its kind."""
    name = label(value)
    match value:
        case Team():
            return tr("team {name}", name=name)
        case Meeting():
            return tr("meeting {name}", name=name)
        case Commitment():
            kinds = {
                Kind.DECISION: tr("decision: {name}", name=name),
                Kind.ACTION: tr("action: {name}", name=name),
                Kind.QUESTION: tr("question: {name}", name=name),
            }
            return kinds[value.kind]
