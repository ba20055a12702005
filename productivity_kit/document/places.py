"""Places in a tree: the node at a path, a fault at its line, a copy with other texts or with more written over it."""

from __future__ import annotations

from collections.abc import Mapping

from productivity_kit.document.nodes import Node
from productivity_kit.document.problems import Problem
from productivity_kit.text.message import Message

KEY = "key"
NAMING = (KEY, "event")
"""The fields by which an item of a list is named in a path."""


def problem_at(tree: Node, path: str, fault: Message) -> Problem:
    """The fault at the innermost written field of a dotted path; items of lists by number from 1, or by their key."""
    node = tree
    for name in path.split("."):
        child = child_of(node, name)
        if child is None:
            break
        node = child
    return Problem(node.file or tree.file, node.line, path, fault)


def child_of(node: Node, name: str) -> Node | None:
    """The field of a block or the item of a list; None where there is no such one."""
    match node.value:
        case dict() as block:
            found: Node | None = block.get(name)
            return found
        case list() as items:
            place = _place(items, name)
            return None if place is None else items[place]
    return None


def amended(tree: Node, texts: Mapping[str, str]) -> Node:
    """A copy of the tree in which the fields at these dotted paths hold these texts.

    Raises:
        LookupError: a path leads through something that is not written.
    """
    for path, text in texts.items():
        tree = _with(tree, path.split("."), text)
    return tree


def overlaid(tree: Node, over: Node) -> Node:
    """A copy of the tree with another written over it: blocks are joined, an item of a list is written over
    that of the same key, others are added at its end, and whatever else is replaced. A block over a list is written
    over the items that it names by key, event or number from 1."""
    match tree.value, over.value:
        case dict() as below, dict() as above:
            joined = {key: overlaid(below[key], node) if key in below else node for key, node in above.items()}
            return Node({**below, **joined}, tree.file, tree.line, {**tree.key_lines, **over.key_lines})
        case list() as items, list() as more:
            whole = list(items)
            for item in more:
                key = child_of(item, KEY) if isinstance(item.value, dict) else None
                place = None if key is None else _place(whole, str(key.value))
                if place is None:
                    whole.append(item)
                else:
                    whole[place] = overlaid(whole[place], item)
            return Node(whole, tree.file, tree.line)
        case list() as items, dict() as named:
            places = {_place(items, name): node for name, node in named.items()}
            if None not in places:
                whole = [overlaid(item, places[n]) if n in places else item for n, item in enumerate(items)]
                return Node(whole, tree.file, tree.line)
    return over


def without(tree: Node, path: str) -> Node:
    """A copy of the tree without the field or the item of a list at a dotted path; the same where nothing is there."""
    name, _, rest = path.partition(".")
    child = child_of(tree, name)
    if child is None:
        return tree
    inner = [without(child, rest)] if rest else []
    match tree.value:
        case dict() as block:
            kept = {key: node for key, node in block.items() if key != name}
            if inner:
                kept[name] = inner[0]
            return Node(kept, tree.file, tree.line, tree.key_lines)
        case list() as items:
            place = _place(items, name) or 0
            return Node([*items[:place], *inner, *items[place + 1 :]], tree.file, tree.line)
    return tree


def _with(node: Node, names: list[str], text: str) -> Node:
    if not names:
        return Node(text, node.file, node.line)
    name, *rest = names
    child = child_of(node, name)
    match node.value:
        case dict() as block if child is not None or not rest:
            changed = _with(child or Node(None, node.file, node.line), rest, text)
            return Node({**block, name: changed}, node.file, node.line, node.key_lines)
        case list() as items if child is not None:
            place = _place(items, name)
            whole = [_with(item, rest, text) if number == place else item for number, item in enumerate(items)]
            return Node(whole, node.file, node.line)
    raise LookupError(name)


def _place(items: list[Node], name: str) -> int | None:
    """Where the item of this key, event or number stands."""
    for place, item in enumerate(items):
        if _name(item) == name:
            return place
    return int(name) - 1 if name.isdigit() and 0 < int(name) <= len(items) else None


def _name(item: Node) -> str | None:
    for field in NAMING:
        named = child_of(item, field) if isinstance(item.value, dict) else None
        if named is not None:
            return str(named.value)
    return None
