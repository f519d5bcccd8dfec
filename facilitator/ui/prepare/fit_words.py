"""What a fit to the bell did, and what helps where it cannot, in words."""

from __future__ import annotations

from facilitator.domain.agenda import Item, planned_minutes
from facilitator.domain.fit import Because, Change, Fit
from facilitator.domain.fit_choices import Choice, Way
from facilitator.domain.plan import Plan
from facilitator.domain.time import later
from facilitator.domain.words import Said, Text, tr, trn


def heading(fitted: Fit) -> Text:
    """Whether the agenda fits."""
    if not fitted.fits:
        return trn(
            "Does not fit: the shortest is {n} minute. There are {room}.",
            "Does not fit: the shortest is {n} minutes. There are {room}.",
            fitted.shortest,
            room=fitted.room,
        )
    total = planned_minutes(fitted.items)
    return tr("Fits: {total} of {room} min", total=total, room=fitted.room)


def note(fitted: Fit) -> Text:
    """How it came to that, and what was done."""
    if not fitted.fits:
        return tr("Nothing was changed. One of these helps:")
    if not fitted.changes:
        return tr("Everything has the minutes it is meant to have.")
    if all(change.because is Because.MEANT for change in fitted.changes):
        return tr("Everything has the minutes it is meant to have now, or the least it needs.")
    return tr("Shortened in proportion, nothing below its least.")


def account(plan: Plan, fitted: Fit) -> list[tuple[Text, bool]]:
    """What became of each item of the plan that a fit changed, and with True of its steps."""
    changes: dict[str, list[Change]] = {}
    for change in fitted.changes:
        changes.setdefault(change.item, []).append(change)
    out = []
    for before, after in zip(plan.items, fitted.items, strict=True):
        steps = [change for change in changes.get(after.id, ()) if change.step]
        if steps or after.id in changes:
            out.append((_item(before, after, changes[after.id]), False))
            out += [(_step(change), True) for change in steps]
    return out


def _item(before: Item, after: Item, changes: list[Change]) -> Text:
    """How the minutes of an item changed: where it has no steps, from what it is meant to have.

    It gets more than it is meant to have where the leasts of its steps come to more.
    """
    change = changes[0]
    was = before.minutes if change.step else change.before
    item = _named(after.title)
    if 0 < before.ideal < after.minutes and was < after.minutes:
        return tr(
            "{item}: {before} → {after} min, the least that its steps need",
            item=item,
            before=was,
            after=after.minutes,
        )
    if change.because is Because.MEANT:
        return tr(
            "{item}: {before} → {after} min, as it is meant to be",
            item=item,
            before=was,
            after=after.minutes,
        )
    if was == after.minutes:
        return tr("{item}: {minutes} min as before", item=item, minutes=was)
    return tr("{item}: {before} → {after} min", item=item, before=was, after=after.minutes)


def _step(change: Change) -> Text:
    step, before, after = _named(change.step), change.before, change.after
    if change.because is Because.DROPPED and change.rank == 1:
        return tr("{step} left out: marked as first to go", step=step)
    if change.because is Because.DROPPED:
        return tr("{step} left out: marked as number {rank} to go", step=step, rank=change.rank)
    if change.times == 1:
        return tr("{step} {before} → {after} min", step=step, before=before, after=after)
    return trn(
        "{step} {before} → {after} min, {n} time",
        "{step} {before} → {after} min, {n} times",
        change.times,
        step=step,
        before=before,
        after=after,
    )


def offered(plan: Plan, choice: Choice) -> Text:
    """What a choice does."""
    match choice.way:
        case Way.LATER:
            return tr("Ring the bell at {time}", time=later(plan.start, choice.room))
        case Way.UNLOCK:
            return tr("Unlock “{item}”", item=_named(choice.name))
        case Way.REMOVE:
            return tr("Take “{item}” off the agenda", item=_named(choice.name))
        case Way.NEXT:
            return tr("Keep “{item}” for the next agenda", item=_named(choice.name))
        case Way.SITTINGS:
            return tr("Hold the later part of “{name}” in the next meeting", name=choice.name)


def effect(choice: Choice) -> Text:
    """What comes of it."""
    if choice.enough:
        return tr("then it fits")
    return tr("then {shortest} min", shortest=choice.shortest)


def _named(title: str) -> Said:
    return title.strip() or tr("No title yet")
