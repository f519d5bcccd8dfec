"""Hypothesis strategies for protocols that a file can hold, and for changes of them."""

from dataclasses import replace
from functools import cache

from hypothesis import strategies as st

from facilitator.domain.clean import cleaned, cleaned_line
from facilitator.domain.notes import Kind
from facilitator.domain.people import Role
from facilitator.domain.protocol import (
    Format,
    GroupSize,
    HandOver,
    Protocol,
    Step,
    Vote,
    Who,
)
from facilitator.domain.protocol_check import faults
from facilitator.domain.related import Kin, Related
from facilitator.domain.repeat import Over, Repeat
from facilitator.domain.signals import Signal

_SIGNS = st.text(max_size=12) | st.text("\"\\\n#' =[]", max_size=12)
LINES = _SIGNS.map(cleaned_line)
WORDS = _SIGNS.map(cleaned)
NAMES = LINES.filter(bool)
LOOPS = st.builds(Repeat, st.sampled_from(Over), NAMES, st.integers(1, 3))
HANDS = st.builds(
    HandOver, st.sampled_from(["goal", "protocol"]), st.sampled_from(["", "check-in"])
)

KIN = st.builds(
    Related,
    st.sampled_from(Kin),
    st.sampled_from(["check-in-that-is-much-longer", "tuning-that-is-much-longer"]),
)


def _some(of: st.SearchStrategy, most: int = 2) -> st.SearchStrategy:
    return st.lists(of, max_size=most, unique=True).map(tuple)


@cache
def steps() -> st.SearchStrategy[Step]:
    """Any step that can be said by itself."""
    return st.builds(
        Step,
        title=NAMES,
        cue=WORDS,
        say=WORDS,
        sticks=WORDS,
        ideal=st.integers(3, 600),
        least=st.integers(0, 3),
        drop=st.integers(0, 9),
        sitting=st.integers(1, 2),
        format=st.sampled_from(Format),
        speaks=st.sampled_from(Who),
        listens=st.sampled_from(Who),
        seconds=st.integers(0, 3_600),
        private=st.booleans(),
        vote=st.sampled_from(Vote),
        capture=_some(st.sampled_from(Kind)),
        repeats=_some(LOOPS),
        hand_over=st.none() | HANDS,
        size=st.integers(0, 5),
        groups=st.integers(0, 5),
        grouping=LINES,
        regroup=st.booleans(),
        each=st.integers(0, 5),
        signal=st.sampled_from(Signal),
    )


def _mended(protocol: Protocol) -> Protocol:
    """Without what does not fit together."""
    kept = list(protocol.steps)
    plain = Step("", "", "", "", 0, 0)
    while (fault := next(faults(replace(protocol, steps=tuple(kept))), None)) is not None:
        at, name = fault.step - 1, fault.name
        kept[at] = replace(kept[at], **{name: getattr(plain, name)})
    return replace(protocol, steps=tuple(kept))


@cache
def protocols() -> st.SearchStrategy[Protocol]:
    """Protocols with everything in them that a file can hold."""
    people = st.lists(st.integers(1, 30), min_size=3, max_size=3).map(sorted)
    return st.builds(
        Protocol,
        id=st.from_regex(r"[a-z0-9][a-z0-9-]{0,20}", fullmatch=True),
        name=NAMES,
        category=LINES,
        purpose=WORDS,
        steps=st.lists(steps(), min_size=1, max_size=4).map(tuple),
        people=people.map(lambda three: GroupSize(three[0], three[2], three[1])),
        also=_some(LINES),
        when=WORDS,
        when_not=WORDS,
        caution=WORDS,
        origin=WORDS,
        rights=WORDS,
        rights_note=WORDS,
        verification=WORDS,
        roles=_some(st.sampled_from(Role)),
        materials=_some(LINES),
        related=_some(KIN, 3),
    ).map(_mended)
