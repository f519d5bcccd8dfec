"""How a table and its cells look on paper."""

from __future__ import annotations

from PySide6.QtGui import (
    QBrush,
    QColor,
    QTextFrameFormat,
    QTextLength,
    QTextTableCellFormat,
    QTextTableFormat,
)

from facilitator.paper.looks import EDGE, HAIRLINE, SUNKEN, Measure

_CELL_HIGH, _CELL_WIDE = 1.4, 1.8
_LINE = 5.5
_BEHIND_A_TABLE, _BEHIND_A_DENSE_ONE = 15, 6
"""Points: Qt does not heed there what the next paragraph asks for before itself."""


def body_cell(measure: Measure, row_height: int, dense: bool = False) -> QTextTableCellFormat:
    """A cell over a hairline, with room to write by hand where a row is to be high."""
    form = QTextTableCellFormat()
    high = _CELL_HIGH / 2 if dense else _CELL_HIGH
    form.setTopPadding(measure.millimetres(high))
    form.setLeftPadding(measure.millimetres(_CELL_WIDE))
    form.setRightPadding(measure.millimetres(_CELL_WIDE))
    form.setBottomPadding(measure.millimetres(max(high, row_height - _LINE)))
    form.setBottomBorder(measure.points(0.5))
    form.setBottomBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBottomBorderBrush(QBrush(QColor(HAIRLINE)))
    return form


def heading_cell(measure: Measure, dense: bool = False) -> QTextTableCellFormat:
    """A cell of the header row, shaded."""
    form = body_cell(measure, 0, dense)
    form.setBackground(QColor(SUNKEN))
    form.setBottomBorder(measure.points(0.75))
    form.setBottomBorderBrush(QBrush(QColor(EDGE)))
    return form


def table_format(
    measure: Measure, widths: tuple[float, ...], before: float, dense: bool = False
) -> QTextTableFormat:
    """A table without lines of its own; `widths` of the whole, from the left, and points before."""
    form = QTextTableFormat()
    form.setBorder(0)
    form.setBorderCollapse(True)
    form.setCellSpacing(0)
    form.setCellPadding(0)
    form.setTopMargin(measure.points(before))
    form.setBottomMargin(measure.points(_BEHIND_A_DENSE_ONE if dense else _BEHIND_A_TABLE))
    percent = QTextLength.Type.PercentageLength
    form.setWidth(QTextLength(percent, 100))
    form.setColumnWidthConstraints([QTextLength(percent, 100 * width) for width in widths])
    return form
