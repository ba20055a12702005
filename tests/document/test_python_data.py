"""Documents handed over as plain Python data: exact values are taken, binary floats and foreign things refused."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from productivity_kit.document import Problem, build, node_of
from productivity_kit.text import texts

from .shapes import Item, Paper


@pytest.mark.parametrize(
    ("field", "data"),
    [
        ("totals.2015", {"totals": {2015: 150_000_000.5}}),
        ("items[1].price", {"items": [{"name": "a", "price": 0.1}]}),
        ("share", {"share": 0.05}),
        ("weight", {"weight": 12.5}),
        ("any_number", {"any_number": 3.0}),
        ("code", {"code": 19.20}),
    ],
)
def test_binary_floats_of_python_are_refused(field: str, data: dict[str, object]) -> None:
    """No amount, share, number or code passes through a float: 19.20 would have become 19.2 unseen."""
    problems: list[Problem] = []
    assert build(Paper, node_of({"number": 1, **data}), problems)[0] is None
    ((where, words),) = [(p.field, texts("en").say(p.message)) for p in problems]
    assert where == field
    assert words.startswith("A binary float (")
    assert words.endswith(") is not exact: give text, an integer or a Decimal.")


def test_exact_values_of_python_are_taken() -> None:
    """Integers, Decimals, Fractions, dates and booleans are as good as their texts."""
    problems: list[Problem] = []
    data = {
        "number": 1,
        "share": Fraction(1, 20),
        "weight": Decimal("1.50"),
        "day": date(2015, 9, 18),
        "signed": True,
        "totals": {2015: Decimal("49999999.99")},
        "items": ({"name": "a", "price": 5},),
        "kind": None,
    }
    paper, _ = build(Paper, node_of(data), problems)
    assert problems == []
    assert paper == Paper(
        number=1,
        share=Fraction(1, 20),
        weight=Decimal("1.50"),
        day=date(2015, 9, 18),
        signed=True,
        totals={2015: 4_999_999_999},
        items=(Item("a", 500),),
    )


@pytest.mark.parametrize("value", [b"1", bytearray(b"1"), {1}, object(), 1j])
def test_other_things_of_python_are_refused(value: object) -> None:
    """Bytes, sets and objects have no place in a document; the type is named."""
    with pytest.raises(TypeError, match=f"cannot hold {type(value).__name__}"):
        node_of({"number": value})
