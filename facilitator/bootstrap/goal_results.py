"""Results from a file: the dialog and the threads behind the page that makes a reading of them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtWidgets import QFileDialog

from facilitator.app.errors import UserError
from facilitator.app.goal_desk import GoalDesk
from facilitator.app.results_look import Look, Manner, Stopped, Taken, Wish
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.courier import Courier
from facilitator.bootstrap.faults import known
from facilitator.bootstrap.program import Program
from facilitator.domain.goal import Goal, Reading
from facilitator.domain.measure import Direction
from facilitator.domain.results_summary import Results, summed
from facilitator.domain.words import Text, tr
from facilitator.ui.goals.results_page import ResultsPage
from facilitator.ui.goals.screen import GoalsScreen


class GoalResults:
    """Reads and sums in threads of their own; each wish gives up the one before it."""

    def __init__(
        self,
        program: Program,
        screen: GoalsScreen,
        desk: GoalDesk,
        keep: Callable[[Reading], None],
    ) -> None:
        self._program = program
        self._screen = screen
        self._desk = desk
        self._keep_reading = keep
        self._beside = Beside(program, screen)
        self._courier = Courier(screen)
        self._path: Path | None = None
        self._given_up = Event()
        screen.page.readings.import_wished.connect(self._open)
        screen.readings.results.then(self._wire)
        screen.destroyed.connect(self._stop)

    def look(self, path: Path, manner: Manner | None = None, *, private: bool = False) -> None:
        """Read how a file looks and show it; what is wrong with it stands on the page."""
        page = self._open()

        def read(stop: Callable[[], bool]) -> Callable[[], None]:
            from facilitator.exchange.heading_words import read_heading_words
            from facilitator.exchange.results_file import look

            telling = read_heading_words(self._program.setting.resources / "heading-words")
            found = look(path, manner, telling, private=private, stop=stop)
            return partial(self._looked, path, found, private)

        if page is not None:
            self._work(page, tr("The file is being read…"), read)

    def _wire(self, page: ResultsPage) -> None:
        page.file_wished.connect(self._ask_which)
        page.look_wished.connect(self._look_again)
        page.sum_wished.connect(self._sum)
        page.stop_wished.connect(self._stop_shown)
        page.kept.connect(self._kept)
        page.left.connect(self._left)
        page.refused.connect(self._program.tell)

    def _open(self) -> ResultsPage | None:
        goal = self._desk.goal
        if goal is None:
            return None
        page = self._screen.readings.open_results()
        page.begin(goal, self._program.clock.now().civil.date())
        return page

    def _ask_which(self) -> None:
        say = self._program.words.say
        dialog = QFileDialog(self._screen.window(), say(tr("Results from a file")))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [say(tr("Results (*.csv *.tsv *.txt *.xlsx *.xlsm)")), say(tr("All files (*)"))]
        )
        dialog.fileSelected.connect(lambda path: self.look(Path(path)))
        dialog.open()

    def _look_again(self, manner: Manner, private: bool) -> None:
        if self._path is not None:
            self.look(self._path, manner, private=private)

    def _looked(self, path: Path, look: Look, private: bool) -> None:
        self._path = path
        self._screen.readings.results.now().show_look(look, private=private)

    def _sum(self, wish: Wish) -> None:
        path, goal = self._path, self._desk.goal
        if path is None or goal is None:
            return

        page = self._screen.readings.results.now()

        def read(stop: Callable[[], bool]) -> Callable[[], None]:
            from facilitator.exchange.results_file import take

            def told(n: int) -> None:
                if not stop():
                    self._courier(partial(page.show_so_far, n))

            taken = take(path, wish.manner, wish.result, wish.group, stop=stop, told=told)
            return partial(self._summed, wish, _results(taken, wish, goal), taken.without)

        self._work(page, tr("The results are summed up…"), read)

    def _summed(self, wish: Wish, results: Results, without: int) -> None:
        self._screen.readings.results.now().show_results(wish, results, without)

    def _work(
        self,
        page: ResultsPage,
        said: Text,
        read: Callable[[Callable[[], bool]], Callable[[], None]],
    ) -> None:
        self._stop()
        given_up = self._given_up = Event()
        page.show_busy(said)

        def work() -> Callable[[], None]:
            try:
                then = read(given_up.is_set)
            except Stopped:
                return lambda: None
            except UserError as error:
                then = partial(page.show_problem, error.text)
            except Exception as error:  # noqa: BLE001 -- the page must hear of it
                then = partial(page.show_problem, known(error))
            return lambda: None if given_up.is_set() else then()

        self._beside(work)

    def _stop(self) -> None:
        self._given_up.set()

    def _stop_shown(self) -> None:
        self._stop()
        self._screen.readings.results.now().show_problem(tr("Reading was stopped."))

    def _left(self) -> None:
        self._stop()
        self._screen.show_page()

    def _kept(self, reading: Reading) -> None:
        self._path = None
        self._screen.readings.results.now().done()
        self._keep_reading(reading)


def _results(taken: Taken, wish: Wish, goal: Goal) -> Results:
    return summed(taken.rows, wish.mark, goal.way or Direction.UP)
