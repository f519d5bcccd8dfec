"""The line under way with all that was chosen for it, as the store keeps it until it is kept."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import date

from facilitator.domain.notes import Kind


@dataclass(frozen=True, slots=True)
class LineDraft:
    """A line that is begun. `kind` is None where none is known: the step's own then.

    `chosen` says that a person chose the kind, so that no words of the line change it.
    """

    text: str = ""
    kind: Kind | None = None
    chosen: bool = False
    private: bool = False
    owners: tuple[str, ...] = ()
    due: date | None = None
    next_meeting: bool = True
    file: str = ""


def draft_key(meeting: str) -> str:
    """The name under which the store keeps the line of a meeting."""
    return f"capture:{meeting}"


def as_text(draft: LineDraft) -> str:
    """The draft as the store keeps it, "" while no line is begun."""
    if not draft.text and not draft.file:
        return ""
    return json.dumps(asdict(draft), default=str, ensure_ascii=False)


def read(text: str) -> LineDraft:
    """What `as_text` wrote; anything else is the words of a line, as earlier programs kept them."""
    try:
        told = json.loads(text)
        kind, due = told["kind"], told["due"]
        return LineDraft(
            str(told["text"]),
            None if kind is None else Kind(kind),
            told["chosen"] is True,
            told["private"] is True,
            tuple(map(str, told["owners"])),
            None if due is None else date.fromisoformat(due),
            told["next_meeting"] is True,
            str(told["file"]),
        )
    except (ValueError, TypeError, KeyError, RecursionError):
        return LineDraft(text)
