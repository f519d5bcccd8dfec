"""Numbers of a count that is not kept yet, as a draft: sums alone, never who typed what or when."""

from __future__ import annotations

from dataclasses import dataclass

from facilitator.domain.protocol import Vote


@dataclass(frozen=True, slots=True)
class CoverDraft:
    """A count under cover that is not shown yet: what `entries` people have typed, added up.

    In a count of hands that is not kept yet, `entries` are the fields with a number.
    """

    vote: Vote
    tally: tuple[int, ...]
    entries: int
    abstained: int = 0
    question: str = ""
    options: tuple[str, ...] = ()


def draft_key(meeting: str, step: str) -> str:
    """The name under which the store keeps the draft of a step."""
    return f"cover:{meeting}:{step}"


def hands_key(meeting: str, step: str) -> str:
    """The same for hands that are counted in sight of all."""
    return f"hands:{meeting}:{step}"


def as_text(draft: CoverDraft) -> str:
    """The draft as the store keeps it, "" while nobody has typed."""
    if not draft.entries:
        return ""
    numbers = " ".join(map(str, draft.tally))
    head = (draft.vote.value, numbers, str(draft.entries), str(draft.abstained), draft.question)
    return "\n".join((*head, *draft.options))


def read(text: str) -> CoverDraft | None:
    """What `as_text` wrote; None for anything that is no draft."""
    lines = text.split("\n")
    if len(lines) < 5:
        return None
    vote, numbers, entries, abstained, question, *options = lines
    try:
        tally = tuple(map(int, numbers.split()))
        draft = CoverDraft(
            Vote(vote), tally, int(entries), int(abstained), question, tuple(options)
        )
    except ValueError:
        return None
    return draft if tally and min(*tally, draft.entries - 1, draft.abstained) >= 0 else None
