"""Settings as values: what fits, what lasts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from facilitator.app.settings import (
    LABELS,
    MOST_FAVOURITES,
    NAMES,
    SIZES,
    Chosen,
    Settings,
    changed,
    phrases_in,
    settled,
    stepped,
)
from tests.app import any_settings
from tests.app.any_settings import ANYTHING, GOOD

BAD = {
    "language": (None, 1, "../en", "e", "en\n", "english language", ["en"], "e\0"),
    "size": (79, 201, 100.0, "100", True, None, 10**400),
    "colours": ("Dark", "", "blue", None, ["dark"]),
    "reduced_motion": (0, 1, "true", None),
    "sounds": (0, 1, "on", "", None),
    "muted": (0, 1, "true", None),
    "counts_up": (0, 1, "true", None),
    "phrases": ("words", None, [""], [1], ["x" * 121], ["x"] * 41, {"a": 1}),
    "favourites": ("check-in", None, [""], [1], ["x" * 121], ["x"] * 401),
    "file_names": (None, 1, ["{day}"], "{day}\n", "x" * 201),
    "folder": (None, 1, ["/"], "/a\0b", "x" * 1001),
}


def test_phrases_are_read_one_a_line_and_none_twice():
    assert phrases_in("  Ask  why \n\nAsk why\nThank you\n") == ("Ask why", "Thank you")
    many = phrases_in("\n".join(f"{n} " + "x" * 200 for n in range(99)))
    assert settled({"phrases": list(many)}) == (Settings(phrases=many), ())


def test_every_setting_is_named_and_judged():
    assert set(LABELS) == set(NAMES) == set(BAD)
    assert settled({}) == (Settings(), ())


@pytest.mark.parametrize(("name", "value"), [(n, v) for n, many in BAD.items() for v in many])
def test_a_bad_value_spoils_only_itself(name, value):
    good = Settings("cy", 150, "dark", reduced_motion=True, sounds="beep")
    settings, bad = settled({**good._asdict(), name: value})
    assert bad == (name,)
    assert settings == good._replace(**{name: getattr(Settings(), name)})


@given(GOOD)
def test_good_settings_come_through(settings):
    assert settled(settings._asdict()) == (settings, ())


@given(st.dictionaries(st.sampled_from(NAMES) | any_settings.NAMES, ANYTHING))
def test_whatever_stands_there_settings_come_of_it(raw):
    settings, bad = settled(raw)
    assert settled(settings._asdict()) == (settings, ())
    assert set(bad) <= set(raw)


@given(GOOD, st.dictionaries(st.sampled_from(("size", "colours")), st.none(), min_size=1), GOOD)
def test_the_command_line_lasts_for_one_start_and_a_choice_for_ever(kept, told, wished):
    over = {name: getattr(wished, name) for name in told}
    chosen = Chosen(kept, kept).told(over)
    assert chosen.kept == kept
    assert chosen.now == changed(kept, over)
    # What nobody touched in the window is not kept for being on the command line.
    assert chosen.wish(chosen.now) == chosen
    after = chosen.wish(chosen.now._replace(muted=not kept.muted))
    assert after.kept == kept._replace(muted=not kept.muted)
    assert after.now == chosen.now._replace(muted=not kept.muted)


@given(st.integers(80, 200))
def test_steps_go_to_the_next_size_offered_and_stop_at_the_last(size):
    larger, smaller = stepped(size, 1), stepped(size, -1)
    assert larger == min((s for s in SIZES if s > size), default=200)
    assert smaller == max((s for s in SIZES if s < size), default=80)


@pytest.mark.parametrize(("before", "today"), [(True, "beep"), (False, "off")])
def test_sounds_were_once_a_switch(before, today):
    assert settled({"sounds": before}) == (Settings(sounds=today), ())


@given(GOOD)
def test_one_key_makes_it_quiet_and_heard_again(settings):
    assert settings.with_sound(on=False).silent
    heard = settings.with_sound(on=True)
    assert not heard.silent
    assert heard.sounds == (settings.sounds if settings.sounds != "off" else "soft")


@given(GOOD, st.text(min_size=1, max_size=9))
def test_a_favourite_is_taken_back_by_the_same_wish(settings, protocol):
    once = settings.with_favourite(protocol)
    assert (protocol in once.favourites) != (protocol in settings.favourites)
    assert set(once.with_favourite(protocol).favourites) == set(settings.favourites)
    full = Settings()._replace(favourites=tuple(f"p{n}" for n in range(MOST_FAVOURITES)))
    more = full.with_favourite("new").favourites
    assert len(more) == MOST_FAVOURITES
    assert more[-1] == "new"
