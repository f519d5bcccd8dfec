"""What the overrun card says: what is the matter, each choice with its new end, what was done."""

from __future__ import annotations

from dataclasses import replace

from facilitator.domain.events import Why
from facilitator.domain.overrun import USUAL_MINUTES, Cut, Offer, needed, offers
from facilitator.domain.run import Move
from facilitator.domain.time import MINUTE, Millis
from facilitator.domain.words import Names, Said, Text, tr, trn
from facilitator.ui.kit.signs import Sign
from facilitator.ui.run.view import RunView, ends, minutes

_FEW = 3
"""So many shortened items are named; of more, only their number is told."""


def to_bell(view: RunView) -> Millis:
    """From the expected end to the bell; 0 when the bell is another day's."""
    return view.until_bell if ends(view).bell else 0


def offered(view: RunView, minutes: int = USUAL_MINUTES) -> tuple[Offer, ...]:
    """What can be done now."""
    if not view.live or Move.MORE not in view.moves:
        return ()
    return offers(view.run, needed(view.run, to_bell(view)), minutes)


def heading(view: RunView) -> Text:
    """What is the matter: "1 minute over, and 3 voices to go"."""
    over = -view.run.remaining
    if over <= 0:
        shown = ends(view)
        if shown.over:
            return tr("{end}, {margin}", end=shown.about, margin=shown.margin)
        return tr("What to do about the time")
    whole = over // MINUTE
    told = trn("{n} minute over", "{n} minutes over", whole)
    if not whole:
        told = tr("The time of this step is over")
    turn = view.run.round
    voices = 0 if turn is None else len(turn.waiting)
    if not voices:
        return told
    return trn("{over}, and {n} voice to go", "{over}, and {n} voices to go", voices, over=told)


def what(view: RunView, offer: Offer) -> Text:
    """What a choice does: "Shrink the rest: Goal review 8 to 6 min and Close 5 to 3 min"."""
    told = _what(view, offer)
    short = offer.why is not Why.EXTENDED and offer.gained < offer.minutes
    if not short or not offer.gained:
        return told
    far = trn(
        "{gained} of the {n} minute",
        "{gained} of the {n} minutes",
        offer.minutes,
        gained=offer.gained,
    )
    return tr("{what}, {far}", what=told, far=far)


def _what(view: RunView, offer: Offer) -> Text:
    first = offer.cuts[0].name if offer.cuts else ""
    if offer.why is Why.SHRUNK:
        return _shrink(offer.cuts)
    if offer.why is Why.TAKEN:
        cut = offer.cuts[0]
        return tr(
            "Take it from {name}: {before} to {after} min",
            name=cut.name,
            before=minutes(cut.before),
            after=minutes(cut.after),
        )
    if offer.why is Why.DROPPED:
        return tr("Drop “{step}”, {n} min", step=first, n=minutes(-offer.span))
    if offer.why is Why.PARKED:
        return tr("Park this item and go on")
    return trn(
        "Go on {n} minute, ask for thumbs", "Go on {n} minutes, ask for thumbs", offer.minutes
    )


def _shrink(cuts: tuple[Cut, ...]) -> Text:
    if len(cuts) > _FEW:
        return tr("Shrink the rest: {n} parts in proportion", n=len(cuts))
    return tr("Shrink the rest: {cuts}", cuts=Names(tuple(_cut(cut) for cut in cuts)))


def _cut(cut: Cut) -> Text:
    return tr(
        "{name} {before} to {after} min",
        name=cut.name,
        before=minutes(cut.before),
        after=minutes(cut.after),
    )


def new_end(view: RunView, span: Millis) -> Said:
    """When the meeting ends if the end moves by `span`: "Ends about 11:05, on the bell"."""
    shown = ends(_moved(view, span))
    return (
        tr("{end}, {margin}", end=shown.about, margin=shown.margin) if shown.bell else shown.about
    )


def weight(view: RunView, span: Millis) -> tuple[str, Sign]:
    """The colour and the sign of the new end: the bell, or past it an octagon."""
    return ("over", Sign.OCTAGON) if ends(_moved(view, span)).over else ("accent", Sign.BELL)


def _moved(view: RunView, span: Millis) -> RunView:
    return replace(
        view,
        expected_end=view.expected_end.plus(span),
        until_bell=view.until_bell - span,
    )


def told(view: RunView, offer: Offer, undo: str) -> Text:
    """What is said once a choice was made in `view`; `undo` is the key that takes it back."""
    end = ends(_moved(view, offer.span)).about
    return tr("{done} {end}. {key} takes it back.", done=_done(view, offer), end=end, key=undo)


def _done(view: RunView, offer: Offer) -> Text:
    first = offer.cuts[0].name if offer.cuts else ""
    if offer.why is Why.SHRUNK:
        return trn("The rest is {n} min shorter.", "The rest is {n} min shorter.", offer.gained)
    if offer.why is Why.TAKEN:
        return trn(
            "{item} is {n} min shorter.", "{item} is {n} min shorter.", offer.gained, item=first
        )
    if offer.why is Why.DROPPED:
        return tr("“{step}” is dropped.", step=first)
    if offer.why is Why.PARKED:
        segment = view.segment
        return tr("{item} is parked.", item="" if segment is None else segment.item_title)
    return trn("This step goes on {n} minute.", "This step goes on {n} minutes.", offer.minutes)
