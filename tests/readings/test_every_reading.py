"""Every reading decides something, can be switched everywhere, and is shown wherever it would change an answer."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
import pytest

from productivity_kit.application import Application, application_document, application_from
from productivity_kit.assessment import Assessment, assess
from productivity_kit.findings.asked import Asked
from productivity_kit.indicators import survey
from productivity_kit.programme import Act, the_act
from productivity_kit.register import Register
from tests.cli.conftest import Run, run  # noqa: F401

from .corpus import corpus


@cache
def applications() -> tuple[tuple[Application, frozenset[str]], ...]:
    """The corpus, each with the readings that its judgement asks for."""
    return tuple((application, _asked(lambda each=application: assess(each))) for application in corpus())


def _asked(judge: Callable[[], object]) -> frozenset[str]:
    names: set[str] = set()
    real = Asked.reading

    def reading(self: Asked, name: str) -> str:
        names.add(name)
        return real(self, name)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Asked, "reading", reading)
        judge()
    return frozenset(names)


def test_every_reading_is_asked_for(act: Act) -> None:
    """Each is consulted by some rule for some application, or for the programme."""
    asked = _asked(lambda: survey(Register(years=()), 2015)).union(*(names for _, names in applications()))
    assert asked == set(act.readings)


def switched(act: Act) -> dict[str, str]:
    """Every reading at its last option."""
    return {name: list(reading.options)[-1] for name, reading in act.readings.items()}


def test_all_can_be_switched_in_the_call_and_in_the_document(act: Act) -> None:
    """Chosen in the call or in the document, all at once, they give the same answer, which names them all."""
    choice = switched(act)
    for application in corpus()[:12]:
        here = assess(application, act, choice)
        there = assess(msgspec.structs.replace(application, readings=choice), act)
        assert here.readings == there.readings == choice
        assert here.measures == there.measures


def test_all_can_be_switched_on_the_command_line(run: Run, act: Act, tmp_path: Path) -> None:  # noqa: F811
    """Each with an option of its own."""
    path = tmp_path / "application.json"
    path.write_text(json.dumps(application_document(corpus()[0])), encoding="utf-8")
    words = [word for name, option in switched(act).items() for word in ("--reading", f"{name}={option}")]
    done = run("assess", str(path), "--json", *words)
    assert done.err == ""
    assert json.loads(done.out)["readings"] == switched(act)


def test_a_document_that_chooses_all(act: Act) -> None:
    """Read from plain data and written out again."""
    choice = switched(act)
    application = application_from(application_document(corpus()[0]) | {"readings": choice})
    assert application.readings == choice


def said(answer: Assessment) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Each finding by what it is about, numbered among its like; and what it says."""
    seen: dict[tuple[Any, ...], int] = {}
    for finding in (*(f for m in answer.measures for f in m.findings), *answer.together):
        about = (finding.about, finding.norm, finding.rule, finding.subject)
        seen[about] = seen.get(about, 0) + 1
        yield (*about, seen[about]), finding


@pytest.mark.parametrize("name", sorted(the_act().readings))
def test_what_another_reading_changes_is_shown(act: Act, name: str) -> None:
    """A finding or a sum that an option would change carries that option's answer; one that it would not does not."""
    for application, names in applications():
        if name in names:
            _compare(act, application, name)


def _compare(act: Act, application: Application, name: str) -> None:
    plain = assess(application, act)
    here = dict(said(plain))
    for option in act.readings[name].options:
        if option == act.readings[name].default:
            continue
        other = assess(application, act, {name: option})
        there = dict(said(other))
        for about, finding in here.items():
            changed = there.get(about)
            told = [(o.outcome, o.message) for o in finding.others if (o.reading, o.option) == (name, option)]
            if changed is None or (changed.outcome, changed.message) == (finding.outcome, finding.message):
                assert not told or changed is None, (about, name, option)
            else:
                assert told == [(changed.outcome, changed.message)], (about, name, option)
        _sums(plain, other, name, option)


def _sums(plain: Assessment, other: Assessment, name: str, option: str) -> None:
    for one, two in zip(plain.measures, other.measures, strict=True):
        here, there = one.reimbursement, two.reimbursement
        if here is None or there is None:
            continue
        told = [o.paid for o in here.others if (o.reading, o.option) == (name, option)]
        if (here.paid, here.least, here.most) != (there.paid, there.least, there.most):
            assert told == [there.paid], (one.measure, name, option)
        else:
            assert told == [], (one.measure, name, option)
