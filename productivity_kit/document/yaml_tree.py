"""YAML to a tree, without YAML's tricks: no aliases, anchors or tags, no key twice, one document."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from productivity_kit.document.nodes import Limits, Node, UnreadableError
from productivity_kit.document.problems import Problem
from productivity_kit.text.message import Message, message

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_EMPTY = ("", "~", "null")


def yaml_tree(text: str, file: str, limits: Limits, problems: list[Problem]) -> Node:
    """The tree of the one YAML document in `text`; faults are appended to `problems`."""
    builder = _Builder(text, file, limits, problems)
    try:
        return builder.document()
    except UnreadableError:
        return Node(None, file)


class _Builder:
    def __init__(self, text: str, file: str, limits: Limits, problems: list[Problem]) -> None:
        self.events = self._events(text)
        self.file = file
        self.limits = limits
        self.problems = problems
        self.nodes = 0

    def _events(self, text: str) -> Iterator[yaml.Event]:
        forbidden = yaml.reader.Reader.NON_PRINTABLE.search(text)
        if forbidden is not None:  # found here, since the C parser counts bytes and fails on half a character
            line = text.count("\n", 0, forbidden.start()) + 1
            self._stop(line, message("There is a character here that YAML does not allow: remove it."))
        try:
            yield from yaml.parse(text, Loader=_Loader)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            reason = error.problem or error.context or "?"
            fault = message("This is not YAML: {reason}. Check the indent, colons and quotes.", reason=reason)
            self._stop(mark.line + 1 if mark else None, fault)

    def _note(self, line: int | None, fault: Message) -> None:
        self.problems.append(Problem(self.file, line, "", fault))

    def _stop(self, line: int | None, fault: Message) -> None:
        self._note(line, fault)
        raise UnreadableError

    def document(self) -> Node:
        root = Node(None, self.file)
        documents = 0
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._stop(_line(event), message("A second document begins here: keep one document in a file."))
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, 1)
        return root

    def _node(self, event: yaml.Event, depth: int) -> Node:
        line = _line(event)
        self.nodes += 1
        if self.nodes > self.limits.nodes or depth > self.limits.depth:
            self._stop(line, message("The document is too large or too deeply nested."))
        if getattr(event, "anchor", None) is not None:
            self._note(line, message("Anchors and aliases (& and *) are not allowed: write the value out."))
        if getattr(event, "tag", None) not in (None, "!"):
            self._note(line, message("Tags (!) are not allowed: write a plain value."))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, line)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(line, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(line, depth)
        return Node(None, self.file, line)

    def _scalar(self, event: yaml.ScalarEvent, line: int) -> Node:
        if len(event.value) > self.limits.scalar:
            self._note(line, message("The text is longer than {limit:number} characters.", limit=self.limits.scalar))
        plain = event.style is None or event.style == ""
        return Node(None if plain and event.value in _EMPTY else event.value, self.file, line)

    def _sequence(self, line: int, depth: int) -> Node:
        items: list[Node] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return Node(items, self.file, line)

    def _mapping(self, line: int, depth: int) -> Node:
        node = Node({}, self.file, line)
        assert isinstance(node.value, dict)
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key.value, str):
                self._note(key.line, message("A key must be a plain word."))
            elif key.value in node.value:
                self._repeated(key.value, key.line, node.key_lines[key.value])
            else:
                node.value[key.value] = value
                node.key_lines[key.value] = key.line
        return node

    def _repeated(self, key: str, line: int | None, first: int | None) -> None:
        fault = message("The key “{key}” stands here and in line {first}: keep one of them.", key=key, first=first or 0)
        self._note(line, fault)


def _line(event: yaml.Event) -> int:
    return int(event.start_mark.line) + 1 if event.start_mark is not None else 0
