"""Every word that a person sees goes through the catalogue, where a reader of code can tell."""

import ast
import re
from collections.abc import Iterator

import pytest

COLOUR = re.compile("#[0-9A-Fa-f]{3,8}")

ROOMS = (
    *("facilitator/ui/", "facilitator/paper/", "facilitator/charts/", "facilitator/export/"),
    "facilitator/bootstrap/",
)

# Qt's and python-docx's calls whose words are shown or read aloud, whatever their position.
SPEAKING = {
    *("setText", "setPlainText", "insertPlainText", "setWindowTitle", "setTitle", "setStatusTip"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText", "setItemText"),
    *("addAction", "addMenu", "addItem", "addItems", "insertItem", "addTab", "setTabText"),
    *("setHeaderLabels", "setHorizontalHeaderLabels", "setVerticalHeaderLabels", "setLabelText"),
    *("setInformativeText", "showMessage", "setPrefix", "setSuffix", "setButtonText"),
    *("setSpecialValueText", "setIconText", "drawText", "elidedText", "setHeaderData"),
    "plain_tooltip",
    *("QPushButton", "QToolButton", "QAction", "QCheckBox", "QRadioButton", "QGroupBox", "QMenu"),
    *("QDockWidget", "QLineEdit", "QTreeWidgetItem", "QListWidgetItem", "QTableWidgetItem"),
    *("QStandardItem", "PlainLabel", "add_heading", "add_paragraph", "add_run", "insertText"),
    "print",
}
# Our own functions say by a parameter's name that its words are shown.
SPOKEN = {"text", "title", "label", "words", "effect", "placeholder", "hint", "caption", "sentence"}


def bare(node: ast.expr) -> bool:
    """Whether an expression is made of words that stand in the code."""
    match node:
        case ast.Constant(value=str(words)):
            return any(sign.isalpha() for sign in words) and not COLOUR.fullmatch(words)
        case ast.JoinedStr():
            return any(bare(part) for part in node.values if isinstance(part, ast.Constant))
        case ast.BinOp():
            return bare(node.left) or bare(node.right)
        case ast.IfExp():
            return bare(node.body) or bare(node.orelse)
        case ast.BoolOp():
            return any(bare(value) for value in node.values)
        case ast.List() | ast.Tuple():
            return any(bare(part) for part in node.elts)
        case ast.Call(func=ast.Attribute(value=filled, attr="format" | "upper" | "join")):
            return bare(filled) or any(bare(argument) for argument in node.args)
    return False


Signatures = dict[str, list[list[str]]]


def signatures(trees: dict[str, ast.Module]) -> Signatures:
    """The parameters of every function and class of the program, by its bare name."""
    found: Signatures = {}
    for tree in trees.values():
        for node in ast.walk(tree):
            if isinstance(node, ast.ClassDef):
                made = [f for f in node.body if getattr(f, "name", "") == "__init__"]
                for init in made:
                    found.setdefault(node.name, []).append(parameters(init)[1:])
            elif isinstance(node, ast.FunctionDef) and not node.name.startswith("__"):
                known = parameters(node)
                found.setdefault(node.name, []).append(known[known[:1] == ["self"] :])
    return found


def parameters(function: ast.FunctionDef) -> list[str]:
    return [one.arg for one in (*function.args.posonlyargs, *function.args.args)]


def shown(call: ast.Call, known: Signatures) -> Iterator[ast.expr]:
    """The arguments of a call that end up before a person."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    yield from (k.value for k in call.keywords if k.arg in SPOKEN)
    if name in SPEAKING:
        yield from call.args
    for names in known.get(name, ()):
        yield from (a for a, p in zip(call.args, names, strict=False) if p in SPOKEN)


def faults(name: str, tree: ast.Module, known: Signatures) -> list[str]:
    """Where a module shows words of the code, one line each."""
    if not name.startswith(ROOMS):
        return []
    # A private name means what it means in its own module.
    known = {n: found for n, found in known.items() if not n.startswith("_")}
    known |= signatures({name: tree})
    lines = {
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for argument in shown(node, known)
        if bare(argument)
    }
    return [f"{name}:{line}" for line in sorted(lines)]


def test_no_word_escapes_the_catalogue(modules):
    known = signatures({n: tree for n, tree in modules.items() if n.startswith(ROOMS)})
    found = [fault for name, tree in modules.items() for fault in faults(name, tree, known)]
    assert not found, "\n".join(found)


def test_each_room_is_there(modules):
    assert [room for room in ROOMS if not any(name.startswith(room) for name in modules)] == []


OURS = """
class Card:
    def __init__(self, sign, text, parent=None): ...

def show_hint(kind, hint): ...
"""


@pytest.mark.parametrize(
    "code",
    [
        'label.setText("Saved")',
        'label.setText(f"Saved {when}")',
        'button = QPushButton("Start now", self)',
        'window.setWindowTitle("Facilitator" if clean else name)',
        'edit.setAccessibleName("Name" + number)',
        'edit.setPlaceholderText("What was {}?".format(what))',
        'menu.addAction("Undo", self.undo)',
        'combo.addItems(["one", "two"])',
        'Card("tick", "Done")',
        'Card(sign, text="Done")',
        'self.show_hint("soft", "Try again")',
        'def _tell(self, text): ...\nself._tell("Try again")',
    ],
)
def test_a_planted_fault_is_caught(code):
    tree = ast.parse(code)
    assert faults("facilitator/ui/planted.py", tree, signatures({"ours": ast.parse(OURS)}))


@pytest.mark.parametrize(
    "code",
    [
        'label.setText(words.say(tr("Saved {time}", time=now)))',
        "label.setText(name)",
        'label.setText("–")',
        'label.setText(f"{done} / {all}")',
        'button.setObjectName("start")',
        'Scheme(name="light", text="#1A1A1A")',
        'super().__init__("well", text)',
        'Card("tick", self.text)',
        'self.show_hint("soft", hint)',
    ],
)
def test_words_of_the_catalogue_and_of_people_pass(code):
    tree = ast.parse(code)
    assert not faults("facilitator/ui/planted.py", tree, signatures({"ours": ast.parse(OURS)}))
