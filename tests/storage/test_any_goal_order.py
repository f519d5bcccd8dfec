"""Whatever is done to goals between everything else: after a start or a crash all is there."""

from hypothesis import settings

from tests.examples import share
from tests.storage.goal_days import GoalDays

GoalDays.TestCase.settings = settings(max_examples=share(8), stateful_step_count=15)
TestGoalDays = GoalDays.TestCase
