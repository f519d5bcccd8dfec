"""The expected end against the bell, for the window's bar."""

from __future__ import annotations

from PySide6.QtWidgets import QSizePolicy, QWidget

from facilitator.app.ports import Words
from facilitator.domain.words import tr
from facilitator.ui.kit.cards import row
from facilitator.ui.kit.plain import PlainLabel, SignLabel
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.view import Ends, RunView, ends
from facilitator.ui.theme import theme_of

ROOMY = 1150
"""Effective width from which the end stands in title size with its margin in whole words."""

NARROW = 820
"""Effective width below which the time alone has room beside tabs."""


class EndBar(QWidget):
    """ "Ends about 11:01" and "4 min before the bell"; past the bell with shape and colour."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: tuple[Ends, bool, bool] | None = None
        self._beside_tabs = False
        self._about = SignLabel(Sign.BELL, "", size="title", weight=600, wrap=False)
        self._margin = PlainLabel(tone="muted", wrap=False)
        self.setLayout(row(self._about, self._margin, gap=8))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.setAccessibleName(words.say(tr("Expected end")))

    def show_run(self, view: RunView) -> None:
        """Show the end of a meeting under way; nothing before its start and after its end."""
        self.setEnabled(view.live)
        self._about.setVisible(view.live)
        effective = theme_of(self).effective(self.window().width())
        self._margin.setVisible(view.live and not (self._beside_tabs and effective < ROOMY))
        if view.live:
            self._show(ends(view))

    def set_beside_tabs(self, beside: bool) -> None:
        """Whether the bar has the tabs of other rooms too: a narrow one has room for less."""
        self._beside_tabs = beside

    def text(self) -> str:
        """What is shown, in one line."""
        return f"{self._about.text()} {self._margin.text()}"

    def _show(self, shown: Ends) -> None:
        theme = theme_of(self)
        effective = theme.effective(self.window().width())
        roomy, bare = effective >= ROOMY, self._beside_tabs and effective < NARROW
        if self._shown == (shown, roomy, bare):
            return
        self._shown = (shown, roomy, bare)
        say = self._words.say
        sign, tone = (Sign.OCTAGON, "over") if shown.over else (Sign.BELL, "")
        self._about.set_size("title" if roomy else "body")
        about = tr("{time}", time=shown.about.places["time"]) if bare else shown.about
        self._about.show_sign(sign, say(about), tone)
        self._margin.setText(say(shown.margin if roomy or shown.over else shown.bell))
        self._margin.set_tone("over" if shown.over else "muted")
        whole = tr("{end}, {margin}", end=shown.about, margin=shown.margin)
        self.setAccessibleDescription(say(whole if shown.margin else shown.about))
