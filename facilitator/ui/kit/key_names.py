"""What keys are called on buttons and in the list of all keys."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

_NATIVE = QKeySequence.SequenceFormat.NativeText


def key_name(key: QKeySequence | str) -> str:
    """A key as people read it: the one that Qt calls Return is Enter, as on most keyboards."""
    text = key if isinstance(key, str) else key.toString(_NATIVE)
    return text.replace("Return", "Enter")
