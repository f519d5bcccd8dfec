"""Words begun in small fields of a meeting, kept until they are used or taken out again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject

from facilitator.bootstrap.program import Program
from facilitator.ui.kit.editors import PlainLine
from facilitator.ui.typing import Typist


class BegunFields(QObject):
    """Watches fields whose words no value holds yet, each by a name of its own."""

    def __init__(self, program: Program, owner: QObject, fields: Mapping[str, PlainLine]) -> None:
        super().__init__(owner)
        self._program = program
        self._fields = dict(fields)
        self._typists = {name: Typist(field) for name, field in fields.items()}
        self._told: dict[str, str] = {}
        self._meeting = ""
        for name, field in self._fields.items():
            for told in (self._typists[name].typed, self._typists[name].settled):
                told.connect(partial(self._keep, name))
            field.textChanged.connect(partial(self._emptied, name))

    def restore(self, meeting: str) -> None:
        """Put back what was begun in this meeting before; what is begun now stays.

        What was begun in another meeting belongs to that one.
        """
        other, self._meeting = meeting != self._meeting, meeting
        for name, field in self._fields.items():
            text = self._program.drafts.pop(_key(meeting, name), "")
            if other or (text and not field.text()):
                self._told[name] = text
                self._typists[name].show_text(text)

    def _emptied(self, name: str, text: str) -> None:
        """Used or taken out: either way nothing is begun there any more."""
        if not text:
            self._keep(name, "")

    def _keep(self, name: str, text: str) -> None:
        meeting = self._program.desk.meeting
        if meeting is not None and text != self._told.get(name, ""):
            self._told[name] = text
            self._program.store.draft(_key(meeting.id, name), text)


def _key(meeting: str, name: str) -> str:
    return f"begun:{meeting}:{name}"
