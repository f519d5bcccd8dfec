"""Buttons that show their key: the style sheet draws the box, paintEvent words, sign and key."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from facilitator.ui.early import (
    ALIGN_CENTRE_ACROSS,
    ALIGN_LEFT,
    ALIGN_MIDDLE,
    KEY_ENTER,
    KEY_RETURN,
    TEXT_WRAPPED,
)
from facilitator.ui.kit.button_effect import Effect
from facilitator.ui.kit.button_marks import paint_cap, paint_ring
from facilitator.ui.kit.button_measures import LEADING, Bears, Measures
from facilitator.ui.kit.button_places import Widths, places
from facilitator.ui.kit.key_names import key_name
from facilitator.ui.kit.plain import as_tip
from facilitator.ui.kit.signs import Sign, paint_sign
from facilitator.ui.theme import Theme, in_a_hurry, theme_of

KINDS = ("plain", "primary", "quiet", "link", "choice")
_RESTYLED = frozenset({QEvent.Type.StyleChange, QEvent.Type.FontChange})
_ENTER = frozenset({KEY_RETURN, KEY_ENTER})


class KeyButton(QPushButton):
    """A button with its words, its key in a cap and perhaps a sign.

    kind: "plain", "primary" (one a region at most), "quiet" (accent words), "link" (accent words
    on the column's edge) or "choice" (as wide as its column; key first and `effect` at the far
    edge, when it has one). The key is shown and told to assistive technology; only with
    `bind=True` does the button itself answer to it, for keys that no action holds. Words wrap
    where width lacks; they are never cut.
    """

    def __init__(
        self,
        text: str,
        shortcut: QKeySequence | str = "",
        kind: str = "plain",
        sign: Sign | str | None = None,
        *,
        effect: str = "",
        bind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        if kind not in KINDS:
            raise ValueError(f"no kind of button: {kind}")
        self._words = ""
        self._key = ""
        self._effect = Effect(effect)
        self._reason = ""
        self._kind = kind
        self._measures: Measures | None = None
        self._sign = Sign(sign) if sign else None
        self.setProperty("kind", kind)
        self.setAutoDefault(False)
        across = QSizePolicy.Policy.Preferred if kind == "choice" else QSizePolicy.Policy.Maximum
        policy = QSizePolicy(across, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._bound = QKeySequence(shortcut) if bind else QKeySequence()
        self._at_first = self.size()
        self._dress()
        self.setText(text)
        self.setProperty("shortcut", self._bound)
        self.show_key(shortcut)

    def setText(self, text: str) -> None:
        """Change the words. Qt never has them: it would draw them and take keys from them."""
        self._words = text
        effect = self._effect.words
        self.setAccessibleName(f"{text}, {effect}" if effect else text)
        self.updateGeometry()
        self.update()

    def text(self) -> str:
        """The words as they were handed in."""
        return self._words

    def show_key(self, shortcut: QKeySequence | str) -> None:
        """Change the key in the cap; words such as "Enter" are shown as they are."""
        self._key = key_name(shortcut)
        self._describe()
        self.updateGeometry()
        self.update()

    def show_sign(self, sign: Sign | str | None) -> None:
        """Change the sign before the words, or take it away."""
        self._sign = Sign(sign) if sign else None
        self.updateGeometry()
        self.update()

    def show_effect(self, effect: str, tone: str = "", sign: Sign | None = None) -> None:
        """Change what a choice would bring, at its far edge; with a tone it weighs something."""
        self._effect = Effect(effect, tone, sign)
        self.setText(self._words)
        self.update()

    def set_legal(self, legal: bool, reason: str = "") -> None:
        """Whether the move is possible now; if not, the tooltip says why."""
        self._reason = "" if legal else reason
        self.setToolTip(as_tip(self._reason))
        self.setEnabled(legal)
        self._describe()

    @property
    def reason(self) -> str:
        """Why the move is not possible now, "" when it is."""
        return self._reason

    def sizeHint(self) -> QSize:
        """All words on one line, as high as they need at the present width."""
        measures = self._measured()
        parts = measures.widths()
        width = max(measures.bears.theme.control, round(parts.fixed + parts.words) + 2)
        present = width if self.size() == self._at_first else self.width()
        return QSize(width, measures.height(min(width, present)))

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the widest word and for ten ems: only long words wrap."""
        measures = self._measured()
        return QSize(measures.least(), measures.bears.theme.control)

    def hasHeightForWidth(self) -> bool:
        """Words may take several lines."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Height of the wrapped words, at least that of any control."""
        return self._measured().height(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the words wrap otherwise."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it as Space does; in a form Enter would do something else."""
        if event.key() in _ENTER:
            self.click()
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take on the size of a new theme."""
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._dress()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw box, sign, words and key, mirrored with the window.

        In a hurry words and box: a pen or a brush cannot be changed without all of Qt's names.
        """
        super().paintEvent(event)
        painter = QPainter(self)
        if in_a_hurry():
            x, width = self._seen_places()["words"]
            self._write(painter, QRectF(x, 0, width, self.height()))
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._ink(theme_of(self))
        if self.hasFocus() and self._kind == "primary":
            paint_ring(painter, QRectF(self.rect()), ink)
        for part, (x, width) in self._seen_places().items():
            box = QRectF(x, 0, width, self.height())
            if part == "sign":
                self._paint_sign(painter, box, ink)
            elif part == "cap":
                paint_cap(painter, theme_of(self), box, ink, self._key, self._mirrored())
            elif part == "words":
                self._paint_words(painter, box, ink)
            else:
                # A mark of its own would not be seen where the button cannot be pressed.
                effect = self._effect if self.isEnabled() else Effect(self._effect.words)
                effect.paint(painter, theme_of(self), box, ink, self._mirrored())

    def _seen_places(self) -> dict[str, tuple[float, float]]:
        """How far from the left each part is seen, and how wide it is, in pixels."""
        placed = places(self._widths(self.width()), self.width())
        if not self._mirrored():
            return placed
        return {part: (self.width() - x - width, width) for part, (x, width) in placed.items()}

    def _widths(self, room: float | None = None) -> Widths:
        """The widths in a button this wide; without one what they are by nature."""
        return self._measured().widths(room)

    def _measured(self) -> Measures:
        """What it measures as it is now."""
        bears = Bears(
            theme_of(self),
            self.font(),
            self._words,
            self._key,
            self._kind,
            self._effect,
            self._sign is not None,
            self._hides_sign(),
        )
        if self._measures is None or self._measures.bears != bears:
            self._measures = Measures(bears)
        return self._measures

    def _hides_sign(self) -> bool:
        return False

    def _ink(self, theme: Theme) -> QColor:
        if not self.isEnabled():
            return theme.colour("muted")
        if self.isChecked():
            return theme.colour("on_accent_soft")
        inks = {"primary": "on_accent", "quiet": "accent", "link": "accent"}
        return theme.colour(inks.get(self._kind, "text"))

    def _paint_sign(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        if self._sign is not None:
            side = box.width()
            square = QRectF(box.x(), (box.height() - side) / 2, side, side)
            painter.setFont(self.font())
            paint_sign(painter, self._sign, square, ink, self._mirrored())

    def _paint_words(self, painter: QPainter, box: QRectF, ink: QColor) -> None:
        painter.setFont(self.font())
        painter.setPen(ink)
        self._write(painter, box)

    def _write(self, painter: QPainter, box: QRectF) -> None:
        along = ALIGN_LEFT if self._kind in LEADING else ALIGN_CENTRE_ACROSS
        painter.drawText(
            box.adjusted(-1, 0, 1, 0), along | ALIGN_MIDDLE | TEXT_WRAPPED, self._words
        )

    def _mirrored(self) -> bool:
        return self.isRightToLeft()

    def _describe(self) -> None:
        self.setAccessibleDescription("\n".join(part for part in (self._key, self._reason) if part))

    def _dress(self) -> None:
        font = theme_of(self).font("body", 600 if self._kind == "primary" else 500)
        if font != self.font():
            self.setFont(font)


class ToggleButton(KeyButton):
    """A button that stays pressed and then bears a tick; its width is the same either way."""

    def __init__(
        self,
        text: str,
        shortcut: QKeySequence | str = "",
        *,
        kind: str = "plain",
        on: bool = False,
        bind: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, shortcut, kind, Sign.TICK, bind=bind, parent=parent)
        self.setCheckable(True)
        self.setChecked(on)

    def _hides_sign(self) -> bool:
        return not self.isChecked()
