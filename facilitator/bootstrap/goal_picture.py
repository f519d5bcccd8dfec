"""All goals in one picture for a staff meeting, with the same in words beside it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from facilitator.app.ports import Words
from facilitator.bootstrap.handing_out import Instead
from facilitator.bootstrap.out_parcel import OutForm, Parcel
from facilitator.bootstrap.paper_saving import PaperSaving
from facilitator.bootstrap.program import Program
from facilitator.bootstrap.watched_out import spared_of_all
from facilitator.domain.document import Bullets, Document, Line
from facilitator.domain.goal import Standing
from facilitator.domain.goal_dashboard import Dashboard, dashboard
from facilitator.domain.time import Moment
from facilitator.domain.watch import Spared, replaced
from facilitator.domain.watch_look import Leaving
from facilitator.domain.words import Text, tr
from facilitator.paths import safe_name
from facilitator.ui.goals.line_words import goal_name
from facilitator.ui.goals.screen import GoalsScreen
from facilitator.ui.goals.values import GoalsView


class GoalPicture:
    """Hands what the list shows to the page on which it leaves; `shown` gives the list as it is."""

    def __init__(
        self,
        program: Program,
        screen: GoalsScreen,
        saving: PaperSaving,
        shown: Callable[[], GoalsView],
    ) -> None:
        self._program, self._saving, self._shown = program, saving, shown
        screen.picture_wished.connect(self._save)

    def _save(self) -> None:
        program, picture, view = self._program, self.picture(), self._shown()
        if not picture.rows:
            program.tell(tr("No goal of this list is under way yet."))
            return
        spared = spared_of_all(program.overview.teams)
        day = Leaving(view.today, (("", picture.title), (tr("The picture"), picture.rows)))
        self._saving.show(picture_parcel(picture, day, spared, program.words, program.clock.now()))

    def picture(self) -> Dashboard:
        """The goals of the list that are under way or reached, in its order; nobody's name."""
        view = self._shown()
        shown = (Standing.OPEN, Standing.REACHED)
        lines = (each.line for each in view.listed if each.line.standing in shown)
        return dashboard(((goal_name(line), line.course) for line in lines), view.today)


def picture_parcel(
    picture: Dashboard, leaving: Leaving, spared: Spared, words: Words, now: Moment
) -> Parcel:
    """A picture as it leaves, its words in a file of the same name beside it.

    These words are what is shown of it.
    """

    def drawn(instead: Instead, words: Words) -> bytes:
        from facilitator.charts.goals_dashboard import WALL, draw

        way = replace(WALL, mirrored=words.right_to_left)
        return draw(replaced(picture, instead), words, way)

    def told(instead: Instead, words: Words) -> bytes:
        return ("\n".join(map(words.say, replaced(picture.said, instead))) + "\n").encode()

    def name(ending: str, _instead: Instead) -> str:
        return f"{safe_name(words.say(picture.title), 'goals')}{ending}"

    def said(_wished: Path, real: Path) -> Text:
        return tr("The picture is {file}, its words are beside it.", file=str(real))

    form = OutForm(tr("Picture"), ".png", drawn, (".txt", told))

    lines = Bullets(tuple(Line((each,)) for each in picture.said[1:]))
    page = Document(picture.title, "", "", tr("The same in words"), now, (lines,))

    def leaves(file: str) -> Leaving:
        return replace(leaving, file=file)

    return Parcel("picture", picture.title, spared, leaves, name, (form,), page, said)
