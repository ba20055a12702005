"""Lines by a key: numbered in the order in which they come, whichever way is fastest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.costs.integers import column
from productivity_kit.portfolio.grouping import grouped


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(1, 6)), max_size=8), st.sampled_from([6, 1000, 10**12]))
def test_groups_in_the_order_in_which_they_come(runs: list[tuple[int, int]], keys: int) -> None:
    """The first key is group 0, the next new one group 1, in a table by runs, mixed, or with keys far apart."""
    key = [value * (keys // 6) for value, many in runs for _ in range(many)]
    numbers = {value: number for number, value in enumerate(dict.fromkeys(key))}
    found = grouped(column(key), keys)
    assert list(found.of) == [numbers[value] for value in key]
    assert list(found.firsts) == [key.index(value) for value in numbers]


@pytest.mark.parametrize("keys", [1, 10])
def test_no_lines(keys: int) -> None:
    """A table without lines has no groups."""
    found = grouped(column([]), keys)
    assert not found.of.size
    assert not found.firsts.size
