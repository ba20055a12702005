"""YAML without its tricks: what is written is what is read, and a trick is refused in the line it stands in."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document import node_of, read_text
from tests.strategies import plain_trees

from .helpers import only_fault, refusals, values


@pytest.mark.parametrize(
    ("text", "line", "cure"),
    [
        ("a: 1\nb: *other", 2, "write the value out"),
        ("a: 1\nb: &name 2", 2, "write the value out"),
        ("a: 1\nb: &name [1, 2]", 2, "write the value out"),
        ("a: 1\nb: &name\n  c: 2", 2, "write the value out"),
        ("a: 1\nb: !!int 2", 2, "write a plain value"),
        ("a: 1\nb: !own 2", 2, "write a plain value"),
        ("a: 1\nb: !!set {c}", 2, "write a plain value"),
        ("a: 1\nb: !!python/object/apply:os.getcwd []", 2, "write a plain value"),
        ("a: 1\nb: 2\na: 3", 3, "keep one of them"),
        ("a: 1\n---\nb: 2", 2, "keep one document in a file"),
        ("a: 1\nb:\n  c: 2\n d: 3", 4, "Check the indent, colons and quotes"),
        ("a: 1\nb:\n\tc: 2", 3, "Check the indent, colons and quotes"),
        ("a: 1\nb: 'open", 2, "Check the indent, colons and quotes"),
        ("a: 1\nb: c: d", 2, "Check the indent, colons and quotes"),
        ("a: 1\nb: \x07", 2, "remove it"),
        ("a: 1\nb: \x00", 2, "remove it"),
        ("a: 1\nb: \ud800", 2, "remove it"),
        ("a: 1\n? [b]\n: 2", 2, "A key must be a plain word"),
        ("a: 1\n~: 2", 2, "A key must be a plain word"),
    ],
)
def test_each_trick_is_refused_where_it_stands(text: str, line: int, cure: str) -> None:
    """Aliases, anchors, tags, repeated keys, second documents, bad indents, control characters, odd keys."""
    problem, words = only_fault(text)
    assert problem.line == line
    assert cure in words


def test_a_repeated_key_names_both_lines() -> None:
    """The first and the second place of a key are both given, in blocks within blocks too."""
    problem, words = only_fault("top:\n  a: 1\n  b: 2\n  a: 3")
    assert problem.line == 4
    assert words == "The key “a” stands here and in line 2: keep one of them."


def test_the_line_of_a_forbidden_character_counts_letters_not_bytes() -> None:
    """Kazakh letters take two bytes each; the line of a control character after them is still the right one."""
    problem, _ = only_fault("аты: «Жібек Өрім» ЖШС\nтүрі: ұйым\n\nкоды: \x07\nсаны: 1\n")
    assert problem.line == 4


def test_all_tricks_are_named_at_once() -> None:
    """A merge of an anchored block with a tag in it shows every fault, in the order of the lines."""
    found = refusals("a: &x\n  b: !!str 1\nc:\n  <<: *x\n")
    assert [problem.line for problem, _ in found] == [1, 2, 4]


def test_a_bomb_of_aliases_does_not_go_off() -> None:
    """Aliases are never followed, so nine levels of nine cost nine lines of faults each and no more."""
    levels = "\n".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 10))
    assert len(refusals(f"l0: &l0 x\n{levels}")) == 1 + 9 + 81


@pytest.mark.parametrize(
    "text", ["no", "1_000", "013", "2015-09-07", "0x1F", "1e3", "12:30", "19.20", ".inf", "on", "=", "<<"]
)
def test_a_plain_value_stays_the_text_that_was_written(text: str) -> None:
    """Nothing is guessed: 19.20 keeps its nought, "no" is a word and 12:30 is not a number."""
    assert values(read_text(f"a: {text}")) == {"a": text}


@pytest.mark.parametrize("text", ["", "~", "null"])
def test_an_empty_value_is_no_value(text: str) -> None:
    """Nothing, ~ and null mean that the value is left out; the same word in quotes is a word."""
    assert values(read_text(f"a: {text}")) == {"a": None}
    assert values(read_text(f'a: "{text}"')) == {"a": text}


def test_lines_are_those_of_the_text() -> None:
    """Every key and value knows the line it stands in."""
    tree = read_text("# a remark\na: 1\n\nb:\n  - c\n  - d: 2\n")
    assert isinstance(tree.value, dict)
    assert tree.key_lines == {"a": 2, "b": 4}
    items = tree.value["b"].value
    assert isinstance(items, list)
    assert [item.line for item in items] == [5, 6]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_line_ends_of_either_kind(end: str) -> None:
    """A file saved on Windows reads the same, with the same lines."""
    tree = read_text(end.join(["a: 1", "b: |", "  two", "c: 3", ""]))
    assert values(tree) == {"a": "1", "b": "two\n", "c": "3"}
    assert tree.key_lines == {"a": 1, "b": 2, "c": 4}


def test_an_empty_text_is_an_empty_document() -> None:
    """No text, remarks only and a bare document mark hold nothing, and are no fault by themselves."""
    assert [read_text(text).value for text in ("", "# nothing\n", "---\n")] == [None] * 3


@given(plain_trees, st.booleans())
def test_what_is_written_is_read(data: object, flow: bool) -> None:
    """Whatever a YAML writer makes of texts, lists and blocks comes back as it was."""
    text = yaml.safe_dump(
        data, default_style='"', default_flow_style=flow, allow_unicode=True, width=60, explicit_start=True
    )
    assert values(read_text(text)) == values(node_of(data))
