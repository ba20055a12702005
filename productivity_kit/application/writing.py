"""An application as the document that a person would write of it: tenge, shares and ISO dates as text."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from productivity_kit.application.model import Application
from productivity_kit.document.values import decimal_text, share_text, tenge_text


def application_document(application: Application) -> dict[str, object]:
    """The application as plain data for JSON or YAML; `application_from` gives the same application back.

    What is unknown, or stands at its default, is left out.
    """
    written: dict[str, object] = _written(application, _shape(), "")
    return written


@cache
def _shape() -> inspect.Type:
    return inspect.type_info(Application)


def _written(value: Any, kind: inspect.Type, unit: str) -> Any:
    match kind:
        case inspect.Metadata():
            return _written(value, kind.type, (kind.extra or {}).get("kind", unit))
        case inspect.UnionType():
            return _written(value, next(t for t in kind.types if not isinstance(t, inspect.NoneType)), unit)
        case inspect.StructType():
            return {f.name: _written(getattr(value, f.name), f.type, "") for f in _stated(value, kind)}
        case inspect.VarTupleType():
            return [_written(item, kind.item_type, unit) for item in value]
        case inspect.DictType():
            return dict(value)
    return written_leaf(value, unit)


def written_leaf(value: Any, unit: str = "") -> str | int | bool:
    """One value as a document writes it; `unit` is the kind that its type names ("money": an int is hundredths)."""
    if unit == "money":
        return tenge_text(value)
    match value:
        case Fraction():
            return share_text(value) if value <= 1 else decimal_text(value) or str(value)
        case date():
            return value.isoformat()
    plain: str | int | bool = value
    return plain


def _stated(value: Any, kind: inspect.StructType) -> list[inspect.Field]:
    """The fields that say more than their default."""
    defaults = _defaults(kind.cls)
    return [f for f in kind.fields if f.required or getattr(value, f.name) != defaults[f.name]]


@cache
def _defaults(kind: Any) -> dict[str, Any]:
    """The default of each field of a struct that has one."""
    fields = msgspec.structs.fields(kind)
    return {
        field.name: field.default if field.default is not msgspec.NODEFAULT else field.default_factory()
        for field in fields
        if not field.required
    }
