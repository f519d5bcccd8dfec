"""Files of results: how they are written is recognised, and the same numbers come of each."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.app.results_look import MOST_ROWS, NO_COLUMN, Kind, Look, Stopped
from facilitator.domain.results_summary import Results, summed
from facilitator.exchange.results_file import look, take
from tests.exchange.bad_results import BAD, a_book, a_row, a_sheet
from tests.exchange.guarding import Guarded, plainly_refused
from tests.exchange.refusing import said
from tests.heading_words import SHIPPED

HEADINGS = ("Pupil", "Class", "Score")
ROWS = tuple(
    (f"Ana {chr(65 + at % 26)} Größe{at}", f"4{'AB'[at % 2]}", Decimal(400 + 7 * at) / 10)
    for at in range(30)
)
EXPECTED = summed((group, value) for _, group, value in ROWS)


def never() -> bool:
    return False


def written(delimiter: str, mark: str, *, above: tuple[str, ...] = (), headed: bool = True) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter)
    for line in above:
        writer.writerow([line])
    if headed:
        writer.writerow(HEADINGS)
    for name, group, value in ROWS:
        writer.writerow([name, group, str(value).replace(".", mark)])
    return out.getvalue()


def seen(path: Path, content: bytes) -> Look:
    path.write_bytes(content)
    return look(path, None, SHIPPED, private=False, stop=never)


def come_to(path: Path, found: Look) -> Results:
    taken = take(path, found.manner, found.result, found.group, stop=never)
    assert not taken.without
    return summed(taken.rows)


@pytest.mark.parametrize(("delimiter", "mark"), [(",", "."), (";", ","), ("\t", ","), ("|", ".")])
@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"]
)
def test_the_same_numbers_come_of_every_way_to_write(
    tmp_path: Path, encoding: str, delimiter: str, mark: str
) -> None:
    path = tmp_path / "check.csv"
    found = seen(path, written(delimiter, mark).encode(encoding))
    assert (found.manner.delimiter, found.manner.mark) == (delimiter, mark)
    assert found.manner.header == 1
    assert [column.name for column in found.columns] == list(HEADINGS)
    assert (found.result, found.group, found.n) == (2, 1, 30)
    assert come_to(path, found) == EXPECTED


def test_a_comma_may_part_both_columns_and_decimals(tmp_path: Path) -> None:
    found = seen(tmp_path / "x.csv", written(",", ",").encode())
    assert (found.manner.delimiter, found.manner.mark) == (",", ",")
    assert come_to(tmp_path / "x.csv", found) == EXPECTED


def test_letters_that_come_late_are_recognised_too(tmp_path: Path) -> None:
    rows = "Class;Score\n" + "4A;57\n" * 20_000 + "4É;58\n" * 9
    for encoding, told in (("utf-8", "utf-8-sig"), ("cp1252", "cp1252")):
        found = seen(tmp_path / "x.csv", rows.encode(encoding))
        assert found.manner.encoding == told
        taken = take(tmp_path / "x.csv", found.manner, 1, 0, stop=never)
        assert {group for group, _ in taken.rows} == {"4A", "4É"}


@pytest.mark.parametrize(("above", "headed", "header"), [((), False, 0), (("Check", ""), True, 2)])
def test_headings_may_lack_or_stand_below_a_title(
    tmp_path: Path, above: tuple[str, ...], headed: bool, header: int
) -> None:
    content = written(";", ",", above=above, headed=headed).encode()
    found = seen(tmp_path / "x.csv", content)
    assert found.manner.header == header
    assert come_to(tmp_path / "x.csv", found) == EXPECTED


def test_names_are_not_read_until_that_is_wished(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    found = seen(path, written(";", ",").encode())
    assert [column.private for column in found.columns] == [True, False, False]
    assert not any("Ana" in cell for row in found.rows for cell in row)
    shown = look(path, found.manner, SHIPPED, private=True, stop=never)
    assert (shown.columns[0].personal, shown.result, shown.group) == (True, 2, 1)
    assert shown.rows[0][0].startswith("Ana")


@pytest.mark.parametrize("heading", ["Class name", "Pupil group", "Gruppe"])
def test_a_group_is_no_name_though_its_heading_may_say_so(tmp_path: Path, heading: str) -> None:
    content = written(";", ",").replace("Class", heading).encode()
    assert seen(tmp_path / "x.csv", content).group == 1


@pytest.mark.parametrize("cell", ["NaN", "inf", "-Infinity", "1e999", "2026-10-12", "=1+1", "ill"])
def test_what_is_no_number_is_counted_and_left_out(tmp_path: Path, cell: str) -> None:
    path = tmp_path / "x.csv"
    found = seen(path, (written(";", ",") + f"x;4A;{cell}\n").encode())
    taken = take(path, found.manner, 2, 1, stop=never)
    assert taken.without == 1
    assert summed(taken.rows) == EXPECTED


def test_a_column_of_days_is_told_as_one(tmp_path: Path) -> None:
    content = b"Class,Day\n" + b"4A,12.10.2026\n" * 9
    found = seen(tmp_path / "x.csv", content)
    assert found.columns[1].kind is Kind.DAYS
    assert found.result == NO_COLUMN
    assert "one holds days" in " ".join(said(note) for note in found.notes)


def test_one_column_is_enough_and_told(tmp_path: Path) -> None:
    found = seen(tmp_path / "x.csv", b"Score\n" + b"57\n58\n59\n" * 3)
    assert (found.result, found.group) == (0, NO_COLUMN)
    assert "Only one column" in " ".join(said(note) for note in found.notes)


def test_a_workbook_comes_to_the_same_as_a_text(tmp_path: Path) -> None:
    rows = [a_row("Autumn check"), "", a_row(*HEADINGS)]
    rows += [a_row(name, group, float(value)) for name, group, value in ROWS]
    merged = '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>'
    found = seen(tmp_path / "x.xlsx", a_book(a_sheet(rows, merged)))
    assert (found.sheets, found.result, found.group) == (("Check",), 2, 1)
    assert come_to(tmp_path / "x.xlsx", found) == EXPECTED
    assert "merged" in " ".join(said(note) for note in found.notes)


def test_columns_that_are_not_wanted_change_nothing(tmp_path: Path) -> None:
    share = '<c r="C6"><v>0.5</v></c>'
    words = '<c t="inlineStr"><is><r><t>4</t></r><r><t>A</t></r><rPh><t>x</t></rPh></is></c>'
    rows = [a_row("Class", "Note", "Score"), a_row("4A", "here", 57), "", a_row("", "ill", "")]
    rows += [a_row("", "", ""), words + "<c/>" + share, '<c r="C9"><v>58.5</v></c>']
    found = seen(tmp_path / "x.xlsx", a_book(a_sheet(rows)))
    told: list[int] = []
    taken = take(tmp_path / "x.xlsx", found.manner, 2, 0, stop=never, told=told.append)
    one, half, last = (Decimal(each) for each in ("57", "0.5", "58.5"))
    assert taken.rows == (("4A", one), ("4A", half), ("", last))
    assert taken.without == 1, "a row with nothing but a note is a row"
    assert told == []


def test_how_far_it_is_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_bytes(b"Class;Score\n" + b"4A;57\n" * 11_000)
    manner = look(tmp_path / "x.csv", None, SHIPPED, private=False, stop=never).manner
    told: list[int] = []
    take(tmp_path / "x.csv", manner, 1, 0, stop=never, told=told.append)
    assert told == [5_000, 10_000]


def test_of_a_formula_the_saved_value_counts_and_none_is_worked_out(tmp_path: Path) -> None:
    kept = "<c><f>1+1</f><v>57</v></c>"
    rows = [a_row("Class", "Score"), *[a_row("4A") + kept] * 6, a_row("4A") + "<c><f>1+1</f></c>"]
    found = seen(tmp_path / "x.xlsx", a_book(a_sheet(rows)))
    assert "formulas" in " ".join(said(note) for note in found.notes)
    taken = take(tmp_path / "x.xlsx", found.manner, 1, 0, stop=never)
    assert (taken.rows, taken.without) == ((("4A", Decimal(57)),) * 6, 1)


def test_a_large_sheet_is_looked_at_without_going_through_it(tmp_path: Path) -> None:
    rows = a_sheet([a_row("Class", "Score"), *[a_row("4A", 57)] * 400])
    content = a_book(rows.replace(b"</sheetData>", b"<row><c" * 9 + b"</sheetData>"))
    found = seen(tmp_path / "x.xlsx", content)
    assert (found.result, found.sheets) == (1, ("Check",))
    with pytest.raises(UserError):
        come_to(tmp_path / "x.xlsx", found)


@pytest.mark.parametrize("after", [0, 1, 3])
def test_reading_can_be_given_up(tmp_path: Path, after: int) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"Class;Score\n" + b"4A;57\n" * 5_000)
    manner = look(path, None, SHIPPED, private=False, stop=never).manner
    looks = iter(range(1_000))
    with pytest.raises(Stopped):
        take(path, manner, 1, 0, stop=lambda: next(looks) >= after)
    assert next(looks) <= after + 2


def test_other_letters_than_it_is_written_in_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    found = seen(path, written(";", ",").encode("latin-1"))
    with pytest.raises(UserError) as refused:
        look(path, replace(found.manner, encoding="utf-8-sig"), SHIPPED, private=False, stop=never)
    plainly_refused(said(refused.value.text), "x.csv")


@pytest.mark.parametrize("case", BAD)
def test_a_bad_file_is_refused_with_a_plain_sentence(
    guarded: Guarded, tmp_path: Path, case: str
) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(BAD[case]())
    sentence = guarded("read_results", path)
    plainly_refused(sentence, "x.csv")
    if "500,000" in case:
        assert str(MOST_ROWS) in sentence


def test_as_much_as_is_allowed_passes_the_same_guards(guarded: Guarded, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_bytes(b"Class;Score\n" + b"4A;57\n4B;58\n" * (MOST_ROWS // 2))
    assert not guarded("read_results", path)
