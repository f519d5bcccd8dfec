"""What was typed about a meeting held on paper and not saved yet, as the store keeps it."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, fields
from datetime import date, time

NOBODY_PLANNED = "new"
"""What stands for the meeting in the key of one that nobody planned here."""


@dataclass(frozen=True, slots=True)
class PaperDraft:
    """The form as it stands. `absent` are the identities of those whose tick was taken away."""

    team: str
    day: date
    start: time
    end: time
    absent: tuple[str, ...] = ()
    guests: str = ""
    apologies: str = ""
    notes: str = ""
    decisions: str = ""
    actions: str = ""


def draft_key(meeting: str) -> str:
    """The name under which the store keeps the draft; "" for a meeting that nobody planned."""
    return f"paper:{meeting or NOBODY_PLANNED}"


def as_text(draft: PaperDraft) -> str:
    """The draft as the store keeps it, "" while nobody has typed anything."""
    typed = (draft.guests, draft.apologies, draft.notes, draft.decisions, draft.actions)
    if not draft.absent and not any(text.strip() for text in typed):
        return ""
    return json.dumps(asdict(draft), default=str, ensure_ascii=False)


def read(text: str) -> PaperDraft | None:
    """What `as_text` wrote; None for anything that is no draft."""
    try:
        told = json.loads(text)
        words = {name: str(told[name]) for name in _WORDS}
        return PaperDraft(
            day=date.fromisoformat(told["day"]),
            start=time.fromisoformat(told["start"]),
            end=time.fromisoformat(told["end"]),
            absent=tuple(map(str, told["absent"])),
            **words,
        )
    except (ValueError, TypeError, KeyError):
        return None


_OTHERS = frozenset({"day", "start", "end", "absent"})
_WORDS = tuple(each.name for each in fields(PaperDraft) if each.name not in _OTHERS)
