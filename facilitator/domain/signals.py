"""When the time of a step or of an item is heard. It stands alone: an agenda needs no protocol."""

from enum import StrEnum


class Signal(StrEnum):
    """At which thresholds of its time a step makes itself heard."""

    ALL = "all"
    END = "end"
    NONE = "none"
