"""No label, message box or tooltip can take a person's words for markup.

Qt guesses whether a text is markup in each of the widgets below, and then loads the pictures that
it names, from file servers too. Where a plain form exists it has one home, the kit's module.
"""

import ast

import pytest

HOME = "facilitator/ui/kit/plain.py"
# With Qt in them: everything that can show something.
ROOMS = ("facilitator/ui/", "facilitator/paper/", "facilitator/bootstrap/")

GUESSING = {
    *("QLabel", "QMessageBox", "QTextBrowser", "QErrorMessage", "QProgressDialog"),
    *("QInputDialog", "QWizard", "QWizardPage", "QWhatsThis", "QStaticText", "QSplashScreen"),
}
READING_MARKUP = {
    *("setHtml", "insertHtml", "appendHtml", "fromHtml", "setMarkdown", "fromMarkdown"),
    "setWhatsThis",
}
# What has to stand in the same file with the first for the first to be harmless.
ONLY_WITH = {
    "QTextEdit": "setAcceptRichText",
    "QToolTip": "as_tip",
    "ToolTipRole": "as_tip",
    "setToolTip": "as_tip",
}


def names(tree: ast.Module) -> dict[str, int]:
    """Every name that a module imports or uses, with the line of its last use."""
    found: dict[str, int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            found[node.id] = node.lineno
        elif isinstance(node, ast.Attribute):
            found[node.attr] = node.lineno
        elif isinstance(node, ast.alias):
            found[node.name.rpartition(".")[2]] = node.lineno
    return found


def odd_calls(tree: ast.Module) -> list[tuple[int, str]]:
    """Lines that give a label another format than plain, or a tooltip that was not made plain."""
    found = []
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr="setTextFormat"), args=[kind]):
                if not ast.unparse(kind).endswith(".PlainText"):
                    found.append((node.lineno, "a format other than plain"))
            case ast.Call(func=ast.Attribute(attr="setToolTip"), args=[tip]):
                made = ast.unparse(tip)
                if "as_tip(" not in made and made not in ("tip", "''"):
                    found.append((node.lineno, "a tooltip without as_tip"))
    return found


def faults(name: str, tree: ast.Module) -> list[str]:
    """What in a module could take words for markup, one line each."""
    if not name.startswith(ROOMS):
        return []
    used = names(tree)
    found = [f"{name}:{line}: {what}" for line, what in odd_calls(tree)]
    banned = READING_MARKUP if name == HOME else READING_MARKUP | GUESSING
    found += [f"{name}:{used[one]}: {one}" for one in sorted(banned & used.keys())]
    found += [
        f"{name}:{used[one]}: {one} without {other}"
        for one, other in ONLY_WITH.items()
        if one in used and other not in used
    ]
    return found


def test_nothing_takes_words_for_markup(modules):
    found = [fault for name, tree in modules.items() for fault in faults(name, tree)]
    assert not found, "\n".join(found)


def test_each_room_is_there(modules):
    assert [room for room in (*ROOMS, HOME) if not any(n.startswith(room) for n in modules)] == []


@pytest.mark.parametrize(
    "code",
    [
        "from PySide6.QtWidgets import QLabel",
        "box = QtWidgets.QMessageBox(window)",
        "QToolTip.showText(place, words)",
        "button.setToolTip(words)",
        "document.setHtml(words)",
        "view.setMarkdown(words)",
        "label.setTextFormat(Qt.TextFormat.AutoText)",
        "label.setTextFormat(kind)",
        "from PySide6.QtWidgets import QTextEdit",
        "if role == Qt.ItemDataRole.ToolTipRole: return name",
    ],
)
def test_a_planted_fault_is_caught(code):
    for name in ("facilitator/ui/run/panel.py", "facilitator/paper/pages.py"):
        assert faults(name, ast.parse(code))


@pytest.mark.parametrize(
    "code",
    [
        "label.setTextFormat(Qt.TextFormat.PlainText)",
        "from facilitator.ui.kit.plain import PlainLabel, plain_tooltip",
        "edit = QTextEdit()\nedit.setAcceptRichText(False)",
        "if role == Qt.ItemDataRole.ToolTipRole: return as_tip(name)",
        "button.setToolTip(as_tip(why) if why else '')",
    ],
)
def test_the_plain_forms_pass(code):
    assert not faults("facilitator/ui/run/panel.py", ast.parse(code))


def test_the_plain_forms_have_one_home():
    assert not faults(HOME, ast.parse("from PySide6.QtWidgets import QLabel"))
    assert faults(HOME, ast.parse("view.setHtml(words)"))
