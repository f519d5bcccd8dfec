"""Hypothesis strategies for what a school has made its own, as the program can hold it."""

from base64 import b64encode
from dataclasses import replace

from hypothesis import strategies as st

from facilitator.domain.agenda import EVERYONE_LEADS, Lead, LeadKind, Method
from facilitator.domain.clean import cleaned
from facilitator.domain.minutes_parts import OWN, Appendix, OwnForm, Parts, Section
from facilitator.domain.own_protocol import OwnProtocol, Version
from facilitator.domain.people import Role
from facilitator.domain.protocol import GroupSize, Protocol
from facilitator.domain.school_days import DayOff, SchoolDays
from facilitator.domain.template import Part, Template, TemplateItem
from tests import strategies as some
from tests.exchange.bad_forms import PLAIN, TYPES, form_of
from tests.protocols import protocols

WORDS = some.TEXT.map(cleaned)
LINES = WORDS.map(lambda text: text.replace("\n", " ").replace("\t", " "))
_LEADS = st.lists(
    st.sampled_from((EVERYONE_LEADS, *(Lead(LeadKind.ROLE, role.value) for role in Role))),
    min_size=1,
    max_size=3,
).map(tuple)
_METHODS = st.sampled_from([method for method in Method if method is not Method.PROTOCOL])
_ITEMS = some.built(
    TemplateItem,
    WORDS,
    title=LINES,
    minutes=st.integers(1, 9_999),
    leads=_LEADS,
    method=_METHODS,
    protocol=st.sampled_from(("", "check-in")),
    sitting=st.integers(1, 3),
    step=st.integers(0, 9),
    bring=some.tuples(LINES),
).map(lambda item: replace(item, method=Method.PROTOCOL) if item.protocol else item)
_PARTS = some.built(
    Part, WORDS, title=LINES, minutes=st.integers(-600, 600), items=some.tuples(_ITEMS, 3)
)
TEMPLATES = some.built(
    Template,
    WORDS,
    id=some.IDS.filter(lambda name: name[0] != "-"),
    name=LINES,
    parts=st.lists(_PARTS, min_size=1, max_size=3).map(tuple),
    people=st.just(GroupSize()),
    own=st.just(True),
)
DAYS_OFF = st.builds(
    lambda first, more, name: DayOff(first, first.fromordinal(first.toordinal() + more), name),
    some.DAYS,
    st.integers(0, 300),
    LINES,
)
SCHOOLS = st.lists(DAYS_OFF, min_size=1, max_size=4).map(SchoolDays().with_all)
"""Calendars with a day at least: an empty one is none."""

_HALF_WRITTEN = st.builds(
    lambda words, name: replace(words, name=name, steps=words.steps[1:]), protocols(), LINES
)


@st.composite
def own_protocols(draw: st.DrawFn, identity: str = "") -> OwnProtocol:
    """With versions, something half written, or both."""
    name = identity or draw(protocols()).id
    moments = draw(st.lists(some.MOMENTS, max_size=3))
    words = [replace(draw(protocols()), id=name) for _ in moments]
    gap = draw(st.integers(1, 2))
    versions = tuple(
        Version(number * gap, at, each)
        for number, (at, each) in enumerate(zip(moments, words, strict=True), 1)
    )
    draft: Protocol | None = None
    if not versions or draw(st.booleans()):
        draft = replace(draw(_HALF_WRITTEN), id=name)
    return OwnProtocol(name, versions, draft, draw(st.booleans()))


TYPED = {TYPES: f'<Types><Default ContentType="{PLAIN}"/></Types>'.encode()}
"""As little as can be a form."""
SMALL = (form_of(TYPED), form_of({**TYPED, "word/media/logo.png": b"PNG"}))
FORMS = st.builds(
    OwnForm,
    LINES.filter(str.strip),
    st.sampled_from(SMALL).map(lambda content: b64encode(content).decode()),
)
MINUTES = st.builds(
    Parts,
    order=some.tuples(st.sampled_from(Section), 12),
    left_out=some.tuples(st.sampled_from(Section)),
    appendices=some.tuples(st.sampled_from(Appendix)),
    language=st.sampled_from(("", "cy")),
    form=LINES.map(lambda name: name and f"{OWN}{name}"),
)
"""What goes into the minutes of a team, without the team."""

OWNED = own_protocols() | TEMPLATES | SCHOOLS | FORMS
