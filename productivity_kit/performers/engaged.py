"""Whom the applicant has engaged for a measure, and from which day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import chain

from productivity_kit.application.costs import Cost
from productivity_kit.application.performers import Performer
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Engaged
from productivity_kit.text.message import message


@dataclass(frozen=True, kw_only=True)
class Work:
    """The work of one for a measure; `lines` are its costs there by their number from 1, `filed` the day of filing."""

    lines: dict[int, Cost]
    filed: date | None

    @property
    def began(self) -> date | None:
        """The first day of the work; None where any line leaves its first day out, for that could be the first."""
        days = [line.since for line in self.lines.values()]
        stated = [day for day in days if day is not None]
        return min(stated) if stated and len(stated) == len(days) else None

    @property
    def begun_by(self) -> date | None:
        """A day on which the work had surely begun: costs are claimed for services already rendered."""
        days = [self.filed, *(day for line in self.lines.values() for day in (line.since, line.until, line.acted))]
        return min((day for day in days if day is not None), default=None)

    @property
    def day_facts(self) -> tuple[str, ...]:
        """The paths of the facts that tell when the work began."""
        days = tuple(f"costs.{number}.since" for number in self.lines)
        return days if self.began is not None else (*days, "filed")


@dataclass(frozen=True, kw_only=True)
class Engagement(Work):
    """A performer at work for one measure."""

    performer: Performer
    measure: str

    @property
    def path(self) -> str:
        """Where the performer stands among the facts."""
        return f"performers.{self.performer.key}"


def engagements(ask: Inquiry, measure: str) -> tuple[Engagement, ...]:
    """The performers of a measure: those that name it, and those that name none but that its costs point to."""
    return ask.once(_engagements, measure)


def _engagements(measure: str, ask: Inquiry) -> tuple[Engagement, ...]:
    found = []
    for performer in ask.application.performers:
        lines = {
            number: cost
            for number, cost in enumerate(ask.application.costs, start=1)
            if cost.performer == performer.key and cost.measure == measure
        }
        if measure in performer.measures if performer.measures is not None else lines:
            found.append(Engagement(performer=performer, measure=measure, lines=lines, filed=ask.filed))
    return tuple(found)


def engaged(rule: Engaged, ask: Inquiry, measure: str) -> Verdict:
    """A performer is a legal or natural person whom the applicant engages (norm 2.def.performer)."""
    if not rule.judged:
        return Verdict(Outcome.NOT_APPLICABLE, message("The act has no criteria for performers of this measure."))
    found = engagements(ask, measure)
    if not found:
        text = message("No performer is stated for this: who does the work decides whether it may be paid for.")
        return Verdict(Outcome.UNKNOWN, text, ("performers", "costs"))
    nobodys = _whose_is_not_known(rule, ask, measure, {work.performer.key for work in found})
    if nobodys:
        text = message("Who did the work is not stated for all costs; it decides whether they may be paid for.")
        return Verdict(Outcome.UNKNOWN, text, nobodys)
    names = [work.performer.name or work.performer.key for work in found]
    text = message("The applicant has engaged: {who:words}", who=names)
    return Verdict(Outcome.MET, text, tuple(f"{work.path}.name" for work in found))


def _whose_is_not_known(rule: Engaged, ask: Inquiry, measure: str, known: set[str]) -> tuple[str, ...]:
    """The lines of work that point to nobody of these; one who names the measure need not be named by lines too."""
    told = any(measure in (performer.measures or ()) for performer in ask.application.performers)
    scope = ask.act.amounts[measure].scope
    work = set() if scope is None else {*scope.widened, *chain(*scope.counted.values())} - set(rule.besides)
    return tuple(
        f"costs.{number}.performer"
        for number, cost in enumerate(ask.application.costs, start=1)
        if cost.measure == measure and (cost.kind is None or cost.kind in work)
        if cost.performer not in known and not (cost.performer is None and told)
    )
