"""The English word lists as they are shipped."""

from facilitator.exchange.goal_words_file import read_goal_words
from facilitator.paths import resources

ENGLISH = read_goal_words(resources() / "goal-words" / "en.toml")
