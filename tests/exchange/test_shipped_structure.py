"""The shipped protocols do what the catalogue's structure says that they do."""

import importlib.util
import re
from pathlib import Path

from tests.domain.structures import structures
from tests.exchange.shipped import IN_SITTINGS, SHIPPED, every_shipped

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "library.md"
CALLED = {"goal-workshop": "smart-goal-workshop"}


@every_shipped
def test_who_speaks_votes_hides_and_leads_on(protocol):
    if protocol.id.endswith(IN_SITTINGS):
        return
    told = structures()[CALLED.get(protocol.id, protocol.id)].protocol
    assert protocol.roles == told.roles or protocol.id in CALLED
    for step, same in zip(protocol.steps, told.steps, strict=True):
        mine = (step.speaks, step.listens, step.vote, step.private, step.hand_over, step.repeats)
        theirs = (same.speaks, same.listens, same.vote, same.private, same.hand_over, same.repeats)
        assert mine == theirs, step.title


def test_the_page_of_the_library_is_what_the_program_writes_of_it():
    place = ROOT / "packaging" / "library_page.py"
    spec = importlib.util.spec_from_file_location("library_page", place)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    page = PAGE.read_text("utf-8")
    assert page == module.page(SHIPPED), "Run: python packaging/library_page.py"
    assert set(re.findall("^### (.+)$", page, re.MULTILINE)) == {p.name for p in SHIPPED}
    for protocol in SHIPPED:
        assert protocol.purpose in page
        assert f"- Origin: {protocol.origin}\n" in page
        assert f"- Rights: {protocol.rights}. {protocol.rights_note}\n" in page
