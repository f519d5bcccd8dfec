"""Any settings, and anything that may stand where one should."""

from hypothesis import strategies as st

from facilitator.app.settings import COLOURS, SOUNDS, Settings

GOOD = st.builds(
    Settings,
    language=st.sampled_from(("", "en", "cy", "pt_BR", "zh-Hant-TW")),
    size=st.integers(80, 200),
    colours=st.sampled_from(COLOURS),
    reduced_motion=st.booleans(),
    sounds=st.sampled_from(SOUNDS),
    muted=st.booleans(),
    counts_up=st.booleans(),
    phrases=st.lists(st.text(min_size=1, max_size=9), max_size=4).map(tuple),
    favourites=st.lists(st.text(min_size=1, max_size=9), max_size=4).map(tuple),
    file_names=st.sampled_from(("", "{day} {title}", "{team}, {day}", "Müller {day}")),
    folder=st.sampled_from(("", "/lehrer/ana/Team 3", "D:\\Team", "/stick/\udc80")),
)
NAMES = st.text(max_size=8)
_ONE = st.none() | st.booleans() | st.integers() | st.floats() | NAMES | st.sampled_from(COLOURS)
ANYTHING = _ONE | st.lists(_ONE, max_size=3) | st.dictionaries(NAMES, _ONE, max_size=3)
