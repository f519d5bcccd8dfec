"""Bad meeting files: a sentence that names the file, soon and in little memory; never a crash.

The numbers F1 to F38 are those of a corpus of bad files. F31, F33 and F34 are Word files there,
which are wrong files here. F9, F14 and F19 can be read: they are among the good ones below.
"""

import os
from pathlib import Path

import pytest

from facilitator.app.errors import UserError
from facilitator.exchange.meeting_file import read_meeting
from facilitator.exchange.meetings_zip import read_parcels
from tests.exchange.bad_meetings import AT_THE_LIMITS, GOOD, WRITERS, but
from tests.exchange.bad_zips import BAD_ZIPS, write_sparse_zip
from tests.exchange.guarding import Guarded, plainly_refused
from tests.exchange.refusing import said


@pytest.mark.parametrize("case", WRITERS)
@pytest.mark.parametrize("function", ["read_meeting", "read_parcels"])
def test_a_bad_file_is_refused(guarded: Guarded, tmp_path: Path, function: str, case: str):
    path = tmp_path / "x.json"
    WRITERS[case](path)
    try:
        plainly_refused(guarded(function, path), "x.json")
    finally:
        path.unlink()


@pytest.mark.parametrize("case", BAD_ZIPS)
def test_a_bad_zip_is_refused_as_a_whole(guarded: Guarded, tmp_path: Path, case: str):
    path = tmp_path / "x.zip"
    path.write_bytes(BAD_ZIPS[case]())
    try:
        plainly_refused(guarded("read_parcels", path), "x.zip")
        plainly_refused(guarded("read_meeting", path), "x.zip")
    finally:
        path.unlink()
    assert list(tmp_path.iterdir()) == []


SAYS = {
    "F21 four hundred megabytes of nothing": "x.zip, a.json is larger than 5 MB.",
    "F21 more than 500 MB in all": "x.zip is larger than 500 MB.",
    "F22 a zip in a zip": "x.zip, a.zip has no place here.",
    "F23 a way out": "x.zip, ../evil.json has no place here.",
    "F26 a link": "x.zip, link.json has no place here.",
    "F27 a meeting twice": "x.zip, b.json holds the same as x.zip, a.json.",
    "F28 locked": "x.zip, a.json is locked with a password.",
    "F29 a wrong sum": "x.zip, a.json is damaged.",
    "F30 one entry too many": "x.zip holds more than 5000 files.",
    "a bad meeting beside a good one": "x.zip, b.json ends too early",
}


@pytest.mark.parametrize("case", SAYS)
def test_a_bad_zip_is_refused_for_what_is_wrong_with_it(tmp_path: Path, case: str):
    path = tmp_path / "x.zip"
    path.write_bytes(BAD_ZIPS[case]())
    with pytest.raises(UserError) as error:
        read_parcels(path)
    assert said(error.value.text).startswith(SAYS[case])


def test_f38_a_zip_as_large_as_nothing_is(guarded: Guarded, tmp_path: Path):
    path = tmp_path / "x.zip"
    write_sparse_zip(path)
    try:
        assert guarded("read_parcels", path).startswith("x.zip is larger than 500 MB.")
    finally:
        path.unlink()


GOOD_AFTER_ALL = {
    "F8 half a character in a text": but("meeting.title", "Read\ud800ing"),
    "F9 NUL in a text": but("meeting.title", "Read\0ing"),
    "F11 no minutes at all": but("meeting.agenda.0.minutes", 0),
    "F14 no format": GOOD.replace(b'"format": 1, ', b""),
    "F19 a mark of order": b"\xef\xbb\xbf" + GOOD,
}


@pytest.mark.parametrize("case", GOOD_AFTER_ALL)
def test_what_can_be_read_is_read(tmp_path: Path, case: str):
    path = tmp_path / "x.json"
    path.write_bytes(GOOD_AFTER_ALL[case])
    assert GOOD_AFTER_ALL[case] != GOOD
    assert read_meeting(path).meeting.plan.title == "Reading"


def test_a_good_file_passes_the_same_guards(guarded: Guarded, tmp_path: Path):
    path = tmp_path / "x.json"
    path.write_bytes(GOOD)
    assert (guarded("read_meeting", path), guarded("read_parcels", path)) == ("", "")


@pytest.mark.parametrize("case", AT_THE_LIMITS)
def test_at_the_limits_an_answer_still_comes_soon(guarded: Guarded, tmp_path: Path, case: str):
    path = tmp_path / "x.json"
    path.write_bytes(AT_THE_LIMITS[case])
    assert guarded("read_meeting", path) == ""


@pytest.mark.parametrize("read", [read_meeting, read_parcels])
@pytest.mark.parametrize("name", ["gone.json", "a\0b.json", "a" * 300 + ".json"])
def test_f36_a_file_that_is_not_there_is_told(tmp_path: Path, read, name: str):
    with pytest.raises(UserError) as error:
        read(tmp_path / name)
    assert "cannot be read" in said(error.value.text)


@pytest.mark.parametrize("read", [read_meeting, read_parcels])
def test_f36_a_file_that_goes_while_it_is_read_is_told(tmp_path: Path, monkeypatch, read):
    path = tmp_path / "x.json"
    path.write_bytes(GOOD)

    def gone(descriptor: int) -> os.stat_result:
        raise OSError(5, "as when a stick is pulled out")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fstat", gone)
        with pytest.raises(UserError) as error:
            read(path)
    assert said(error.value.text).startswith("x.json cannot be read.")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no such files")
@pytest.mark.parametrize("function", ["read_meeting", "read_parcels"])
def test_f37_a_pipe_or_a_device_is_not_waited_for(guarded: Guarded, tmp_path: Path, function: str):
    os.mkfifo(tmp_path / "x.json")
    (tmp_path / "zero.zip").symlink_to("/dev/zero")
    for name in ("x.json", "zero.zip"):
        sentence = guarded(function, tmp_path / name)
        assert sentence == f"{name} is not a file. Choose another."
