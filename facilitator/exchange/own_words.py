"""What the JSON Schema of a file with something of a school's own says of each field."""

from __future__ import annotations

from facilitator.exchange import protocol_words, template_words

_OWN = ("Protocol", "Step", "Repeat", "Meeting", "Item", "Template")
"""Tables of protocol and template files that stand here less strict, under names of their own."""


def _named(name: str) -> str:
    table, dot, field = name.partition(".")
    return f"Own{table}{dot}{field}" if table in _OWN else name


TITLES = {"OwnFile": "File of Facilitator with something of a school's own"}

WORDS = {
    **{_named(name): words for name, words in protocol_words.WORDS.items()},
    **{_named(name): words for name, words in template_words.WORDS.items()},
    "OwnProtocol.id": "The id of the protocol, as above.",
    "OwnTemplate.id": "Small letters, digits and hyphens.",
    "OwnFile.format": "Number of the format; left out, it is the newest.",
    "OwnFile.protocol": "A protocol of one's own, or one's own words over a shipped one.",
    "OwnFile.template": "A template of one's own.",
    "OwnFile.days_off": "The school's days off and holidays.",
    "OwnFile.form": "A Word form of the school's own for minutes.",
    "Form.name": "What it is called; it is known by its name.",
    "Form.content": "Its file, a Word document (.docx), as base64.",
    "Versions.id": "The id of the protocol; that of a shipped one lies over it.",
    "Versions.versions": "Every version that was saved, the oldest first.",
    "Versions.draft": "What is being written and not saved yet.",
    "Versions.retired": "True: put aside, and not in the library.",
    "Version.number": "Its number; numbers rise.",
    "Version.at": "When it was saved, such as 2026-10-12T15:30:00+02:00.",
    "Version.words": "The words as they were saved.",
    "DayOff.first": "The first day, such as 2026-10-12.",
    "DayOff.last": "The last day; left out, it is one day.",
    "DayOff.name": "What it is.",
}
