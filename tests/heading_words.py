"""The words of headings as they are shipped."""

from facilitator.exchange.heading_words import read_heading_words
from facilitator.paths import resources

SHIPPED = read_heading_words(resources() / "heading-words")
