"""JSON to a tree with the line of every value, which the standard reader does not keep."""

from __future__ import annotations

import json
import re

from productivity_kit.document.nodes import Limits, Node, UnreadableError
from productivity_kit.document.problems import Problem
from productivity_kit.text.message import Message, message

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f]")  # as in YAML; a terminal would obey them
_HALF = re.compile(r"[\ud800-\udfff]")
_CONSTANTS = ("NaN", "Infinity", "-Infinity")  # Python takes them, JSON does not know them
_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],:]|[^\s{}\[\],:"]+')


def json_tree(text: str, file: str, limits: Limits, problems: list[Problem]) -> Node:
    """The tree of JSON text; faults are appended to `problems`.

    The standard library says first whether the text is JSON at all, so the walk over its tokens may trust them.
    """
    fault = _fault(text)
    if fault is not None:
        problems.append(Problem(file, fault[0], "", fault[1]))
        return Node(None, file)
    try:
        return _Walk(text, file, limits, problems).value(1)
    except UnreadableError:
        return Node(None, file)


def _text(token: str) -> str:
    """What a token says: a text without its quotes, any other as it stands."""
    if not token.startswith('"'):
        return token
    if "\\" not in token:
        return token[1:-1]
    text: str = json.loads(token)
    return text


def _fault(text: str) -> tuple[int | None, Message] | None:
    try:
        json.loads(text, parse_constant=str, parse_int=str, parse_float=str)
    except json.JSONDecodeError as error:
        found = message(
            "This is not JSON from character {column:number} of the line on: check commas, quotes and brackets.",
            column=error.colno,
        )
        return error.lineno, found
    except RecursionError:
        return None, message("The document is too large or too deeply nested.")
    return None


class _Walk:
    def __init__(self, text: str, file: str, limits: Limits, problems: list[Problem]) -> None:
        self.tokens = _TOKEN.finditer(text)
        self.text = text
        self.file = file
        self.limits = limits
        self.problems = problems
        self.nodes = 0
        self.line = 1
        self.seen = 0

    def _next(self) -> str:
        token = next(self.tokens)
        self.line += self.text.count("\n", self.seen, token.start())
        self.seen = token.start()
        return token.group()

    def _note(self, fault: Message) -> None:
        self.problems.append(Problem(self.file, self.line, "", fault))

    def value(self, depth: int, token: str | None = None) -> Node:
        token = token or self._next()
        self.nodes += 1
        if self.nodes > self.limits.nodes or depth > self.limits.depth:
            self._note(message("The document is too large or too deeply nested."))
            raise UnreadableError
        if token == "{":
            return self._object(depth)
        if token == "[":
            return self._array(depth)
        return Node(self._scalar(token), self.file, self.line)

    def _scalar(self, token: str) -> str | None:
        if token == "null":
            return None
        if token in _CONSTANTS:
            self._note(message("“{word}” is not a JSON value: write a number or null.", word=token))
        text = _text(token)
        if len(text) > self.limits.scalar:
            self._note(message("The text is longer than {limit:number} characters.", limit=self.limits.scalar))
        if _CONTROL.search(text):
            self._note(message("There is a control character here: remove it."))
        if _HALF.search(text):
            self._note(message("There is half a character here (a lone surrogate): write it out."))
        return text

    def _object(self, depth: int) -> Node:
        items: dict[str, Node] = {}
        node = Node(items, self.file, self.line)
        token = self._next()
        while token != "}":
            key, line = self._scalar(token) or "", self.line
            self._next()  # the colon
            value = self.value(depth + 1)
            if key in items:
                first = node.key_lines[key] or 0
                fault = message(
                    "The key “{key}” stands here and in line {first}: keep one of them.", key=key, first=first
                )
                self.problems.append(Problem(self.file, line, "", fault))
            else:
                items[key] = value
                node.key_lines[key] = line
            token = self._next()
            if token == ",":
                token = self._next()
        return node

    def _array(self, depth: int) -> Node:
        items: list[Node] = []
        node = Node(items, self.file, self.line)
        token = self._next()
        while token != "]":
            items.append(self.value(depth + 1, token))
            token = self._next()
            if token == ",":
                token = self._next()
        return node
