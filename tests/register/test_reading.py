"""The register of applications as a document."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from productivity_kit.document import DocumentError
from productivity_kit.register import REGIONS, Register, load_register, register_from, register_schema
from productivity_kit.text import texts
from productivity_kit.text.labels import REGIONS as NAMES
from tests.facts import CASE

HEAD = "measure,applicant,decided,granted,sum,results.2016.growth,results.2016.utilisation\n"
YAML = """
years: [2015]
entries:
  - measure: leasing
    applicant: temir
    decided: 2015-03-02
    granted: true
    sum: 150 000 000.50
    results: {2016: {growth: 3/2, utilisation: 70 %}}
"""


def load(folder: Path, text: str, name: str = "register.csv") -> Register:
    """The register in this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return load_register(path)


def faults(folder: Path, text: str, name: str = "register.csv") -> list[str]:
    """What is wrong with this text, as a person reads it, with line and field."""
    with pytest.raises(DocumentError) as caught:
        load(folder, text, name)
    say = texts("en").say
    return [f"{p.line} {p.field}: {say(p.message)}" for p in caught.value.problems]


def test_a_table_and_yaml_say_the_same(tmp_path: Path) -> None:
    """One register, two notations; sums are exact tiyn, shares exact fractions."""
    table = load(tmp_path, HEAD + "leasing,temir,2015-03-02,true,150000000.50,1.5,70 %\n")
    assert table == load(tmp_path, YAML, "register.yaml")
    (entry,) = table.entries
    assert (table.years, entry.sum, entry.decided) == ((2015,), 15_000_000_050, date(2015, 3, 2))
    assert entry.results[2016].growth == Fraction(3, 2)
    assert entry.results[2016].utilisation == Fraction(7, 10)


@pytest.mark.parametrize("separator", [";", "\t"])
def test_a_table_of_another_office_program(tmp_path: Path, separator: str) -> None:
    """Semicolons and tabs separate as well as commas; an empty line is no entry, an empty place is unknown."""
    text = (HEAD + "plan,aktas,2015-03-02,true,,,\n\n").replace(",", separator)
    (entry,) = load(tmp_path, text).entries
    assert (entry.applicant, entry.sum, entry.results) == ("aktas", None, {})


def test_every_fault_is_named_at_once(tmp_path: Path) -> None:
    """Each with its line, its field and what would be right."""
    text = HEAD + "leesing,temir,2015-03-02,perhaps,150,1.5,\nplan,Temir!,2015-02-30,true,1.234,,\n"
    assert faults(tmp_path, text) == [
        "2 entries[1].granted: true or false is expected, not “perhaps”.",
        "2 entries[1].measure: “leesing” is not one of the choices. Did you mean “leasing”?",
        "3 entries[2].applicant: A short name of a-z, 0-9 and hyphens such as askar-fee (at most 40 characters) is "
        "expected, not “Temir!”.",
        "3 entries[2].decided: A date such as 2015-09-07 is expected, not “2015-02-30”.",
        "3 entries[2].sum: An amount in figures such as 150000000 or 150 000 000.50 is expected, not “1.234”.",
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("measure,measure\n", "The heading “measure” stands twice."),
        ("measure,,sum\n", "A column has no heading."),
        ("measure,applicant\nplan,a,b\n", "This line has more values than there are headings."),
        ('measure,applicant\nplan,"a\n', "This is not a table of values"),
        ("measure,aplicant\nplan,a\n", "“aplicant” is not known here. Did you mean “applicant”?"),
    ],
)
def test_a_faulty_table_says_where(tmp_path: Path, text: str, told: str) -> None:
    """A table that is none, or whose headings mean nothing, is refused with a cure."""
    assert any(told in fault for fault in faults(tmp_path, text))


CLASHES = {
    "decided": (
        YAML.replace("years: [2015]", "years: [2016]"),
        "The decision is of 2015, a year that the register does not say it holds",
    ),
    "loans": (YAML.replace("    sum:", "    loans: 150 000 000.51\n    sum:"), "The part from loans is more than"),
    "results.2014": (YAML.replace("{2016:", "{2014:"), "A result of 2014 is older than the decision."),
}


@pytest.mark.parametrize("field", CLASHES)
def test_an_entry_that_contradicts_itself(tmp_path: Path, field: str) -> None:
    """What cannot be together is named at the entry."""
    text, told = CLASHES[field]
    (fault,) = faults(tmp_path, text, "register.yaml")
    assert f"entries[1].{field}: {told}" in fault


def test_plain_data_takes_no_binary_float() -> None:
    """A sum out of a float is not what was written."""
    entry = {"measure": "plan", "applicant": "a", "sum": 0.1}
    with pytest.raises(DocumentError, match="A binary float"):
        register_from({"years": [], "entries": [entry]})


@given(st.text())
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever stands in a file, it is a register or refused with its faults."""
    from productivity_kit.document.reading import read_text
    from productivity_kit.register.reading import LIMITS
    from productivity_kit.register.table import table_tree

    try:
        read_text(text, "x.csv", LIMITS, table_tree)
    except DocumentError as error:
        assert error.problems


def test_every_region_has_its_name() -> None:
    """14 regions and 2 cities, each with a name to show."""
    assert len(REGIONS) == 16
    assert set(NAMES) == set(REGIONS)


def test_the_schema_knows_what_the_reader_takes() -> None:
    """An editor that checks by the schema takes a register in JSON, and no other measure than the act's."""
    schema = register_schema()
    entry = {"measure": "plan", "applicant": "a", "sum": "150 000", "results": {"2016": {"growth": 1.5}}}
    jsonschema.validate({"years": [2015], "entries": [entry]}, schema)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"years": [2015], "entries": [{**entry, "measure": "plam"}]}, schema)


def test_the_made_up_register_can_be_read() -> None:
    """The register of the casebook holds nine years and nothing that contradicts itself."""
    register = load_register(CASE.parent.parent / "programme" / "register.csv")
    assert register.years == tuple(range(2011, 2020))
