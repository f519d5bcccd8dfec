"""An accessibility client that knows nothing of our program; it runs under the system's Python.

It reads orders as JSON, one a line, and answers each with a line. A press is answered before its
effect, so every order waits for what it names.
"""

import json
import sys
import time

import pyatspi

LIMIT = 20.0


def walk(node):
    for child in node:
        if child is not None:
            yield child
            yield from walk(child)


def programs(pid):
    """What the desktop shows of one process; one that went away meanwhile is none."""
    for one in pyatspi.Registry.getDesktop(0):
        try:
            if one is not None and one.get_process_id() == pid:
                yield one
        except Exception:  # noqa: BLE001 -- the bus has errors of its own
            continue


def seen(pid):
    """All that is in sight of a process."""
    for program in programs(pid):
        program.clearCache()
        for node in walk(program):
            if node.getState().contains(pyatspi.STATE_SHOWING):
                yield node


def until(ask):
    """What `ask` gives, as soon as it gives anything."""
    end = time.monotonic() + LIMIT
    while True:
        try:
            found = ask()
        except Exception:  # noqa: BLE001 -- a node that goes away while it is looked at
            found = None
        if found or time.monotonic() > end:
            return found
        time.sleep(0.05)


def find(order):
    """The node of a role and name."""

    def look():
        for node in seen(order["pid"]):
            if node.name == order["name"] and node.getRoleName() in order["role"].split("|"):
                return node
        return None

    node = until(look)
    if node is None:
        raise LookupError(f"{order['role']} {order['name']!r}")
    return node


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def names(order):
    """The names in sight that begin or end so."""
    return [n.name for n in seen(order["pid"]) if n.name and order.get("part", "") in n.name]


def press(order):
    action = find(order).queryAction()
    kinds = [action.getName(at) for at in range(action.nActions)]
    return action.doAction(kinds.index("Press"))


def key(order):
    """One key as from the keyboard, by its X keysym; with modifiers held by their keycodes."""
    for code in order.get("held", ()):
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_PRESS)
    pyatspi.Registry.generateKeyboardEvent(order["sym"], None, pyatspi.KEY_SYM)
    for code in order.get("held", ()):
        pyatspi.Registry.generateKeyboardEvent(code, None, pyatspi.KEY_RELEASE)
    return True


ORDERS = {
    "find": lambda order: bool(find(order)),
    "press": press,
    "write": lambda order: find(order).queryEditableText().setTextContents(order["text"]),
    "read": lambda order: text_of(find(order)),
    "focus": lambda order: find(order).queryComponent().grabFocus(),
    "focused": lambda order: find(order).getState().contains(pyatspi.STATE_FOCUSED),
    "active": lambda order: any(
        n.getState().contains(pyatspi.STATE_ACTIVE) for n in seen(order["pid"])
    ),
    "names": names,
    "await": lambda order: until(lambda: names(order)),
    "key": key,
}

for line in sys.stdin:
    asked = json.loads(line)
    try:
        answer = {"ok": ORDERS[asked["do"]](asked)}
    except Exception as error:  # noqa: BLE001 -- every order is answered
        answer = {"error": f"{type(error).__name__}: {error}"}
    print(json.dumps(answer), flush=True)
