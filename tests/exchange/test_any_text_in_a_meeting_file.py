"""Any text in a meeting file comes in clean or is refused whole; none is ever more than text.

The numbers T1 to T30 are those of a corpus of texts that have broken programs. T15 and T16 are
among the bad files, as no file of theirs is small enough.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.parcel import Parcel
from facilitator.exchange.meeting_file import parcel_from, read_meeting, written
from tests.exchange.refusing import within_two_seconds

FAMILY = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}"
TEXTS = {
    "T1 NUL": ("a\0b", "ab"),
    "T2 a tab of Word": ("a\x0bb", "a\nb"),
    "T3 a new page": ("a\x0cb", "a\nb"),
    "T4 colour of a terminal": ("\x1b[31mab", "[31mab"),
    "T5 a separator": ("a\x1fb", "ab"),
    "T6 delete and next line": ("a\x7fb\x85c", "ab\nc"),
    "T7 a line of Unicode's own": ("a\u2028b", "a\nb"),
    "T8 returns of all kinds": ("a\r\nb\rc\nd", "a\nb\nc\nd"),
    "T9 the first half of a sign": ("a\ud83db", "ab"),
    "T10 the second half of a sign": ("a\ude00b", "ab"),
    "T11 no signs at all": ("a\ufffe\uffffb", "ab"),
    "T12 turned round": ("a\u202egnp.exe", "agnp.exe"),
    "T13 a family": (FAMILY, FAMILY),
    "T14 five hundred accents": ("a" + "\u0301" * 500, "a" + "\u0301" * 500),
    "T15 as long as may be": ("a" * 200_000, "a" * 200_000),
    "T17 a picture from the disk": ("<img src=file:///canary>",) * 2,
    "T18 a picture from a server": ('<img src="//server/share/x.png">',) * 2,
    "T19 bold": ("<b>a</b>",) * 2,
    "T20 a link": ("<a href=x>a</a>",) * 2,
    "T21 less and more": ("5<6>2",) * 2,
    "T22 ends of XML": ("]]> &amp;",) * 2,
    "T23 a formula that runs": ("=cmd|'/c calc'!A1",) * 2,
    "T24 other formulas": ("+1 -1 @SUM(A1)",) * 2,
    "T24 a tab first": ("\t=1", "\t=1"),
    "T25 a field of Word": ("{ DDEAUTO c:\\\\windows\\\\calc }",) * 2,
    "T26 places for words": ("%s %n {0} {x.__class__}",) * 2,
    "T27 a command to the store": ("'; DROP TABLE meeting; --",) * 2,
    "T28 a mark of order": ("\ufeffa", "\ufeffa"),
    "T29 256 letters": ("a" * 256, "a" * 256),
    "T30 nothing": ("", ""),
    "T30 nothing but a space": (" ", " "),
}


def everywhere(text: str) -> dict:
    """A file in which every free text is that text."""
    return {
        "team": {"name": text, "school": text, "members": [{"id": "m", "name": text}]},
        "meeting": {
            "title": text,
            "date": "2026-10-12",
            "place": text,
            "purpose": text,
            "norm": text,
            "agenda": [{"title": text, "leaves": text}],
            "expected": [{"id": "m", "name": text, "guest": True}],
            "dates": [{"date": "2026-10-28", "what": text}],
            "notes": [text],
            "closing": {"worth_sharing": text},
        },
        "commitments": [{"kind": "decision", "text": "x", "method": text}],
    }


def long_ones(parcel: Parcel) -> set[str]:
    plan, record = parcel.meeting.plan, parcel.meeting.record
    texts = {plan.purpose, plan.norm, plan.items[0].leaves, record.closing.worth_sharing}
    return texts | {record.notes[0].text, parcel.commitments[0].method}


def lines(parcel: Parcel) -> set[str]:
    plan = parcel.meeting.plan
    texts = {plan.title, plan.place, plan.items[0].title, plan.expected[0].name}
    return texts | {plan.dates[0].what, parcel.team.name, parcel.team.members[0].name}


@pytest.mark.parametrize("case", TEXTS)
@pytest.mark.parametrize("escaped", [True, False], ids=["escaped", "as it is"])
def test_a_text_comes_in_clean(tmp_path: Path, case: str, escaped: bool):
    text, kept = TEXTS[case]
    path = tmp_path / "x.json"
    content = json.dumps(everywhere(text), ensure_ascii=escaped)
    # What UTF-8 has no bytes for can only be written as an escape.
    path.write_bytes(content.encode("utf-8", "replace" if escaped else "backslashreplace"))
    with within_two_seconds():
        parcel = read_meeting(path)
    assert long_ones(parcel) == {kept}
    assert lines(parcel) == {kept.replace("\n", " ").replace("\t", " ")}


@given(st.text(max_size=40))
def test_no_text_keeps_a_meeting_from_going_out_and_coming_in(text: str):
    parcel = parcel_from("x.json", json.dumps(everywhere(text)).encode())
    assert parcel_from("x.json", written(parcel)) == parcel
