"""The life of the minutes of the open meeting: from what is wished on their screen to the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from facilitator.app.sheet import earlier_actions
from facilitator.bootstrap.program import Program
from facilitator.domain.approval import approve, reopen
from facilitator.domain.commitment import Commitment, lacks
from facilitator.domain.life import Deed, approved
from facilitator.domain.meeting import Meeting
from facilitator.domain.notes import Kind
from facilitator.domain.stage import Standing
from facilitator.domain.words import LongDate, Text, tr, trn
from facilitator.ui.minutes.life_card import LifeCard, LifeView


class MinutesLife:
    """Shows where the minutes stand, approves them and opens them again; `again` redraws them."""

    def __init__(self, program: Program, card: LifeCard, again: Callable[[], None]) -> None:
        self._program = program
        self._card = card
        self._again = again
        card.approved.connect(self._approve)
        card.opened.connect(self._open)

    def show(self) -> None:
        """Show how the open meeting's minutes stand now."""
        meeting = self._program.desk.meeting
        if meeting is not None:
            made, _ = self._agreed(meeting)
            self._card.show_life(life_view(meeting, made))

    def _agreed(self, meeting: Meeting) -> tuple[tuple[Commitment, ...], tuple[Commitment, ...]]:
        sheet = self._program.desk.sheet
        made = tuple(c for c in sheet.commitments if c.meeting == meeting.id)
        return made, earlier_actions(sheet, meeting.id)

    def _approve(self, corrections: str) -> None:
        desk, program = self._program.desk, self._program
        meeting = desk.meeting
        if meeting is not None:
            made, earlier = self._agreed(meeting)
            now = program.clock.now()
            after = approve(meeting, made, earlier, now, words=corrections, times=desk.times)
            desk.live_on(after)
            program.tell(tr("The minutes are approved and stay as they are now."), done=True)
            self._again()

    def _open(self, reason: str) -> None:
        desk, program = self._program.desk, self._program
        if desk.meeting is not None:
            desk.live_on(reopen(desk.meeting, program.clock.now(), reason))
            said = tr("The minutes are open. What you change now is marked in them.")
            program.tell(said, done=True)
            self._again()


def life_view(meeting: Meeting, made: tuple[Commitment, ...]) -> LifeView:
    """Where a meeting's minutes stand, in words."""
    return LifeView(meeting.standing, tuple(_told(meeting)), _to_settle(meeting, made))


def state_said(meeting: Meeting) -> Text:
    """Where the minutes of a held meeting stand, in few words."""
    return {
        Standing.APPROVED: tr("Approved"),
        Standing.REOPENED: tr("Open again, to be approved anew"),
    }.get(meeting.standing, tr("Draft, to be approved at the next meeting"))


def _told(meeting: Meeting) -> Iterator[Text]:
    last = approved(meeting.passages)
    if last is None:
        return
    yield tr("Approved on {day}.", day=LongDate(last.at.civil.date()))
    if last.words:
        yield tr("Corrections: {words}", words=last.words)
    now = meeting.passages[-1]
    if now.deed is Deed.REOPENED:
        day = LongDate(now.at.civil.date())
        yield tr("Opened again on {day}: {why}", day=day, why=now.words)


def _to_settle(meeting: Meeting, made: tuple[Commitment, ...]) -> Text | None:
    """What the close left open, so that the minutes are still to be finished."""
    if meeting.standing is not Standing.DRAFT:
        return None
    actions = sum(bool(lacks(c)) for c in made if c.kind is Kind.ACTION)
    if actions:
        return trn(
            "To finish: {n} action has no one, or no date, yet.",
            "To finish: {n} actions have no one, or no date, yet.",
            actions,
        )
    settled = {each.note for each in meeting.record.closing.sorted}
    notes = (n for n in meeting.record.notes if n.kind is Kind.PARKING)
    left = sum(note.id not in settled for note in notes)
    if left:
        return trn(
            "To finish: {n} parked line has no place yet.",
            "To finish: {n} parked lines have no place yet.",
            left,
        )
    return None
