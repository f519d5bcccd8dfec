"""Every figure of a document or of the window, by its kind."""

from __future__ import annotations

from facilitator.app.ports import Words
from facilitator.charts import goal_line, purpose_bars, rating_dots
from facilitator.charts.letters import DRAWING
from facilitator.charts.look import Look
from facilitator.domain.document import Figure
from facilitator.domain.purpose_chart import PurposeChart
from facilitator.domain.rating_chart import RatingChart


def draw(figure: Figure, words: Words, look: Look) -> bytes:
    """The figure as a PNG; the same bytes each time. Half a second the first time.

    For any thread.
    """
    with DRAWING:
        match figure:
            case RatingChart():
                return rating_dots.draw(figure, words, look)
            case PurposeChart():
                return purpose_bars.draw(figure, words, look)
            case _:
                return goal_line.draw(figure, words, look)
