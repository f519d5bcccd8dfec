"""Leads as choices that can be ticked: all, people, roles."""

from __future__ import annotations

from facilitator.app.ports import Words
from facilitator.domain.agenda import EVERYONE_LEADS, Lead, LeadKind
from facilitator.domain.labels import ROLES, listed
from facilitator.domain.people import Person, Role
from facilitator.domain.plan import Plan
from facilitator.domain.words import Said, tr
from facilitator.ui.prepare.checks import Choice

ALL = "all"
_ROLE = "role:"
_PERSON = "person:"


def lead_choices(plan: Plan, people: tuple[Person, ...], words: Words) -> tuple[Choice, ...]:
    """Everyone together, each of these people, each role with who holds it now."""
    roles = (Choice(f"{_ROLE}{role}", words.say(_role_words(plan, role))) for role in Role)
    named = (Choice(f"{_PERSON}{person.id}", person.name) for person in people)
    return (Choice(ALL, words.say(tr("All")), alone=True), *named, *roles)


def lead_keys(leads: tuple[Lead, ...]) -> tuple[str, ...]:
    """The keys of the choices that are ticked for these leads."""
    return tuple(_key(lead) for lead in leads)


def leads_of(keys: tuple[str, ...]) -> tuple[Lead, ...]:
    """The leads for the keys of ticked choices."""
    return tuple(_lead(key) for key in keys)


def leads_words(leads: tuple[Lead, ...], plan: Plan, words: Words) -> str:
    """The leads as a cell says them: "Ana and Ben", "Recorder", "All"; "" for none."""
    parts = tuple(_words_of(lead, plan) for lead in leads)
    return words.say(listed(parts)) if parts else ""


def _words_of(lead: Lead, plan: Plan) -> Said:
    if lead.kind is LeadKind.ALL:
        return tr("All")
    if lead.kind is LeadKind.ROLE:
        return ROLES[Role(lead.who)]
    person = plan.person(lead.who)
    return tr("Someone who is not expected") if person is None else person.name


def _role_words(plan: Plan, role: Role) -> Said:
    names = tuple(person.name for p in plan.holders(role) if (person := plan.person(p)))
    if not names:
        return ROLES[role]
    return tr("{role}: {names}", role=ROLES[role], names=listed(names))


def _key(lead: Lead) -> str:
    match lead.kind:
        case LeadKind.ALL:
            return ALL
        case LeadKind.ROLE:
            return f"{_ROLE}{lead.who}"
        case LeadKind.PERSON:
            return f"{_PERSON}{lead.who}"


def _lead(key: str) -> Lead:
    if key.startswith(_ROLE):
        return Lead(LeadKind.ROLE, key.removeprefix(_ROLE))
    if key.startswith(_PERSON):
        return Lead(LeadKind.PERSON, key.removeprefix(_PERSON))
    return EVERYONE_LEADS
