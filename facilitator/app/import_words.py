"""What is said of a file that could be taken in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from facilitator.app.called import label
from facilitator.app.keeping import Kept, Owned, Sole
from facilitator.app.parcel import Parcel
from facilitator.app.standing import Compared, Standing
from facilitator.domain.commitment import Commitment
from facilitator.domain.criteria import Variant
from facilitator.domain.goal import Aim, Goal
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes_parts import OwnForm, Parts
from facilitator.domain.notes import Kind
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.people import Team
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.template import Template
from facilitator.domain.words import Names, Text, tr, trn


def line(each: Compared) -> Text:
    """How one value of a file stands to what is here, in a sentence."""
    what, where = called(each.value, each.whose), Names(each.places)
    match each.standing:
        case Standing.NEW:
            return tr("New: {what}", what=what)
        case Standing.MORE:
            return tr("The file has more: {what} ({where})", what=what, where=where)
        case Standing.BOTH:
            return tr(
                "Something was added here and in the file: {what} ({where})", what=what, where=where
            )
        case Standing.LESS:
            return tr("There is more here already: {what} ({where})", what=what, where=where)
        case Standing.BINNED:
            return tr("Lies in the bin here and stays there: {what}", what=what)
        case Standing.UNDER_WAY:
            return tr("Is under way here and stays as it is: {what}", what=what)
        case _:
            return tr("Differs here and in the file: {what} ({where})", what=what, where=where)


def with_own(said: Text, values: Iterable[Kept | Owned]) -> Text:
    """What was said of meetings, and which of the school's own things go with them, if any do."""
    parts = _own_parts(values)
    return tr("{said} With them: {parts}.", said=said, parts=Names(parts)) if parts else said


def taken(values: Iterable[Kept | Owned]) -> Text:
    """These were taken in."""
    found = list(values)
    parts = _own_parts(found)
    if parts and not any(isinstance(each, Team | Meeting | Commitment) for each in found):
        return tr("Taken in: {parts}.", parts=Names(parts))
    meetings = sum(isinstance(value, Meeting) for value in found)
    said = trn("Taken in, with {n} meeting.", "Taken in, with {n} meetings.", meetings)
    return with_own(said, found)


def _own_parts(values: Iterable[Kept | Owned]) -> tuple[Text, ...]:
    found = list(values)
    protocols = sum(isinstance(each, OwnProtocol) for each in found)
    templates = sum(isinstance(each, Template) for each in found)
    forms = sum(isinstance(each, OwnForm) for each in found)
    choices = sum(isinstance(each, Parts) for each in found)
    days = sum(len(each.off) for each in found if isinstance(each, SchoolDays))
    parts: list[Text] = []
    goals = sum(isinstance(each, Goal) for each in found)
    if goals:
        parts.append(trn("{n} goal", "{n} goals", goals))
    if protocols:
        parts.append(trn("{n} own protocol", "{n} own protocols", protocols))
    if templates:
        parts.append(trn("{n} own template", "{n} own templates", templates))
    if forms:
        parts.append(trn("{n} own Word form", "{n} own Word forms", forms))
    if days:
        parts.append(trn("{n} day off or holiday", "{n} days off and holidays", days))
    if choices:
        parts.append(
            trn(
                "what goes into the minutes of {n} team",
                "what goes into the minutes of {n} teams",
                choices,
            )
        )
    return tuple(parts)


def going_along(parcels: Iterable[Parcel]) -> Iterator[Kept | Owned]:
    """What goes in a file beside meetings and what was agreed in them."""
    for parcel in parcels:
        if parcel.own is not None:
            yield parcel.own
        yield from parcel.goals
        if parcel.minutes is not None:
            yield parcel.minutes


def called(value: Kept | Owned, whose: str = "") -> Text:
    """What a value is called, with its kind; `whose` names the team of what a team has chosen."""
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
        case Goal() | Aim() | Variant():
            return _called_of_goals(value, name)
        case Parts():
            return tr("what goes into the minutes of {team}", team=whose)
        case _:
            return _called_sole(value, name)


def _called_sole(value: Sole, name: str) -> Text:
    match value:
        case OwnProtocol():
            return tr("own protocol {name}", name=name)
        case Template():
            return tr("template {name}", name=name)
        case OwnForm():
            return tr("Word form {name}", name=name)
        case SchoolDays():
            return tr("days off of the school")


def _called_of_goals(value: Goal | Aim | Variant, name: str) -> Text:
    match value:
        case Goal():
            return tr("goal: {name}", name=name)
        case Aim():
            return tr("vision or priority: {name}", name=name)
        case Variant():
            return tr("letters of your own: {name}", name=name)
