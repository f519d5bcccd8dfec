"""What is dragged in Prepare: an item of the agenda, or a protocol out of the library."""

from __future__ import annotations

from PySide6.QtCore import QMimeData

ITEM_MIME = "application/x-facilitator-agenda-item"
PROTOCOL_MIME = "application/x-facilitator-protocol"
MIMES = (ITEM_MIME, PROTOCOL_MIME)


def packed(mime: str, identity: str) -> QMimeData:
    """An identity on its way."""
    data = QMimeData()
    data.setData(mime, identity.encode())
    return data


def unpacked(data: QMimeData, mime: str) -> str:
    """The identity of that kind, "" when something else is dragged."""
    return bytes(data.data(mime).data()).decode(errors="replace")
