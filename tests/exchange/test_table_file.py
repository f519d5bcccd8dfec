"""Tables for spreadsheets say what was written, and nothing in them is worked out."""

import csv
import io
from datetime import date
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from facilitator.domain.document import plain
from facilitator.domain.time import Moment
from facilitator.exchange.table_file import LONGEST_CELL, csv_bytes, xlsx_bytes
from tests import strategies as some
from tests.examples import share

AT = Moment(1_792_570_200_000, 60)
HEADINGS = ("What", "Day")
CELLS = st.one_of(some.ANY_TEXT, st.sampled_from(("=1+1", "@SUM(A1)", "-2", "+3", "\t=4", "a\nb")))


def lines(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@given(st.lists(st.tuples(CELLS, st.none() | some.DAYS), max_size=4))
@settings(max_examples=share(40))
def test_what_was_written_is_read_back(rows):
    head, *found = lines(csv_bytes(HEADINGS, rows))
    assert head == list(HEADINGS)
    for (text, day), (told, on) in zip(rows, found, strict=True):
        assert told.removeprefix("'") == plain(text).removeprefix("'")
        assert on == ("" if day is None else day.isoformat())
        assert not told.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(HEADINGS, rows, "T", AT))).active
    for (text, day), (told, on) in zip(rows, sheet.iter_rows(min_row=2), strict=True):
        assert (told.value or "") == plain(text)
        assert told.data_type != "f"
        assert (None if on.value is None else on.value.date()) == day


def test_no_part_of_a_workbook_holds_a_formula_or_a_name():
    content = xlsx_bytes(HEADINGS, [("=HYPERLINK(1)", date(2026, 10, 21))], "[a]:*?/\\'" * 9, AT)
    with ZipFile(io.BytesIO(content)) as book:
        parts = {name: book.read(name).decode() for name in book.namelist()}
    assert "<f>" not in parts["xl/worksheets/sheet1.xml"]
    assert "openpyxl" not in parts["docProps/core.xml"]


@pytest.mark.parametrize("text", ["x" * 40_000, "=" * 40_000])
def test_a_text_longer_than_a_cell_ends_with_a_sign(text):
    sheet = openpyxl.load_workbook(io.BytesIO(xlsx_bytes(HEADINGS, [(text, None)], "T", AT))).active
    assert len(sheet["A2"].value) == LONGEST_CELL
    assert sheet["A2"].value.endswith("…")


def test_the_same_table_gives_the_same_bytes():
    rows = [("Nine of twelve", date(2026, 10, 21))]
    assert csv_bytes(HEADINGS, rows) == csv_bytes(HEADINGS, rows)
