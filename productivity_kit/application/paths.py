"""Facts by their path: "project.activity", "costs.fee.amount", "folder.papers.4.sum"."""

from __future__ import annotations

from typing import Any

from productivity_kit.application.model import Application


def value_at(application: Application, path: str, known: dict[str, Any] | None = None) -> Any:
    """The fact at a dotted path as the application holds it; None where it is left out.

    An item of a list is named by its key ("performers.academy.kind"), an event by its name, or either by its number
    from 1 ("costs.3.amount"). `known` keeps what is found on the way, for further paths of the same application.

    Raises:
        AttributeError: the document has no such field.
        LookupError: the list has no item of this key or number.
    """
    known = {} if known is None else known
    if path not in known:
        above, _, name = path.rpartition(".")
        holder = value_at(application, above, known) if above else application
        known[path] = None if holder is None else _part(holder, name)
    return known[path]


def called(application: Application, path: str) -> str:
    """How a person calls the one at the path: its stated name, else its key; empty for what has neither.

    Raises:
        AttributeError, LookupError: as `value_at`.
    """
    found = value_at(application, path) if path else None
    return getattr(found, "name", None) or getattr(found, "key", None) or ""


def _part(value: Any, name: str) -> Any:
    if isinstance(value, tuple):
        return _item(value, name)
    return value.get(name) if isinstance(value, dict) else getattr(value, name)


def _item(items: tuple[Any, ...], name: str) -> Any:
    """The item of a list, all of one kind, that has this key, this event or this number."""
    for field in ("key", "event"):
        if items and hasattr(items[0], field):
            for item in items:
                if getattr(item, field) == name:
                    return item
    if not name.isdigit():
        raise LookupError(name)
    return items[int(name) - 1]
