"""The leasing case, a good application for each measure, and ways to change single facts of them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from productivity_kit.application import Application, load_application
from productivity_kit.application.lease import Asset
from productivity_kit.application.model import Happened
from productivity_kit.assessment import MeasureAssessment, assess
from productivity_kit.findings import Finding
from productivity_kit.programme import Act, the_act

S = TypeVar("S", bound=msgspec.Struct)

CASE = Path(__file__).parent.parent / "cases" / "leasing" / "application.yaml"
EXAMPLES = Path(__file__).parent / "examples"
TENGE = 100
MILLION = 1_000_000 * TENGE


def case_application() -> Application:
    """The application of the leasing case as it stands in its file."""
    return load_application(CASE)


def application_for(measure: str) -> Any:
    """A good application for one measure as a person writes it: plain data in which every value is still text.

    Its file is tests/examples/<measure>.yaml; a test that needs another fact changes a copy, or `example`.
    """
    return yaml.load((EXAMPLES / f"{measure}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)


def example(measure: str) -> Application:
    """The same good application, read by the kit."""
    return load_application(EXAMPLES / f"{measure}.yaml")


def answer_on(
    measure: str, facts: Mapping[str, object] | None = None, act: Act | None = None, /, **readings: str
) -> MeasureAssessment:
    """The answer on a measure to its good application with some facts changed, as in `changed` and `answer`."""
    return answer(changed(example(measure), facts or {}), act, measure, **readings)


def changed(application: Application, facts: Mapping[str, object]) -> Application:
    """The application with single facts changed, each named by its dotted path such as "lease.months"."""
    for path, value in facts.items():
        application = _with(application, path.split("."), value)
    return application


def _with(struct: S, path: list[str], value: object) -> S:
    name, *rest = path
    inner: Any = getattr(struct, name)
    return msgspec.structs.replace(struct, **{name: _with(inner, rest, value) if rest else value})


def assets(*values: int) -> tuple[Asset, ...]:
    """Leased assets of these values in tiyn."""
    return tuple(Asset(name=f"{number}", value=value) for number, value in enumerate(values, start=1))


def happened(**events: date) -> tuple[Happened, ...]:
    """What happened on which day; an event's hyphens are written as underscores."""
    return tuple(Happened(event=name.replace("_", "-"), date=day) for name, day in events.items())


def answer(
    application: Application, act: Act | None = None, measure: str = "leasing", /, **readings: str
) -> MeasureAssessment:
    """The answer on a measure; a reading's hyphens are written as underscores."""
    chosen = {name.replace("_", "-"): option.replace("_", "-") for name, option in readings.items()}
    return assess(application, act or the_act(), chosen).measure(measure)


def found(norm: str, facts: Mapping[str, object] | None = None, /, **readings: str) -> Finding:
    """The finding on a norm for the leasing case with some facts changed."""
    return answer(changed(case_application(), facts or {}), **readings).of(norm)


def outcome(norm: str, facts: Mapping[str, object] | None = None, /, **readings: str) -> str:
    """The outcome of that finding: "met", "not-met", "unknown" or "not-applicable"."""
    return found(norm, facts, **readings).outcome.value
