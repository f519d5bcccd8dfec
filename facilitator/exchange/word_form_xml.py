"""One XML part of a form, gone through once: what is in it that matters, without keeping it."""

from __future__ import annotations

from dataclasses import dataclass, field
from xml.parsers.expat import ExpatError, ParserCreate

MOST_SIGNS = 400_000
"""Elements and attributes of all parts together: a form of ten pages has a twentieth."""
_DEEPEST = 200
_KEPT = frozenset({"Relationship", "Default", "Override"})
INSIDE = frozenset({"altChunk", "OLEObject", "control", "subDoc", "object"})
"""Elements that hold another file."""
FETCHING = frozenset({"mailMerge", "frameset"})
"""Elements that ask for another file."""


@dataclass(slots=True)
class Found:
    """`elements` of relations and kinds with their attributes, `tags` that hold or ask for

    another file, words of `fields`, and the `sources` from which drawings take pictures. `signs`
    counts what was gone through.
    """

    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    tags: set[str] = field(default_factory=set)
    codes: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    signs: int = 0

    @property
    def fields(self) -> str:
        """All codes of fields, those of different fields apart."""
        return "".join(self.codes)

    @property
    def sources(self) -> tuple[str, ...]:
        """Where pictures of old drawings come from."""
        return tuple(self.asked)


class _Refused(Exception):
    """The part is no plain XML of a bearable size."""


def look_through(part: bytes, most: int) -> Found | None:
    """What is in the part; None where it is broken, too deep, has more than so many signs, or

    declares anything.
    """
    found = Found()
    try:
        _Looking(found, most).parse(part)
    except (ExpatError, _Refused, ValueError, LookupError):
        return None
    return found


class _Looking:
    def __init__(self, found: Found, most: int) -> None:
        self._found, self._most = found, most
        self._depth = 0
        self._in_code = False
        parser = self._parser = ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._declared
        parser.StartElementHandler = self._begin
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._words

    def parse(self, part: bytes) -> None:
        self._parser.Parse(part, True)

    def _declared(self, *_told: object) -> None:
        raise _Refused

    def _begin(self, name: str, values: dict[str, str]) -> None:
        self._depth += 1
        self._found.signs += 1 + len(values)
        if self._depth > _DEEPEST or self._found.signs > self._most:
            raise _Refused
        tag = name.rpartition(" ")[2]
        plain = {key.rpartition(" ")[2]: value for key, value in values.items()}
        if tag in INSIDE or tag in FETCHING:
            self._found.tags.add(tag)
        if tag in _KEPT:
            self._found.elements.append((tag, plain))
        if tag == "fldChar":
            self._found.codes.append(" ")
        if tag == "fldSimple":
            self._found.codes.append(f" {plain.get('instr', '')} ")
        self._found.asked.extend(plain[key] for key in ("src", "href") if key in plain)
        self._in_code = tag == "instrText"

    def _end(self, _name: str) -> None:
        self._depth -= 1
        self._in_code = False

    def _words(self, words: str) -> None:
        if self._in_code:
            self._found.codes.append(words)
