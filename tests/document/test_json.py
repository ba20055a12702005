"""JSON with the line of every value, and without what JSON does not have."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document import Limits, Node, node_of, read_text
from tests.strategies import plain_trees

from .helpers import only_fault, refusals, values

NESTED = """{
  "a": "x",
  "b": [
    1,
    {"c": "}",
     "d": [true, null]}
  ],

  "e": "\\"{\\\\"
}
"""


def inside(node: Node, *path: str | int) -> Node:
    for step in path:
        assert isinstance(node.value, dict | list)
        node = node.value[step]  # type: ignore[index]  # a path is right or the test fails
    return node


def test_lines_of_nested_values() -> None:
    """Every value and key knows its line; braces and quotes inside a text do not confuse the count."""
    tree = read_text(NESTED)
    assert values(tree) == {"a": "x", "b": ["1", {"c": "}", "d": ["true", None]}], "e": '"{\\'}
    lines = [inside(tree, *path).line for path in [("a",), ("b", 0), ("b", 1), ("b", 1, "d", 1), ("e",)]]
    assert lines == [2, 4, 5, 6, 9]
    assert inside(tree, "b", 1).key_lines == {"c": 5, "d": 6}


@pytest.mark.parametrize(
    ("text", "line", "cure"),
    [
        ('{"a": 1,\n "b": 2,\n "a": 3}', 3, "The key “a” stands here and in line 1: keep one of them."),
        ('{"a": 1,\n "b": NaN}', 2, "“NaN” is not a JSON value: write a number or null."),
        ('{"a": 1,\n "b": -Infinity}', 2, "“-Infinity” is not a JSON value: write a number or null."),
        ('{"a": 1,\n "b": "\\ud800"}', 2, "There is half a character here (a lone surrogate): write it out."),
        ('{"a": 1,\n "\\udfff": 2}', 2, "There is half a character here (a lone surrogate): write it out."),
        ('{"a": 1,\n "b": "\\u001b[31m"}', 2, "There is a control character here: remove it."),
        ('{"a": 1,\n "b\\u0000": 2}', 2, "There is a control character here: remove it."),
        ('{"a": 1,\n}', 2, "This is not JSON from "),
        ("[1,\n2,\n]", 3, "This is not JSON from "),
        ('{"a": 1} {"b": 2}', 1, "This is not JSON from character 10 of the line on: check commas"),
        ("{'a': 1}", 1, "This is not JSON from "),
        ('{"a": 1,\n // why\n "b": 2}', 2, "This is not JSON from "),
        ('{"a": "two\nlines"}', 1, "This is not JSON from "),
        ('{"a": 1', 1, "This is not JSON from "),
        ('{"a": 01}', 1, "This is not JSON from "),
        ("{", 1, "This is not JSON from "),
        ("{a: 1}", 1, "This is not JSON from "),
    ],
)
def test_what_json_does_not_have(text: str, line: int, cure: str) -> None:
    """Repeated keys, NaN, half characters, trailing commas, remarks and the rest are refused with their line."""
    problem, words = only_fault(text)
    assert words.startswith(cure)
    assert problem.line == line


def test_a_key_repeated_deep_inside() -> None:
    """Repeated keys are found in every block, several at once."""
    found = refusals('[{"a": 1, "a": 2},\n {"b": {"c": 1,\n "c": 2}}]')
    assert [problem.line for problem, _ in found] == [1, 3]


@pytest.mark.parametrize("depth", [25, 100_000])
def test_deep_nesting_is_refused(depth: int) -> None:
    """More levels than allowed are one fault, however many they are."""
    _, words = only_fault("[" * depth + "]" * depth, Limits(depth=24))
    assert words == "The document is too large or too deeply nested."


@pytest.mark.parametrize("number", ["19.20", "1e400", "-0.0", "9" * 400, "0.1000000000000000055511151231257827"])
def test_numbers_keep_their_digits(number: str) -> None:
    """A number is the text that was written: no digit is lost on the way through a binary float."""
    assert values(read_text(f'{{"a": {number}}}')) == {"a": number}


def test_a_whole_character_in_two_halves() -> None:
    """A pair of surrogates is one character, as JSON has it."""
    assert values(read_text('["\\ud83d\\ude00"]')) == ["😀"]


def test_null_is_no_value_and_its_word_is_a_word() -> None:
    """null means left out, "null" in quotes is a text, as in YAML."""
    assert values(read_text('[null, "null"]')) == [None, "null"]


@given(plain_trees, st.sampled_from([None, 0, 3]), st.booleans())
def test_what_is_written_is_read(data: object, indent: int | None, escape: bool) -> None:
    """Whatever a JSON writer makes of texts, lists and blocks comes back as it was."""
    text = json.dumps([data], indent=indent, ensure_ascii=escape)
    assert values(read_text(text)) == values(node_of([data]))
