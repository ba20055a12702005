"""One call that answers for the whole programme in a year."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from productivity_kit.findings import chosen_readings
from productivity_kit.indicators.budget import YearOfBudget, year_of_budget
from productivity_kit.indicators.counts import Survey
from productivity_kit.indicators.plan import Reconciliation, reconciliation
from productivity_kit.indicators.progress import Standing, slips_met, standings
from productivity_kit.programme import Act, the_act
from productivity_kit.register import Register


class ProgrammeYear(msgspec.Struct, frozen=True):
    """Where the programme stands in a year: targets, money, the plan's reconciliation, and the slips met."""

    year: int
    readings: dict[str, str]
    """The readings that were chosen otherwise than by default."""
    standings: tuple[Standing, ...]
    budget: YearOfBudget
    plan: tuple[Reconciliation, ...]
    slips: tuple[str, ...]


def survey(
    register: Register, year: int, act: Act | None = None, readings: Mapping[str, str] | None = None
) -> ProgrammeYear:
    """The programme in the year, as far as the register's facts go.

    Raises:
        ReadingError: a reading or an option that the act's data does not know.
    """
    act = act or the_act()
    chosen = chosen_readings(act, readings or {})
    ask = Survey(act, register, year, chosen)
    found = standings(ask)
    return ProgrammeYear(
        year=year,
        readings={name: option for name, option in chosen.items() if option != act.readings[name].default},
        standings=found,
        budget=year_of_budget(ask),
        plan=reconciliation(act, chosen),
        slips=slips_met(found, act),
    )


def as_json(found: ProgrammeYear) -> str:
    """The answer as indented JSON; sums are whole tiyn, shares and counts fractions such as "3/2"."""
    return msgspec.json.format(msgspec.json.encode(found, enc_hook=str), indent=2).decode() + "\n"
