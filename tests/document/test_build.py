"""From a tree to typed values: what fits is taken, what does not is named with its field, line and cure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from productivity_kit.document import Problem, Reference, build, read_text
from productivity_kit.text import texts

from .shapes import Colour, Item, Paper, Square


def built(text: str) -> tuple[Paper | None, list[tuple[int | None, str, str]], list[Reference]]:
    """The paper in YAML text, its faults as line, field and English words, its references."""
    problems: list[Problem] = []
    paper, references = build(Paper, read_text(text), problems)
    say = texts("en").say
    return paper, [(p.line, p.field, say(p.message)) for p in problems], references


def fault(text: str) -> tuple[int | None, str, str]:
    """The one fault of a paper that is right but for this text."""
    paper, (only,), _ = built(f"number: 1\n{text}")
    assert paper is None
    return only


def test_all_kinds_of_values() -> None:
    """Every kind of field is read from its text."""
    paper, faults, _ = built(
        "number: 7\nleast: 12 000\nany_number: -3\nday: 2016-02-29\nsigned: true\ncolour: green\nkind: two\n"
        "copies: 3\nshare: 12.5 %\nweight: 0.10\ncode: '07'\nitems: [{name: a}, {name: b, price: 0.05}]\n"
        "totals: {2015: 1, 2016: 2.5}\nshape: {shape: square, side: 2}\nsee: 5.3.1.term"
    )
    assert faults == []
    assert paper == Paper(
        number=7,
        least=12_000,
        any_number=-3,
        day=date(2016, 2, 29),
        signed=True,
        colour=Colour.GREEN,
        kind="two",
        copies=3,
        share=Fraction(1, 8),
        weight=Decimal("0.10"),
        code="07",
        items=(Item("a"), Item("b", 5)),
        totals={2015: 100, 2016: 250},
        shape=Square(2),
        see="5.3.1.term",
    )


@pytest.mark.parametrize(
    ("text", "field", "words"),
    [
        ("least: 0", "least", "A whole number of at least 1 is expected, not “0”."),
        ("least: many", "least", "A whole number of at least 1 is expected, not “many”."),
        ("any_number: 1.5", "any_number", "A whole number is expected, not “1.5”."),
        ("any_number: 1 00", "any_number", "A whole number is expected, not “1 00”."),
        ("day: 2015-02-30", "day", "A date such as 2015-09-07 is expected, not “2015-02-30”."),
        ("day: 15-9-7", "day", "A date such as 2015-09-07 is expected, not “15-9-7”."),
        ("day: 2015-9-7", "day", "A date such as 2015-09-07 is expected, not “2015-9-7”."),
        ("day: 20150907", "day", "A date such as 2015-09-07 is expected, not “20150907”."),
        ("day: 2015-09-07T00:00", "day", "A date such as 2015-09-07 is expected, not “2015-09-07T00:00”."),
        ("day: 07.09.2015", "day", "A date such as 2015-09-07 is expected, not “07.09.2015”."),
        ("day: 2015-W37-1", "day", "A date such as 2015-09-07 is expected, not “2015-W37-1”."),
        ("day: 2015-02-29", "day", "A date such as 2015-09-07 is expected, not “2015-02-29”."),
        ("day: 1989-12-31", "day", "A date such as 2015-09-07 is expected, not “1989-12-31”."),
        ("day: 2100-01-01", "day", "A date such as 2015-09-07 is expected, not “2100-01-01”."),
        ("signed: yes", "signed", "true or false is expected, not “yes”."),
        ("colour: gren", "colour", "“gren” is not one of the choices. Did you mean “green”?"),
        ("colour: blue", "colour", "“blue” is not one of the choices: green, red."),
        ("kind: three", "kind", "“three” is not one of the choices: one, two."),
        ("kind: tow", "kind", "“tow” is not one of the choices. Did you mean “two”?"),
        ("copies: 2", "copies", "“2” is not one of the choices: 1, 3."),
        ("share: many", "share", "A share such as “5 %” or 0.05 is expected, not “many”."),
        ("weight: 1e3", "weight", "A number such as 12.5 is expected, not “1e3”."),
        ("code: 7", "code", "“7” is not of the form that is expected here."),
        ("items: {name: a}", "items", "A list is expected here: begin each item with “- ”."),
        ("items: [a]", "items[1]", "A block of named fields is expected here."),
        ("items: [{name: abcdef}]", "items[1].name", "A text of at most 5 characters is expected; this one has 6."),
        (
            'items: [{name: a}, {name: ""}]',
            "items[2].name",
            "A text is expected here, and it is empty.",
        ),
        ("items: [{price: 1}]", "items[1].name", "“name” is missing: add it."),
        (
            "items: [{name: a, price: -1}]",
            "items[1].price",
            "An amount in figures such as 150000000 or 150 000 000.50 is expected, not “-1”.",
        ),
        ("items: [{name: }]", "items[1].name", "A value is missing here: write it, or leave the field out."),
        ("day: [2015-09-07]", "day", "One value is expected here, not a list or a block of fields."),
        ("totals: [1]", "totals", "A block of named fields is expected here."),
        ("totals: {new: 1}", "totals.new", "A whole number is expected, not “new”."),
        ("shape: {side: 1}", "shape.shape", "“” is not one of the choices: round, square."),
        ("shape: {shape: sqare, side: 1}", "shape.shape", "“sqare” is not one of the choices. Did you mean “square”?"),
        ("shape: {shape: [square], side: 1}", "shape.shape", "“” is not one of the choices: round, square."),
        ("shape: {shape: round, side: 1, radius: 1}", "shape.side", "“side” is not known here. Known: radius, shape."),
        ("shape: round", "shape.shape", "“” is not one of the choices: round, square."),
        ("colur: red", "colur", "“colur” is not known here. Did you mean “colour”?"),
    ],
)
def test_each_fault_with_its_field_and_cure(text: str, field: str, words: str) -> None:
    """A wrong value names its line, its field and what would be right; near words are offered."""
    assert fault(text) == (2, field, words)


@pytest.mark.parametrize("number", ["0", "10", "-1", "1.0", "one"])
def test_bounds_are_named(number: str) -> None:
    """A number outside its bounds is told both of them."""
    _, faults, _ = built(f"number: {number}")
    assert faults == [(1, "number", f"A whole number from 1 to 9 is expected, not “{number}”.")]


@pytest.mark.parametrize("text", ["number: 1", "number: 9", "items: [{name: abcde}]", "signed: FALSE"])
def test_the_bounds_themselves_are_inside(text: str) -> None:
    """The least and the greatest number and the longest text are taken; false is false in any letters."""
    paper, faults, _ = built(text if "number" in text else f"number: 1\n{text}")
    assert faults == []
    assert paper is not None and paper.signed is False


def test_an_unknown_key_without_a_near_one_lists_what_is_known() -> None:
    """Where nothing resembles the key, all the keys are named."""
    _, _, words = fault("zzz: 1")
    assert words.startswith("“zzz” is not known here. Known: any_number, code, colour, copies, day,")


def test_all_faults_at_once_with_their_lines() -> None:
    """Six faults in one paper are six faults, not one after another."""
    paper, faults, _ = built(
        "day: 2015-02-30\ncolur: red\nitems:\n  - name: a\n    price: 1.234\n  - nam: b\ncopies: 2\n"
    )
    assert paper is None
    assert sorted((line or 0, field) for line, field, _ in faults) == [
        (1, "day"),
        (1, "number"),
        (2, "colur"),
        (5, "items[1].price"),
        (6, "items[2].nam"),
        (6, "items[2].name"),
        (7, "copies"),
    ]


def test_left_out_and_empty_are_the_same() -> None:
    """An optional field without a value has its default; a required one is missed."""
    paper, faults, _ = built("number: 1\nday:\nsigned: ~\nitems:\ntotals: null\n")
    assert (paper, faults) == (Paper(number=1), [])
    assert built("number:\n")[1] == [(1, "number", "A value is missing here: write it, or leave the field out.")]


@pytest.mark.parametrize("text", ["", "just words", "- a\n- b"])
def test_a_document_that_is_no_block(text: str) -> None:
    """Nothing, a text or a list where a block of fields should be is one fault."""
    paper, faults, _ = built(text)
    assert paper is None
    assert [words for _, _, words in faults] == ["A block of named fields is expected here."]


def test_references_are_collected_with_their_place() -> None:
    """A field that points elsewhere is reported with what it points to, for others to look up."""
    _, _, references = built("number: 1\nsee: 5.3.1.term")
    assert references == [Reference("norms", "5.3.1.term", "", 2, "see")]
