"""The school's list of names that should not leave it unseen: kept as salted hashes alone.

Who has the store and a list of names can still try each of them; who has the store alone can read
none. So the list says nothing by itself, and the store remains something to look after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from hashlib import blake2b
from itertools import pairwise

from facilitator.domain.goal_check_text import words_of

LONGEST_NAME = 200
"""Characters of a line of names that are looked at."""
MOST_NAMES = 20_000

_BYTES = 12


@dataclass(frozen=True, slots=True)
class WatchList:
    """`marks` are the hashes of first names and of names in pairs; `count` names were entered.

    `salt` is drawn anew for each list; "" for a list that nobody has begun.
    """

    salt: str = ""
    marks: tuple[str, ...] = ()
    count: int = 0

    def mark(self, *names: str) -> str:
        """The hash of folded names, whatever their order."""
        told = "\0".join(sorted(names)).encode("utf-8", "surrogatepass")
        return blake2b(told, digest_size=_BYTES, key=self.salt.encode()[:64]).hexdigest()

    def with_names(self, text: str, salt: str) -> WatchList:
        """The list with names, one a line; `salt` is used where it has none yet.

        A name that stands there already counts once. "Baker, Tom" is the same as "Tom Baker".
        """
        fresh = self if self.salt else replace(self, salt=salt)
        known, marks, count = set(self.marks), list(self.marks), self.count
        for parts in _names(text):
            if count >= MOST_NAMES:
                break
            own = tuple(fresh.mark(*each) for each in _looked_for(parts))
            count += not known.issuperset(own)
            marks += (each for each in dict.fromkeys(own) if each not in known)
            known.update(own)
        return replace(fresh, marks=tuple(marks), count=count)


NO_NAMES = WatchList()


def _names(text: str) -> Iterator[tuple[str, ...]]:
    """The folded words of each line, the first name first."""
    for line in text.splitlines():
        family, comma, first = line[:LONGEST_NAME].partition(",")
        turned = f"{first} {family}" if comma and first.strip() else family
        parts = tuple(word.folded for word in words_of(turned))
        if parts:
            yield parts


def _looked_for(parts: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    """The first name, each two names side by side, and the first with the last."""
    yield parts[:1]
    yield from pairwise(parts)
    if len(parts) > 2:
        yield (parts[0], parts[-1])
