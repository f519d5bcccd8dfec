"""Days and times are typed as people write them, and no separator leads out of the field."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
import shiboken6
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from facilitator.ui.dressing import apply
from facilitator.ui.figures import DayField, HourField
from tests.examples import share

FIGURES, NAMED, AMERICAN = "dd/MM/yyyy", "ddd d MMM yyyy", "MM/dd/yyyy"
KEY = Qt.Key


class Form:
    def __init__(self) -> None:
        self.page = QWidget()
        lines = QVBoxLayout(self.page)
        self.days = {form: DayField("Day", form) for form in (FIGURES, NAMED, AMERICAN)}
        self.hour, self.after = HourField("Start"), QLineEdit()
        for field in (*self.days.values(), self.hour, self.after):
            lines.addWidget(field)
        self.page.show()
        self.page.activateWindow()
        QApplication.processEvents()

    def type(self, field: DayField | HourField, keys: str) -> None:
        self.after.setFocus()
        field.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClicks(field, keys)
        assert field.hasFocus()
        QTest.keyClick(field, KEY.Key_Tab)
        assert not field.hasFocus()

    def day(self, form: str, keys: str, stood: date = date(2026, 11, 21)) -> date:
        field = self.days[form]
        field.setDate(QDate(stood.year, stood.month, stood.day))
        self.type(field, keys)
        shown = field.date()
        assert field.text() == field.locale().toString(shown, form)
        return date(shown.year(), shown.month(), shown.day())


@pytest.fixture(scope="module")
def form(qapp: QApplication) -> Iterator[Form]:
    apply(qapp, "light", 1.0)
    whole = Form()
    yield whole
    shiboken6.delete(whole.page)


@pytest.mark.parametrize("shown", [FIGURES, NAMED])
@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28/10/2026", date(2026, 10, 28)),
        ("28.10.2026", date(2026, 10, 28)),
        ("28-10-2026", date(2026, 10, 28)),
        ("28 10 2026", date(2026, 10, 28)),
        ("28102026", date(2026, 10, 28)),
        ("31/10/2026", date(2026, 10, 31)),
        ("29/2/2028", date(2028, 2, 29)),
        ("8.1.27", date(2027, 1, 8)),
        ("1/1/27", date(2027, 1, 1)),
        ("3", date(2026, 11, 3)),
        ("28/10", date(2026, 10, 28)),
        ("31", date(2026, 11, 30)),
        ("//2027", date(2027, 11, 21)),
        ("0/0/7777", date(2026, 11, 21)),
    ],
)
def test_a_day_is_what_was_typed(form: Form, shown: str, typed: str, meant: date) -> None:
    assert form.day(shown, typed) == meant


_DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=share(40))
@given(_DAYS, _DAYS, st.sampled_from("/.- "), st.booleans())
def test_every_day_can_be_typed_over_every_other(
    form: Form, stood: date, meant: date, between: str, short: bool
) -> None:
    parts = (meant.day, meant.month) if short else (f"{meant.day:02}", f"{meant.month:02}")
    assert form.day(FIGURES, between.join(map(str, (*parts, meant.year))), stood) == meant
    assert form.day(NAMED, between.join(map(str, (*parts, meant.year))), stood) == meant
    swapped = between.join(map(str, (*parts[::-1], meant.year)))
    assert form.day(AMERICAN, swapped, stood) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("10:20", "10:20"), ("1020", "10:20"), ("9.05", "09:05"), ("14", "14:44"), (":7", "11:07")],
)
def test_a_time_is_what_was_typed(form: Form, typed: str, meant: str) -> None:
    form.hour.setTime(QTime(11, 44))
    form.type(form.hour, typed)
    assert form.hour.time().toString("HH:mm") == meant


def test_backspace_takes_a_figure_back_and_what_was_half_typed_is_not_told(form: Form) -> None:
    field = form.days[NAMED]
    field.setDate(QDate(2026, 11, 21))
    told: list[QDate] = []
    field.dateChanged.connect(told.append)
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "2")
    assert not told
    QTest.keyClick(field, KEY.Key_Backspace)
    QTest.keyClicks(field, "17")
    assert told == [QDate(2026, 11, 17)]


def test_another_day_that_is_put_there_ends_what_is_typed(form: Form) -> None:
    field = form.days[FIGURES]
    field.setDate(QDate(2026, 11, 21))
    field.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(field, "2")
    later = date(2026, 11, 21) + timedelta(days=7)
    field.setDate(QDate(later.year, later.month, later.day))
    form.after.setFocus()
    assert field.text() == "28/11/2026"
