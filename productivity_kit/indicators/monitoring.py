"""Who watches what was given, and which of the programme's target indicators it counts towards."""

from __future__ import annotations

from datetime import date

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.findings.turn import too_early
from productivity_kit.indicators.targets import deadline
from productivity_kit.programme.criteria import Counted, Monitored
from productivity_kit.programme.figures import Indicator
from productivity_kit.text.message import Message, message

_RECIPIENTS = {"enterprises", "clusters"}
"""What is counted by indicators that count recipients; the others are a recipient's own targets."""


def monitored(rule: Monitored, ask: Inquiry, measure: str) -> Verdict:
    """The programme operator and the operator of the instrument watch how it is carried out (norm 5.4.F)."""
    if (early := too_early(rule, ask)) is not None:
        return early
    instrument = ask.act.instruments[ask.act.measures[measure].instrument]
    who = tuple(dict.fromkeys((rule.binds, instrument.operator)))
    text = message(
        "Watched by: {who:actors}. The authorised body sets the forms and terms; they are not in the act.", who=who
    )
    return Verdict(Outcome.MET, text, ("events",))


def counted(rule: Counted, ask: Inquiry, measure: str) -> Verdict:
    """What was given counts towards the indicator of its measure (norms 1.indicators.2018, 1.indicators.2020).

    Reading: `by-year` (is the year of the indicator its first that no longer counts, or its last).
    """
    if (early := too_early(rule, ask)) is not None:
        return early
    given = ask.day_of(rule.after)
    for number, indicator in enumerate(ask.act.indicators):
        if indicator.norm == rule.norm and measure in indicator.measures and indicator.counts in _RECIPIENTS:
            until = deadline(indicator.by, ask.reading("by-year"))
            if given is None or given.year > until:
                text = message("It counts for the years through {until} only.", until=str(until))
                return Verdict(Outcome.NOT_APPLICABLE, text, ("events",))
            text = _said(indicator, number, given, until)
            return Verdict(Outcome.MET, text, ("events",))
    return Verdict(Outcome.NOT_APPLICABLE, message("The act has no such indicator for this measure."))


def _said(indicator: Indicator, number: int, given: date, until: int) -> Message:
    values: dict[str, date | str | int] = {
        "given": given, "until": str(until), "indicator": str(number), "value": int(indicator.value),
    }  # fmt: skip
    if indicator.counts == "clusters":
        return message(
            "Paid on {given:date}, it counts towards the programme's indicator for the years through {until}: "
            "{indicator:indicators}, {value:number} in all.",
            **values,
        )
    return message(
        "Paid on {given:date}, it counts towards the programme's indicator for the years through {until}: "
        "{indicator:indicators}, at least {value:number} a year on average.",
        **values,
    )
