"""The look through what is about to leave: what of it is pointed at, and where it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import pairwise

from facilitator.domain.document import Document, Heading
from facilitator.domain.goal_check_text import Phrases, Span, Word, words_of
from facilitator.domain.typed_words import typed
from facilitator.domain.watch import Finding, Spared, Why, instead_of
from facilitator.domain.watch_list import NO_NAMES, WatchList
from facilitator.domain.watch_numbers import addresses, births, phones
from facilitator.domain.watch_words import WatchWords
from facilitator.domain.words import Said, tr

_LONGEST = 160
"""Letters of a sentence that are shown."""
_PIECE = 2_000
"""Characters that are looked at together."""

_SENTENCES = re.compile(r"(?<=[.!?\u2026\u3002])\s+|\n+")


@dataclass(frozen=True, slots=True)
class Leaving:
    """What is about to leave on a day, whatever its kind: documents, letters, rows of a table.

    Each of `parts` is a value under what stands over it; a document tells its own headings.
    `file` is what the file is called, "" where nobody sees that.
    """

    on: date
    parts: tuple[tuple[Said, object], ...]
    file: str = ""


@dataclass(slots=True)
class _Look:
    """One look through a document: each word and each pair of neighbours is hashed once."""

    names: WatchList
    words: WatchWords
    spared: Spared
    today: date
    marks: frozenset[str]
    lists: Mapping[Why, Phrases]
    known: dict[tuple[str, ...], bool] = field(default_factory=dict)
    begun: dict[str, tuple[Why, ...]] = field(default_factory=dict)
    bares: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def is_name(self, *parts: str) -> bool:
        found = self.known.get(parts)
        if found is None:
            own = all(part in self.spared.names for part in parts)
            found = self.known[parts] = not own and self.names.mark(*parts) in self.marks
        return found

    def bare(self, word: str) -> tuple[str, ...]:
        """A word, and what it may be with an ending."""
        found = self.bares.get(word)
        if found is None:
            bare = word.removesuffix("'s").removesuffix("'")
            cut = (bare.removesuffix(e) for e in self.words.endings if bare.endswith(e))
            found = self.bares[word] = (bare, *cut)
        return found

    def begins(self, word: str) -> tuple[Why, ...]:
        """In which lists a phrase can begin with a word."""
        found = self.begun.get(word)
        if found is None:
            kinds = tuple(why for why, each in self.lists.items() if each.may_begin(word))
            found = self.begun[word] = kinds
        return found


def watched(
    document: Document,
    names: WatchList = NO_NAMES,
    words: WatchWords | None = None,
    spared: Spared | None = None,
    file: str = "",
) -> tuple[Finding, ...]:
    """What of a document, and of a file's name, is pointed at; see `looked_through`."""
    return looked_through(of_document(document, file), names, words, spared)


def of_document(document: Document, file: str = "", *beside: tuple[Said, object]) -> Leaving:
    """A document that is about to leave, and what goes with it, such as a letter."""
    return Leaving(document.at.civil.date(), (("", document), *beside), file)


def looked_through(
    leaving: Leaving,
    names: WatchList = NO_NAMES,
    words: WatchWords | None = None,
    spared: Spared | None = None,
) -> tuple[Finding, ...]:
    """What of all that leaves together is pointed at.

    Names come first, then what is about safety; of the same kind in the order in which they stand.
    """
    marks = frozenset(names.marks)
    lexicon = words or WatchWords()
    look = _Look(names, lexicon, spared or Spared(), leaving.on, marks, _lists(lexicon))
    found: dict[tuple[str, str], Finding] = {}
    seen: dict[str, tuple[tuple[Why, str, str], ...]] = {}
    for where, text in _texts(leaving):
        if text not in seen:
            seen[text] = tuple(_in_text(look, text))
        for why, told, sentence in seen[text]:
            before = found.get((why.value, told))
            found[why.value, told] = _with(before, why, told, sentence, where, text)
    order = tuple(Why)
    return tuple(sorted(found.values(), key=lambda each: order.index(each.why)))


def _lists(words: WatchWords) -> Mapping[Why, Phrases]:
    return {
        Why.SAFETY: words.safety,
        Why.HEALTH: words.health,
        Why.FAMILY: words.family,
        Why.BIRTH: words.birth,
    }


def _texts(leaving: Leaving) -> Iterator[tuple[Said, str]]:
    """What goes beside the first part counts where it says something new."""
    if leaving.file.strip():
        yield tr("The file’s name"), leaving.file
    seen: set[str] = set()
    for at, (where, value) in enumerate(leaving.parts):
        own = _in_document(value) if isinstance(value, Document) else _in_value(where, value)
        for place, text in own:
            if not at or text not in seen:
                yield place, text
            seen.add(text)


def _in_value(where: Said, value: object) -> Iterator[tuple[Said, str]]:
    yield from ((where, text) for text in typed(value))


def _in_document(document: Document) -> Iterator[tuple[Said, str]]:
    where: Said = tr("Title")
    for part in (document.over, document.title, document.author, document.subject):
        yield from ((where, text) for text in typed(part))
    where = tr("At the beginning")
    for block in document.blocks:
        if isinstance(block, Heading):
            where = block.said
        yield from ((where, text) for text in typed(block))
    yield from ((tr("At the foot of each page"), text) for text in typed(document.footer_state))


def _with(
    before: Finding | None, why: Why, told: str, sentence: str, where: Said, text: str
) -> Finding:
    if before is None:
        return Finding(why, told, sentence, where, instead_of(why, told), (text,))
    texts = before.texts if text in before.texts else (*before.texts, text)
    first = (before.sentence, before.where, before.instead)
    return Finding(why, told, *first, texts, before.times + 1)


def _in_text(look: _Look, text: str) -> Iterator[tuple[Why, str, str]]:
    for piece in _pieces(text):
        for why, span in _in_piece(look, piece):
            yield why, span.of(piece), _around(piece, span)


def _pieces(text: str) -> Iterator[str]:
    """Its sentences; one without an end is cut between words."""
    for sentence in _SENTENCES.split(text):
        rest = sentence.strip()
        while len(rest) > _PIECE:
            at = rest.rfind(" ", 1, _PIECE)
            at = _PIECE if at < 1 else at
            yield rest[:at]
            rest = rest[at:].strip()
        if rest:
            yield rest


def _in_piece(look: _Look, piece: str) -> Iterator[tuple[Why, Span]]:
    yield from ((Why.NAME, span) for span in _names(look, piece))
    yield from _matters(look, piece)
    for span in addresses(piece):
        if span.of(piece).casefold() not in look.spared.addresses:
            yield Why.EMAIL, span
    if any(char.isdigit() for char in piece):
        yield from ((Why.BIRTH, span) for span in births(piece, look.today))
        yield from ((Why.PHONE, span) for span in phones(piece))


def _matters(look: _Look, piece: str) -> Iterator[tuple[Why, Span]]:
    words = words_of(piece)
    begun = {why for word in words for why in look.begins(word.folded)}
    for why in sorted(begun):
        yield from ((why, span) for span in look.lists[why].within(piece))


def _names(look: _Look, piece: str) -> Iterator[Span]:
    """Each stretch of names, as long as they follow each other."""
    if not look.marks:
        return
    words = words_of(piece)
    hits = [_alone(look, piece, words, at) for at in range(len(words))]
    for at, (one, other) in enumerate(pairwise(words)):
        if any(look.is_name(one.folded, bare) for bare in look.bare(other.folded)):
            hits[at] = hits[at + 1] = True
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and hits[end]:
            end += 1
        if end > at:
            yield Span(words[at].start, _bare_end(look, words[end - 1]))
        at = end + 1


def _alone(look: _Look, piece: str, words: tuple[Word, ...], at: int) -> bool:
    """Whether a word is a first name; one that is a word as well must look like a name."""
    word = words[at]
    for bare in look.bare(word.folded):
        if not look.is_name(bare):
            continue
        if not look.words.ordinary.has(bare):
            return True
        capital = piece[word.start].isupper() and not piece[word.start : word.end].isupper()
        if at > 0 and capital and bare == word.folded.removesuffix("'s"):
            return True
    return False


def _bare_end(look: _Look, word: Word) -> int:
    """Where a name ends that may carry an ending."""
    if word.folded.endswith("'s"):
        return word.end - 2
    for bare in look.bare(word.folded):
        if look.is_name(bare):
            return word.end - (len(word.folded) - len(bare))
    return word.end


def _around(piece: str, span: Span) -> str:
    """The sentence, or of a long one what stands around the words."""
    if len(piece) <= _LONGEST:
        return piece
    start = max(0, min(span.start - _LONGEST // 2, len(piece) - _LONGEST))
    end = start + _LONGEST
    shown = piece[start:end].strip()
    return f"{'…' if start else ''}{shown}{'…' if end < len(piece) else ''}"
