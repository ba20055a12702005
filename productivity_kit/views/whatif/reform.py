"""The act's figures as parameters that a reform may change: shares, limits, terms, counts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import Any, Literal

import msgspec
from msgspec import inspect

from productivity_kit.document.values import share, share_text, tenge_text, tiyn
from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import RULES
from productivity_kit.text.message import message

ParameterKind = Literal["money", "share", "number"]
NOT_FIGURES = ("first_year", "last_year", "by")
"""Whole numbers that name years, or a share by which nothing is reckoned."""

UNITS = {"time-in-sector": "years", "working_days": "working-days", "months": "months", "longest": "months"}
"""What the whole numbers of these rules and fields count."""
SIZES = {
    "small": message("small"), "medium": message("medium"), "large": message("large"),
    "light_industry": message("light industry"),
}  # fmt: skip


@dataclass(frozen=True)
class Parameter:
    """One figure of the act: where it stands in the data, of which rule and norm, and what it is."""

    path: str
    norm: str
    rule: str
    kind: ParameterKind
    value: int | Fraction

    def text(self) -> str:
        """The figure as a person writes it."""
        return written(self.value, self.kind)

    def name(self, act: Act, say: Texts) -> str:
        """What the figure is of, which clause names it, and what it is today."""
        words = say.say(RULES[self.rule]) if self.rule in RULES else _step_words(self.path, act, say)
        key = self.path.rpartition(".")[2]
        which = f" ({say.say(SIZES[key])})" if key in SIZES else ""
        return f"{words}{which}: {self.shown(self.value, say)} · {self.norm}"

    def shown(self, value: int | Fraction, say: Texts) -> str:
        """A figure of this kind in the language, with its unit."""
        if self.kind == "money":
            return say.money(int(value))
        if self.kind == "share":
            return say.percent(Fraction(value))
        unit = UNITS.get(self.rule) or UNITS.get(self.path.rpartition(".")[2])
        return say(f"{{n:{unit}}}", n=int(value)) if unit else say.number(value)


def written(value: int | Fraction, kind: ParameterKind) -> str:
    """A figure as it is typed: tenge, a percentage, a whole number."""
    if kind == "money":
        return tenge_text(int(value))
    return share_text(Fraction(value)) if kind == "share" else str(value)


def parsed(text: str, kind: ParameterKind) -> int | Fraction | None:
    """The figure that a text gives, or None where it gives none of this kind."""
    match kind:
        case "money":
            return tiyn(text)
        case "share":
            return share(text)
    digits = "".join(text.split())
    return int(digits) if digits.isascii() and digits.isdigit() and 0 < int(digits) < 10_000 else None


@cache
def parameters(act: Act, measure: str) -> dict[str, Parameter]:
    """The figures that decide a measure, by path: its criteria, its costs, the terms of its procedures."""
    procedures = dict.fromkeys(act.procedures_of(measure).values())
    roots: list[tuple[str, ...]] = [
        ("measures", measure),
        ("amounts", measure),
        *(("procedures", p) for p in procedures),
    ]
    found = (parameter for root in roots for parameter in _figures(root, act))
    return {parameter.path: parameter for parameter in found}


def reformed(act: Act, changes: Mapping[str, int | Fraction]) -> Act:
    """The act with these figures in the place of its own.

    Raises:
        LookupError: the act has no such figure.
    """
    for path, value in changes.items():
        act = _replaced(act, path.split("."), value)
    return act


def _figures(root: tuple[str, ...], act: Act) -> Iterator[Parameter]:
    value: Any = act
    for name in root:
        value = _child(value, name)
        if value is None:
            return
    yield from _walk(value, root, "", "")


def _walk(value: Any, path: tuple[str, ...], norm: str, rule: str) -> Iterator[Parameter]:
    """Every figure below a value, with the norm and the rule of the innermost block that names them."""
    match value:
        case msgspec.Struct():
            norm = getattr(value, "norm", norm)
            rule = str(value.__struct_config__.tag or rule)
            for field in _fields(type(value)):
                inner, kind = getattr(value, field.name), _kind(field.type)
                if kind is not None and field.name not in NOT_FIGURES:
                    yield from _leaves(inner, kind, (*path, field.name), norm, rule)
                else:
                    yield from _walk(inner, (*path, field.name), norm, rule)
        case tuple():
            for number, item in enumerate(value, start=1):
                yield from _walk(item, (*path, str(number)), norm, rule)
        case dict():
            for key, item in value.items():
                yield from _walk(item, (*path, key), norm, rule)


def _leaves(value: Any, kind: ParameterKind, path: tuple[str, ...], norm: str, rule: str) -> Iterator[Parameter]:
    if isinstance(value, dict):
        for key, item in value.items():
            yield Parameter(".".join((*path, key)), norm, rule, kind, item)
    elif value is not None and norm:
        yield Parameter(".".join(path), norm, rule, kind, value)


@cache
def _fields(kind: type[msgspec.Struct]) -> tuple[inspect.Field, ...]:
    shape = inspect.type_info(kind)
    assert isinstance(shape, inspect.StructType)
    return shape.fields


def _kind(kind: inspect.Type, extra: Mapping[str, Any] | None = None) -> ParameterKind | None:
    """What sort of figure a field holds, be it one or one for each key; None where it holds none."""
    extra = extra or {}
    match kind:
        case inspect.Metadata():
            return _kind(kind.type, {**extra, **(kind.extra or {})})
        case inspect.UnionType():
            kinds = {_kind(each, extra) for each in kind.types if not isinstance(each, inspect.NoneType)}
            return kinds.pop() if len(kinds) == 1 else None
        case inspect.DictType():
            return _kind(kind.value_type, extra)
        case inspect.IntType():
            return "money" if extra.get("kind") == "money" else "number"
    return "share" if extra.get("kind") == "share" else None


def _replaced(value: Any, path: list[str], new: int | Fraction) -> Any:
    if not path:
        return new
    name, *rest = path
    inner = _child(value, name)
    if inner is None:
        raise LookupError(name)
    changed = _replaced(inner, rest, new)
    match value:
        case dict():
            return {**value, name: changed}
        case tuple():
            place = int(name) - 1
            return (*value[:place], changed, *value[place + 1 :])
    return msgspec.structs.replace(value, **{name: changed})


def _child(value: Any, name: str) -> Any:
    match value:
        case dict():
            return value.get(name)
        case tuple():
            return value[int(name) - 1] if name.isdigit() and 0 < int(name) <= len(value) else None
        case msgspec.Struct():
            return getattr(value, name, None)
    return None


def _step_words(path: str, act: Act, say: Texts) -> str:
    """What a step of a procedure does, for the figure of its term."""
    parts = path.split(".")
    if parts[0] == "procedures" and parts[2] == "steps":
        return act.procedures[parts[1]].steps[parts[3]].does[say.language]
    return act.cite(_norm_of(path, act), say.language)


def _norm_of(path: str, act: Act) -> str:
    value: Any = act
    norm = ""
    for name in path.split("."):
        norm = getattr(value, "norm", norm)
        value = _child(value, name)
    return norm
