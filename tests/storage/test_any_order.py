"""Whatever is done in whatever order: after a start or a crash all is as it was left."""

from hypothesis import settings

from tests.examples import share
from tests.storage.days import Days

Days.TestCase.settings = settings(max_examples=share(10), stateful_step_count=12)
TestDays = Days.TestCase
