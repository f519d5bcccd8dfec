"""Zips as they should not be, each under the number that it has in the corpus."""

import io
import stat
import struct
import warnings
import zlib
from collections.abc import Callable
from pathlib import Path
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from tests.exchange.bad_meetings import GOOD, but

SECOND = but("meeting.title", "Writing")


def packed(*entries: tuple[str | ZipInfo, bytes], how: int = ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with warnings.catch_warnings(), ZipFile(out, "w", how) as archive:
        warnings.simplefilter("ignore")  # of names that stand twice
        for name, content in entries:
            archive.writestr(name, content)
    return out.getvalue()


def named(name: str) -> bytes:
    """A good file beside one under another name, as it stands: nothing is turned round."""
    entry = ZipInfo("placeholder")
    entry.filename = entry.orig_filename = name
    return packed(("a.json", GOOD), (entry, SECOND))


def link() -> bytes:
    entry = ZipInfo("link.json")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return packed(("a.json", GOOD), (entry, SECOND))


def changed(content: bytes, old: bytes, new: bytes) -> bytes:
    assert old in content
    return content.replace(old, new)


def locked() -> bytes:
    """As if with a password: the flag in both places where a zip says so."""
    content = packed(("a.json", GOOD), how=ZIP_STORED)
    local = bytearray(content)
    local[6] |= 1
    local[content.rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(local)


def bomb() -> bytes:
    out = io.BytesIO()
    with (
        ZipFile(out, "w", ZIP_DEFLATED, compresslevel=1) as archive,
        archive.open("a.json", "w") as entry,
    ):
        for _ in range(400):
            entry.write(bytes(1_000_000))
    return out.getvalue()


def lying_bomb() -> bytes:
    """A hundred megabytes that are said to be a thousand bytes."""
    content = packed(("a.json", b" " * 100_000_000))
    size = struct.pack("<L", 100_000_000)
    return changed(content, size, struct.pack("<L", 1_000))


def many_entries(n: int, size: int = 0) -> bytes:
    """So many entries said to be of that size, made by hand: zipfile would take a minute."""
    local, central = io.BytesIO(), io.BytesIO()
    for number in range(n):
        name = b"%d.json" % number
        rest = struct.pack("<HHHHHLLLHH", 20, 0, 0, 0, 33, zlib.crc32(b""), 0, size, len(name), 0)
        at = local.tell()
        local.write(b"PK\x03\x04" + rest + name)
        central.write(b"PK\x01\x02" + struct.pack("<H", 20) + rest)
        central.write(struct.pack("<HHHLL", 0, 0, 0, 0, at) + name)
    body, directory = local.getvalue(), central.getvalue()
    said = min(n, 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, said, said, len(directory), len(body), 0)
    return body + directory + end


def office(*more: tuple[str, bytes]) -> bytes:
    kinds = b'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
    return packed(("[Content_Types].xml", kinds), ("word/document.xml", b"<document/>"), *more)


XXE = b'<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/hostname">]><d>&x;</d>'
LINKED = b'<Relationships><Relationship Target="//server/x" TargetMode="External"/></Relationships>'

BAD_ZIPS: dict[str, Callable[[], bytes]] = {
    "F21 four hundred megabytes of nothing": bomb,
    "F21 many entries of five megabytes": lambda: packed(
        *((f"{n}.json", b" " * 4_900_000) for n in range(20))
    ),
    "F21 one that lies about its size": lying_bomb,
    "F21 more than 500 MB in all": lambda: many_entries(101, 5_000_000),
    "F22 a zip in a zip": lambda: packed(("a.zip", packed(("a.json", GOOD)))),
    "F22 a zip in a zip as a meeting": lambda: packed(("a.json", packed(("a.json", GOOD)))),
    "F23 a way out": lambda: named("../evil.json"),
    "F23 a folder": lambda: named("in/evil.json"),
    "F23 a folder alone": lambda: named("in/"),
    "F24 from the root": lambda: named("/evil.json"),
    "F25 on a drive": lambda: named("C:\\evil.json"),
    "F25 on the present drive": lambda: named("C:evil.json"),
    "F26 a link": link,
    "F27 a name twice": lambda: packed(("a.json", GOOD), ("a.json", SECOND)),
    "F27 a name twice but for a capital": lambda: packed(("a.json", GOOD), ("A.JSON", SECOND)),
    "F27 a meeting twice": lambda: packed(("a.json", GOOD), ("b.json", GOOD)),
    "F28 locked": locked,
    "F29 a wrong sum": lambda: changed(
        packed(("a.json", GOOD), how=ZIP_STORED), b"Twelve pupils", b"Eleven pupils"
    ),
    "F30 a hundred thousand entries": lambda: many_entries(100_000),
    "F30 one entry too many": lambda: many_entries(5_001),
    "F31 a Word file that asks for another": lambda: office(("word/settings.xml", XXE)),
    "F33 a Word file with a link": lambda: office(("word/_rels/document.xml.rels", LINKED)),
    "F34 a Word file with macros": lambda: office(("word/vbaProject.bin", b"\xd0\xcf\x11\xe0")),
    "F1 a zip of nothing": packed,
    "F3 a zip cut short": lambda: packed(("a.json", GOOD))[:-30],
    "F3 a zip without its middle": lambda: (
        packed(("a.json", GOOD))[:40] + packed(("a.json", GOOD))[80:]
    ),
    "a bad meeting beside a good one": lambda: packed(("a.json", GOOD), ("b.json", b"{")),
    "a name that turns round": lambda: named("a\u202enosj.json"),
    "a hidden name": lambda: named(".json"),
    "a name that ends early": lambda: named("a.json\0.json"),
    "packed in another way": lambda: packed(("a.json", GOOD), how=ZIP_BZIP2),
    "a comment at the end": lambda: packed(("a.json", GOOD))[:-2] + b"\x02\x00hi",
    "two ways to tell of one team": lambda: packed(
        ("a.json", GOOD), ("b.json", but("meeting.title", "B").replace(b'"Ben"', b'"Dev"'))
    ),
}
"""By its case, the bytes of a bad zip."""


def write_sparse_zip(path: Path) -> None:
    """Ten gigabytes that begin as a zip does and take no room."""
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(10_000_000_000)
