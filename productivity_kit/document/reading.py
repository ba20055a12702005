"""From the text of a document to its tree; nothing is typed or guessed here."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from productivity_kit.document.json_tree import json_tree
from productivity_kit.document.nodes import Limits, Node
from productivity_kit.document.problems import DocumentError, Problem
from productivity_kit.document.yaml_tree import yaml_tree
from productivity_kit.text.message import Message, message

DEFAULT_LIMITS = Limits()


Tree = Callable[[str, str, Limits, list[Problem]], Node]
"""The tree of a text in one notation: given text, file, limits, and the list to which faults are added."""


def read_file(path: Path, limits: Limits = DEFAULT_LIMITS, tree: Tree | None = None) -> Node:
    """The tree of a YAML or JSON file, or of the notation that `tree` reads.

    Raises:
        DocumentError: the file cannot be read, is too large, is not UTF-8, or is not YAML or JSON without tricks.
    """
    return read_text(decoded(bytes_of(path, limits), str(path), limits), str(path), limits, tree)


def bytes_of(path: Path, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """What a file holds.

    Raises:
        DocumentError: it cannot be read, or is too large.
    """
    try:
        if path.stat().st_size > limits.size:
            raise _too_large(str(path), limits)
        return path.read_bytes()
    except OSError as error:
        raise _refused(str(path), None, unreadable(error)) from None


def decoded(raw: bytes, file: str = "", limits: Limits = DEFAULT_LIMITS) -> str:
    """The text of a file, or of what was sent as one.

    Raises:
        DocumentError: it is too large, or is not UTF-8.
    """
    if len(raw) > limits.size:
        raise _too_large(file, limits)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise _refused(file, line, message("The file is not UTF-8 text: save it as UTF-8.")) from None


def read_text(text: str, file: str = "", limits: Limits = DEFAULT_LIMITS, tree: Tree | None = None) -> Node:
    """The tree of YAML or JSON text; JSON is what begins with a brace or a bracket.

    Raises:
        DocumentError: as `read_file`.
    """
    if len(text) > limits.size:
        raise _too_large(file, limits)
    problems: list[Problem] = []
    tree = tree or (json_tree if text.lstrip()[:1] in ("{", "[") else yaml_tree)
    node = tree(text, file, limits, problems)
    if problems:
        raise DocumentError(problems)
    return node


def unreadable(error: OSError) -> Message:
    """Why a file cannot be read."""
    match error:
        case FileNotFoundError():
            return message("There is no such file.")
        case IsADirectoryError():
            return message("This is a folder, not a file.")
        case PermissionError():
            return message("You may not read this file.")
    return message("The file cannot be read: {reason}.", reason=error.strerror or type(error).__name__)


def _too_large(file: str, limits: Limits) -> DocumentError:
    return _refused(file, None, message("The file is larger than {limit:number} bytes.", limit=limits.size))


def _refused(file: str, line: int | None, text: Message) -> DocumentError:
    return DocumentError([Problem(file, line, "", text)])
