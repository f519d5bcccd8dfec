"""Undo and redo for any value, by keeping values."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

T = TypeVar("T")

DEEPEST = 500
"""Steps that can be undone; older ones are forgotten."""


@dataclass(frozen=True, slots=True)
class History(Generic[T]):
    """A value now, the values before it and those that were undone."""

    present: T
    past: tuple[T, ...] = ()
    future: tuple[T, ...] = ()

    def to(self, value: T) -> History[T]:
        """One more step; the same value again is none."""
        if value == self.present:
            return self
        return History(value, (*self.past, self.present)[-DEEPEST:])

    def over(self, value: T) -> History[T]:
        """The present put right without a step of its own, as while typing goes on."""
        return self if value == self.present else replace(self, present=value, future=())

    def undo(self) -> History[T]:
        """One step back, if there is one."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.present, *self.future))

    def redo(self) -> History[T]:
        """One step forward again, if there is one."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.present), self.future[1:])
