"""Names of the files in a zip: readable, the same on every system, and leading nowhere else."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from facilitator.app.parcel import Parcel
from facilitator.domain.clean import cleaned_line
from facilitator.domain.minutes_parts import OwnForm
from facilitator.domain.school_days import SchoolDays
from facilitator.domain.template import Template

SUFFIX = ".json"
LONGEST = 200
"""Characters of a name that is taken."""

_LONGEST_TITLE = 60
_SHORT = 8
_SIGNS = " -_',"
_NEVER = frozenset('/\\:*?"<>|')


def entry_names(parcels: Sequence[Parcel]) -> Iterator[str]:
    """A name for each: "2026-10-12 Year 4 team meeting 1a2b3c4d.json"; no two are alike."""
    seen = set[str]()
    for parcel in parcels:
        stem = _stem(parcel)
        name, count = stem, 1
        while folded(name) in seen:
            count += 1
            name = f"{stem} {count}"
        seen.add(folded(name))
        yield name + SUFFIX


def fit(name: str, suffix: str = SUFFIX) -> bool:
    """Whether a name is that of a plain file of its kind in no folder, readable as it stands."""
    plain = cleaned_line(name) == name and not _NEVER & set(name)
    return plain and len(name) <= LONGEST and name.lower().endswith(suffix) and name[0] != "."


def folded(name: str) -> str:
    """A name as some systems compare it."""
    return unicodedata.normalize("NFC", name).casefold()


def shown_name(name: str) -> str:
    """A name as a sentence can hold it."""
    line = cleaned_line(name)
    return line if len(line) <= LONGEST else f"{line[:LONGEST]}…"


def _stem(parcel: Parcel) -> str:
    own = parcel.own
    if isinstance(own, SchoolDays):
        parts: tuple[str, ...] = ("Days off",)
    elif isinstance(own, OwnForm):
        parts = ("Word form", _safe(own.name))
    elif own is not None:
        kind = "Template" if isinstance(own, Template) else "Protocol"
        parts = (kind, _safe(own.name), _safe(own.id)[-_SHORT:])
    elif parcel.meeting is not None:
        plan = parcel.meeting.plan
        parts = (plan.day.isoformat(), _safe(plan.title), _safe(parcel.meeting.id)[:_SHORT])
    else:
        team = parcel.team
        what = "Goals" if parcel.goals else ""
        parts = (what, _safe(team.name), _safe(team.id)[:_SHORT]) if team else (what, "", "")
    return cleaned_line(" ".join(parts)) or "team"


def _safe(text: str) -> str:
    """Letters, digits and a few signs of a text; all else is a space."""
    whole = unicodedata.normalize("NFC", cleaned_line(text))
    kept = "".join(sign if sign.isalnum() or sign in _SIGNS else " " for sign in whole)
    return cleaned_line(kept)[:_LONGEST_TITLE].strip()
