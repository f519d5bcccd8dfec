"""Packs and protocols as they should not be, each under the number that it has in the corpus."""

import stat
import struct
from collections.abc import Callable
from zipfile import ZIP_BZIP2, ZIP_STORED, ZipInfo

from tests.exchange.bad_zips import changed, many_entries, office, packed
from tests.exchange.refusing import GOOD as GOOD_TEXT
from tests.exchange.refusing import STEP

GOOD = GOOD_TEXT.encode()
OTHER = GOOD.replace(b'"x"', b'"y"')
ABOUT = b'format = 1\nname = "Ours"\nauthor = "North School"\nlicence = "CC BY 4.0"\n'


def named(name: str) -> bytes:
    entry = ZipInfo("placeholder")
    entry.filename = entry.orig_filename = name
    return packed(("x.toml", GOOD), (entry, OTHER))


def link() -> bytes:
    entry = ZipInfo("y.toml")
    entry.create_system = 3
    entry.external_attr = (stat.S_IFLNK | 0o777) << 16
    return packed(("x.toml", GOOD), (entry, b"/etc/hostname"))


def locked() -> bytes:
    content = bytearray(packed(("x.toml", GOOD), how=ZIP_STORED))
    content[6] |= 1
    content[bytes(content).rindex(b"PK\x01\x02") + 8] |= 1
    return bytes(content)


def lying_bomb() -> bytes:
    content = packed(("x.toml", b" " * 100_000_000))
    return changed(content, struct.pack("<L", 100_000_000), struct.pack("<L", 1_000))


def about(content: bytes) -> bytes:
    return packed(("_pack.toml", content), ("x.toml", GOOD))


def loop(over: str, times: int = 0) -> str:
    return f'[[steps.repeat]]\nover = "{over}"\nblock = "{over}{times}"\ntimes = {times}\n'


DENSE = ("\n".join(f"k{n} = [1, 2, 3]" for n in range(4_000))).encode()
MANY_STEPS = (GOOD_TEXT + STEP * 199).encode()

BAD_PACKS: dict[str, tuple[Callable[[], bytes], str]] = {
    "F21 four hundred megabytes of nothing": (
        lambda: packed(("x.toml", bytes(400_000_000))),
        "x.zip, x.toml is larger than 5 MB.",
    ),
    "F21 one that lies about its size": (lying_bomb, "x.zip, x.toml is damaged."),
    "F21 more than five megabytes in all": (
        lambda: packed(*((f"{n}.toml", b" " * 1_000_000) for n in range(6))),
        "x.zip is larger than 5 MB.",
    ),
    "F21 very many parts in all": (
        lambda: packed(
            *((f"{n:03}.toml", MANY_STEPS.replace(b'"x"', b'"%03d"' % n)) for n in range(400))
        ),
        "x.zip has more parts than a pack can have.",
    ),
    "F22 a zip in a zip": (
        lambda: packed(("a.zip", packed(("x.toml", GOOD)))),
        "x.zip, a.zip has no place here. Put nothing but .toml files into it.",
    ),
    "F22 a zip in a zip as a protocol": (
        lambda: packed(("x.toml", packed(("x.toml", GOOD)))),
        "x.zip, x.toml",
    ),
    "F23 a way out": (lambda: named("../evil.toml"), "x.zip, ../evil.toml has no place here."),
    "F23 a folder": (lambda: named("in/y.toml"), "x.zip, in/y.toml has no place here."),
    "F24 from the root": (lambda: named("/evil.toml"), "x.zip, /evil.toml has no place here."),
    "F25 on a drive": (lambda: named("C:\\evil.toml"), "x.zip, C:\\evil.toml has no place here."),
    "F26 a link": (link, "x.zip, y.toml has no place here."),
    "F27 a name twice": (
        lambda: packed(("x.toml", GOOD), ("x.toml", GOOD)),
        "x.zip, x.toml stands twice.",
    ),
    "F27 a name twice but for a capital": (
        lambda: packed(("x.toml", GOOD), ("X.TOML", GOOD)),
        "x.zip, X.TOML stands twice.",
    ),
    "F28 locked": (locked, "x.zip, x.toml is locked with a password."),
    "F29 a wrong sum": (
        lambda: changed(packed(("x.toml", GOOD), how=ZIP_STORED), b'"X"', b'"Y"'),
        "x.zip, x.toml is damaged.",
    ),
    "F30 a hundred thousand entries": (
        lambda: many_entries(100_000),
        "x.zip is larger than 5 MB.",
    ),
    "F30 one entry too many": (lambda: many_entries(502), "x.zip holds more than 501 files."),
    "F31 a Word file": (office, "x.zip, [Content_Types].xml has no place here."),
    "F1 a zip of nothing": (packed, "x.zip is empty."),
    "F1 a pack that only says what it is": (
        lambda: packed(("_pack.toml", ABOUT)),
        "x.zip is empty.",
    ),
    "F3 a zip cut short": (lambda: packed(("x.toml", GOOD))[:-30], "x.zip is damaged."),
    "F13 a newer pack": (
        lambda: about(b"format = 2\nmood = 1\n"),
        "x.zip, _pack.toml was written for a newer version of this program.",
    ),
    "F13 a newer protocol": (
        lambda: packed(("x.toml", GOOD.replace(b"format = 1", b"format = 7"))),
        "x.zip, x.toml was written for a newer version of this program.",
    ),
    "F14 no format": (lambda: about(b'name = "x"\n'), "x.zip, _pack.toml: format: is missing"),
    "F15 a field that is not known": (
        lambda: about(ABOUT + b"mood = 1\n"),
        "x.zip, _pack.toml: mood: is not known here",
    ),
    "F10 a number for a name": (
        lambda: about(b"format = 1\nname = 5\n"),
        "x.zip, _pack.toml: name: expected text between quotation marks",
    ),
    "F10 marks that are none": (
        lambda: about(ABOUT + b'[earlier]\nx = ["y"]\n'),
        "x.zip, _pack.toml: earlier",
    ),
    "F12 ten thousand steps": (
        lambda: packed(("x.toml", (GOOD_TEXT + STEP * 9_999).encode())),
        "x.zip, x.toml has more parts than a protocol can have.",
    ),
    "F12 a step too many": (
        lambda: packed(("x.toml", (GOOD_TEXT + STEP * 200).encode())),
        "x.zip, x.toml: steps: expected at most 200 entries",
    ),
    "F11 minutes below nothing": (
        lambda: packed(("x.toml", GOOD.replace(b"ideal = 1", b"ideal = -1"))),
        "x.zip, x.toml: steps 1, ideal: expected at least 0",
    ),
    "F11 half a minute": (
        lambda: packed(("x.toml", GOOD.replace(b"ideal = 1", b"ideal = 0.5"))),
        "x.zip, x.toml: steps 1, ideal: expected a whole number",
    ),
    "F17 loops in loops in loops": (
        lambda: packed(
            ("x.toml", (GOOD_TEXT + "".join(loop("times", 50 - n) for n in range(4))).encode())
        ),
        "x.zip, x.toml: steps 1, repeat: with 20 people its loops come to more than 5000 parts",
    ),
    "F17 a loop over everyone in loops over everyone": (
        lambda: packed(
            (
                "x.toml",
                (GOOD_TEXT + loop("participants") + loop("times", 50)).encode()
                + b"[people]\nmost = 500\n",
            )
        ),
        "x.zip, x.toml: steps 1, repeat: with 500 people its loops come to more than 5000 parts",
    ),
    "F16 an id that is not the file's": (
        lambda: packed(("y.toml", GOOD)),
        "x.zip, y.toml: id: expected the name of the file: y",
    ),
    "F18 UTF-16": (
        lambda: packed(("x.toml", GOOD_TEXT.encode("utf-16"))),
        "x.zip, x.toml is not text in UTF-8.",
    ),
    "a bad protocol beside a good one": (
        lambda: packed(("x.toml", GOOD), ("y.toml", b"[[[")),
        "x.zip, y.toml, line 1",
    ),
    "a name that turns round": (
        lambda: named("a\u202elmot.toml"),
        "x.zip, almot.toml has no place here.",
    ),
    "a name that ends early": (lambda: named("y.toml\0.toml"), "x.zip, y.toml.toml has no place"),
    "packed in another way": (
        lambda: packed(("x.toml", GOOD), how=ZIP_BZIP2),
        "x.zip, x.toml is packed in an unknown way.",
    ),
    "keys that are not known, thousands of them": (
        lambda: packed(("x.toml", GOOD + DENSE)),
        "x.zip, x.toml has more parts than a protocol can have.",
    ),
}
"""By its case, the bytes of a bad pack and how the sentence begins that refuses it."""
