"""All goals in one picture for a staff meeting, with the same in words beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.library_packs import ask_where
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Standing
from facilitator.domain.goal_dashboard import Dashboard, dashboard
from facilitator.domain.words import tr
from facilitator.paths import safe_name, write_atomically
from facilitator.ui.goals.line_words import goal_name
from facilitator.ui.goals.screen import GoalsScreen
from facilitator.ui.goals.values import GoalsView


class GoalPicture:
    """Draws what the list shows in a thread; `shown` gives the list as it is."""

    def __init__(
        self, program: Program, screen: GoalsScreen, shown: Callable[[], GoalsView]
    ) -> None:
        self._program, self._screen, self._shown = program, screen, shown
        self._beside = Beside(program, screen)
        screen.picture_wished.connect(self._ask_where)

    def _ask_where(self) -> None:
        picture, say = self.picture(), self._program.words.say
        if not picture.rows:
            self._program.tell(tr("No goal of this list is under way yet."))
            return
        title = say(picture.title)
        ask_where(
            self._screen,
            (say(tr("Save the picture of the goals")), say(tr("Pictures (*.png)"))),
            f"{safe_name(title, 'goals')}.png",
            partial(self.save, picture),
        )

    def picture(self) -> Dashboard:
        """The goals of the list that are under way or reached, in its order; nobody's name."""
        view = self._shown()
        shown = (Standing.OPEN, Standing.REACHED)
        lines = (each.line for each in view.listed if each.line.standing in shown)
        return dashboard(((goal_name(line), line.course) for line in lines), view.today)

    def save(self, picture: Dashboard, path: Path) -> None:
        """Write the picture, and its words into a file of the same name beside it."""
        words = self._program.words
        mirrored = words.right_to_left

        def work() -> Callable[[], None]:
            from dataclasses import replace

            from facilitator.charts.goals_dashboard import WALL, draw

            there = write_atomically(path, draw(picture, words, replace(WALL, mirrored=mirrored)))
            told = "\n".join(words.say(each) for each in picture.said) + "\n"
            write_atomically(there.with_suffix(".txt"), told.encode())
            said = tr("The picture is {file}, its words are beside it.", file=str(there))
            return partial(self._program.tell, said, done=True)

        self._beside(work)
