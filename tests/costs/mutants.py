"""Pages of the act with one figure or one word changed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import msgspec

from productivity_kit.programme.criteria import Criterion

SHARED = set(Criterion.__struct_fields__)
"""What every rule has: norms and flags that no sum turns on."""


def mutants(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """The value with one figure or one word changed, each with the path of the change."""
    match value:
        case bool():
            yield path, not value
        case Fraction():
            yield from ((f"{path} {step} %", value + Fraction(step, 100)) for step in (1, -1))
        case int():
            yield from ((f"{path} {step}", value + step) for step in (1, -1))
        case msgspec.Struct():
            for name in sorted(set(value.__struct_fields__) - SHARED):
                inner = mutants(getattr(value, name), f"{path}.{name}")
                yield from ((where, msgspec.structs.replace(value, **{name: other})) for where, other in inner)
        case dict():
            for key, held in value.items():
                yield from ((where, {**value, key: other}) for where, other in mutants(held, f"{path}.{key}"))
        case tuple():
            yield from _in_list(value, path)


def _in_list(value: tuple[Any, ...], path: str) -> Iterator[tuple[str, Any]]:
    for place, held in enumerate(value):
        before, after = value[:place], value[place + 1 :]
        if isinstance(held, str):
            yield f"{path} without {held}", (*before, *after)
        yield from ((where, (*before, other, *after)) for where, other in mutants(held, f"{path}[{place}]"))
