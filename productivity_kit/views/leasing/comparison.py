"""Variants side by side: the case, those kept, and the present one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from productivity_kit.programme import Act
from productivity_kit.text import Texts
from productivity_kit.text.labels import OUTCOMES, RULES, SYMBOLS
from productivity_kit.views.leasing.model import LeasingModel, Variant
from productivity_kit.views.leasing.scenario import Scenario

Cells = list[tuple[str, list[str]]]


def columns(model: LeasingModel, say: Texts) -> list[tuple[str, Variant]]:
    """The variants to show with the names of their columns; equal ones are shown once."""
    case = model.variant(model.start)
    shown = [(say("The case"), case)]
    for number, kept in enumerate(model.kept, start=1):
        shown.append((say("Kept {n}", n=number), kept))
    if model.now.scenario not in [variant.scenario for _, variant in shown]:
        shown.append((say("Now"), model.now))
    return shown


def rows(variants: Sequence[tuple[str, Variant]], act: Act, say: Texts) -> Cells:
    """The facts, then the findings that differ, then the money."""
    of = [variant for _, variant in variants]
    facts = [(label, [text(v.scenario) for v in of]) for label, text in _facts(act, say)]
    return [*facts, *_findings(of, say), *_money(of, say)]


def _facts(act: Act, say: Texts) -> list[tuple[str, Callable[[Scenario], str]]]:
    return [
        (say("Leased value"), lambda s: say.money(s.value * 100_000)),
        (say("Own money, share"), lambda s: say.percent(Fraction(s.own, 1000))),
        (say("Term"), lambda s: say("{n:months}", n=s.months)),
        (say("Grace on principal"), lambda s: say("{n:months}", n=s.grace)),
        (say("Bank rate"), lambda s: say.percent(Fraction(s.market, 1000))),
        (say("Activity (OKED)"), lambda s: s.sector),
        (say("Passport received"), lambda s: say.date(s.filed, "short")),
        (say("Readings chosen"), lambda s: ", ".join(f"{name} = {option}" for name, option in s.readings) or "–"),
    ]


def _findings(variants: Sequence[Variant], say: Texts) -> Cells:
    """Each finding whose outcome is not the same in all variants."""
    table: Cells = []
    for group in zip(*(variant.answer.findings for variant in variants), strict=True):
        if len({finding.outcome for finding in group}) > 1:
            cells = [f"{SYMBOLS[f.outcome.value]} {say.say(OUTCOMES[f.outcome.value])}" for f in group]
            table.append((say.say(RULES[group[0].rule]), cells))
    return table


def _money(variants: Sequence[Variant], say: Texts) -> Cells:
    leases = [variant.answer.lease for variant in variants]
    parts: list[tuple[str, Callable[..., int | None]]] = [
        (say("Financed"), lambda o: o.financed),
        (say("Highest payment"), lambda o: max(row.payment for row in o.schedule.rows)),
        (say("Interest in all"), lambda o: o.schedule.interest),
        (say("Saved against the bank"), lambda o: o.comparison.difference if o.comparison else None),
    ]
    table: Cells = []
    for label, figure in parts:
        figures = [figure(lease) if lease is not None else None for lease in leases]
        table.append((label, [say.money(value) if value is not None else "–" for value in figures]))
    return table
