"""The places of a school's own Word form: what may stand in it, and what was found in one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from facilitator.domain.document import Block, Document, Line
from facilitator.domain.labels import ROLES
from facilitator.domain.minutes_parts import SECTIONS
from facilitator.domain.words import Names, Said, Text, tr


class Holds(StrEnum):
    """What comes into a place."""

    TEXT = "text"
    LINES = "lines"
    ROW = "row"
    BLOCKS = "blocks"


HOLDS: Mapping[Holds, Text] = {
    Holds.TEXT: tr("a text"),
    Holds.LINES: tr("lines: a paragraph that holds nothing else is repeated for each"),
    Holds.ROW: tr("a row: the row of the table is repeated for each"),
    Holds.BLOCKS: tr("a whole part, in a paragraph of its own outside tables"),
}


@dataclass(frozen=True, slots=True)
class Place:
    """One place by its name; `label` is what we call what comes into it.

    Where nothing is known, `says_none` puts that in words. `group` is the part before the dot of
    a row's places, "" for the others.
    """

    name: str
    holds: Holds
    label: Text
    says_none: bool = False

    @property
    def group(self) -> str:
        """Whose rows it belongs to."""
        return self.name.partition(".")[0] if self.holds is Holds.ROW else ""


def _texts(**labels: Text) -> Iterator[Place]:
    return (Place(name, Holds.TEXT, label) for name, label in labels.items())


def _people(**labels: Text) -> Iterator[Place]:
    return (Place(name, Holds.TEXT, label, says_none=True) for name, label in labels.items())


def _lines(**labels: Text) -> Iterator[Place]:
    return (Place(name, Holds.LINES, label, says_none=True) for name, label in labels.items())


def _row(group: str, **labels: Text) -> Iterator[Place]:
    return (Place(f"{group}.{name}", Holds.ROW, label) for name, label in labels.items())


def _blocks(**labels: Text) -> Iterator[Place]:
    return (Place(name, Holds.BLOCKS, label) for name, label in labels.items())


PLACES: Mapping[str, Place] = {
    place.name: place
    for place in (
        *_texts(
            title=tr("Title"),
            meeting=tr("Meeting"),
            school=tr("School"),
            team=tr("Team"),
            day=tr("Date"),
            planned=tr("Planned"),
            held=tr("Held"),
            place=tr("Place"),
            purpose=tr("Purpose"),
            state=tr("State"),
            norm=tr("Norm of the day"),
            rating=tr("Meeting rating"),
            next_day=tr("Next meeting"),
            next_time=tr("Time"),
            next_place=tr("Place"),
        ),
        *_people(
            **{role.value: label for role, label in ROLES.items()},
            present=tr("Present"),
            in_part=tr("Present in part"),
            apologies=tr("Apologies"),
            absent=tr("Not present"),
        ),
        *_lines(
            decisions=tr("Decisions"),
            actions=tr("Actions"),
            earlier=tr("Earlier actions"),
            items=tr("Agenda"),
            questions=tr("Open questions"),
            parked=tr("Parking lot"),
            worth_sharing=tr("Worth sharing"),
            for_head=tr("For the head"),
            norms=tr("Our norms"),
            dates=tr("Dates ahead"),
            next_roles=tr("Roles for next time"),
        ),
        *_row(
            "items",
            no=tr("No."),
            time=tr("Time"),
            took=tr("Time taken"),
            topic=tr("Topic"),
            purpose=tr("Purpose"),
            lead=tr("Lead"),
            method=tr("Method"),
            outcome=tr("Outcome"),
            notes=tr("Notes"),
            actions=tr("Actions"),
        ),
        *_row("decisions", no=tr("No."), text=tr("Decision"), how=tr("How it was reached")),
        *_row(
            "actions",
            no=tr("No."),
            what=tr("What"),
            who=tr("Who"),
            when=tr("By when"),
            goal=tr("Goal"),
        ),
        *_row(
            "earlier",
            what=tr("What"),
            who=tr("Who"),
            when=tr("By when"),
            state=tr("Where it stands"),
        ),
        *_blocks(
            minutes=tr("All of the minutes below their title, with the parts that are chosen"),
            changes=tr("What changed since the minutes were approved"),
            **{f"part.{section.value}": label for section, label in SECTIONS.items()},
            appendices=tr("What stands behind the minutes"),
        ),
    )
}
"""All places by name, each once, in the order in which they are told."""

NEEDED: tuple[tuple[str, ...], ...] = (
    ("title", "meeting"),
    ("day", "minutes"),
    ("present", "minutes"),
    ("items", "items.topic", "part.items", "minutes"),
    ("decisions", "decisions.text", "part.short", "minutes"),
    ("actions", "actions.what", "part.short", "minutes"),
    ("state",),
)
"""Of each line minutes need one place at least; the first is the one to name."""

NONE = tr("none")
"""What stands in a place that `says_none` when there is nothing."""

Rows = tuple[Mapping[str, tuple[Line, ...]], ...]
"""A mapping for each row, by the whole names of its places."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What comes into the places of one meeting's form.

    `lines` holds texts too, a line each; `labels` what some places are called in this meeting.
    """

    document: Document
    lines: Mapping[str, tuple[Line, ...]]
    rows: Mapping[str, Rows]
    blocks: Mapping[str, tuple[Block, ...]]
    labels: Mapping[str, Said]

    def label(self, name: str) -> Said:
        """What a place is called."""
        return self.labels.get(name, PLACES[name].label)


@dataclass(frozen=True, slots=True)
class Stray:
    """A place that cannot be filled: its name as it is written, and the words around it."""

    name: str
    around: str


@dataclass(frozen=True, slots=True)
class FormReport:
    """What was found in a form.

    `missing` names for each thing that minutes need the places of which one would do; `unknown`
    are names that mean nothing here; `misplaced` stand where what they hold has no room.
    `styles` are the names of styles of ours that the form lacks: they come in with ours.
    """

    found: tuple[str, ...] = ()
    missing: tuple[tuple[str, ...], ...] = ()
    unknown: tuple[Stray, ...] = ()
    misplaced: tuple[Stray, ...] = ()
    styles: tuple[str, ...] = ()

    @property
    def whole(self) -> bool:
        """Whether nothing is missing, unknown or out of place."""
        return not (self.missing or self.unknown or self.misplaced)


def told(report: FormReport) -> tuple[Text, ...]:
    """The report in sentences, what matters most first."""
    sentences = [
        tr("Missing: {place}. Write it where it belongs.", place=written(names[0]))
        for names in report.missing
    ]
    sentences += [
        tr("Unknown: {place}, in “{around}”. It stays as it is.", place=s.name, around=s.around)
        for s in report.unknown
    ]
    sentences += [
        tr(
            "Out of place: {place}, in “{around}”. It stays as it is.",
            place=s.name,
            around=s.around,
        )
        for s in report.misplaced
    ]
    if not sentences:
        sentences.append(tr("Everything that minutes need has its place in this form."))
    if report.styles:
        sentences.append(
            tr("These styles come from us: {names}", names=Names(tuple(report.styles)))
        )
    return tuple(sentences)


def written(name: str) -> str:
    """A place as it is written in a form."""
    return f"{{{{{name}}}}}"
