"""From when on a rule speaks. Data: each limit has its reason, and all are our own judgement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limit:
    """A whole number and why it is that."""

    value: int
    reason: str


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Limits of all rules; another school may hand in its own."""

    fewest_words: Limit = Limit(8, "Who, what, from, to and by when take eight words at least.")
    most_words: Limit = Limit(60, "About three lines; what is longer nobody can say by heart.")
    least_people: Limit = Limit(1, "A share moves by whole people, never by less than one.")
    stale_days: Limit = Limit(30, "In a month of teaching a start value is out of date.")
    least_part: Limit = Limit(10, "Per cent of the way to the end of the scale; less is little.")
    steep_points: Limit = Limit(3, "Points a week; a class of 30 then moves nearly one a week.")
    far_from_all: Limit = Limit(70, "Per cent; from below it, everyone is more than one step.")
    shortest_days: Limit = Limit(14, "Two weeks: less leaves no time to try anything twice.")
    longest_days: Limit = Limit(366, "A year, leap days included; then the learners move on.")
    unreviewed_days: Limit = Limit(42, "Six weeks, about half a term, without a look at it.")
    gap_days: Limit = Limit(63, "Nine weeks between two looks; then changes come too late.")
    most_owned: Limit = Limit(5, "Open goals that one person can look after.")
    most_of_team: Limit = Limit(5, "Open goals of one team; three to five keep a focus.")
    overlap: Limit = Limit(80, "Per cent of the words of two goals; more are one goal twice.")
    fewest_compared: Limit = Limit(4, "Words of a sentence before it is compared with others.")


USUAL = Thresholds()
