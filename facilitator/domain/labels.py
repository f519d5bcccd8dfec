"""What the kinds, roles and states of the domain are called, as texts.

One place, so that the same thing has the same name on every screen and in every document.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from facilitator.domain.agenda import Method, Purpose
from facilitator.domain.closing import Destination
from facilitator.domain.commitment import State
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.protocol import Vote
from facilitator.domain.signals import Signal
from facilitator.domain.stage import Stage
from facilitator.domain.words import Names, Said, Text, tr, trn

ROLES: Mapping[Role, Text] = MappingProxyType(
    {
        Role.FACILITATOR: tr("Facilitator"),
        Role.TIMEKEEPER: tr("Timekeeper"),
        Role.RECORDER: tr("Recorder"),
        Role.OBSERVER: tr("Process observer"),
        Role.PRESENTER: tr("Presenter"),
    }
)

PURPOSES: Mapping[Purpose, Text] = MappingProxyType(
    {
        Purpose.INFORM: tr("To inform"),
        Purpose.DISCUSS: tr("To discuss"),
        Purpose.DECIDE: tr("To decide"),
        Purpose.LEARN: tr("To learn"),
    }
)

METHODS: Mapping[Method, Text] = MappingProxyType(
    {
        Method.DISCUSSION: tr("Discussion"),
        Method.ROUND: tr("Round"),
        Method.SILENT: tr("Silent writing"),
        Method.PAIRS: tr("In pairs"),
        Method.TRIADS: tr("In threes"),
        Method.SMALL_GROUPS: tr("In small groups"),
        Method.PRESENTATION: tr("Presentation"),
        Method.PROTOCOL: tr("Protocol"),
    }
)

KINDS: Mapping[Kind, Text] = MappingProxyType(
    {
        Kind.NOTE: tr("Note"),
        Kind.DECISION: tr("Decision"),
        Kind.ACTION: tr("Action"),
        Kind.QUESTION: tr("Question"),
        Kind.WONDERING: tr("Wondering"),
        Kind.EVIDENCE: tr("Evidence"),
        Kind.PARKING: tr("Parking"),
    }
)

STATES: Mapping[State, Text] = MappingProxyType(
    {
        State.OPEN: tr("Still open"),
        State.DONE: tr("Done"),
        State.DROPPED: tr("Dropped"),
        State.SNOOZED: tr("Open, set aside until a day"),
        State.REVISITED: tr("Talked about again"),
        State.SUPERSEDED: tr("Another decision took its place"),
    }
)

DESTINATIONS: Mapping[Destination, Text] = MappingProxyType(
    {
        Destination.NEXT_AGENDA: tr("On the next agenda"),
        Destination.ACTION: tr("Made an action"),
        Destination.DROPPED: tr("Dropped"),
    }
)

VOTES: Mapping[Vote, Text] = MappingProxyType(
    {
        Vote.NONE: tr("Count of hands"),
        Vote.FIST: tr("Fist to five"),
        Vote.THUMBS: tr("Thumbs"),
        Vote.DOTS: tr("Dots"),
        Vote.GRADIENTS: tr("Gradients of agreement"),
        Vote.HANDS: tr("Show of hands"),
        Vote.CONSENT: tr("Consent round"),
        Vote.SCORES: tr("Scores"),
    }
)

STAGES: Mapping[Stage, Text] = MappingProxyType(
    {
        Stage.PLANNED: tr("Planned"),
        Stage.RUNNING: tr("Under way"),
        Stage.HELD: tr("Held"),
        Stage.CANCELLED: tr("Cancelled"),
    }
)

SIGNALS: Mapping[Signal, Text] = MappingProxyType(
    {
        Signal.ALL: tr("Before and at the end"),
        Signal.END: tr("Only at the end"),
        Signal.NONE: tr("None"),
    }
)


def role_held_by(role: Role, holders: int) -> Text:
    """What a role is called beside the names of so many holders."""
    match role:
        case Role.FACILITATOR:
            return trn("Facilitator", "Facilitators", holders)
        case Role.TIMEKEEPER:
            return trn("Timekeeper", "Timekeepers", holders)
        case Role.RECORDER:
            return trn("Recorder", "Recorders", holders)
        case Role.OBSERVER:
            return trn("Process observer", "Process observers", holders)
        case Role.PRESENTER:
            return trn("Presenter", "Presenters", holders)


def day_of(day: date) -> Text:
    """A day that stands alone, with its year: "1 December 2026"."""
    return tr("{day}", day=day)


def minutes_of(number: int) -> Text:
    """A number of minutes that stands alone: "15 minutes"."""
    return trn("{n} minute", "{n} minutes", number)


def listed(parts: tuple[Said, ...]) -> Said:
    """Names or texts joined as the language joins a list; one alone stays as it is."""
    return parts[0] if len(parts) == 1 else tr("{parts}", parts=Names(parts))


def apart(parts: tuple[Said, ...]) -> Said:
    """Things beside each other that hold commas and "and" themselves; "" for none."""
    told: Said = parts[0] if parts else ""
    for part in parts[1:]:
        told = tr("{some}; {more}", some=told, more=part)
    return told


def page_of_pages(page: int | str, pages: int | str) -> Text:
    """What stands at the foot of a page."""
    return tr("Page {page} of {pages}", page=page, pages=pages)
