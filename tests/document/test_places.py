"""Trees changed at a place, and trees written over each other."""

from __future__ import annotations

from typing import Any

import pytest

from productivity_kit.document import Node, read_text
from productivity_kit.document.places import amended, overlaid, problem_at, without
from productivity_kit.text import message

TEXT = """
today: 2015-01-01
costs:
  - {key: fee, amount: 5}
  - {key: hotel, amount: 7}
events:
  - {event: filed, date: 2015-01-01}
"""


def plain(node: Node) -> Any:
    """The tree as plain data."""
    match node.value:
        case dict() as block:
            return {key: plain(value) for key, value in block.items()}
        case list() as items:
            return [plain(item) for item in items]
    return node.value


def test_a_field_is_changed_by_key_event_or_number() -> None:
    """The rest of the tree, and the tree it was made from, stay as they are."""
    tree = read_text(TEXT)
    before = plain(tree)
    changed = plain(
        amended(tree, {"costs.hotel.amount": "9", "costs.1.amount": "6", "events.filed.date": "2015-02-02"})
    )
    assert changed["costs"] == [{"key": "fee", "amount": "6"}, {"key": "hotel", "amount": "9"}]
    assert changed["events"] == [{"event": "filed", "date": "2015-02-02"}]
    assert plain(tree) == before


def test_a_field_may_be_new_but_not_the_way_to_it() -> None:
    """A block that is not written cannot be entered."""
    assert plain(amended(read_text(TEXT), {"route": "direct"}))["route"] == "direct"
    for path in ("costs.train.amount", "costs.3.amount", "folder.papers", "today.year"):
        with pytest.raises(LookupError):
            amended(read_text(TEXT), {path: "1"})


def test_what_is_written_over_joins_blocks_and_keyed_items_and_adds_the_rest() -> None:
    """An item of the same key is written over, events are added, a single value is replaced."""
    over = read_text("""
today: 2015-03-03
costs:
  - {key: hotel, nights: 3}
  - {key: train, amount: 1}
events:
  - {event: filed, date: 2015-03-01}
""")
    whole = plain(overlaid(read_text(TEXT), over))
    assert whole["today"] == "2015-03-03"
    assert whole["costs"][1:] == [{"key": "hotel", "amount": "7", "nights": "3"}, {"key": "train", "amount": "1"}]
    assert [event["date"] for event in whole["events"]] == ["2015-01-01", "2015-03-01"]


def test_a_block_over_a_list_is_written_over_the_items_that_it_names() -> None:
    """By key, event or number from 1; where it names what is not there, it replaces the list and reads as a fault."""
    over = read_text("""
costs: {hotel: {nights: 3}}
events: {1: {date: 2015-03-01}}
""")
    whole = plain(overlaid(read_text(TEXT), over))
    assert whole["costs"] == [{"key": "fee", "amount": "5"}, {"key": "hotel", "amount": "7", "nights": "3"}]
    assert [event["date"] for event in whole["events"]] == ["2015-03-01"]
    strange = {"train": {"nights": "3"}}
    assert plain(overlaid(read_text(TEXT), read_text("costs: {train: {nights: 3}}")))["costs"] == strange


def test_what_is_at_a_path_is_taken_out() -> None:
    """A field, or an item by its key, event or number; nothing else moves, and what is not there is not missed."""
    tree = read_text(TEXT)
    assert plain(without(tree, "costs.fee"))["costs"] == [{"key": "hotel", "amount": "7"}]
    assert plain(without(tree, "costs.hotel.amount"))["costs"] == [{"key": "fee", "amount": "5"}, {"key": "hotel"}]
    assert plain(without(tree, "events.filed"))["events"] == []
    assert "today" not in plain(without(tree, "today"))
    assert plain(without(tree, "costs.train")) == plain(without(tree, "today.month")) == plain(tree)


def test_a_fault_stands_at_the_innermost_written_field() -> None:
    """Its line is that of the item, where the field itself is not written."""
    tree = read_text(TEXT, "case.yaml")
    assert problem_at(tree, "costs.hotel.amount", message("x")).line == 5
    assert problem_at(tree, "costs.hotel.nights.more", message("x")).line == 5
    assert problem_at(tree, "nothing", message("x")).file == "case.yaml"
