"""The one style sheet of the application, built from colours and a size of text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from string import Template

# No font stands here: a font in a sheet beats setFont and breaks scaling. min-height leaves out
# border and padding, so a focus border of 2 px takes its pixel from the padding or the height.
_SHEET = Template("""
QFrame[card="plain"] { background: $surface; border: 1px solid $line; border-radius: 10px; }
QFrame[card="soft"] {
  background: $accent_soft; border: 1px solid $soft_border; border-radius: 10px; }
QFrame[card="well"] { background: $sunken; border: 1px solid $well_border; border-radius: 10px; }
QFrame[card="over"] { background: $surface; border: 2px solid $over; border-radius: 10px; }
QFrame[card="bar"] { background: $surface; border: 0; border-bottom: 1px solid $line; }
QFrame[card="side"] { background: $surface; border: 0; }
QFrame[card="desk"] { background: $sunken; border: 0; }
QFrame[card="rule"] { background: $line; border: 0; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: $muted; }
QLabel[tone="accent"] { color: $accent; }
QLabel[tone="soon"] { color: $soon; }
QLabel[tone="last"] { color: $last; }
QLabel[tone="over"] { color: $over; }
QLabel[tone="on_accent"] { color: $on_accent; }
QLabel[tone="on_accent_soft"] { color: $on_accent_soft; }
QPushButton { background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px; }
QPushButton:hover { background: $sunken; }
QPushButton[kind="primary"] { background: $accent; color: $on_accent; border-color: $accent; }
QPushButton[kind="quiet"], QPushButton[kind="link"] {
  background: transparent; color: $accent; border-color: transparent; }
QPushButton:checked { background: $accent_soft; color: $on_accent_soft; border: 2px solid $accent; }
QPushButton:disabled { background: transparent; color: $muted; border: 1px dashed $edge; }
QPushButton:focus { border: 2px solid $accent; }
QPushButton[kind="primary"]:focus { border: 2px solid $text; }
QPushButton:checked:focus { border: 3px solid $accent; }
QLineEdit, QComboBox, QAbstractSpinBox, QPlainTextEdit {
  background: $surface; color: $text; border: 1px solid $edge; border-radius: 6px;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $muted; }
QLineEdit, QComboBox, QAbstractSpinBox { padding: 0 ${pad}px; min-height: ${height}px; }
QPlainTextEdit { padding: 5px; }
QLineEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: 2px solid $accent; padding: 0 ${pad_focus}px; min-height: ${height_focus}px; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 4px; }
QLineEdit[wrong="true"], QComboBox[wrong="true"], QAbstractSpinBox[wrong="true"],
QPlainTextEdit[wrong="true"] { border-color: $over; }
QLineEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled, QPlainTextEdit:disabled {
  background: transparent; color: $muted; border: 1px dashed $edge; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: transparent; border-color: $line; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit {
  background: transparent; border: 0; padding: 0; min-height: 0; }
QComboBox::drop-down, QDateTimeEdit::drop-down { border: 0; width: ${arrow}px; }
QComboBox::down-arrow, QDateTimeEdit::down-arrow { image: none; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
  border: 0; background: transparent; width: ${arrow}px; }
QAbstractSpinBox::up-arrow, QAbstractSpinBox::down-arrow { image: none; width: 0; height: 0; }
QComboBox QAbstractItemView { background: $surface; color: $text; border: 1px solid $edge;
  selection-background-color: $picked; selection-color: $on_picked; outline: 0; padding: 4px; }
QComboBox QAbstractItemView::item { min-height: ${item}px; }
QCalendarWidget QWidget { background: $surface; }
QCalendarWidget QTableView { alternate-background-color: $surface; border: 0; }
QCalendarWidget QToolButton { background: $surface; color: $text; border: 2px solid transparent;
  padding: 4px; }
QCalendarWidget QToolButton:hover, QCalendarWidget QToolButton:focus { border-color: $accent; }
QTextEdit { border: 2px solid transparent; }
QTextEdit:focus { border: 2px solid $accent; }
QTabBar { background: transparent; border: 0; outline: 0; }
QTabBar::tab { background: transparent; color: $muted; padding: 3px ${pad}px 0 ${pad}px;
  min-height: ${tab}px; border: 0; border-bottom: 3px solid transparent; margin: 0; }
QTabBar::tab:selected { color: $text; border-bottom: 3px solid $accent; }
QTabBar::tab:selected:focus { color: $accent; padding: 1px ${pad_tab}px 0 ${pad_tab}px;
  border: 2px solid $accent; border-bottom: 3px solid $accent; border-radius: 4px; }
QTabBar::tab:disabled { color: $muted; padding-top: 1px; border-bottom: 1px dashed $edge; }
QListView, QTableView, QTreeView { background: transparent; border: 2px solid transparent;
  outline: 0; selection-background-color: $picked; selection-color: $on_picked; }
QListView:focus, QTableView:focus, QTreeView:focus {
  border: 2px solid $accent; border-radius: 6px; }
QHeaderView { background: transparent; border: 0; }
QHeaderView::section { background: transparent; color: $muted; border: 0;
  border-bottom: 1px solid $edge; padding: 0 ${cell}px; min-height: ${height}px; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget[clear="true"] { background: transparent; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle { background: $edge; border-radius: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: $surface; color: $text; border: 1px solid $edge; padding: 4px; }
QMenu::item { padding: ${cell}px ${wide}px ${cell}px ${pad}px; border: 2px solid transparent;
  border-radius: 4px; }
QMenu::item:selected { background: $picked; color: $on_picked; border-color: $accent; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $surface; color: $text; border: 1px solid $edge; padding: 4px 8px; }
""")


def sheet(
    colours: Mapping[str, str], em: Callable[[float], int], control: int, bold_lines: bool
) -> str:
    """The style sheet. `colours` gives a CSS colour for each role, `em` turns ems into pixels.

    `control` is the least height of what can be operated, border included, in pixels.
    """
    pad = em(0.8)
    return _SHEET.substitute(
        colours,
        soft_border=colours["accent" if bold_lines else "accent_soft"],
        well_border=colours["line" if bold_lines else "sunken"],
        picked=colours["accent" if bold_lines else "accent_soft"],
        on_picked=colours["on_accent" if bold_lines else "on_accent_soft"],
        height=control - 2,
        height_focus=control - 4,
        pad=pad,
        pad_focus=pad - 1,
        pad_tab=pad - 2,
        tab=max(control, em(3.2)) - 6,
        cell=em(0.6),
        item=em(2.2),
        arrow=em(1.8),
        wide=em(2),
    )
