"""A school's own Word form in a file: one that may not be used refuses the file, in a sentence."""

import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest

from facilitator.app.errors import UserError
from facilitator.domain.minutes_parts import LONGEST_FORM_NAME, OwnForm
from facilitator.exchange.meetings_zip import read_parcels
from facilitator.exchange.word_form_file import LARGEST_FORM
from tests.exchange.bad_forms import BAD_FORMS, GOOD
from tests.exchange.guarding import Guarded, plainly_refused
from tests.exchange.refusing import said


def written(path: Path, content: bytes | str, name: str = "Ours") -> Path:
    coded = content if isinstance(content, str) else b64encode(content).decode()
    tree: dict[str, Any] = {"format": 1, "form": {"name": name, "content": coded}}
    path.write_text(json.dumps(tree), "utf-8")
    return path


def refused(path: Path) -> str:
    with pytest.raises(UserError) as error:
        read_parcels(path)
    return said(error.value.text)


@pytest.mark.parametrize("case", [c for c in BAD_FORMS if "bomb" not in c and c != "nothing"])
def test_a_bad_form_refuses_the_file_that_it_comes_in(tmp_path: Path, case: str) -> None:
    make, why = BAD_FORMS[case]
    sentence = refused(written(tmp_path / "all.json", make()))
    assert sentence.startswith("The form “Ours” in all.json ")
    assert why in sentence


@pytest.mark.parametrize("case", ["a bomb of a picture", "a thousand million laughs"])
def test_a_bomb_of_a_form_is_refused_soon(tmp_path: Path, guarded: Guarded, case: str) -> None:
    path = written(tmp_path / "all.json", BAD_FORMS[case][0]())
    plainly_refused(guarded("read_parcels", path), "The form “Ours” in all.json ")


def test_a_form_is_known_by_a_name_of_one_line_and_its_file_is_base64(tmp_path: Path) -> None:
    path = tmp_path / "all.json"
    (parcel,) = read_parcels(written(path, GOOD, "Our\tform"))
    assert parcel.own == OwnForm("Our form", b64encode(GOOD).decode())
    for content, name, problem in (
        (GOOD, "", "form, name: is missing"),
        (GOOD, " \n", "form, name: is missing"),
        (GOOD, "x" * (LONGEST_FORM_NAME + 1), "form, name: expected at most 80"),
        ("", "x", "The form “x” in all.json is no Word document"),
        ("UEs*", "x", "form, content: expected a file as base64"),
        ("é", "x", "form, content: expected a file as base64"),
        ("A" * (LARGEST_FORM * 2), "x", "form, content: expected at most"),
    ):
        assert problem in refused(written(path, content, name))
