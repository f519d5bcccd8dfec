"""A whole meeting by keys alone: a published agenda is entered, led, closed and handed over.

Nothing here knows a widget: keys go to whatever has the focus, found by its accessible name.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView

from facilitator.domain.agenda import Lead, LeadKind, Method, Purpose
from facilitator.domain.people import Role
from facilitator.domain.time import MINUTE
from tests.export.third_grade import ITEMS, PEOPLE, PLAN, TEAM
from tests.program.house import House

PURPOSES = {
    Purpose.INFORM: "To inform",
    Purpose.DISCUSS: "To discuss",
    Purpose.DECIDE: "To decide",
    Purpose.LEARN: "To learn",
}
METHODS = {
    Method.PAIRS: "In pairs",
    Method.DISCUSSION: "Discussion",
    Method.PRESENTATION: "Presentation",
    Method.ROUND: "Round",
    Method.PROTOCOL: "Fist to five",
}
ROLES = {Role.FACILITATOR: "Facilitator", Role.TIMEKEEPER: "Timekeeper", Role.RECORDER: "Recorder"}

LINES = (
    ("Alt+1", "All have read the agenda.", 0),
    ("Alt+6", "14 of 52 pupils scored 3 or 4 last spring.", 1),
    ("Alt+5", "Do the groups still fit after the half-term?", 2),
    ("Alt+7", "A shared shelf for mentor texts", 2),
    ("Alt+2", "A writing sample on the first Monday of each month.", 3),
    ("Alt+4", "Who looks at the samples of absent pupils?", 3),
)
"""Key of the kind, words, and the item in which they are kept; actions come apart."""


def first_team(house: House) -> None:
    """From the first screen to a team and its first meeting."""
    house.tab_to("What is the team called?")
    house.type(TEAM.name)
    house.tab_to("Who meets?")
    house.type(", ".join(PEOPLE))
    house.press("Return")


def complete_team(house: House) -> None:
    """What the first form does not ask."""
    house.press("Ctrl+3")
    house.tab_to("Which school?")
    house.write(TEAM.school)
    for norm in TEAM.norms:
        house.tab_to("Add a norm")
        house.press("Return")
        house.type(norm)
        house.press("Return")


def head(house: House) -> None:
    """Title, day, times, place, purpose and norm of the day."""
    house.tab_to("Title of the meeting")
    house.write(PLAN.title)
    for words in ("21102026", "1020", "1100"):
        house.press("Tab")
        house.type(words)
    for words in (PLAN.place, PLAN.purpose, PLAN.norm):
        house.press("Tab")
        house.write(words)


def agenda(house: House) -> None:
    """The agenda of the meeting, in place of what stands there."""
    house.tab_to("Agenda")
    while _model(house).rowCount():
        house.press("Delete")
    for item in ITEMS:
        house.press("Ins")
        house.type(item.title)
        house.press("Tab")
        house.type(PURPOSES[item.purpose])
        house.press("Tab", "Space")
        tick(house, *(_lead(lead) for lead in item.leads))
        house.press("Tab")
        house.type(METHODS[item.method])
        house.press("Tab")
        house.type(str(item.minutes))
        house.press("Tab")
        house.type(item.leaves)
        house.press("Return")


def people_and_dates(house: House) -> None:
    """Who holds which role, and the dates ahead."""
    house.press("Ctrl+PgDown")
    for holders in PLAN.roles:
        house.tab_to(ROLES[holders.role])
        house.press("Space")
        only(house, *(PLAN.person(each).name for each in holders.holders))
        house.press("Return")
    house.press("Ctrl+PgDown")
    house.tab_to("Dates ahead")
    for ahead in PLAN.dates:
        house.press("Ins")
        house.type(ahead.day.strftime("%d%m%Y"))
        house.press("Tab")
        house.type(ahead.what)
        house.press("Return")


def _lead(lead: Lead) -> str:
    if lead.kind is LeadKind.ALL:
        return "All"
    if lead.kind is LeadKind.ROLE:
        return ROLES[Role(lead.who)]
    person = PLAN.person(lead.who)
    assert person is not None
    return person.name


def _model(house: House) -> QAbstractItemModel:
    view = house.focus
    assert isinstance(view, QAbstractItemView)
    return view.model()


def _rows(house: House) -> Iterator[tuple[QModelIndex, str]]:
    model = _model(house)
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        yield index, str(index.data())


def tick(house: House, *labels: str) -> None:
    """In an open list of choices, turn these round."""
    for label in labels:
        house.press("Home")
        at = next(index.row() for index, said in _rows(house) if said.startswith(label))
        house.press(*["Down"] * at, "Space")


def only(house: House, *labels: str) -> None:
    """In an open list of choices, tick these and no others."""
    wrong = [
        said
        for index, said in _rows(house)
        if (index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked)
        is not (said in labels)
    ]
    tick(house, *wrong)


# The meeting


def capture(house: House, item: int) -> None:
    """Keep the lines of one item."""
    for key, words, of in LINES:
        if of == item:
            house.press(key)
            house.type(words)
            house.press("Return")


def actions(house: House) -> None:
    """Two actions: for one person by a day, for two by the next meeting."""
    house.press("Alt+3")
    house.type("Copy the prompt for all four classes")
    house.press("Tab")
    house.type("c")
    house.press("Tab")
    house.press("Down", "Tab")  # By a day.
    house.type("26")
    house.press("Return")
    house.press("Alt+3")
    house.type("List the pupils of each group for data day")
    house.press("Tab")
    house.type("ad")
    house.press("Return")


def lead_the_meeting(house: House) -> None:
    """Start, walk through all items, in rounds speaker by speaker; one passes."""
    house.press("Ctrl+5", "F5")
    house.press("Alt+9")  # The meeting began late: count from now.
    run = house.program.conductor
    while (segment := run.run.segment) is not None:
        place = [item.id for item in house.program.desk.sheet.plan.items].index(segment.item)
        if segment.number == 1:
            capture(house, place)
        if place == 4:
            actions(house)
        if segment.is_round:
            speak(house)
        if segment.vote:
            count_hands(house)
        house.beat(segment.planned / 1000 - 20)
        house.press("F6")


def speak(house: House) -> None:
    """Each in turn; the second passes and comes back at the end."""
    run = house.program.conductor
    told = 0
    while (turn := run.run.round) is not None and turn.speaker is not None:
        house.beat(9)
        house.press("F8" if told == 1 else "F7")
        told += 1
        assert told < 20


def count_hands(house: House) -> None:
    """Type how many hands showed each number of fingers."""
    house.tab_to("Hands for 0")
    for at, hands in enumerate((0, 0, 0, 1, 1, 2)):
        house.write(str(hands))
        if at < 5:
            house.press("Tab")
    house.tab_to("What was asked?")
    house.type("A sample each month")
    house.press("Return")


def close_the_meeting(house: House) -> None:
    """Read back, parking lot, what is for others, rating, the next meeting; then finish."""
    house.press("Ctrl+6")
    house.tab_to("Read back: A writing sample on the first Monday of each month.")
    house.press("Space")
    house.tab_to("Next agenda: A shared shelf for mentor texts")
    house.press("Space")
    house.tab_to("Worth sharing")
    house.type("Pupils chose their own paragraph for the class book.")
    house.tab_to("Ask the head")
    house.type("May we meet in the library on data day?")
    house.tab_to("4 of 5")
    house.press("Space")
    house.press("Alt+8")
    house.tab_to("The day is agreed")
    house.press("Space")
    house.tab_to("Place")
    house.write("Room 4")
    house.press("Ctrl+Return")


LATE = 72 * MINUTE
"""From the clock's beginning to two minutes past the planned start."""
