"""The program never opens a network socket."""

import ast
import socket

import pytest

# Whole libraries that exist to reach another machine, and the parts of two that also do more.
BANNED = {
    *("socket", "socketserver", "ssl", "http", "urllib", "ftplib", "imaplib", "poplib", "smtplib"),
    *("telnetlib", "nntplib", "xmlrpc", "webbrowser", "requests", "httpx", "aiohttp", "urllib3"),
    *("asyncio", "asyncore", "asynchat", "multiprocessing"),
}
# Pure text, no sockets.
HARMLESS = {"urllib.parse"}
# A second start is told to the first through a socket that is a file.
LOCAL = {"QLocalServer", "QLocalSocket"}
OPENING = {"QNetworkAccessManager", "open_connection", "create_connection"}


def imports(tree: ast.Module) -> list[tuple[int, str, set[str]]]:
    """Line, module and names of every import."""
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [(node.lineno, alias.name, set()) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            found.append((node.lineno, node.module or "", {alias.name for alias in node.names}))
    return found


def name_of(call: ast.Call) -> str:
    return getattr(call.func, "attr", getattr(call.func, "id", ""))


def faults(tree: ast.Module) -> list[str]:
    """What in a module could reach another machine, one line each."""
    found = []
    for line, module, wanted in imports(tree):
        qt = module.startswith("PySide6.QtNetwork") or (
            module == "PySide6" and "QtNetwork" in wanted
        )
        banned = module.partition(".")[0] in BANNED and module not in HARMLESS
        if banned or (qt and not (wanted and wanted <= LOCAL)):
            found.append(f"{line}: {module}")
    for node in ast.walk(tree):
        name = getattr(node, "attr", getattr(node, "id", ""))
        if isinstance(node, ast.Attribute | ast.Name) and name in OPENING:
            found.append(f"{node.lineno}: {name}")
        if isinstance(node, ast.Call) and name_of(node) == "openUrl":
            opened = ", ".join(ast.unparse(argument) for argument in node.args)
            # A file in its own program, and nothing else that has an address.
            found += [] if "fromLocalFile(" in opened else [f"{node.lineno}: openUrl"]
    return found


def test_no_module_can_reach_another_machine(modules):
    found = [f"{name}:{fault}" for name, tree in modules.items() for fault in faults(tree)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize(
    "code",
    [
        "import socket",
        "import asyncio",
        "from multiprocessing.connection import Client",
        "from urllib.request import urlopen",
        "def f():\n    import http.client",
        "from PySide6.QtNetwork import QNetworkAccessManager, QLocalServer",
        "from PySide6 import QtNetwork",
        "import PySide6.QtNetwork",
        "QDesktopServices.openUrl(address)",
    ],
)
def test_a_planted_fault_is_caught(code):
    assert faults(ast.parse(code))


def test_what_stays_on_this_machine_passes():
    assert not faults(ast.parse("QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))"))
    assert not faults(ast.parse("from PySide6.QtNetwork import QLocalServer, QLocalSocket"))
    assert not faults(ast.parse("from urllib.parse import quote"))


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_a_call_outside_is_refused_and_remembered(family, calls_outside):
    with pytest.raises(ConnectionRefusedError):
        socket.socket(family, socket.SOCK_STREAM).connect(("localhost", 9))
    assert len(calls_outside) == 1
    calls_outside.clear()


def test_looking_up_a_name_is_remembered(calls_outside):
    with pytest.raises(ConnectionRefusedError):
        socket.getaddrinfo("school.example", 80)
    assert calls_outside
    calls_outside.clear()


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="this Python has no sockets as files")
def test_a_socket_that_is_a_file_is_allowed(tmp_path, calls_outside):
    with socket.socket(socket.AF_UNIX) as server, socket.socket(socket.AF_UNIX) as client:
        server.bind(str(tmp_path / "s"))
        server.listen()
        client.connect(str(tmp_path / "s"))
    assert calls_outside == []
