"""Documents damaged by chance: what a slip of the hand, a broken transfer or ill will can make of a good file.

A seed gives always the same document, so that a fault found by one can be looked at again.
"""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Callable
from functools import cache
from typing import Any, NamedTuple

import yaml

from productivity_kit.application import application_document, application_from
from productivity_kit.assessment import as_json, assess
from productivity_kit.programme import the_act
from productivity_kit.sheets import workbook_of
from tests.facts import application_for

from . import tables

Chance = random.Random

ODD = [
    "", " ", "-", "–", "~", "null", "true", "yes", "NaN", "Infinity", "1e999", "-0", "0x1F", "1_000", "9" * 40,
    "9" * 5000, "2015-02-30", "0000-00-00", "9999-12-31", "2015-09-07T00:00:00", "1/0", "5 %%", "=1+1", "'=1", "@a",
    "{}", "[]", "&a", "*a", "!!python/object:os.system", "%YAML 9", "# x", "a: b", "\u0000", "\u202e", "\ufeff",
    "\ud83d\ude00", "e\u0301", "\u0661\u0662", "ﬁ", "İ", "\x1b[31m", "x" * 3000, "\\ud800", "\u2028",
    "𝟙𝟚", "１２", "১", "½", "Ⅷ", "²",
]  # fmt: skip
VALUES: list[Any] = [
    *ODD, None, True, False, 0, -1, 1, 10**15, 10**30, 2**63, -(10**18), 0.1, 1e308, float("inf"), float("nan"), [], {},
    [[]], [None], {"": ""}, {"a": {"b": {"c": []}}}, [1, [2, [3]]],
]  # fmt: skip
PIECES = [
    *(b"", b" ", b"\n", b"\t", b":", b"- ", b"{", b"}", b"[", b"]", b'"', b"'", b"&a ", b"*a ", b"!!x ", b"#"),
    *(b",", b"? "),
    *(b"\x00", b"\xff", b"\xd0", b"\xed\xa0\x80", b"\\ud800", b"---\n", b"|\n", b">\n", b"%", b"@", b"~"),
    *(b"1e9", b"NaN"),
    *(b"<", b"/>", b"</c>", b"&amp;", b"&lol;", b"]]>", b"<!--", b"<![CDATA[", b'r="XFD1048576"', b"PK\x03\x04"),
]  # fmt: skip

ATTRIBUTES = [
    *(b"", b"-1", b"0", b"1", b"99999999999999999999", b"XFD1048577", b"A0", b"s", b"str", b"inlineStr", b"d", b"e"),
    *(b"b", b"1e999", b"NaN", b"../../x.xml", b"&#x41;", b"&#0;", b"\xd3\x98", b"2015-09-07", b"0.30000000000000004"),
]


class Damaged(NamedTuple):
    """A damaged file: how it was damaged, how its name ends, what is in it."""

    way: str
    suffix: str
    raw: bytes


@cache
def rich() -> dict[str, Any]:
    """A document that states facts of every kind."""
    document = application_for("training")
    document["costs"][0] |= {"currency": "USD", "act_rate": "182.35", "nights": 3, "room": "better", "country": "DE"}
    document["costs"][1] |= {
        "payments": [{"date": "2015-11-18", "amount": "0.50"}, {"date": "2015-11-19", "amount": 1}]
    }
    document["paid_before"] = [{"measure": "training", "date": "2015-03-01", "amount": 5, "person": "askar"}]
    document["performers"][0] |= {"works": [{"name": "w", "in_field": True}], "references": 1}
    papers = [
        {"paper": "5.4.B.13.4", "parties": ["a", "b"], "years": [2014], "costs": ["askar-fee"], "sum": "1 000,50"}
    ]
    document["folder"] = {"papers": papers, "one_folder": True}
    document["lease"] = {"assets": [{"name": "a", "value": 1}], "rate": "5 %", "months": 12}
    document["readings"] = {"cost-window": "lag"}
    return application_document(application_from(document))


@cache
def originals() -> dict[str, bytes]:
    """The good files."""
    text = yaml.safe_dump(rich(), allow_unicode=True, sort_keys=False)
    application = application_from(rich())
    return {
        "answer": as_json(assess(application), the_act(), "kk"),
        "yaml": text.encode(),
        "json": json.dumps(rich(), ensure_ascii=False, indent=1).encode(),
        "xlsx": workbook_of(application, "kk"),
        "csv": tables.table(),
    }


def damaged(seed: int) -> Damaged:
    """The document of this seed."""
    chance = Chance(seed)
    way = chance.choice(list(WAYS))
    suffix, make = WAYS[way]
    return Damaged(way, suffix, make(chance))


def _accidents(raw: bytes, chance: Chance) -> bytes:
    """Up to four accidents: something put in, taken out, written over, doubled, or the rest cut off."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(raw) + 1)
        end = min(len(raw), start + chance.choice([0, 1, 1, 2, 8, 200]))
        piece = chance.choice([*PIECES, bytes([chance.randrange(256)]), raw[start:end] * 2])
        raw = raw[:start] + piece + (b"" if chance.random() < 0.05 else raw[end:])
    return raw


def _swapped(chance: Chance) -> Any:
    """The document with up to three of its values or blocks in another shape, or its keys misspelt."""
    document = json.loads(json.dumps(rich()))
    for _ in range(chance.randint(1, 3)):
        places = list(_places(document))
        if not places:
            break
        block, key = chance.choice(places)
        match chance.randrange(6):
            case 0 if isinstance(block, dict):
                block[_misspelt(str(key), chance)] = block.pop(key)
            case 1:
                del block[key]
            case 2:
                block[key] = _deep(block[key], chance.choice([3, 12, 60]))
            case 3:
                block[key] = [block[key]] * chance.choice([0, 2, 500])
            case _:
                block[key] = chance.choice(VALUES)
    return document


def _places(node: Any) -> list[tuple[Any, Any]]:
    keys: list[Any] = list(node) if isinstance(node, dict) else list(range(len(node))) if isinstance(node, list) else []
    return [(node, key) for key in keys] + [place for key in keys for place in _places(node[key])]


def _deep(value: Any, levels: int) -> Any:
    for level in range(levels):
        value = [value] if level % 2 else {"a": value}
    return value


def _misspelt(word: str, chance: Chance) -> str:
    at = chance.randrange(len(word) + 1)
    return word[:at] + chance.choice(["", "x", "_", " ", "Ә", "-"]) + word[at + chance.randrange(2) :]


def _as_json(chance: Chance) -> bytes:
    text = json.dumps(_swapped(chance), ensure_ascii=chance.random() < 0.5)
    if chance.random() < 0.2:  # a key that stands twice
        text = text.replace('"format": 1,', '"format": 1, "format": 1,', 1)
    return text.encode("utf-8", "surrogatepass")


def _as_yaml(chance: Chance) -> bytes:
    text = yaml.dump(
        _swapped(chance), allow_unicode=True, sort_keys=False, default_flow_style=chance.choice([True, False, None])
    )
    return text.encode("utf-8", "surrogatepass")


def _part_damaged(change: Callable[[bytes, Chance], bytes]) -> Callable[[Chance], bytes]:
    """The workbook with one of its parts changed, or left out."""

    def make(chance: Chance) -> bytes:
        made = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(originals()["xlsx"])) as before, zipfile.ZipFile(made, "w") as after:
            names = before.namelist()
            read = [name for name in names if "theme" not in name and "docProps" not in name]
            chosen = set(chance.sample(read, chance.choice([1, 1, 2])))
            for name in names:
                if name not in chosen:
                    after.writestr(name, before.read(name))
                elif chance.random() < 0.9:
                    after.writestr(name, change(before.read(name), chance))
        return made.getvalue()

    return make


def _attributes(xml: bytes, chance: Chance) -> bytes:
    """Up to four attributes or texts of the XML replaced by odd values."""
    for _ in range(chance.randint(1, 4)):
        found = list(re.finditer(rb'"[^"]*"|>[^<]+<', xml))
        if not found:
            break
        match = chance.choice(found)
        first, last = match.group()[:1], match.group()[-1:]
        xml = xml[: match.start()] + first + chance.choice(ATTRIBUTES) + last + xml[match.end() :]
    return xml


WAYS: dict[str, tuple[str, Callable[[Chance], bytes]]] = {
    "yaml, bytes": ("yaml", lambda chance: _accidents(originals()["yaml"], chance)),
    "json, bytes": ("json", lambda chance: _accidents(originals()["json"], chance)),
    "yaml, shapes": ("yaml", _as_yaml),
    "json, shapes": ("json", _as_json),
    "yaml, shapes and bytes": ("yaml", lambda chance: _accidents(_as_yaml(chance), chance)),
    "json, shapes and bytes": ("json", lambda chance: _accidents(_as_json(chance), chance)),
    "answer, bytes": ("answer", lambda chance: _accidents(originals()["answer"], chance)),
    "csv, bytes": ("csv", lambda chance: _accidents(originals()["csv"], chance)),
    "csv, values": ("csv", lambda chance: tables.table(chance, ODD)),
    "xlsx, bytes": ("xlsx", lambda chance: _accidents(originals()["xlsx"], chance)),
    "xlsx, a part's bytes": ("xlsx", _part_damaged(_accidents)),
    "xlsx, a part's values": ("xlsx", _part_damaged(_attributes)),
}
"""The ways of damage."""
