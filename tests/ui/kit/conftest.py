"""A gallery of all parts, for the size check, the markup canary and pictures."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from facilitator.ui.dressing import apply
from facilitator.ui.kit.buttons import KeyButton, ToggleButton
from facilitator.ui.kit.cards import Bar, Card, Heading, Rule, Say, Well, boxed, column, row
from facilitator.ui.kit.clock import ClockFace
from facilitator.ui.kit.editors import PlainEdit, PlainLine
from facilitator.ui.kit.fields import LabelledField
from facilitator.ui.kit.flow import Flow
from facilitator.ui.kit.pickers import DateField, MinutesBox, PlainCombo, TimeField
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.rail import AgendaRail, RailRow
from facilitator.ui.kit.saved import SavedBanner, SavedMark
from facilitator.ui.kit.signs import Sign
from facilitator.ui.kit.speakers import Speaker, SpeakerList
from facilitator.ui.kit.strip import TimeStrip
from facilitator.ui.kit.strip_places import Block, BlockState, Strip
from facilitator.ui.kit.tabs import Stage, StageTabs
from facilitator.ui.kit.tick_box import TickBox

Say_ = Callable[[str], str]
"""Turns a made-up word into what is shown: itself, a longer one, or one that looks like markup."""

STATES = (
    (252_000, 360_000, "Time enough", "more than 20 % left"),
    (65_000, 360_000, "Soon over", "20 % left or less"),
    (14_000, 360_000, "Ending now", "5 % left or less"),
    (-72_000, 360_000, "Over", "past zero"),
)


def clocks(say: Say_) -> QWidget:
    faces: list[QWidget] = []
    for left, whole, word, caption in STATES:
        face = ClockFace(say("Time left"))
        face.show_reading(left, whole, say(word))
        under = PlainLabel(say(caption), tone="muted", align=Qt.AlignmentFlag.AlignHCenter)
        faces.append(boxed(column(face, under)))
    return boxed(row(*faces, gap=32))


def buttons(say: Say_) -> QWidget:
    illegal = KeyButton(say("Not legal now"), "F6")
    illegal.set_legal(False, say("The meeting has not begun."))
    kind = KeyButton(say("Action"), "3", "choice", Sign.TRIANGLE)
    kind.setCheckable(True)
    kind.setChecked(True)
    return Flow(
        KeyButton(say("Next speaker"), "F7", "primary"),
        KeyButton(say("Pass"), "F8"),
        KeyButton(say("Menu"), "Alt", "quiet", Sign.LINES),
        KeyButton(say("All actions"), "", "link"),
        ToggleButton(say("Team"), on=True),
        ToggleButton(say("Wider")),
        TickBox(say("Notes by step"), on=True),
        TickBox(say("Notes by person")),
        illegal,
        kind,
        KeyButton(say("Note"), "1", "choice", Sign.LINES),
        gap=12,
    )


def choices(say: Say_) -> QWidget:
    return boxed(
        column(
            KeyButton(say("Shrink the rest"), "1", "choice", effect=say("ends 11:05")),
            KeyButton(say("Go on for 3 minutes"), "2", "choice", effect=say("ends 11:08")),
        )
    )


def fields(say: Say_) -> QWidget:
    line = PlainLine(hint=say("Search protocols"))
    combo = PlainCombo()
    combo.show_choices((("all", say("Everyone")), ("ana", say("Ana")), ("ben", say("Ben"))), "all")
    minutes = MinutesBox()
    minutes.show_minutes(10_000)
    wrong = LabelledField(say("Minutes"), minutes)
    wrong.show_error(say("An item takes 1 to 600 minutes: type a smaller number."))
    edit = PlainEdit()
    edit.show_text(say("Warm: the weekly check shows growth."))
    edit.setMaximumHeight(72)
    return boxed(
        row(
            LabelledField(say("What"), line, say("Enter keeps it")),
            LabelledField(say("Who will do it?"), combo),
            wrong,
            LabelledField(say("Day"), DateField()),
            LabelledField(say("Start"), TimeField()),
            LabelledField(say("Note"), edit),
            gap=12,
        )
    )


SIGNS = (
    (Sign.TICK, "Done", "muted"),
    (Sign.RING, "Still open", "accent"),
    (Sign.DISC, "Now", "accent"),
    (Sign.DIAMOND, "Needs a name", "soon"),
    (Sign.OCTAGON, "4 min past the bell", "over"),
    (Sign.BELL, "Bell 11:05", ""),
    (Sign.HELD, "Held back", "muted"),
    (Sign.LINES, "Note", "accent"),
    (Sign.DECISION, "Decision", "accent"),
    (Sign.TRIANGLE, "Action", "accent"),
    (Sign.QUESTION, "Question", "accent"),
    (Sign.SQUARE, "Evidence", "accent"),
    (Sign.PARKED, "Parking", "accent"),
    (Sign.ONWARD, "Next: goal review", "muted"),
)


def signs(say: Say_) -> QWidget:
    return Flow(*(SignLabel(sign, say(word), tone=tone) for sign, word, tone in SIGNS), gap=20)


def strip(say: Say_) -> QWidget:
    past, now, later = BlockState.PAST, BlockState.NOW, BlockState.NEXT
    shown = TimeStrip(say("Time strip"))
    shown.show_strip(
        Strip(
            blocks=(
                Block(say("Check-in"), 4, past, "10:20"),
                Block(say("Reports"), 5, past, "10:24"),
                Block(say("Tuning: reading plan"), 24, now, "10:29"),
                Block(say("Goal review"), 8, later, "10:53"),
                Block(say("Close"), 8, later, "11:01"),
            ),
            slot=45,
            bell=say("Bell 11:05"),
            ends="11:09",
            now=22,
            sentence=say("Five items, 49 of 45 minutes."),
        )
    )
    return shown


def cards(say: Say_) -> QWidget:
    words = say("Tell Elin one thing that serves her aim, and one thing you wonder about.")
    return boxed(
        row(
            Card(column(Heading(say("Agenda"), say("5 items")), PlainLabel(words), None)),
            Card(column(PlainLabel(words, weight=500), None), "soft"),
            Well(column(PlainLabel(words, tone="muted"), None)),
            Card(
                column(SignLabel(Sign.OCTAGON, say("4 min past the bell"), tone="over"), None),
                "over",
            ),
            gap=16,
        )
    )


SPEAKERS = (
    ("Ana", "spoke", Sign.TICK, False, False),
    ("Ben", "passed, comes back", Sign.DIAMOND, False, False),
    ("Carys", "speaks now", Sign.TRIANGLE, True, False),
    ("Dev", "next", Sign.RING, False, True),
    ("Elin", "only listens", Sign.LINES, False, False),
)
RAIL = (
    RailRow("a", "Check-in", "4 of 3", Sign.TICK, muted=True),
    RailRow("b", "Tuning: reading plan and what it leaves behind", "13 of 18", Sign.DISC, now=True),
    RailRow("c", "Open", "1", Sign.TICK, muted=True, step=True),
    RailRow("d", "Warm and cool", "now", Sign.DISC, strong=True, step=True),
    RailRow("e", "Goal review", "8"),
)


def lists(say: Say_) -> QWidget:
    order = SpeakerList(say("Order of speaking"))
    order.show_speakers(tuple(Speaker(say(n), say(w), *rest) for n, w, *rest in SPEAKERS))
    rail = AgendaRail(say("Agenda"))
    rail.show_rail(tuple(replace(one, title=say(one.title)) for one in RAIL))
    tabs = StageTabs(say("Stages"))
    stages = ("Prepare", "Run", "Close", "Minutes")
    tabs.show_stages(tuple(Stage(word, say(word), word != "Close") for word in stages), "Run")
    saved, failing = SavedMark(), SavedMark()
    saved.show_saved(say("Saved 10:42"))
    failing.show_saved(say("Not saved since 10:42"), failing=True)
    banner = SavedBanner()
    banner.show_failing(
        say("Not saved since 10:42"), say("The disk is full. Free some room."), say("Try again")
    )
    right = column(tabs, row(saved, failing, None, gap=16), banner, None)
    return boxed(row(rail, order, right, gap=24))


PARTS = (clocks, buttons, choices, fields, signs, strip, cards, lists)


def build(say: Say_) -> QWidget:
    """Every part of the kit in one widget, under a bar."""
    rooms: list[QWidget | int | None] = []
    for part in PARTS:
        rooms += [part(say), Rule()]
    words = say("Tell Elin one thing that serves her aim. Elin, you only listen.")
    whole = QWidget()
    bar = Bar(row(PlainLabel(say("Year 4 team meeting"), weight=600), None))
    page = boxed(
        column(
            PlainLabel(say("Parts"), size="title", weight=600),
            *rooms,
            Say(say("Say"), words),
            None,
            gap=12,
            margins=(32, 16),
        )
    )
    whole.setLayout(column(bar, page, gap=0))
    return whole


def plainly(word: str) -> str:
    return word


@pytest.fixture
def gallery(qapp: QApplication) -> Iterator[Callable[..., QWidget]]:
    """Build and show the gallery: gallery(scheme, scale, mirrored, say, width)."""
    shown: list[QWidget] = []

    def make(
        scheme: str = "light",
        scale: float = 1.0,
        mirrored: bool = False,
        say: Say_ = plainly,
        width: int = 1366,
    ) -> QWidget:
        direction = Qt.LayoutDirection
        qapp.setLayoutDirection(direction.RightToLeft if mirrored else direction.LeftToRight)
        apply(qapp, scheme, scale)
        whole = build(say)
        whole.resize(width, whole.heightForWidth(width))
        whole.show()
        qapp.processEvents()
        shown.append(whole)
        return whole

    yield make
    for whole in shown:
        whole.close()
        whole.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    apply(qapp, "light", 1.0)
