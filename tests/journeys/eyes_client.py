"""An accessibility client that knows nothing of our program; it runs under the system's Python.

It reads orders as JSON, one a line, and answers each with a line. A press is answered before its
effect, so every order waits for what it names.

A tree is looked through by one question to the program. To go from node to node, as `walk` does,
takes two hundred times as long: "walked" does so, to hold what that finds against the answer.
"""

import json
import sys
import time

import pyatspi
from gi.repository import Atspi, GLib

LIMIT = 20.0


def walk(node):
    """All in sight below a node; cells of a list that is hidden claim to be in sight."""
    for child in node:
        if child is not None and child.getState().contains(pyatspi.STATE_SHOWING):
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


ALL = Atspi.CollectionMatchType.ALL


def asked_for(states):
    """The question for all that is in sight and has these states, too."""
    wanted = Atspi.StateSet.new([Atspi.StateType.SHOWING, *states])
    return Atspi.MatchRule.new(wanted, ALL, {}, ALL, [], ALL, [], ALL, False)


def in_sight(node, window, known):
    """Whether all round it is in sight: cells of a list that is hidden claim to be."""
    # A list that opened over its window calls the program what it lies in.
    if node is None or node == window or node.getRole() == pyatspi.ROLE_APPLICATION:
        return node is not None
    if node not in known:
        shown = node.getState().contains(pyatspi.STATE_SHOWING)
        known[node] = shown and in_sight(node.parent, window, known)
    return known[node]


def seen(pid, *states, if_so=lambda node: True):
    """All that is in sight of a process, has these states and is what is wanted."""
    order = Atspi.CollectionSortOrder.CANONICAL
    for program in programs(pid):
        program.clearCache()
        for window in program:
            if window is None or not window.getState().contains(pyatspi.STATE_SHOWING):
                continue
            known = {}
            if all(map(window.getState().contains, states)) and if_so(window):
                yield window
            for node in Atspi.Collection.get_matches(window, asked_for(states), order, 0, True):
                if node != window and if_so(node) and in_sight(node, window, known):
                    yield node


def until(ask):
    """What `ask` gives, as soon as it gives anything."""
    end = time.monotonic() + LIMIT
    while True:
        began = time.monotonic()
        try:
            found = ask()
        except Exception:  # noqa: BLE001 -- a node that goes away while it is looked at
            found = None
        if found or time.monotonic() > end:
            return found
        # A look keeps three programs at work: rest as long as it took, within limits.
        time.sleep(min(0.5, max(0.05, time.monotonic() - began)))


def find(order):
    """The node of a role and name."""

    roles = order["role"].split("|")

    def it_is(node):
        return node.name == order["name"] and node.getRoleName() in roles

    node = until(lambda: next(seen(order["pid"], if_so=it_is), None))
    if node is None:
        raise LookupError(f"{order['role']} {order['name']!r}")
    return node


def text_of(node):
    text = node.queryText()
    return text.getText(0, text.characterCount)


def names(order):
    """The names in sight that begin or end so."""
    part = order.get("part", "")
    return [n.name for n in seen(order["pid"], if_so=lambda n: n.name and part in n.name)]


def walked(order):
    """All names in sight, by going from node to node."""
    found = []
    for program in programs(order["pid"]):
        program.clearCache()
        found += [node.name for node in walk(program) if node.name]
    return found


def windows(order):
    """The windows in sight: name, and place as left, top, width and height."""
    found = []
    for program in programs(order["pid"]):
        program.clearCache()
        for node in program:
            if node is not None and node.getState().contains(pyatspi.STATE_SHOWING):
                place = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                found.append([node.name, [place.x, place.y, place.width, place.height]])
    return found


def place(order):
    """Where the first thing stands whose name begins so: left, top, width and height."""

    def look():
        for node in seen(order["pid"]):
            if node.getRoleName() in order["role"].split("|") and node.name.startswith(
                order["name"]
            ):
                box = node.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
                return [box.x, box.y, box.width, box.height]
        return None

    found = until(look)
    if found is None:
        raise LookupError(f"{order['role']} {order['name']!r}")
    return found


def mouse(order):
    """Press the left button at a place, go by steps to others, and let go at the last."""
    (x, y), *others = order["way"]
    pyatspi.Registry.generateMouseEvent(x, y, "abs")
    pyatspi.Registry.generateMouseEvent(x, y, "b1p")
    for to_x, to_y in others:
        for part in range(1, 11):
            at = x + (to_x - x) * part // 10, y + (to_y - y) * part // 10
            pyatspi.Registry.generateMouseEvent(*at, "abs")
        x, y = to_x, to_y
    pyatspi.Registry.generateMouseEvent(x, y, "b1r")
    return True


def select(order):
    """Select a row by one of its cells, or a choice in a list."""
    node = find(order)
    return node.parent.querySelection().selectChild(node.getIndexInParent())


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


HEARD = []
"""What the tree told of itself since "listen": kind, role, name and words of each event."""
TOLD = ("object:announcement", "object:property-change:accessible-name", "object:text-changed")


def hear(event):
    try:
        if event.host_application.get_process_id() == ORDERED["pid"]:
            source = event.source
            words = event.any_data if isinstance(event.any_data, str) else ""
            HEARD.append([event.type.name, source.getRoleName(), source.name, words])
    except Exception:  # noqa: BLE001 -- what went away meanwhile says nothing
        pass


def listen(order):
    """Begin to take note of what the tree tells."""
    HEARD.clear()
    ORDERED["pid"] = order["pid"]
    if "listens" not in ORDERED:
        ORDERED["listens"] = True
        for kind in TOLD:
            pyatspi.Registry.registerEventListener(hear, kind)
    return True


def heard(order):
    """What the tree told since "listen"; with `part`, as soon as an announcement holds it."""

    def ask():
        while GLib.MainContext.default().iteration(False):
            pass
        part = order.get("part", "")
        return not part or any(part in words for kind, _, _, words in HEARD if "announce" in kind)

    if not until(ask):
        raise LookupError(f"never heard {order['part']!r}, but {HEARD}")
    return HEARD


def deafen(order):
    """Hear nothing more: a program tells only what somebody listens to."""
    if ORDERED.pop("listens", False):
        for kind in TOLD:
            pyatspi.Registry.deregisterEventListener(hear, kind)
    HEARD.clear()
    return True


ORDERED = {"pid": 0}


def again(act):
    """An order that is tried anew when its node went away between being found and being used."""

    def tried(order):
        end = time.monotonic() + LIMIT
        while True:
            try:
                return act(order)
            except LookupError:
                raise
            except Exception:
                if time.monotonic() > end:
                    raise
                time.sleep(0.05)

    return tried


def where(order):
    """The name of what has the keyboard; an editor or a list stands below what it lies upon."""
    found = ""
    for node in seen(order["pid"], pyatspi.STATE_FOCUSED):
        if node.getRoleName() not in OF_ITS_LIST:
            found = node.name or node.description
    return found


OF_ITS_LIST = ("page tab", "table cell", "list item")
"""What claims the keyboard though its list or table has it, or another widget."""
ORDERS = {
    "where": again(where),
    "listen": listen,
    "heard": heard,
    "deafen": deafen,
    "find": lambda order: bool(find(order)),
    "press": again(press),
    "select": again(select),
    "checked": again(lambda order: find(order).getState().contains(pyatspi.STATE_CHECKED)),
    "write": again(lambda o: find(o).queryEditableText().setTextContents(o["text"])),
    "read": again(lambda order: text_of(find(order))),
    "focus": again(lambda order: find(order).queryComponent().grabFocus()),
    "focused": again(lambda order: find(order).getState().contains(pyatspi.STATE_FOCUSED)),
    "active": again(lambda order: any(True for _ in seen(order["pid"], pyatspi.STATE_ACTIVE))),
    "names": again(names),
    "walked": again(walked),
    "windows": again(windows),
    "place": again(place),
    "mouse": mouse,
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
