"""Without consent no file tells how long anyone spoke: random meetings in real stores."""

import itertools
import logging
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from tests.domain.meetings import ACTS
from tests.examples import share
from tests.storage.two_meetings import (
    AGREED,
    BESIDE,
    OF_SPEAKING,
    SLOT,
    TEAM,
    Side,
    in_it,
    telling,
)

_OFF = st.integers(0, 58_000).map(lambda off: 1_000 * (off // 1_000) + 137)
"""Within a slot, at no beat."""
_WISHES = st.sampled_from(
    ["next", "next", *["turn"] * 8, *OF_SPEAKING, *BESIDE, *(set(ACTS) - {"gap"})]
)
_ACTS = st.lists(st.tuples(_WISHES, st.integers(0, 30), _OFF, _OFF), min_size=10, max_size=25)
_ROUNDS = st.lists(st.booleans(), min_size=1, max_size=4)
FOLDERS = itertools.count()


def both(folder: Path, team, rounds) -> tuple[Side, Side]:
    here = folder / str(next(FOLDERS))
    return Side(here / "one", team, rounds), Side(here / "other", team, rounds)


def of_speaking(side: Side, name: str) -> bool:
    """Whether the time of an act tells when somebody began or ceased to speak."""
    return name == "raise" or (name in OF_SPEAKING and side.run.round is not None)


def led(sides: tuple[Side, Side], acts, look) -> None:
    """The same acts in both; when a turn begins or ends is each one's own."""
    for side in sides:
        side.until(side.clock.ms // SLOT * SLOT + SLOT)
    for name, k, *offs in acts:
        before, end = sides[0].run.current, sides[0].clock.ms + SLOT
        one_slot(sides, name, k, offs)
        for side in sides:
            side.until(end)
        if sides[0].run.current != before:
            look(sides)


def one_slot(sides: tuple[Side, Side], name: str, k: int, offs) -> None:
    """One act, if it is one in both."""
    speaking = of_speaking(sides[0], name)
    for side, off in zip(sides, offs, strict=True):
        side.until(side.clock.ms + (off if speaking else 0))
    if name in BESIDE or all(side.may(name, k) for side in sides):
        for side in sides:
            (side.speak if speaking else side.do)(name, k)


def alike(sides: tuple[Side, Side]) -> None:
    """The step under way has just begun: what lies on the disk is the same here and there."""
    one, other = (in_it(side.opened.folder) for side in sides)
    for found in (one, other):
        for name in [name for name in found if name.startswith("backups")]:
            del found[name]  # they come when they come, and are looked at in the end
    assert one == other
    for side in sides:
        assert not telling(side.opened.folder, side.spoken)


def in_the_end(sides: tuple[Side, Side]) -> None:
    """The program has ended: not one file differs, backups included, and none tells a moment."""
    for side in sides:
        side.opened.store.close()
    one, other = (in_it(side.opened.folder) for side in sides)
    assert one == other
    assert any(name.startswith("backups") for name in one)
    for side in sides:
        assert not telling(side.opened.folder, side.spoken)


few = settings(
    max_examples=share(8),
    phases=(Phase.explicit, Phase.generate),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@few
@given(_ROUNDS, _ACTS)
def test_how_long_anyone_spoke_is_in_no_file(tmp_path, caplog, rounds, acts):
    caplog.set_level(logging.DEBUG)
    sides = both(tmp_path, TEAM, rounds)
    led(sides, acts, alike)
    for side in sides:
        side.finish()
    alike(sides)
    assert sides[0].documents() == sides[1].documents()
    in_the_end(sides)
    assert not any(str(moment) in caplog.text for side in sides for moment in side.spoken)


@few
@given(_ROUNDS, _ACTS)
def test_nor_once_a_team_has_withdrawn_its_consent(tmp_path, rounds, acts):
    sides = both(tmp_path, AGREED, rounds)
    led(sides, acts, lambda _: None)
    for side in sides:
        side.finish()
        side.opened.kept(TEAM)
    in_the_end(sides)


@pytest.mark.parametrize("team", [TEAM, AGREED])
def test_with_consent_the_store_knows_and_the_minutes_do_not(tmp_path, team):
    sides = both(tmp_path, team, [True, False])
    acts = [("turn", k % 2, 10_137, 40_137) for k in range(4)]
    acts += [("next", 0, 0, 0), ("raise", 1, 3_137, 5_137), ("turn", 0, 9_137, 30_137)]
    if team is AGREED:
        with pytest.raises(AssertionError):
            led(sides, acts, alike)
    else:
        led(sides, acts, alike)
    for side in sides:
        assert side.spoken
        side.finish()
    one, other = (side.documents() for side in sides)
    assert one["word"] == other["word"]
    assert (one["json"] == other["json"]) is (team is TEAM)
    for side in sides:
        side.opened.store.close()
