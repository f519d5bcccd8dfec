"""The minutes on one of the machine's printers, by the system's own dialog."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from facilitator.app.ports import Drawer
from facilitator.bootstrap.minutes_out import Out
from facilitator.domain.words import Text, tr, trn

if TYPE_CHECKING:
    # 9 ms to import, and it looks for printers: nobody pays for that who does not print.
    from PySide6.QtPrintSupport import QPrinter

Printer: TypeAlias = "QPrinter"


def has_printer() -> bool:
    """Whether the machine knows any printer."""
    from PySide6.QtPrintSupport import QPrinterInfo

    return bool(QPrinterInfo.availablePrinterNames())


def ask_how(parent: QWidget, title: str, then: Callable[[Printer], None]) -> None:
    """Let a person choose printer, sheets and copies; `then` is called if they print."""
    from PySide6.QtGui import QPageSize
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(title)
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, True)
    dialog.accepted.connect(lambda: then(printer))
    dialog.finished.connect(dialog.deleteLater)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.show()  # Its own open() wants to be told a slot by its name.


def printed(out: Out, printer: Printer, draw: Drawer) -> Text:
    """Print, in any thread, and say how many sheets there are."""
    from facilitator.paper.printing import print_out

    sheets = print_out(out.document, out.words, printer, draw)
    return trn("{n} sheet goes to the printer.", "{n} sheets go to the printer.", sheets)


def no_printer(_wished: Path, real: Path) -> Text:
    """What is told where a PDF was saved because nothing can be printed."""
    return tr(
        "This computer has no printer. The minutes are saved as {file} in {folder}: print that "
        "file where there is one.",
        file=real.name,
        folder=str(real.parent),
    )
