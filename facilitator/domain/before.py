"""What is handed out before a meeting, as values: what all of these documents share."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.domain.agenda import Item, LeadKind, planned_minutes
from facilitator.domain.document import Block, Document, Fact, Line, Paragraph
from facilitator.domain.labels import listed
from facilitator.domain.meeting import Meeting
from facilitator.domain.minutes import over_of
from facilitator.domain.minutes_head import attendance, planned_times, role_fact
from facilitator.domain.minutes_items import lead_of
from facilitator.domain.minutes_source import Source, gathered
from facilitator.domain.people import Role, Team
from facilitator.domain.plan import Plan
from facilitator.domain.protocol import Protocol
from facilitator.domain.time import Moment, later
from facilitator.domain.words import LongDate, Said, Text, tr, trn


@dataclass(frozen=True, slots=True)
class Before:
    """A meeting that is to come, for its documents.

    Only its plan is told, also when it has begun or was held. `presenter_word` and `turn_word`
    stand in words to read aloud where nobody is named; see `expand.Room`.
    """

    team: Team
    meeting: str
    plan: Plan
    now: Moment
    protocols: Mapping[str, Protocol] = field(default_factory=dict)
    presenter_word: str = "the presenter"
    turn_word: str = "whoever has the turn"

    @property
    def source(self) -> Source:
        """The same as the minutes see it: a plan of which nothing has happened yet."""
        names = {identity: protocol.name for identity, protocol in self.protocols.items()}
        meeting = Meeting(self.meeting, self.team.id, self.plan)
        return gathered(self.team, meeting, (), self.now, None, names)

    @property
    def title(self) -> Said:
        """What the meeting is called."""
        return self.plan.title if self.plan.title.strip() else tr("Team meeting")

    @property
    def coming(self) -> tuple[str, ...]:
        """The identities of those who are expected and have not said that they cannot come."""
        gone = self.plan.apologies
        return tuple(person.id for person in self.plan.expected if person.id not in gone)


def framed(
    before: Before, title: Text, foot: Text, blocks: tuple[Block, ...], *, dense: bool = False
) -> Document:
    """A document with the properties that all of these have."""
    author = before.source.people(before.plan.holders(Role.FACILITATOR))
    return Document(
        over=over_of(before.team),
        title=title,
        author=author or before.team.name,
        subject=tr("{team}, {day}", team=before.team.name, day=LongDate(before.plan.day)),
        footer_state=foot,
        at=before.now,
        blocks=blocks,
        dense=dense,
    )


def when(before: Before) -> tuple[Fact, ...]:
    """Date, times and place."""
    return (
        Fact(tr("Date"), (tr("{day}", day=LongDate(before.plan.day)),)),
        Fact(tr("Time"), (planned_times(before.source),)),
        Fact(tr("Place"), (before.plan.place,)),
    )


def who(before: Before) -> tuple[Fact, ...]:
    """The roles, who is expected, and who has said that they cannot come."""
    source = before.source
    roles = (role_fact(source, role, before.plan.holders(role)) for role in Role)
    return (*roles, *attendance(source))


def leads(source: Source, item: Item) -> Said:
    """Who leads an item, as one list; "" when nobody is named."""
    named = tuple(lead for lead in item.leads if lead.kind is LeadKind.ALL or lead.who)
    return listed(tuple(lead_of(source, lead) for lead in named)) if named else ""


def title_of(item: Item, protocols: Mapping[str, Protocol]) -> Said:
    """What an item is called: its title, else its protocol's name."""
    if item.title.strip():
        return item.title
    protocol = protocols.get(item.protocol)
    return protocol.name if protocol is not None else tr("No title")


def end_of(before: Before) -> Paragraph:
    """When the agenda ends, and how that is against the bell."""
    plan = before.plan
    whole = planned_minutes(plan.items)
    over = whole - plan.minutes
    said = tr("End of the agenda; the bell is at {bell}", bell=plan.bell)
    if over > 0:
        said = trn(
            "End of the agenda, {n} minute after the bell at {bell}",
            "End of the agenda, {n} minutes after the bell at {bell}",
            over,
            bell=plan.bell,
        )
    line = Line(lead=tr("{at} {what}", at=later(plan.start, whole), what=said))
    return Paragraph(line, tied=True)
