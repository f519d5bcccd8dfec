"""What a store in memory finds: lines, agreements and goals that have all words, any case."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from facilitator.app.search import Hit, HitKind, Hits, Holder, Piece, Wanted
from facilitator.domain.minutes_source import items_apart

if TYPE_CHECKING:
    from tests.memory_store import MemoryStore


def search(store: "MemoryStore", wanted: Wanted) -> Hits:
    """The hits that are wanted, days and people not looked at."""
    if wanted.empty or wanted.unknown:
        return Hits(wanted)
    words = [word.text.casefold() for word in wanted.words]
    found = tuple(
        hit
        for hit in _all(store)
        if all(word in hit.text.casefold() for word in words)
        and (not wanted.kinds or hit.kind in wanted.kinds)
    )
    return Hits(wanted, tuple(_marked(hit, words) for hit in found))


def _all(store: "MemoryStore") -> Iterator[Hit]:
    for meeting in store.meetings.values():
        titles = {item.id: item.title for item in meeting.plan.items}
        day, title, team = meeting.plan.day, meeting.plan.title, meeting.team
        for note in meeting.record.notes:
            yield Hit(
                HitKind(note.kind.value),
                Holder.NOTE,
                note.id,
                (Piece(note.text),),
                day,
                meeting.id,
                title,
                note.item,
                titles.get(note.item, ""),
                team,
                private=note.private,
                confidential=note.confidential or note.item in items_apart(meeting),
            )
        for made in store.commitments.values():
            if made.meeting == meeting.id:
                yield Hit(
                    HitKind(made.kind.value),
                    Holder.COMMITMENT,
                    made.id,
                    (Piece(made.text),),
                    day,
                    meeting.id,
                    title,
                    team=team,
                    private=made.private,
                    confidential=made.confidential or made.item in items_apart(meeting),
                )
    for goal in store.goals_kept.values():
        yield Hit(HitKind.GOAL, Holder.GOAL, goal.id, (Piece(goal.sentence),), team=goal.team)
    for team in store.teams.values():
        for member in team.members:
            yield Hit(
                HitKind.PERSON,
                Holder.TEAM,
                team.id,
                (Piece(member.name),),
                team=team.id,
                team_name=team.name,
            )


def _marked(hit: Hit, words: list[str]) -> Hit:
    text = hit.text
    at = text.casefold().find(words[0]) if words else -1
    if at < 0:
        return hit
    end = at + len(words[0])
    cut = (Piece(text[:at]), Piece(text[at:end], hit=True), Piece(text[end:]))
    return Hit(
        hit.kind,
        hit.holder,
        hit.id,
        tuple(piece for piece in cut if piece.text),
        hit.day,
        hit.meeting,
        hit.meeting_title,
        hit.item,
        hit.item_title,
        hit.team,
        hit.team_name,
        hit.private,
        hit.confidential,
    )
