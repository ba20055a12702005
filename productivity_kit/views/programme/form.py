"""What a visitor needs to write a register of their own: its columns in words, an empty form, the made-up one."""

from __future__ import annotations

import base64
from typing import NamedTuple

from productivity_kit.document.table import as_csv
from productivity_kit.programme import Act
from productivity_kit.register import register_form
from productivity_kit.resources import cases
from productivity_kit.text import Texts
from productivity_kit.text.message import message

COLUMNS = {
    "measure": message("The measure, by one of the names below."),
    "applicant": message("A short name of the enterprise in a-z, 0-9 and hyphens, the same in every line of its own."),
    "region": message("The region, by one of the names below."),
    "sector": message("The OKED code of its activity, such as 13.91."),
    "decided": message("The day of the decision, such as 2015-09-18."),
    "granted": message("Whether the support was given: true or false."),
    "sum": message("What was paid or financed, tenge."),
    "loans": message("The part of the sum that external loans bore, tenge."),
    "cluster": message("A short name of the cluster, written alike, for the measures on clusters."),
    "technological_audit": message("Whether there was a technological audit: true or false."),
    "energy_audit": message("Whether there was an energy audit: true or false."),
    "automated_control": message("Whether automated control was introduced after them: true or false."),
    "results.2016.growth": message(
        "Labour productivity of a recipient of leasing in 2016, in times of the base year: 1.5."
    ),
    "results.2016.utilisation": message("The part of its capacity in use in 2016: 70 %."),
}
"""The columns of a register; those of other years are named alike."""


class Download(NamedTuple):
    """A file to be saved: its name, what it is, its content in base64."""

    name: str
    label: str
    content: str


def downloads(act: Act, say: Texts) -> tuple[Download, ...]:
    """The empty form, and the made-up register as an example."""
    years = range(act.stages[0].since, act.stages[-1].until + 1)
    example = (cases() / "programme" / "register.csv").read_bytes()
    return (
        _download("register-form.csv", say("An empty form (CSV for a spreadsheet)"), as_csv(register_form(years))),
        _download("register-example.csv", say("The made-up register as an example (CSV)"), example),
    )


def _download(name: str, label: str, content: bytes) -> Download:
    return Download(name, label, base64.b64encode(content).decode())
