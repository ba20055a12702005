"""The Kazakh and the Russian that a person reads: letters, marks and endings, wherever the words stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml
from babel.messages.pofile import read_po

from productivity_kit.text import LANGUAGES
from productivity_kit.text.catalogue import DOMAIN, LOCALES

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "productivity_kit"
TEMPLATE = PACKAGE / "serving/share/jupyter/voila/templates/productivity-kit/texts.json"
DATA = (
    *sorted((ROOT / "cases").glob("*/*.yaml")),
    *sorted((PACKAGE / "law").rglob("*.yaml")),
    *sorted((PACKAGE / "sheets").glob("*.yaml")),
    *sorted((PACKAGE / "views").rglob("*.yaml")),
)
WRITTEN = ("kk", "ru")

CYRILLIC = "а-яА-ЯёЁәіңғүұқөһӘІҢҒҮҰҚӨҺ"
COUNTS = r"\d+|два|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|бірнеше"
MONTHS = "қаңтар"
ENDING = "лар|лер|дар|дер|тар|тер"
CASE = "ы|і|ды|ді|ты|ті|ға|ге|қа|ке|да|де|та|те|дан|ден|тан|тен|дың|дің|тың|тің|мен|ын|ін|ына|іне|ында|інде|ының|інің"


class Fault(NamedTuple):
    """A slip that shows in the letters alone: what gives it away, a text that has it, and whose slip it is."""

    shows: str
    example: str
    languages: tuple[str, ...] = WRITTEN


FAULTS = {
    "alphabets mixed in a word": Fault(rf"[A-Za-z][{CYRILLIC}]|[{CYRILLIC}][A-Za-z]", "өтiнім"),
    "two spaces": Fault(r"  ", "бір  жол"),
    "a space before a mark": Fault(r"\w [,;:!?](?!\w)", "да , нет"),
    "no space after a mark": Fault(rf"[{CYRILLIC}][,;:!?][{CYRILLIC}]", "да,нет"),
    "quotation marks of a keyboard": Fault(r"[\"“”]", 'договор "о лизинге"'),
    "a hyphen for a dash": Fault(r" - |—", "шек - төлемге"),
    "no space before a percent sign": Fault(r"\d%", "40% затрат"),
    "a spaced range of numbers": Fault(r"(?<!/)\b\d+\)? – \d+-", "2 – 5-құралдар", ("kk",)),
    "a letter that Russian has not": Fault(r"[әіңғүұқөһӘІҢҒҮҰҚӨҺ](?!рақ»)", "теңге", ("ru",)),
    "a letter that official Russian here leaves out": Fault(r"[ёЁ]", "счёт", ("ru",)),
    "a case ending glued to a figure, a day or a name": Fault(
        r"\{[^}]*\}-?(?:[нтд][ыі]?[ңн]?|[ғгқк][ае]|[дт][ае]н?|[ыі]н?)\b", "{paid:money}ге дейін", ("kk",)
    ),
    "a plural after a number": Fault(
        rf"(?i)\b(?:{COUNTS}) (?!{MONTHS}|жыл)\w+(?:{ENDING})(?:{CASE})?\b(?!ы? арас)", "3 құжаттар", ("kk",)
    ),
    "a dash before a personal ending": Fault(r"\bСіз – [^.]*с[ыі]з\.", "Сіз – оператордың маманысыз.", ("kk",)),
}
ALLOWED = {
    "a case ending glued to a figure, a day or a name": r"\{\w+:percent\}-ы\b",
    "a letter that Russian has not": "«парақ»",
    "a plural after a number": r"№ [\d№ және]+ (?:жарлық|бұйрық)",
}
"""What the pattern would take for a fault and is none: %, which is read as a word of known vowels; a word quoted."""


@cache
def written(language: str) -> tuple[tuple[str, str], ...]:
    """Every text of a language with the place that it stands in: cases, law, catalogue, workbook, template."""
    return tuple((place, text) for source in (_data, _catalogue, _template) for place, text in source(language))


def _data(language: str) -> Iterator[tuple[str, str]]:
    for path in DATA:
        found = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        for node in _scalars(found, language):
            yield f"{path.relative_to(ROOT)}:{node.start_mark.line + 1}", node.value.strip()


def _scalars(node: yaml.Node, language: str) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == language and isinstance(value, yaml.ScalarNode):
                yield value
            elif key.value not in LANGUAGES or not isinstance(value, yaml.ScalarNode):
                yield from _scalars(value, language)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield from _scalars(value, language)


def _catalogue(language: str) -> Iterator[tuple[str, str]]:
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        for entry in read_po(file, language):
            if entry.id:
                strings = (entry.string,) if isinstance(entry.string, str) else entry.string
                yield from ((str(entry.id), text.strip()) for text in strings)


def _template(language: str) -> Iterator[tuple[str, str]]:
    for key, texts in json.loads(TEMPLATE.read_text(encoding="utf-8")).items():
        yield f"{TEMPLATE.name}: {key}", texts[language]


def faulty(name: str, text: str) -> bool:
    """A text shows the fault, when what only looks like it is taken out."""
    return bool(re.search(FAULTS[name].shows, re.sub(ALLOWED.get(name, r"(?!)"), "", text)))


@pytest.mark.parametrize("language", WRITTEN)
def test_there_is_much_to_read(language: str) -> None:
    """The tests below look at the cases, the law and the catalogue, and not at nothing."""
    places = [place for place, _ in written(language)]
    assert len(places) > 5000
    assert {place.split("/")[0] for place in places} >= {"cases", "productivity_kit"}


@pytest.mark.parametrize("name", FAULTS)
def test_each_fault_would_be_seen(name: str) -> None:
    """The pattern finds the fault in a text that has it."""
    assert faulty(name, FAULTS[name].example)


@pytest.mark.parametrize(
    ("name", "language"), [(name, language) for name, fault in FAULTS.items() for language in fault.languages]
)
def test_no_text_has_the_fault(name: str, language: str) -> None:
    """Nothing that is shown has it."""
    assert [(place, text) for place, text in written(language) if faulty(name, text)] == []
