"""The pictures of every screen show what a person sees there, once all has come."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.bootstrap.demo import Stage, perform
from facilitator.bootstrap.pictures import Pictures
from facilitator.language.english import English
from facilitator.paths import resources
from facilitator.ui.kit.buttons import KeyButton
from facilitator.ui.kit.plain import PlainLabel
from facilitator.ui.theme import in_a_hurry

PLACES = {
    "first-start": "Your first meeting, in two minutes",
    "today": "Next meeting",
    "team": "Members",
    "prepare-fit": "Fits: 40 of 40 min",
    "start": "Who is here?",
    "run-round": "Ends about 10:58",
    "room": "Dev",
    "run-mirrored": "Your view",
    "close": "Actions",
    "follow-up": "Follow-up",
}
"""Words of which each stands in its picture alone."""


def words(top: QWidget) -> set[str]:
    """What labels and buttons of a window say."""
    parts = (*top.findChildren(PlainLabel), *top.findChildren(KeyButton))
    return {part.text() for part in parts if part.isVisible()} | {top.accessibleName()}


def test_every_screen_is_drawn_whole(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: dict[str, set[str]] = {}
    hurried: set[str] = set()
    take = Pictures.take

    def look(self: Pictures, name: str, widget: QWidget, *size: tuple[int, int]) -> None:
        take(self, name, widget, *size)
        drawn[name] = words(widget)
        if in_a_hurry():
            hurried.add(name)

    monkeypatch.setattr(Pictures, "take", look)
    assert perform(Stage(tmp_path, resources(), English(), only_pictures=True)) == 0
    pictures = {path.stem for path in tmp_path.iterdir()}
    assert pictures == {f"{at:02d}-{name}-light" for at, name in enumerate(drawn, 1)}
    assert not hurried
    assert {name for name, said in PLACES.items() if said not in drawn[name]} == set()
