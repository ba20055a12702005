"""A table of cost lines in CSV with a fact of every kind, and its values replaced by chance."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from random import Random

from productivity_kit.portfolio import reimburse
from productivity_kit.portfolio.files import read_lines, write_lines

HEAD = (
    "applicant", "filed", "paid_on", "kind", "person", "role", "amount", "currency", "rate", "group", "journeys",
    "transport", "fare", "transport_provided", "nights", "room", "country", "since", "performer", "paid_amount",
)  # fmt: skip
ROWS = (
    "a,2015-10-15,2015-09-01,fee,p1,engineer,1 000,,,3,,,,,,,,,,",
    "a,2015-10-15,2015-09-01,travel,p1,engineer,10,EUR,200.5,,1,air,economy,false,,,,2015-06-01,x,5.50",
    "b,2015-10-15,2015-09-01,lodging,p2,top-manager,99000.50,,,,,,,,31,standard-single,KZ,2015-06-01,x,",
    "b,2015-12-15,2015-09-01,fee,p2,top-manager,7,KZT,,,,,,,,,,,,",
)
FACTS = {
    "employed": "true", "purpose": "true", "form": "courses", "proof": "true",
    "vat": "0", "vat_offset": "false", "funded_elsewhere": "0",
}  # fmt: skip


def table(chance: Random | None = None, odd: Sequence[str] = ()) -> bytes:
    """The table; by chance up to three of its values are odd ones, or a row is longer, shorter or doubled."""
    rows = [list(HEAD), *(row.split(",") for row in ROWS)]
    for _ in range(chance.randint(1, 3) if chance else 0):
        assert chance is not None
        row = chance.choice(rows)
        match chance.randrange(8):
            case 0:
                row.append(chance.choice(odd))
            case 1:
                del row[chance.randrange(len(row)) :]
            case 2:
                rows.insert(chance.randrange(len(rows)), list(row))
            case _ if row:
                row[chance.randrange(len(row))] = chance.choice(odd)
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue().encode("utf-8", "surrogatepass")


def worked_out(path: Path) -> int:
    """Work the table out and write it beside; gives the sum that is paid in tiyn.

    Raises:
        DocumentError: every fault of it.
    """
    lines, place = read_lines(path)
    answer = reimburse(lines, "training", facts=FACTS, written=True, place=place)
    paid = path.with_name("paid.csv")
    paid.unlink(missing_ok=True)
    write_lines(paid, lines, answer)
    return int(answer["paid"].sum())
