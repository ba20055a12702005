"""Every figure of agreements.yaml decides something: changed in the act, it changes an answer on its boundary."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from productivity_kit.programme import Act
from productivity_kit.programme.criteria import AgreementCriterion

from .agreed import made, outcome

ROWS: list[tuple[str, str, int, dict[str, Any], str, str]] = [
    ("copies-sent", "copies", 3, {"copies_sent": 2}, "met", "not-met"),
    ("copies-sent", "copies", 1, {"copies_sent": 1}, "not-met", "met"),
    ("copy-returned", "copies", 2, {"copies_returned": 1}, "met", "not-met"),
    ("statistics-consent", "years_before", 3, {}, "met", "not-met"),
    ("statistics-consent", "years_after", 3, {}, "met", "not-met"),
]
NORMS = {
    "copies-sent": "5.4.B.6.positive",
    "copy-returned": "5.4.B.8",
    "statistics-consent": "5.4.B.9.statistics",
}


def other_act(act: Act, kind: str, **change: Any) -> Act:
    """The act with a figure of one kind of rule changed."""

    def altered(rule: AgreementCriterion) -> AgreementCriterion:
        return msgspec.structs.replace(rule, **change) if rule.__struct_config__.tag == kind else rule

    rules = {
        name: msgspec.structs.replace(each, criteria=tuple(map(altered, each.criteria)))
        for name, each in act.agreements.items()
    }
    return msgspec.structs.replace(act, agreements=rules)


@pytest.mark.parametrize(("kind", "field", "other", "facts", "before", "after"), ROWS)
def test_a_changed_figure_changes_an_answer(
    act: Act, kind: str, field: str, other: int, facts: dict[str, Any], before: str, after: str
) -> None:
    """The act's own figure gives the answer before, another figure gives another."""
    application = made(**facts)
    assert outcome(kind, NORMS[kind], application, act) == before
    assert outcome(kind, NORMS[kind], application, other_act(act, kind, **{field: other})) == after


def test_every_figure_is_tried(act: Act) -> None:
    """A number added to agreements.yaml needs a row of its own above."""
    numbers = {
        (str(rule.__struct_config__.tag), field)
        for rules in act.agreements.values()
        for rule in rules.criteria
        for field in rule.__struct_fields__
        if type(getattr(rule, field)) is int
    }
    assert numbers == {(kind, field) for kind, field, *_ in ROWS}
