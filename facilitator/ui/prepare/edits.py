"""Changes of a plan, each a function of the plan as it is. What they do not name stays."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.agenda import Item, Lead, LeadKind, RoleHolders, edited
from facilitator.domain.order import found, moved, place, replaced, without
from facilitator.domain.people import Person, Role, Team
from facilitator.domain.plan import DateAhead, Plan
from facilitator.domain.signals import Signal


def with_item(plan: Plan, item: Item) -> Plan:
    """The plan with an item in the place of the one of its identity.

    Where that changes its minutes, or how it is held, a fit's traces go.
    """
    before = found(plan.items, item.id)
    made = item if before is None else edited(before, item)
    return replace(plan, items=replaced(plan.items, made))


def with_items_after(plan: Plan, items: tuple[Item, ...], after: str) -> Plan:
    """The plan with new items below the one named; at the end when there is none of that name."""
    at = place(plan.items, after)
    at = len(plan.items) if at < 0 else at + 1
    return replace(plan, items=(*plan.items[:at], *items, *plan.items[at:]))


def with_items_at(plan: Plan, items: tuple[Item, ...], at: int) -> Plan:
    """The plan with new items that begin at that position; beyond the end, at it."""
    return replace(plan, items=(*plan.items[:at], *items, *plan.items[at:]))


def without_item(plan: Plan, identity: str) -> Plan:
    """The plan without an item."""
    return replace(plan, items=without(plan.items, identity))


def with_copy(plan: Plan, identity: str, copy: str) -> Plan:
    """The plan with an item once more below itself, under the identity `copy`."""
    item = found(plan.items, identity)
    return plan if item is None else with_items_after(plan, (replace(item, id=copy),), identity)


def with_item_at(plan: Plan, identity: str, at: int) -> Plan:
    """The plan with an item moved so that it stands at that position; beyond the ends, at them."""
    return replace(plan, items=moved(plan.items, place(plan.items, identity), at))


def with_presenters(plan: Plan, identity: str, presenters: tuple[str, ...]) -> Plan:
    """The plan with those who bring something to an item."""
    item = found(plan.items, identity)
    return plan if item is None else with_item(plan, replace(item, presenters=presenters))


def with_sounds(plan: Plan, identity: str, signal: Signal) -> Plan:
    """The plan with an item heard at other thresholds of its time."""
    item = found(plan.items, identity)
    return plan if item is None else with_item(plan, replace(item, signal=signal))


def with_bring(plan: Plan, identity: str, words: str) -> Plan:
    """The plan with what people should bring to an item."""
    item = found(plan.items, identity)
    return plan if item is None else with_item(plan, replace(item, bring=words))


def with_notes(plan: Plan, identity: str, words: str) -> Plan:
    """The plan with the facilitator's own notes on an item."""
    item = found(plan.items, identity)
    return plan if item is None else with_item(plan, replace(item, notes=words))


def with_hint_away(plan: Plan, key: str) -> Plan:
    """The plan with a hint put away for this meeting."""
    if key in plan.put_away:
        return plan
    return replace(plan, put_away=(*plan.put_away, key))


def with_lock(plan: Plan, identity: str, locked: bool) -> Plan:
    """The plan with an item that a fit leaves alone, or may change again."""
    item = found(plan.items, identity)
    return plan if item is None else with_item(plan, replace(item, locked=locked))


def with_confidential(plan: Plan, identity: str, confidential: bool) -> Plan:
    """The plan with an item of which all that is kept goes into part B, or for all again."""
    item = found(plan.items, identity)
    return plan if item is None else with_item(plan, replace(item, confidential=confidential))


def with_holders(plan: Plan, role: Role, holders: tuple[str, ...]) -> Plan:
    """The plan with a role held by these; a role that nobody holds is not kept."""
    roles = {held.role: held.holders for held in plan.roles} | {role: holders}
    kept = tuple(RoleHolders(each, roles[each]) for each in Role if roles.get(each))
    return replace(plan, roles=kept)


def with_person(plan: Plan, person: Person) -> Plan:
    """The plan expecting one more."""
    return replace(plan, expected=(*plan.expected, person))


def with_attendance(plan: Plan, person: Person, comes: bool) -> Plan:
    """The plan with someone coming, or with apologies. Who was not expected is from now on."""
    if plan.person(person.id) is None:
        plan = with_person(plan, person)
    others = tuple(each for each in plan.apologies if each != person.id)
    return replace(plan, apologies=others if comes else (*others, person.id))


def without_person(plan: Plan, identity: str) -> Plan:
    """The plan without someone, who then leads, presents and holds nothing."""
    roles = tuple(
        RoleHolders(held.role, tuple(p for p in held.holders if p != identity))
        for held in plan.roles
    )
    return replace(
        plan,
        expected=without(plan.expected, identity),
        apologies=tuple(each for each in plan.apologies if each != identity),
        roles=tuple(held for held in roles if held.holders),
        items=tuple(_unled(item, identity) for item in plan.items),
    )


def _unled(item: Item, identity: str) -> Item:
    gone = Lead(LeadKind.PERSON, identity)
    return replace(
        item,
        leads=tuple(lead for lead in item.leads if lead != gone),
        presenters=tuple(each for each in item.presenters if each != identity),
    )


def with_date(plan: Plan, ahead: DateAhead) -> Plan:
    """The plan with a date ahead in the place of the one of its identity, or as the last."""
    if found(plan.dates, ahead.id) is None:
        return replace(plan, dates=(*plan.dates, ahead))
    return replace(plan, dates=replaced(plan.dates, ahead))


def without_date(plan: Plan, identity: str) -> Plan:
    """The plan without a date ahead."""
    return replace(plan, dates=without(plan.dates, identity))


def invited(plan: Plan, team: Team) -> tuple[Person, ...]:
    """Whom the list of people shows: the expected, then members whom the plan does not know."""
    known = {person.id for person in plan.expected}
    new = tuple(Person(m.id, m.name) for m in team.active if m.id not in known and m.name.strip())
    return (*plan.expected, *new)


def coming(plan: Plan) -> tuple[Person, ...]:
    """The expected people without those who sent apologies."""
    return tuple(person for person in plan.expected if person.id not in plan.apologies)
