"""What opens a window is understood without the commands as it is with them."""

import pytest

from facilitator.app.register import Register
from facilitator.bootstrap.usage import make_parser, only_a_window
from facilitator.language.english import English

WINDOW = ([], ["--sample"], ["--data", "x", "--smoke"], ["--data=x"], ["--scheme", "dark"])
OTHER = (["list"], ["--data", "x", "list"], ["--help"], ["--version"], ["--samp"], ["-h"])


@pytest.mark.parametrize("words", WINDOW, ids=" ".join)
def test_a_window_needs_no_commands(words):
    assert only_a_window(words)
    short, whole = (make_parser(English(), commands=each) for each in (False, True))
    assert vars(short.parse_args(words)) == {**vars(whole.parse_args(words)), "command": ""}
    assert whole.parse_args(words).command in ("", None)


@pytest.mark.parametrize("words", OTHER, ids=" ".join)
def test_anything_else_is_understood_with_them(words):
    assert not only_a_window(words)


@pytest.mark.parametrize("words", [["--data"], ["--scheme", "pink"], ["--text-size", "900"]])
def test_a_mistake_is_told_either_way(words, capsys):
    for each in (False, True):
        with pytest.raises(SystemExit):
            make_parser(English(), commands=each).parse_args(words)
    capsys.readouterr()


def test_every_register_has_its_word():
    parser = make_parser(English())
    for each in Register:
        assert parser.parse_args(["register", each.value, "--to", "x.csv"]).register == each.value
