"""Files that are no results, or too much of them: by their case, the name and the bytes."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable, Iterable

from tests.exchange.bad_zips import changed, many_entries, office, packed

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml"
TYPES = (
    f'<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/xl/workbook.xml" ContentType="{KIND}.sheet.main+xml"/>'
    f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{KIND}.worksheet+xml"/></Types>'
)
ROOT = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
)
BOOK = (
    f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>'
    '<sheet name="Check" sheetId="1" r:id="r1"/></sheets></workbook>'
)
LINKS = (
    f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" '
    f'Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
)


def a_book(sheet: bytes, *more: tuple[str, bytes]) -> bytes:
    """A workbook of one sheet, as small as one can be."""
    return packed(
        ("[Content_Types].xml", TYPES.encode()),
        ("_rels/.rels", ROOT.encode()),
        ("xl/workbook.xml", BOOK.encode()),
        ("xl/_rels/workbook.xml.rels", LINKS.encode()),
        ("xl/worksheets/sheet1.xml", sheet),
        *more,
    )


def a_sheet(rows: Iterable[str], after: str = "") -> bytes:
    """A sheet with these rows of cells."""
    inside = "".join(f"<row>{row}</row>" for row in rows)
    return f'<worksheet xmlns="{MAIN}"><sheetData>{inside}</sheetData>{after}</worksheet>'.encode()


def a_cell(value: object) -> str:
    """A cell with a number or with words."""
    if isinstance(value, int | float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


def a_row(*values: object) -> str:
    return "".join(map(a_cell, values))


def long_sheet(rows: int) -> bytes:
    head = f'<worksheet xmlns="{MAIN}"><dimension ref="A1:B2"/><sheetData>'.encode()
    return head + b"<row><c><v>57</v></c></row>" * rows + b"</sheetData></worksheet>"


def bomb() -> bytes:
    return a_book(long_sheet(1) + b" " * 400_000_000)


def lying_bomb() -> bytes:
    whole = b" " * 100_000_000
    size = struct.pack("<L", len(whole))
    return changed(a_book(whole), size, struct.pack("<L", 1_000))


def locked() -> bytes:
    """The beginning of the container that Excel puts a locked workbook into."""
    out = io.BytesIO()
    out.write(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504))
    out.write("EncryptedPackage".encode("utf-16-le") + bytes(1_000))
    return out.getvalue()


LAUGHS = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' + a_sheet(
    [a_row("&b;", 1)]
)
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hostname">]>' + a_sheet([a_row("&a;", 1)])

BAD: dict[str, Callable[[], bytes]] = {
    "empty": lambda: b"",
    "blank lines alone": lambda: b"\n\n ; \n" * 20,
    "headings alone": lambda: b"Pupil;Class;Score\n",
    "a picture": lambda: b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 400,
    "a database": lambda: b"SQLite format 3\0" + bytes(4_000),
    "500,000 rows": lambda: b"Class;Score\n" + b"4A;57\n" * 500_000,
    "500,000 rows of a sheet": lambda: a_book(long_sheet(500_000)),
    "16,000 columns": lambda: b";".join([b"57"] * 16_000) + b"\n",
    "16,000 columns of a sheet": lambda: a_book(a_sheet([a_row(*[57] * 16_000)] * 3)),
    "a row in the far distance": lambda: a_book(
        a_sheet([a_row("Score"), *[a_row(5)] * 9]).replace(
            b"</row></sheetData>",
            b'</row><row r="9999999999">' + b"<c><v>5</v></c></row></sheetData>",
        )
    ),
    "one cell without an end": lambda: b'Class;Score\n"' + b"4A;57\n" * 100_000,
    "one line of twelve megabytes": lambda: b"5" * 12_000_000,
    "more than fifty megabytes": lambda: b"4A;57\n" * 9_000_000,
    "with a password": locked,
    "an old Excel file": lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(5_000),
    "cut short": lambda: a_book(a_sheet([a_row("Score")]))[:-40],
    "a hole in the middle": lambda: a_book(a_sheet([a_row("Score")]))[:200] + b"PK" * 90,
    "a sheet that ends early": lambda: a_book(a_sheet([a_row("Score", 5)] * 9)[:-60]),
    "a sheet of nothing": lambda: a_book(b""),
    "no sheet": lambda: packed(("[Content_Types].xml", TYPES.encode())),
    "a Word file": office,
    "a bomb": bomb,
    "a bomb that lies": lying_bomb,
    "words without end": lambda: a_book(
        a_sheet([a_row("Score")]), ("xl/sharedStrings.xml", b"<sst>" + b" " * 50_000_000)
    ),
    "ten thousand parts": lambda: many_entries(10_000),
    "an entity that laughs": lambda: a_book(LAUGHS),
    "an entity from elsewhere": lambda: a_book(OUTSIDE),
    "entities in other letters": lambda: a_book(LAUGHS.decode().encode("utf-16")),
}
"""By its case, what is refused with a sentence that says what to do."""
