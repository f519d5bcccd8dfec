"""A meeting under way as its screen needs it, and what stands at the head of the screen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from facilitator.app.asking_times import ForgottenEnd
from facilitator.app.promises import Promises
from facilitator.app.questions import Question
from facilitator.app.sheet import Line
from facilitator.domain.agenda import Item, Lead, LeadKind
from facilitator.domain.events import Arrived, LeftEarly, effective
from facilitator.domain.labels import ROLES
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.order import found
from facilitator.domain.people import Role
from facilitator.domain.results import Results
from facilitator.domain.run import Move, Phase, Run
from facilitator.domain.segment import Segment
from facilitator.domain.time import MINUTE, Millis, Moment, clock_face
from facilitator.domain.words import Names, Said, Text, tr, trn
from facilitator.ui.run.aside import NOTHING_ASIDE, Aside
from facilitator.ui.run.goal_here import GoalHere, GoalName


@dataclass(frozen=True, slots=True)
class RunView:
    """All that the screen of a meeting under way is drawn from.

    `lines` are those of this meeting in order, `names` what people are called by identity.
    `until_bell` is from the expected end to the bell, negative past it. `undoable` says whether
    there is a last act, `mirrored` whether the room sees this screen. `earlier` is what is known
    of who spoke, None without the team's consent; `groups_shown` that the room sees the groups.
    `silent`: no sound is heard; `counts_up`: the clock shows what has passed.
    `forgotten` is what has to be asked of an end that was forgotten.
    `phrases` are those of one's own, to put into a line. `aside` stands quietly
    beside the step. `protocols` are the names of those there are, by identity.
    `goal` is the one that the item under way works on, `goals` are those of the team.
    `draft` is the sentence of the goal that is being written in this step.
    `promises` are earlier actions that the opening asks about.
    """

    meeting: Meeting
    run: Run
    moves: frozenset[Move]
    lines: tuple[Line, ...]
    names: Mapping[str, str]
    question: Question | None
    now: Moment
    expected_end: Moment
    until_bell: Millis
    undoable: bool = False
    mirrored: bool = False
    earlier: tuple[Results, ...] | None = None
    groups_shown: bool = False
    ideas_shown: bool = False
    in_front: str = ""
    silent: bool = False
    counts_up: bool = False
    forgotten: ForgottenEnd | None = None
    phrases: tuple[str, ...] = ()
    aside: Aside = NOTHING_ASIDE
    protocols: Mapping[str, str] = field(default_factory=dict)
    goal: GoalHere | None = None
    goals: tuple[GoalName, ...] = ()
    draft: str = ""
    promises: Promises | None = None

    @property
    def segment(self) -> Segment | None:
        """The segment under way."""
        return self.run.segment

    @property
    def rates(self) -> bool:
        """Whether the step under way counts to rate something, and nothing is to be agreed on."""
        step = self.segment
        if step is None or not step.vote:
            return False
        return bool(step.capture) and Kind.DECISION not in step.capture

    @property
    def item(self) -> Item | None:
        """The planned item under way; None for one that was put in during the meeting."""
        segment = self.segment
        return None if segment is None else found(self.meeting.plan.items, segment.item)

    @property
    def live(self) -> bool:
        """Whether the meeting has begun and not ended."""
        return self.run.phase in (Phase.RUNNING, Phase.PAUSED)

    def name(self, person: str) -> str:
        """What a person is called."""
        return self.names.get(person, person)


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the clock: where we are, and what is to do and to say.

    `short` is `crumb` for a narrow window. `left` is the time left of the step, "" when there is
    none; `over` whether it is used up. `sticks` is what to do when it sticks, "" for nothing.
    """

    crumb: Said
    short: Said
    title: Said
    left: Said = ""
    over: bool = False
    cue: Said = ""
    say: str = ""
    sticks: str = ""


@dataclass(frozen=True, slots=True)
class Ends:
    """When the meeting will end: "Ends about 11:01", "4 min before the bell".

    `minutes` is the same margin as a number, negative past the bell. A bell that lies many hours
    off is another day's: margin and bell are "" then, and `minutes` is 0.
    """

    about: Text
    margin: Said
    bell: Said
    minutes: int

    @property
    def over(self) -> bool:
        """Whether it ends past the bell."""
        return self.minutes < 0


_OTHER_DAY = 6 * 60
"""Minutes from the bell beyond which a meeting is not held on its planned day."""


def item_order(run: Run) -> tuple[str, ...]:
    """The identities of the items in the order planned now."""
    return tuple(dict.fromkeys(segment.item for segment in run.segments))


def head(view: RunView) -> Head:
    """The head of the screen for the segment under way, or for none."""
    segment = view.segment
    if segment is None:
        return _through(view)
    left = view.run.remaining
    spent_up = left < 0
    shown = clock_face(left).lstrip("+")
    return Head(
        crumb=_crumb(view, segment),
        short=_short(segment),
        title=segment.title,
        left=tr("{time} over in this step", time=shown)
        if spent_up
        else tr("{time} left in this step", time=shown),
        over=spent_up,
        cue=segment.cue or _leaves_behind(segment),
        say=segment.say,
        sticks=segment.sticks,
    )


def _through(view: RunView) -> Head:
    if view.run.phase is Phase.FINISHED:
        return Head("", "", tr("The meeting has ended"))
    if view.run.following is not None:
        return Head(
            "",
            "",
            tr("Nothing is under way"),
            cue=tr("Go on with the next step, or go to any item."),
        )
    return Head(
        "",
        "",
        tr("Every item has had its time"),
        cue=tr("Go back to any item, put one in, or close the meeting."),
    )


def _crumb(view: RunView, segment: Segment) -> Text:
    order = item_order(view.run)
    if segment.of > 1:
        place = tr(
            "{item} · step {n} of {all}", item=segment.item_title, n=segment.number, all=segment.of
        )
    else:
        place = tr("Item {n} of {all}", n=order.index(segment.item) + 1, all=len(order))
    lead = leads(view)
    return place if lead is None else tr("{place} · {lead}", place=place, lead=lead)


def _short(segment: Segment) -> Said:
    if segment.of == 1:
        return ""
    return tr("{item}, {n} of {all}", item=segment.item_title, n=segment.number, all=segment.of)


def _leaves_behind(segment: Segment) -> Said:
    return tr("To leave behind: {what}", what=segment.leaves) if segment.leaves else ""


def leads(view: RunView) -> Text | None:
    """Who leads the item under way, None when nobody is named."""
    item = view.item
    if item is None or not item.leads:
        return None
    if any(lead.kind is LeadKind.ALL for lead in item.leads):
        return tr("all lead")
    names = tuple(dict.fromkeys(name for lead in item.leads for name in _names(view, lead)))
    return trn("{names} leads", "{names} lead", len(names), names=Names(names))


def _names(view: RunView, lead: Lead) -> tuple[str | Text, ...]:
    if lead.kind is LeadKind.PERSON:
        return (view.name(lead.who),)
    role = Role(lead.who)
    holders = view.meeting.plan.holders(role)
    return tuple(view.name(person) for person in holders) or (ROLES[role],)


def minutes(span: Millis) -> int:
    """A span in whole minutes, rounded."""
    return (max(0, span) + MINUTE // 2) // MINUTE


def lasting(span: Millis) -> Text:
    """A span as a plan says it: "2 min"."""
    return trn("{n} min", "{n} min", max(1, minutes(span)))


def next_line(view: RunView) -> Said:
    """What "next step" leads to: "Elin reflects, 2 min"; "" when nothing is under way."""
    following = view.run.following
    if not view.live:
        return ""
    if following is None:
        return tr("Then we close")
    left = following.planned - view.run.spent.get(following.id, 0)
    return tr("{step}, {time}", step=following.title, time=lasting(left))


def ends(view: RunView) -> Ends:
    """The expected end against the bell, both to the minute so that they agree."""
    rounded = (view.expected_end.utc + MINUTE // 2) // MINUTE * MINUTE
    # To the nearest: both were read a moment apart, and rounded down it would flicker.
    margin = (view.until_bell - (rounded - view.expected_end.utc) + MINUTE // 2) // MINUTE
    end = view.expected_end.plus(rounded - view.expected_end.utc).civil.time()
    about = tr("Ends about {time}", time=end)
    if abs(margin) > _OTHER_DAY:
        return Ends(about, "", "", 0)
    return Ends(
        about=about,
        margin=_margin(margin),
        bell=tr("Bell {time}", time=view.meeting.plan.bell),
        minutes=margin,
    )


def _margin(margin: int) -> Text:
    if margin == 0:
        return tr("on the bell")
    if margin < 0:
        return trn("{n} min past the bell", "{n} min past the bell", -margin)
    return trn("{n} min before the bell", "{n} min before the bell", margin)


def here_line(view: RunView) -> Text:
    """How many are in the room: "5 of 6 here"."""
    known = {person.id for person in view.meeting.plan.expected}
    known |= {*view.run.here, *view.run.gone}
    return tr("{n} of {all} here", n=len(view.run.here), all=len(known))


def last_change(view: RunView) -> Said:
    """Who came or left last, "" when nobody did."""
    for event in reversed(effective(view.meeting.log.events)):
        if isinstance(event, Arrived):
            return tr("{name} came", name=view.name(event.person))
        if isinstance(event, LeftEarly):
            return tr("{name} left", name=view.name(event.person))
    return ""
