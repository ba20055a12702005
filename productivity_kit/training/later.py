"""later.yaml: what happens in a case after its first day, and what the folder then holds."""

from __future__ import annotations

from productivity_kit.document import Node
from productivity_kit.document.places import child_of, overlaid, without
from productivity_kit.programme.shapes import Shape, Words


class Later(Shape, frozen=True):
    """A later day of the case; its `facts` stand beside it in the file and are written over application.yaml."""

    told: Words
    """What happened meanwhile."""
    withdrawn: tuple[str, ...] = ()
    """What the applicant took out of the application and its folder, by path: "costs.luca", "folder.papers.cv"."""


def later_trees(application: Node, later: Node) -> dict[str, Node]:
    """The application at each later day, every day written over the one before it."""
    days = child_of(later, "later")
    trees: dict[str, Node] = {}
    if days is None or not isinstance(days.value, dict):
        return trees
    for key, day in days.value.items():
        facts = child_of(day, "facts")
        application = application if facts is None else overlaid(application, facts)
        for path in _withdrawn(day):
            application = without(application, path)
        trees[key] = application
    return trees


def without_facts(later: Node) -> Node:
    """The file without its facts, which have the shape of an application and are read as one."""
    days = child_of(later, "later")
    if days is None or not isinstance(days.value, dict):
        return later
    told = {key: _told(day) for key, day in days.value.items()}
    return Node({"later": Node(told, days.file, days.line, days.key_lines)}, later.file, later.line, later.key_lines)


def _withdrawn(day: Node) -> list[str]:
    paths = child_of(day, "withdrawn")
    items = paths.value if paths is not None and isinstance(paths.value, list) else []
    return [item.value for item in items if isinstance(item.value, str)]


def _told(day: Node) -> Node:
    if not isinstance(day.value, dict):
        return day
    rest = {key: node for key, node in day.value.items() if key != "facts"}
    return Node(rest, day.file, day.line, day.key_lines)


class LaterFile(Shape, frozen=True):
    """The whole of later.yaml."""

    later: dict[str, Later]
