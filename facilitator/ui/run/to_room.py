"""From a meeting under way to the few things that the room may see of it."""

from __future__ import annotations

from facilitator.domain.words import Said, tr
from facilitator.ui.room.view import RoomBlock, RoomStrip, RoomView
from facilitator.ui.run.agenda_rows import strip
from facilitator.ui.run.aside import to_room
from facilitator.ui.run.kept import hidden_from_room
from facilitator.ui.run.under_cover import cover_in_words
from facilitator.ui.run.view import RunView, ends, head, next_line
from facilitator.ui.run.voices import counting, group_lines, next_speaker, speaker


def room_view(view: RunView) -> RoomView:
    """What the room sees now. Kept lines, cues and who has spoken never get here."""
    segment, shown, count, end = view.segment, head(view), counting(view), ends(view)
    laid = strip(view)
    grouped = view.run.round is None or view.groups_shown
    return RoomView(
        item=segment.item_title if segment is not None and segment.of > 1 else "",
        title=shown.title,
        say=shown.say,
        speaker=speaker(view),
        next_speaker=next_speaker(view),
        groups=group_lines(view) if grouped else (),
        left=count.left,
        whole=count.whole,
        word=count.word,
        still=count.still,
        step_left=shown.left if count.turn else cover_in_words(view),
        then=_then(view),
        bell=end.bell,
        end=tr("we end about {time}", time=end.about.places["time"]) if view.live else "",
        over=end.over,
        strip=RoomStrip(
            tuple(RoomBlock(block.minutes, block.state) for block in laid.blocks),
            laid.slot,
            laid.now,
        ),
        up=view.counts_up,
        ideas=_ideas(view),
        question=view.in_front,
        aside=to_room(view.aside),
        goal=view.draft if view.ideas_shown and not view.run.covered else "",
    )


def _ideas(view: RunView) -> tuple[str, ...]:
    """What was collected in this step, once it is shown, or shown together after it was typed.

    Never what is for the facilitator only, or confidential.
    """
    segment = view.segment
    if segment is None or view.run.covered:
        return ()
    if not view.ideas_shown and segment.id not in view.run.uncovered:
        return ()
    return tuple(
        line.text
        for line in view.lines
        if line.segment == segment.id and not hidden_from_room(view, line)
    )


def _then(view: RunView) -> Said:
    if view.run.following is None:
        return next_line(view)
    return tr("Then: {step}", step=next_line(view))
