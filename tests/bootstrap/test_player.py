"""Sounds by players that work, fail, hang or are missing: nothing waits and nothing is raised."""

from __future__ import annotations

import sys
import wave

import pytest

from facilitator.bootstrap.player import PLAYERS, Player
from facilitator.domain.thresholds import THRESHOLDS, Threshold
from facilitator.paths import resources

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
FIRST, SECOND, THIRD = (command[0] for command in PLAYERS["linux"])
NOTES = 'echo "$0 $*" >> "$(dirname "$0")/heard"'


@pytest.fixture
def player_of(tmp_path, qtbot):
    made = []

    def make(**scripts):
        """A player that finds programs of these names, each a line of shell."""
        for name, line in scripts.items():
            path = tmp_path / name.replace("_", "-")
            path.write_text(f"#!/bin/sh\n{NOTES}\n{line}\n")
            path.chmod(0o755)

        def find(name):
            path = tmp_path / name
            return str(path) if path.exists() else ""

        made.append(Player(tmp_path, platform="linux", find=find))
        return made[-1]

    yield make
    for player in made:
        player.leave()


def heard(tmp_path):
    path = tmp_path / "heard"
    return path.read_text().splitlines() if path.exists() else []


def played(tmp_path):
    return [line.split()[0].rsplit("/", 1)[-1] for line in heard(tmp_path)]


def test_the_best_player_gets_the_file(player_of, tmp_path, qtbot):
    player = player_of(pw_play="exit 0", aplay="exit 0")
    with qtbot.waitSignal(player.quiet):
        player.play(Threshold.LAST)
    assert heard(tmp_path) == [f"{tmp_path}/pw-play {tmp_path}/last.wav"]


def test_one_that_fails_is_passed_over_and_not_tried_again(player_of, tmp_path, qtbot):
    player = player_of(pw_play="exit 1", aplay="exit 0")
    for _ in range(2):
        with qtbot.waitSignal(player.quiet):
            player.play(Threshold.UP)
    assert played(tmp_path) == [FIRST, THIRD, THIRD]


def test_one_that_cannot_be_run_is_passed_over(player_of, tmp_path, qtbot):
    player = player_of(pw_play="exit 0", paplay="exit 0")
    (tmp_path / "pw-play").write_bytes(b"\x7fELF no program")
    with qtbot.waitSignal(player.quiet):
        player.play(Threshold.UP)
    assert played(tmp_path) == [SECOND]


def test_one_that_hangs_holds_nothing_up_and_is_given_up(player_of, tmp_path, qtbot):
    player = player_of(pw_play="exec sleep 60", paplay="exit 0")
    player._patience.setInterval(300)
    player.play(Threshold.SOON)
    player.play(Threshold.LAST)  # swallowed: a sound is still being played
    with qtbot.waitSignal(player.quiet):
        pass
    with qtbot.waitSignal(player.quiet):
        player.play(Threshold.UP)
    assert played(tmp_path)[-1] == SECOND
    assert played(tmp_path).count(FIRST) <= 1


def test_without_any_player_there_is_silence(player_of, tmp_path):
    player = player_of()
    for threshold in THRESHOLDS:
        player.play(threshold)
    assert player._process is None
    assert heard(tmp_path) == []


def test_leaving_ends_what_still_plays(player_of, tmp_path):
    player = player_of(pw_play="exec sleep 60")
    player.play(Threshold.UP)
    player.leave()
    player.play(Threshold.UP)
    assert player._process is None


@pytest.mark.parametrize("threshold", THRESHOLDS)
def test_each_sound_is_small_short_and_soft(threshold):
    path = resources() / "sounds" / f"{threshold.value}.wav"
    assert path.stat().st_size < 40_000
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 22_050)
        samples = memoryview(file.readframes(file.getnframes())).cast("h")
        assert len(samples) / file.getframerate() <= 0.81
    assert 3_000 < max(samples) < 0.3 * 32_767
    assert abs(samples[0]) + abs(samples[-1]) < 100, "it neither begins nor ends with a click"
