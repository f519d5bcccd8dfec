"""What may be told to a user; every other exception is a defect."""

from __future__ import annotations

from facilitator.domain.words import Text


class UserError(Exception):
    """Something that a person can understand and act on: what is wrong and what to do next.

    `leads_on` says where that can be done, when a command has met it and only the window helps.
    """

    leads_on: Text | None = None

    def __init__(self, text: Text) -> None:
        super().__init__(text.msgid)
        self.text = text


class NewerStore(UserError):
    """The store was written by a newer version of the program; it was not touched."""
