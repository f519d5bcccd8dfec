"""How hits are told: what kind each is, where it stands, and what was understood."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from facilitator.app.search import Hit, HitKind, Hits, Wanted
from facilitator.domain.labels import KINDS
from facilitator.domain.notes import Kind
from facilitator.domain.words import LongDate, Text, tr, trn

HIT_KINDS: Mapping[HitKind, Text] = MappingProxyType(
    {
        **{HitKind(kind.value): text for kind, text in KINDS.items() if kind in Kind},
        HitKind.ITEM: tr("Agenda item"),
        HitKind.DOCUMENT: tr("Document"),
        HitKind.MEETING: tr("Meeting"),
        HitKind.DATE: tr("Date ahead"),
        HitKind.GOAL: tr("Goal"),
        HitKind.AIM: tr("Vision or priority"),
        HitKind.TEAM: tr("Team"),
        HitKind.PERSON: tr("Person"),
        HitKind.NORM: tr("Norm"),
        HitKind.TEMPLATE: tr("Template"),
        HitKind.PROTOCOL: tr("Protocol"),
    }
)

HOW = tr(
    "Two letters find what was kept, too. To narrow it, type who:Ana, kind:decision, before:March, "
    "after:2025, or words in quotes."
)
LOOKING = tr("Looking…")
NOTHING = tr("Nothing was found. Fewer letters find more.")
BROKEN = tr("Search is being put in order and is whole again after the next start.")


def kind_said(hit: Hit) -> Text:
    """What kind of thing a hit is, and whether it is the facilitator's alone or confidential."""
    kind = HIT_KINDS[hit.kind]
    if hit.private:
        return tr("{kind}, only for me", kind=kind)
    return tr("{kind}, confidential", kind=kind) if hit.confidential else kind


def where_said(hit: Hit) -> Text | str:
    """When and where the words of a hit stand, "" where its kind says all."""
    title = hit.meeting_title.strip() or tr("Meeting without a title")
    item = "" if hit.kind is HitKind.ITEM else hit.item_title.strip()
    if hit.day is None or not hit.meeting:
        return _by_team(hit)
    day = LongDate(hit.day)
    if hit.kind is HitKind.MEETING:
        return _by_team(hit)
    if item:
        return tr("{day}, {meeting}: {item}", day=day, meeting=title, item=item)
    return tr("{day}, {meeting}", day=day, meeting=title)


def _by_team(hit: Hit) -> Text | str:
    if hit.day is not None and hit.team_name:
        return tr("{day}, {team}", day=LongDate(hit.day), team=hit.team_name)
    if hit.day is not None:
        return tr("{day}", day=LongDate(hit.day))
    return "" if hit.kind is HitKind.TEAM else hit.team_name


def below_said(hit: Hit) -> Text:
    """The line below the words of a hit."""
    where = where_said(hit)
    return tr("{kind} · {where}", kind=kind_said(hit), where=where) if where else kind_said(hit)


def hit_said(hit: Hit) -> Text:
    """A hit in one line."""
    return tr("{text} ({where})", text=hit.text, where=below_said(hit))


def answer_said(hits: Hits) -> tuple[Text, ...]:
    """What there is to say of an answer as a whole, a sentence each."""
    if hits.broken:
        return (BROKEN,)
    if hits.wanted.empty and not hits.wanted.unknown:
        return (HOW,)
    if hits.wanted.unknown:
        return (tr("This is not understood: {words}.", words=", ".join(hits.wanted.unknown)), HOW)
    days = _days_said(hits.wanted)
    if not hits.found:
        return (*days, NOTHING)
    count = trn("{n} found.", "{n} found.", len(hits.found))
    if hits.more:
        count = trn(
            "The first {n} are shown: another word narrows it.",
            "The first {n} are shown: another word narrows it.",
            len(hits.found),
        )
    return (*days, count)


def _days_said(wanted: Wanted) -> tuple[Text, ...]:
    """Which days were understood: "March" may be of this year or of last."""
    said = []
    if wanted.before is not None:
        said.append(tr("Before {day}.", day=LongDate(wanted.before)))
    if wanted.since is not None:
        said.append(tr("From {day} on.", day=LongDate(wanted.since)))
    return tuple(said)
