"""No cell of an exported table is a formula, and nothing is lost by that."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document.harmless import as_meant, harmless


@pytest.mark.parametrize("text", ["=1+1", "+7 701", "-5", "@SUM(A1)", "\tx", "\rx", "=", "'=x", "''@"])
def test_what_could_be_a_formula_is_led_by_an_apostrophe(text: str) -> None:
    """Equals, plus, minus, at, tab and carriage return at the start."""
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "a=1", "5 %", "'a'", "«=»", " x", "–"])
def test_the_rest_stays_as_it_is(text: str) -> None:
    """An apostrophe before a letter is an apostrophe."""
    assert harmless(text) == text == as_meant(text)


@given(st.text() | st.text("'=+-@\t\ra", max_size=5))
def test_it_can_be_taken_back(text: str) -> None:
    """Whatever the text: made harmless it begins with none of the six, and meant is what was there."""
    made = harmless(text)
    assert made[:1] not in ("=", "+", "-", "@", "\t", "\r")
    assert as_meant(made) == text
