"""The programme as pictures: targets, money, the plan, the situation, regions and branches."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from productivity_kit.findings import Outcome
from productivity_kit.indicators import ProgrammeYear, Reconciliation, Standing, budget_of
from productivity_kit.programme import Act
from productivity_kit.register import Register
from productivity_kit.text import Texts
from productivity_kit.text.labels import OUTCOMES, REGIONS, SYMBOLS
from productivity_kit.views.charts.bars import Bar, Stretch, Words, bars
from productivity_kit.views.charts.sums import short
from productivity_kit.views.programme.figures import figure, reached, standing_of

_BEYOND = Fraction(3, 2)
"""Where the axis of shares of a target ends: a bar that is longer is cut off."""
_MOST_BUDGET = 1_000_000 * 1000_00
"""Tiyn at the end of the axis of budgets: 2011 and 2012 are more than ten times the other years, and cut off."""


def targets(found: Sequence[Standing], year: int, title: str, register: str, say: Texts, key: str) -> str:
    """Each target as a bar: what was reached of it, with the target marked; hatched where facts are missing.

    `register` says which register it is worked out against.
    """
    shown = [standing for standing in found if standing.finding.outcome is not Outcome.NOT_APPLICABLE]
    met = sum(standing.finding.outcome is Outcome.MET for standing in shown)
    told = say("{title}: {met:number} of {all:number} reached.", title=title, met=met, all=len(shown))
    words = Words(
        title=title,
        desc=say("A bar for each target, as long as what was reached of it, with a mark at the target."),
        caption=(told, say("The mark across a bar is the target; hatched is what is not known.")),
        source=say("Source: {register}; targets: section 1 and section 4 of the programme.", register=register),
        head=(say("Target"), say("Reached"), say("Answer")),
        cells=tuple(
            (standing_of(one, say), reached(one, say), say.say(OUTCOMES[one.finding.outcome.value])) for one in shown
        ),
    )
    return bars([_target(standing, say) for standing in shown], _BEYOND, words, say, f"{key}-{year}")


def _target(standing: Standing, say: Texts) -> Bar:
    span = standing.reached
    stretches: tuple[Stretch, ...] = ()
    if span is not None:
        least = span.least / standing.target
        most = _BEYOND if span.most is None else span.most / standing.target
        stretches = (Stretch(Fraction(0), least), Stretch(least, max(least, most), "hatched"))
    mark = SYMBOLS[standing.finding.outcome.value]
    target = figure(standing, standing.target, say)
    words = say("{reached}, target {target}", reached=reached(standing, say, bare=True), target=target)
    return Bar(say("{name}, by {by}", name=standing.name[say.language], by=str(standing.by)), f"{mark} {words}",
               stretches, Fraction(1))  # fmt: skip


def money(found: ProgrammeYear, act: Act, register: str, say: Texts) -> str:
    """The budget of every year, and what the register's decisions took in the year asked for."""
    rows = []
    for year in act.budget:
        budget = budget_of(act, year) or 0
        spent = found.budget.total if year == found.year else None
        stretches: tuple[Stretch, ...] = (Stretch(Fraction(0), Fraction(budget), "hollow"),)
        label = short(say, budget)
        if spent is not None:
            stretches = (Stretch(Fraction(0), Fraction(spent)), Stretch(Fraction(spent), Fraction(budget), "hollow"))
            label = say("{spent} of {budget}", spent=short(say, spent), budget=label)
        rows.append(Bar(str(year), label, stretches))
    title = say("The budget by year, and what was spent in {year}", year=str(found.year))
    words = Words(
        title=title,
        desc=say("A bar for each year; a bar that goes on beyond the axis is drawn cut off."),
        caption=(
            f"{title}.",
            say("A bar that is cut off goes on far beyond the axis: its figure stands beside it."),
        ),
        source=say("Source: {norm:norms}; spent: {register}.", norm="1.budget", register=register),
        head=(say("Year"), say("Budget, tenge"), say("Spent, tenge")),
        cells=tuple(
            (
                str(year),
                say.amount(budget_of(act, year) or 0),
                say.amount(found.budget.total) if year == found.year and found.budget.total is not None else "–",
            )
            for year in act.budget
        ),
    )
    return bars(rows, Fraction(_MOST_BUDGET), words, say, f"money-{found.year}")


def plan(found: Sequence[Reconciliation], say: Texts) -> str:
    """Each year of the plan against its budget; hatched is what no sum of the plan explains."""
    rows = [Bar(str(one.year), _difference(one, say), _stretches(one), Fraction(1)) for one in found]
    open_ = [one for one in found if one.unexplained]
    title = say("The plan's sums as shares of the year's budget")
    said = say("The years that do not agree: {years:words}.", years=[str(one.year) for one in open_])
    words = Words(
        title=title,
        desc=say("A bar for each year of the plan; a mark at the budget; hatched is what stays unexplained."),
        caption=(f"{title}.", said if open_ else say("Every year agrees.")),
        source=say("Source: {norm:norms}.", norm="8.plan.reconcile"),
        head=(say("Year"), say("Plan, tenge"), say("Budget, tenge"), say("Difference, tenge")),
        cells=tuple(
            (str(one.year), say.amount(one.planned), say.amount(one.budget), _signed(one.unexplained, say))
            for one in found
        ),
    )
    return bars(rows, _BEYOND, words, say, "plan")


def _stretches(one: Reconciliation) -> tuple[Stretch, ...]:
    share = Fraction(one.planned, one.budget)
    return (Stretch(Fraction(0), share), Stretch(share, max(share, Fraction(1)), "hatched"))


def _difference(one: Reconciliation, say: Texts) -> str:
    if not one.unexplained:
        return say("agrees")
    if one.unexplained < 0:
        return say("{sum} too much", sum=short(say, -one.unexplained))
    return say("{sum} unexplained", sum=short(say, one.unexplained))


def _signed(tiyn: int, say: Texts) -> str:
    return f"−{say.amount(-tiyn)}" if tiyn < 0 else say.amount(tiyn)


def regions(register: Register, year: int, source: str, say: Texts) -> str:
    """How many applications were granted in each region in the year, the most first."""
    given = [entry for entry in register.entries if entry.granted and entry.decided and entry.decided.year == year]
    counts = Counter(entry.region for entry in given if entry.region is not None)
    named = [(say.say(REGIONS[region]), n) for region, n in counts.most_common()]
    title = say("Support given by region in {year}", year=str(year))
    return _counted(named, title, source, say, f"regions-{year}")


def branches(register: Register, year: int, act: Act, source: str, say: Texts) -> str:
    """The same by priority sector."""
    given = [entry for entry in register.entries if entry.granted and entry.decided and entry.decided.year == year]
    counts = Counter(act.sectors[entry.sector].heading for entry in given if entry.sector in act.sectors)
    named = [(act.headings[heading][say.language], n) for heading, n in counts.most_common()]
    title = say("Support given by branch in {year}", year=str(year))
    return _counted(named, title, source, say, f"branches-{year}")


def _counted(named: Sequence[tuple[str, int]], title: str, source: str, say: Texts, key: str) -> str:
    most = max((n for _, n in named), default=1)
    all_ = sum(n for _, n in named)
    words = Words(
        title=title,
        desc=say("A bar for each, as long as the number of applications granted."),
        caption=(f"{title}.", say("Applications granted: {n:number}.", n=all_)),
        source=say("Source: {register}.", register=source),
        head=(say("Name"), say("Granted")),
        cells=tuple((name, say.number(n)) for name, n in named),
    )
    rows = [Bar(name, say.number(n), (Stretch(Fraction(0), Fraction(n)),)) for name, n in named]
    return bars(rows, Fraction(most), words, say, key)


def wear(act: Act, say: Texts) -> str:
    """Wear of fixed assets by industry, with the 60 per cent that the text claims and no industry reaches."""
    found = act.situation.audit.wear
    title = say("Wear of fixed assets, per cent")
    words = Words(
        title=title,
        desc=say("A bar for each industry, as long as the share of its fixed assets that is worn."),
        caption=(f"{title}.", say("The audit before the programme, as the text prints it.")),
        source=say("Source: {norm:norms}.", norm="3.context.audit"),
        head=(say("Name"), say("Wear, per cent")),
        cells=tuple((item.name[say.language], say.number(item.percent)) for item in found),
    )
    rows = [
        Bar(
            item.name[say.language],
            say.percent(Fraction(item.percent) / 100),
            (Stretch(Fraction(0), Fraction(item.percent)),),
        )
        for item in found
    ]
    return bars(rows, Fraction(100), words, say, "wear")
