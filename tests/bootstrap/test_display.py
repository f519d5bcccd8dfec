"""Whether there is a desktop to show a window on."""

import socket
import sys

import pytest

from facilitator.bootstrap.display import has_display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="Linux's desktops")


@pytest.mark.parametrize(
    ("environ", "there"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":7654"}, False),
        ({"DISPLAY": "unix:7654.0"}, False),
        ({"DISPLAY": "elsewhere:10.0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-7654"}, False),
    ],
)
def test_a_desktop_that_is_named_may_have_gone(environ, there):
    assert has_display(environ) is there


def test_a_desktop_without_a_file_is_found():
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("\0/tmp" + "/.X11-unix/X76543")
        assert has_display({"DISPLAY": ":76543.0"})
        assert not has_display({"DISPLAY": ":7654"})


def test_a_desktop_of_wayland_is_found_in_its_folder(tmp_path):
    (tmp_path / "wayland-0").touch()
    assert has_display({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)})
    assert has_display({"WAYLAND_DISPLAY": str(tmp_path / "wayland-0")})
