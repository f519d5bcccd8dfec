"""Which files are run first: what takes long must not begin when the other workers are done.

Measured with `test --durations=50`. Files of one block share what is made once a session.
"""

from collections.abc import Iterable
from pathlib import Path

TESTS = Path(__file__).parent
DEAREST = (
    # With --extended only.
    "test_short_proofs.py",
    "program/test_focus_seen.py",
    "storage/test_damage_matrix.py",
    "export/test_word_pages.py",
    # Windows on a desktop of their own.
    "journeys/test_tuning_by_the_keyboard.py",
    "journeys/test_cut_in_the_window.py",
    "journeys/test_by_the_tree.py",
    "journeys/test_by_the_keyboard.py",
    "journeys/test_journeys.py",
    "journeys/test_heard.py",
    "journeys/test_the_record.py",
    "journeys/test_planned_in_sixty.py",
    "journeys/test_second_screen_pulled.py",
    # What is found on the walks that they share.
    "program/test_every_room.py",
    "program/test_run_fits.py",
    "program/test_all_keys.py",
    "program/test_quiet.py",
    "program/test_bad_input.py",
    # Each in the whole program, or in several.
    "program/test_cut_meetings.py",
    "house/test_style.py",
    "program/test_by_keys_alone.py",
    "program/test_any_number_in_the_room.py",
    "program/test_said_aloud.py",
    "program/test_second_screen.py",
    "ui/today/test_four_rooms.py",
    "storage/test_first_look.py",
    "storage/test_kills.py",
)


def ranks(paths: Iterable[Path]) -> list[int]:
    """The place of each file in that order; all others come after, as they are."""
    places = {TESTS / name: place for place, name in enumerate(DEAREST)}
    return [places.get(path, len(DEAREST)) for path in paths]
