"""The preview of a protocol: what is seen first, and all of it, against one label with its words.

    python3 packaging/bootstrap.py bench preview

Milliseconds of the processor, so that a busy machine does not count. What is seen first is to be
there within a frame, 16 ms, and no turn after it should take longer.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping
from itertools import cycle
from pathlib import Path
from statistics import median
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).resolve().parent.parent
RUNS = 40


def timed(call: Callable[[], object]) -> float:
    """Milliseconds that a call takes."""
    begun = process_time()
    call()
    return (process_time() - begun) * 1_000


def main() -> None:
    """Measure, and print a line for each figure."""
    sys.path.insert(0, str(ROOT))
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from _ratios import interleaved
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    found = interleaved(sides(app), RUNS)
    least = median(found["floor"]["floor"])
    print(f"The preview, {RUNS} protocols in turn; a frame is 16 ms.")
    for name, values in found["preview"].items():
        print(
            f"{name:28}{median(values) / least:6.2f} x   "
            f"({median(values):.1f} to {least:.1f} ms; worst {max(values):.1f})"
        )


def sides(app: QApplication) -> dict[str, Callable[[], Mapping[str, float]]]:
    """The preview, and a label."""
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QLabel, QWidget

    from facilitator.exchange.protocol_file import read_library
    from facilitator.language.english import English
    from facilitator.ui.dressing import apply
    from facilitator.ui.library.whole import WholeProtocol
    from facilitator.ui.prepare.scroll import RingScroll

    apply(app, "light", 1.0, "DejaVu Sans")
    shipped, _ = read_library([ROOT / "resources" / "protocols" / "en"])
    turn, words = cycle(shipped), [""]
    whole, plain = WholeProtocol(English()), QLabel()
    plain.setWordWrap(True)
    window = QWidget()
    # Its own, so that no area is let go of and takes along what it holds.
    for at, part in enumerate((whole, plain)):
        RingScroll("", part, window).setGeometry(600 * at, 0, 600, 450)

    def events() -> None:
        app.processEvents()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def shown(show: Callable[[], object]) -> float:
        def both() -> None:
            show()
            events()

        return timed(both)

    def preview() -> Mapping[str, float]:
        window.show()
        events()
        protocol = next(turn)
        found = {
            "what is seen first": shown(lambda: whole.show_protocol(protocol, 8)),
            "the longest turn after it": 0.0,
        }
        turns = [0.0]
        while whole.filling.busy:
            turns.append(timed(events))
        found["the longest turn after it"] = max(turns)
        found["all of it"] = found["what is seen first"] + sum(turns)
        words[0] = "\n".join(label.text() for label in whole.findChildren(QLabel))
        return found

    def floor() -> Mapping[str, float]:
        plain.setText("")
        events()
        return {"floor": shown(lambda: plain.setText(words[0]))}

    return {"preview": preview, "floor": floor}


if __name__ == "__main__":
    main()
