"""Readings as they are entered: what is worth asking before one is kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from facilitator.domain.few_people import told
from facilitator.domain.goal import Goal, Piece, Reading
from facilitator.domain.goal_sentence import figure
from facilitator.domain.measure import scale_of
from facilitator.domain.results_summary import FEWEST
from facilitator.domain.words import Text, tr, trn

FAR = 2
"""How many times the way of a goal a reading may lie outside of the others unasked."""


def questions(goal: Goal, reading: Reading, today: date) -> tuple[Text, ...]:
    """What is worth a look before a reading is kept; nothing of it keeps anybody from keeping it.

    A reading of that identity that the goal has already does not count.
    """
    others = tuple(each for each in goal.readings if each.id != reading.id)
    asked = [*_outside(goal, reading), *_far(goal, others, reading)]
    same = sum(each.day == reading.day for each in others)
    if same:
        asked.append(
            trn(
                "There is {n} reading of this day already. Both stay; the one entered last counts.",
                "There are {n} readings of this day already. All stay; the one entered last "
                "counts.",
                same,
            )
        )
    if reading.day > today:
        asked.append(tr("This day is still to come. Is it right?"))
    if told(reading.groups, uncounted=True).kept_back:
        asked.append(
            tr(
                "Of groups with fewer than {fewest} nothing is shown, since a number could tell "
                "who is meant. What you typed is kept.",
                fewest=FEWEST,
            )
        )
    return tuple(asked)


def without_reading(goal: Goal, identity: str) -> Goal:
    """The goal without that reading."""
    return replace(goal, readings=tuple(each for each in goal.readings if each.id != identity))


def with_piece(goal: Goal, piece: Piece) -> Goal:
    """The goal with that piece of evidence at the end, or instead of the one of its identity."""
    if all(each.id != piece.id for each in goal.evidence):
        return replace(goal, evidence=(*goal.evidence, piece))
    pieces = tuple(piece if each.id == piece.id else each for each in goal.evidence)
    return replace(goal, evidence=pieces)


def without_piece(goal: Goal, identity: str) -> Goal:
    """The goal without that piece of evidence."""
    return replace(goal, evidence=tuple(each for each in goal.evidence if each.id != identity))


def _outside(goal: Goal, reading: Reading) -> list[Text]:
    scale, value = scale_of(goal.unit, goal.scale), reading.value
    if scale.least is not None and value < scale.least:
        least = figure(scale.least, goal.unit)
        return [tr("That is below the scale, which begins at {least}. Is it right?", least=least)]
    if scale.most is not None and value > scale.most:
        most = figure(scale.most, goal.unit)
        return [tr("That is above the scale, which ends at {most}. Is it right?", most=most)]
    return []


def _far(goal: Goal, others: tuple[Reading, ...], reading: Reading) -> list[Text]:
    ends = [each for each in (goal.baseline, goal.target) if each is not None]
    known = [*ends, *(each.value for each in others)]
    if len(known) < 2:
        return []
    low, high = min(known), max(known)
    room = FAR * (high - low)
    if room == Decimal(0) or low - room <= reading.value <= high + room:
        return []
    said = tr(
        "That is far from the others, which lie between {low} and {high}. Is it right?",
        low=figure(low, goal.unit),
        high=figure(high, goal.unit),
    )
    return [said]
