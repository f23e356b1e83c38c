"""Gathers every sentence that the window can show into ui/translations/*.ts, one file a language.

    python assets/translations.py            write the files anew; translations that are there stay
    python assets/translations.py --check    say how much is translated, and fail where a file is out of date

The files are those of Qt Linguist; the window reads them as they are (ui/language.py), so nothing has to be compiled.
Qt's own lupdate is not used: it gives `self.tr` the wrong context in files that also call QCoreApplication.translate,
and it cannot see the sentences of tables, which reach the screen through `say`.
"""

from __future__ import annotations

import ast
import re
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape

from scrubber.model.kinds import MEANINGS, Group

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "ui" / "translations"
LANGUAGES = ("de", "fr", "pl", "cy")
MARKS = {"tr", "_tr", "say", "translate", "QT_TRANSLATE_NOOP"}
NO_WORDS = {"ICONS"}  # tables of ui/present that hold no sentences
SPEAKING = ("formats", "decode.py", "detect", "engines", "classify/rules", "verify", "model", "worker", "options.py")

JUDGING = ("classify", "detect")  # where a finding gets its reason
REASON = re.compile(r"[a-z][a-zA-Z0-9]* [\w ,;:'’()-]+")

Message = tuple[str, str]  # context and English text


@dataclass(frozen=True)
class Translation:
    text: str
    vanished: bool = False


def messages() -> list[Message]:
    """Everything to translate, sorted, each once."""
    found = {m for path in sorted((ROOT / "ui").rglob("*.py")) for m in marked(path)}
    found |= {m for path in sorted((ROOT / "ui" / "present").glob("*.py")) for m in tables(path)}
    found |= {("present", text) for _, text in marked(ROOT / "scrubber" / "report" / "places.py")}
    known = {text for _, text in found}
    found |= {("present", text) for text in core() if text not in known}
    return sorted(found)


def marked(path: Path) -> Iterator[Message]:
    """Literals inside the calls that translate."""
    return _marked(ast.parse(path.read_text("utf-8")), "present" if path.parent.name == "present" else path.stem)


def _marked(node: ast.AST, context: str) -> Iterator[Message]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else context
        if isinstance(child, ast.Call) and _name(child.func) in MARKS:
            yield from _of_call(child, inner)
        yield from _marked(child, inner)


def _name(called: ast.expr) -> str:
    return called.attr if isinstance(called, ast.Attribute) else called.id if isinstance(called, ast.Name) else ""


def _of_call(call: ast.Call, context: str) -> Iterator[Message]:
    arguments = call.args
    if _name(call.func) in ("translate", "QT_TRANSLATE_NOOP") and len(arguments) > 1:
        context = next(_texts(arguments[0]), context)
        arguments = arguments[1:]
    for text in _texts(arguments[0]) if arguments else ():
        yield context, text


def _texts(node: ast.AST) -> Iterator[str]:
    """Literals of an expression, also of `a if b else c`; not those inside other calls or f-strings."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and any(c.isalpha() for c in node.value):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _texts(node.body)
        yield from _texts(node.orelse)


def tables(path: Path) -> Iterator[Message]:
    """Values of the constants of a module, and of its enumerations."""
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef) and any(_name(base) == "StrEnum" for base in node.bases):
            values = [item.value for item in node.body if isinstance(item, ast.Assign)]
        elif isinstance(node, (ast.Assign, ast.AnnAssign)) and node.value and not _names(node) & NO_WORDS:
            values = _values(node.value)
        else:
            continue
        for value in values:
            yield from (("present", text) for text in _all_texts(value) if "/" not in text)


def _values(node: ast.expr) -> list[ast.expr]:
    """What a table holds, without its keys; a lone text counts where it is a sentence."""
    if isinstance(node, ast.Dict):
        return node.values
    if isinstance(node, (ast.Tuple, ast.List)):
        return node.elts
    return [node] if isinstance(node, ast.Constant) and " " in str(node.value) else []


def _names(node: ast.Assign | ast.AnnAssign) -> set[str]:
    targets = node.targets if isinstance(node, ast.Assign) else [node.target]
    return {target.id for target in targets if isinstance(target, ast.Name)}


def _all_texts(node: ast.AST) -> Iterator[str]:
    for child in ast.walk(node):
        if isinstance(child, ast.Constant) and isinstance(child.value, str) and len(child.value) > 2:
            yield child.value


def core() -> Iterator[str]:
    """Names of kinds and groups, and the whole sentences in which the core gives its reasons."""
    yield from (str(group) for group in Group)
    for meaning in MEANINGS.values():
        yield from (meaning.label, meaning.why)
    for part in SPEAKING:
        place = ROOT / "scrubber" / part
        for path in sorted(place.rglob("*.py")) if place.is_dir() else [place]:
            yield from _sentences(ast.parse(path.read_text("utf-8")))

    for part in JUDGING:
        for path in sorted((ROOT / "scrubber" / part).rglob("*.py")):
            if path.parent.name != "words":
                yield from (text for text in _reasons(ast.parse(path.read_text("utf-8"))) if REASON.fullmatch(text))


def _reasons(tree: ast.Module) -> Iterator[str]:
    """What stands beside a kind or a confidence, is handed back, or has a name of its own in the module."""
    for node in ast.walk(tree):
        if isinstance(node, (ast.Call, ast.Tuple)):
            parts = node.elts if isinstance(node, ast.Tuple) else [*node.args, *(k.value for k in node.keywords)]
            if any(_weighs(part) for part in parts):
                yield from (text for part in parts for text in _texts(part))
        elif isinstance(node, ast.Return) and node.value is not None:
            yield from _texts(node.value)
    yield from (text for node in tree.body if isinstance(node, ast.Assign) for text in _texts(node.value))


def _weighs(part: ast.expr) -> bool:
    if isinstance(part, ast.Attribute):
        return isinstance(part.value, ast.Name) and part.value.id == "Kind"
    return isinstance(part, ast.Constant) and isinstance(part.value, float)


def _sentences(tree: ast.Module) -> Iterator[str]:
    silent = {id(n.value) for n in ast.walk(tree) if isinstance(n, ast.Expr)}  # docstrings
    silent |= {id(part) for n in ast.walk(tree) if isinstance(n, ast.JoinedStr) for part in n.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in silent:
            text = node.value
            if text[:1].isupper() and text.endswith((".", "?")) and " " in text and "\n" not in text:
                yield text


def read(path: Path) -> dict[Message, Translation]:
    """What is translated in a file."""
    if not path.exists():
        return {}
    out = {}
    for context in ET.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            if target is not None and target.text:
                key = (context.findtext("name") or "", message.findtext("source") or "")
                out[key] = Translation(target.text, target.get("type") == "vanished")
    return out


def document(language: str, wanted: list[Message], done: dict[Message, Translation]) -> str:
    """The file of one language. Translations of a sentence that moved are found again by its text."""
    by_text = {text: translation.text for (_, text), translation in done.items()}
    used = {text for _, text in wanted}
    rows = {message: (by_text.get(message[1], ""), "") for message in wanted}
    rows |= {key: (done[key].text, "vanished") for key in done if key[1] not in used}
    lines = ['<?xml version="1.0" encoding="utf-8"?>', "<!DOCTYPE TS>"]
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en_GB">')
    for context in sorted({context for context, _ in rows}):
        lines += ["<context>", f"    <name>{escape(context)}</name>"]
        for key in sorted(k for k in rows if k[0] == context):
            lines += _message(key[1], *rows[key])
        lines.append("</context>")
    return "\n".join([*lines, "</TS>", ""])


def _message(source: str, target: str, state: str) -> list[str]:
    kind = f' type="{state}"' if state else "" if target else ' type="unfinished"'
    inner = [f"        <source>{escape(source)}</source>", f"        <translation{kind}>{escape(target)}</translation>"]
    return ["    <message>", *inner, "    </message>"]


def main(check: bool) -> int:
    wanted, stale = messages(), 0
    for language in LANGUAGES:
        path = FOLDER / f"{language}.ts"
        done = read(path)
        text = document(language, wanted, done)
        translated = sum(source in {t for _, t in done} for _, source in wanted)
        print(f"{language}: {translated} of {len(wanted)} translated")
        if check:
            stale += not path.exists() or path.read_text("utf-8") != text
        else:
            path.write_text(text, "utf-8")
    if stale:
        print(f"{stale} files are out of date: run python assets/translations.py")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
