"""Packs of protocols go out and come in: the dialogs, the threads and the store behind them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from facilitator.app.library import Library
from facilitator.app.pack_words import taken, written
from facilitator.app.packs import Compared, Pack, Whose, compare_pack, to_take
from facilitator.bootstrap.beside import Beside
from facilitator.bootstrap.program import Program
from facilitator.domain.own_protocol import OwnProtocol
from facilitator.domain.words import tr
from facilitator.paths import safe_name, write_atomically
from facilitator.ui.library.screen import LibraryScreen
from facilitator.ui.library.values import PackView

Then = Callable[[Path], None]


class LibraryPacks:
    """Reading, comparing and writing go on in threads; nothing changes before it is wished."""

    def __init__(self, program: Program, screen: LibraryScreen) -> None:
        self._program, self._screen = program, screen
        self._beside = Beside(program, screen)
        self._pack = Pack(())
        self._file = ""
        self._found: tuple[Compared, ...] = ()
        self._against = Library()
        screen.hand_on.clicked.connect(self._begin)
        screen.take_in.clicked.connect(self._ask_which)
        screen.packs_out.save_wished.connect(self._ask_where)
        screen.packs_out.refused.connect(program.tell)
        screen.packs_in.taken.connect(self._take)

    def _begin(self) -> None:
        """The form, with what is chosen and all own ones that are on the shelf."""
        library = self._program.library
        own = tuple(each for each in library.protocols if each in library.own)
        self._screen.show_hand_on(own)

    def _ask_where(self, ids: tuple[str, ...], whose: Whose) -> None:
        say = self._program.words.say
        if not ids:
            self._program.tell(tr("Choose a protocol in the library first."))
            return
        otherwise = say(tr("Protocols"))
        ask_where(
            self._screen,
            (say(tr("Save the pack")), say(tr("Packs of protocols (*.zip)"))),
            f"{safe_name(whose.name or otherwise, otherwise)}.zip",
            partial(self._save, ids, whose),
        )

    def _save(self, ids: tuple[str, ...], whose: Whose, path: Path) -> None:
        library = self._program.library
        chosen = [library.protocols[each] for each in ids if each in library.protocols]

        def work() -> Callable[[], None]:
            from facilitator.bootstrap.exchanging_protocols import packed

            there = write_atomically(path, packed(chosen, library, whose))
            return partial(self._saved, len(chosen), there)

        self._beside(work)

    def _saved(self, count: int, path: Path) -> None:
        self._screen.show_list()
        self._program.tell(written(count, str(path)), done=True)

    def _ask_which(self) -> None:
        say = self._program.words.say
        words = say(tr("Take in a pack")), say(tr("Packs and protocols (*.zip *.toml)"))
        ask_which(self._screen, words, self._look)

    def _look(self, path: Path) -> None:
        """Read a file and show what it would change here."""

        def work() -> Callable[[], None]:
            from facilitator.exchange.protocol_pack import read_pack

            return partial(self._compare, path.name, read_pack(path))

        self._beside(work)

    def _compare(self, file: str, pack: Pack) -> None:
        library = self._program.library

        def work() -> Callable[[], None]:
            from facilitator.exchange.protocol_writer import mark_of

            return partial(self._show, file, pack, library, compare_pack(pack, library, mark_of))

        self._beside(work)

    def _show(self, file: str, pack: Pack, against: Library, found: tuple[Compared, ...]) -> None:
        self._file, self._pack, self._against, self._found = file, pack, against, found
        self._screen.show_pack(PackView(file, pack, found))

    def _take(self, conflicts: frozenset[str]) -> None:
        program, found = self._program, self._found
        if self._moved_on() or not found:
            return
        self._found = ()  # pressed twice is wished once
        folder = program.setting.data

        def work() -> Callable[[], None]:
            from facilitator.bootstrap.backing_up import back_up

            try:
                back_up(folder, program.store, lambda: None)
            except BaseException:
                self._found = found
                raise
            return partial(self._put_in, found, conflicts)

        self._beside(work)

    def _put_in(self, found: tuple[Compared, ...], conflicts: frozenset[str]) -> None:
        """The backup stands: store all of it together, and say so once it is there."""
        if self._moved_on():
            return
        program = self._program
        values = to_take(found, program.library, program.clock.now(), conflicts=conflicts)
        program.own.keep(*values)
        program.store.protocols(partial(self._stands, values))

    def _moved_on(self) -> bool:
        """Whether something else is here by now; then it is compared anew."""
        if self._program.library is self._against:
            return False
        self._program.tell(tr("What is here has changed meanwhile. See anew what would come in."))
        self._compare(self._file, self._pack)
        return True

    def _stands(self, values: tuple[OwnProtocol, ...], here: tuple[OwnProtocol, ...]) -> None:
        program = self._program
        program.refresh()
        self._screen.show_list()
        if all(each in here for each in values):
            program.tell(taken([each.name for each in values]), done=True)
        else:
            program.tell(_NOT_YET)


def ask_where(parent: QWidget, words: tuple[str, str], name: str, then: Then) -> None:
    """Ask where to save; `words` are the title and what kind of file it is, `name` ends as it."""
    dialog = QFileDialog(parent.window(), words[0])
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(words[1])
    dialog.setDefaultSuffix(name.rpartition(".")[2])
    dialog.selectFile(name)
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


def ask_which(parent: QWidget, words: tuple[str, str], then: Then) -> None:
    """Ask which file to open; `words` are the title and what kind of file it is."""
    dialog = QFileDialog(parent.window(), words[0])
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    dialog.setNameFilter(words[1])
    dialog.fileSelected.connect(lambda path: then(Path(path)))
    dialog.open()


_NOT_YET = tr(
    "The pack has not been stored yet. See that the disk has room; it is tried again by itself."
)
