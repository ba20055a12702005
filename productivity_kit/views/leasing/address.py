"""The scenario in the address of the page: read with suspicion, written short."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import date
from fractions import Fraction
from typing import Any
from urllib.parse import urlencode

from productivity_kit.application.facts import OKED
from productivity_kit.programme import Act
from productivity_kit.text.message import Message, message
from productivity_kit.views.leasing.controls import CHOICES, RANGES, TENTHS, Range
from productivity_kit.views.leasing.scenario import Scenario

READING = "r."
IGNORED = ("lang", "token")  # the language is read elsewhere; a hub may put its token into the address
_DAYS = ("filed", "confirmed", "notified")
FIRST_DAY, LAST_DAY = date(2011, 1, 1), date(2019, 12, 31)


def scenario_from(query: Mapping[str, str], case: Scenario, act: Act) -> tuple[Scenario, tuple[Message, ...]]:
    """The case's scenario with what the address changes, and a message for every value that cannot be taken."""
    changes: dict[str, Any] = {}
    refused: list[Message] = []
    scenario = case
    for key, text in query.items():
        if key.startswith(READING):
            scenario = _reading(scenario, key.removeprefix(READING), text, act, refused)
        elif key in _READERS and (value := _READERS[key](text)) is not None:
            changes[key] = value
        elif key not in IGNORED:
            refused.append(_refusal(key[:40], text))
    if "filed" in changes:
        scenario = scenario.moved_to(changes["filed"])
    return replace(scenario, **changes).sound(), tuple(refused)


def address_of(scenario: Scenario, case: Scenario, language: str) -> str:
    """The query string of the scenario: the language, and what differs from the case."""
    query = {"lang": language}
    moved = replace(case.moved_to(scenario.filed), filed=case.filed)  # later days come along by themselves
    for field in fields(Scenario):
        value = getattr(scenario, field.name)
        if field.name != "readings" and value != getattr(moved, field.name):
            query[field.name] = _tenths(value) if field.name in TENTHS else str(value)
    query.update({READING + name: option for name, option in scenario.readings})
    return "?" + urlencode(query)


def _reading(scenario: Scenario, name: str, option: str, act: Act, refused: list[Message]) -> Scenario:
    if name not in act.readings or option not in act.readings[name].options:
        refused.append(
            message("The address asks for a reading that does not exist: {found}.", found=f"{name}={option}"[:80])
        )
        return scenario
    return scenario.with_reading(name, option)


def _refusal(key: str, text: str) -> Message:
    found = text[:40]
    if key in RANGES:
        span, scale = RANGES[key], 10 if key in TENTHS else 1
        least, most, step = (Fraction(bound, scale) for bound in span)
        return message(
            "The address gives “{key}” as “{found}”; a number from {least:number} to {most:number} in steps "
            "of {step:number} is expected. The case's own value is used.",
            key=key, found=found, least=least, most=most, step=step,
        )  # fmt: skip
    if key in CHOICES:
        known = [str(choice) for choice in CHOICES[key]]
        return message(
            "The address gives “{key}” as “{found}”; one of {known:words} is expected. The case's own value is used.",
            key=key, found=found, known=known,
        )  # fmt: skip
    return message(
        "The address gives “{key}” as “{found}”, which cannot be used here. The case's own value is used.",
        key=key, found=found,
    )  # fmt: skip


def _tenths(value: int) -> str:
    whole, part = divmod(value, 10)
    return f"{whole}.{part}" if part else str(whole)


def _within(span: Range, *, tenths: bool) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        if not re.fullmatch(r"\d{1,9}(\.\d)?" if tenths else r"\d{1,9}", text, re.ASCII):
            return None
        value = int(Fraction(text) * (10 if tenths else 1))
        return value if span.least <= value <= span.most and (value - span.least) % span.step == 0 else None

    return read


def _among(choices: tuple[Any, ...]) -> Callable[[str], Any]:
    return lambda text: next((choice for choice in choices if str(choice) == text), None)


def _day(text: str) -> date | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None


def _sector(text: str) -> str | None:
    return text if re.fullmatch(OKED, text, re.ASCII) else None


_READERS: dict[str, Callable[[str], Any]] = {
    **{key: _within(span, tenths=key in TENTHS) for key, span in RANGES.items()},
    **{key: _among(choices) for key, choices in CHOICES.items()},
    **dict.fromkeys(_DAYS, _day),
    "sector": _sector,
}
