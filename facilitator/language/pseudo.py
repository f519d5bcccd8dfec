"""Two made-up languages that show what a screen forgot.

`qps` is English with accents, a third longer and in [brackets]: what is neither bracketed nor
typed by a person never went through the words, and what is cut was laid out too narrowly.
`qpr` is the same on mirrored screens. Both are made from the source while the program runs.
"""

from __future__ import annotations

import re
from datetime import date, time

from facilitator.language.english import English, EnglishFormats

_ACCENTS = str.maketrans("aeiouyAEIOUYcnszCNSZ", "áéíöüýÁÉÍÖÜÝçñšžÇÑŠŽ")
# Places, a menu's mnemonic and a file's ending must arrive at their readers as they are.
_KEPT = re.compile(r"(\{\w+\}|&\w|\*\.\w+)")
_LONGER = 35
"""Per cent that a sentence grows: what German or Welsh needs for a button."""


def accented(words: str) -> str:
    """The words with accents, places and mnemonics untouched."""
    parts = _KEPT.split(words)
    return "".join(part if odd % 2 else part.translate(_ACCENTS) for odd, part in enumerate(parts))


def pseudo(words: str) -> str:
    """One source sentence in the made-up language: "Keep {name}" gives "[Kéép {name}··]"."""
    plain = len(_KEPT.sub("", words))
    dots = "·" * max(2, plain * _LONGER // 100)
    # In groups, so that a wrapped line may break as it may between words.
    return f"[{accented(words)}{' '.join(dots[at : at + 6] for at in range(0, len(dots), 6))}]"


class _AccentedFormats(EnglishFormats):
    """English forms whose words are accented too, so that a bare strftime shows."""

    last_joined_by = accented(EnglishFormats.last_joined_by)

    def day(self, day: date) -> str:
        return accented(super().day(day))

    def long_day(self, day: date) -> str:
        return accented(super().long_day(day))

    def short_day(self, day: date) -> str:
        return accented(super().short_day(day))

    def tiny_day(self, day: date) -> str:
        return accented(super().tiny_day(day))


class Pseudo(English):
    """Made-up words for looking at screens; a day or time that stands alone is bracketed too."""

    language = "qps"
    formats = _AccentedFormats()

    def sentence(self, msgid: str, plural: str, number: int | None) -> str:
        return pseudo(super().sentence(msgid, plural, number))

    def date(self, day: date) -> str:
        return f"[{super().date(day)}]"

    def time(self, at: time) -> str:
        return f"[{super().time(at)}]"


class MirroredPseudo(Pseudo):
    """The same, said to be written from right to left."""

    language = "qpr"
    right_to_left = True
