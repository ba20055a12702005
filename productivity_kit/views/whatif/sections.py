"""The sections of the what-if page as HTML."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

from productivity_kit.assessment import MeasureAssessment
from productivity_kit.findings import Finding
from productivity_kit.text import labels
from productivity_kit.text.labels import OUTCOMES, RULES, SYMBOLS
from productivity_kit.views import charts
from productivity_kit.views.charts.bars import Bar, Stretch, Words
from productivity_kit.views.page import Visit, address
from productivity_kit.views.templating import render
from productivity_kit.views.whatif.facts import shown
from productivity_kit.views.whatif.model import Changes, Variant, WhatIf
from productivity_kit.views.whatif.reform import parsed
from productivity_kit.views.whatif.search import Effect, effects, total, turn

Rows = list[tuple[str, list[str]]]


class Sections:
    """Every section of the page in one language; each method gives HTML."""

    def __init__(self, model: WhatIf, visit: Visit) -> None:
        self.model, self.visit, self.say, self.act = model, visit, visit.say, visit.act
        self._revision = 0

    def _render(self, template: str, **values: Any) -> str:
        return render(f"whatif/{template}.html.j2", self.say, act=self.act, **values)

    def fault(self) -> str:
        """What cannot be taken; empty where all was."""
        return self._render("fault", faults=self.model.fault) if self.model.fault else ""

    def changes(self) -> str:
        """What is changed, thing by thing."""
        return self._render("changes", lines=self._told(self.model.now.changes))

    def verdict(self) -> str:
        """The line that stays in sight: the answer now, and the sum before and now."""
        self._revision += 1
        measures = self.model.now.assessment.measures
        outcomes = {measure.outcome.value for measure in measures}
        return self._render(
            "verdict",
            measures=measures,
            worst=next(outcome for outcome in ("not-met", "unknown", "met") if outcome in outcomes),
            sums=[total(variant.assessment) for variant in (self.model.base, self.model.now)],
            labels=labels,
            revision=self._revision,
        )

    def searching(self) -> str:
        """What stands there while something is reckoned."""
        return self._render("searching")

    def take(self) -> str:
        """The address of the scenario, and the way to print."""
        query = self.model.query()
        return self._render("take", address=address(self.visit, **query) if query else "")

    def _told(self, changes: Changes) -> list[str]:
        act, say = self.act, self.say
        told = []
        for path, text in changes.facts:
            fact = self.model.stated(path)
            fact_now = self.model.facts().get(path)
            now = fact_now.shown(say) if fact_now else shown("", fact.field, text, text, say)
            told.append(f"{fact.name(act, say)}: {fact.shown(say)} → {now}")
        for path, text in changes.figures:
            figure = self.model.figures()[path]
            new = parsed(text, figure.kind)
            told.append(f"{figure.name(act, say)} → {text if new is None else figure.shown(new, say)}")
        for name, option in changes.readings:
            reading = act.readings[name]
            told.append(f"{reading.question[say.language]} → {reading.options[option][say.language]}")
        return told

    def compare(self) -> str:
        """The variants side by side, differences marked."""
        variants = self.model.variants
        return self._render("compare", columns=self._columns(variants), rows=self._rows(variants))

    def _columns(self, variants: tuple[Variant, ...]) -> list[tuple[str, list[str]]]:
        """The name of each column and what is changed in it."""
        names = []
        for number, variant in enumerate(variants):
            name = self.say("As it stands") if number == 0 else self.say("Kept {n}", n=number)
            if number and variant is self.model.now:
                name = self.say("Now")
            names.append((name, self._told(variant.changes) if variant is self.model.now else []))
        return names

    def _rows(self, variants: tuple[Variant, ...]) -> Rows:
        rows: Rows = []
        for measure in self.model.base.application.measures:
            answers = [variant.assessment.measure(measure) for variant in variants]
            name = self.act.measures[measure].short[self.say.language]
            rows.append(
                (
                    self.say("{measure}: the answer", measure=name),
                    [self._outcome(answer.outcome.value) for answer in answers],
                )
            )
            rows.extend((f"{name}: {label}", cells) for label, cells in self._sums(answers))
            rows.extend(self._findings(answers))
        return rows

    def _sums(self, answers: list[MeasureAssessment]) -> Rows:
        sums: list[tuple[str, Callable[[Any], int | None]]] = [
            (self.say("Claimed"), lambda paid: paid.claimed),
            (self.say("Admitted"), lambda paid: paid.admitted),
            (self.say("Before the limit"), lambda paid: paid.before_cap),
            (self.say("Paid"), lambda paid: paid.paid),
        ]
        if any(answer.reimbursement is None or answer.reimbursement.no_sum for answer in answers):
            financed = [answer.lease.financed if answer.lease else None for answer in answers]
            return [(self.say("Financed"), [self._money(value) for value in financed])] if any(financed) else []
        return [(label, [self._money(figure(answer.reimbursement)) for answer in answers]) for label, figure in sums]

    def _findings(self, answers: list[MeasureAssessment]) -> Rows:
        """Each finding whose outcome is not the same in all variants."""
        found: list[dict[tuple[str, str, str], Finding]] = [
            {(finding.norm, finding.rule, finding.subject): finding for finding in answer.findings}
            for answer in answers
        ]
        rows: Rows = []
        for key in dict.fromkeys(key for each in found for key in each):
            group = [each.get(key) for each in found]
            outcomes = [finding.outcome.value if finding else "–" for finding in group]
            if len(set(outcomes)) > 1:
                rows.append((f"{self.say.say(RULES[key[1]])} [{key[0]}]", [self._outcome(word) for word in outcomes]))
        return rows

    def _outcome(self, outcome: str) -> str:
        return f"{SYMBOLS[outcome]} {self.say.say(OUTCOMES[outcome])}" if outcome in OUTCOMES else outcome

    def _money(self, value: int | None) -> str:
        return "?" if value is None else self.say.money(value)

    def effects(self) -> str:
        """The facts that move the sum, as bars from the lower to the higher sum."""
        found = effects(self.model)
        if not found:
            return self._render("nothing")
        say = self.say
        top = Fraction(max(max(effect.low, effect.high) for effect in found))
        rows = [self._bar(effect) for effect in found]
        words = Words(
            title=say("Which fact moves the sum most"),
            desc=say("One bar a fact, from the sum with the fact moved down to the sum with it moved up."),
            caption=(say("“{fact}” moves the sum most.", fact=found[0].fact.name(self.act, say)),),
            source=say("Each fact alone moved by a fifth, a day by 30 days; the sums are the kit's own."),
            head=(say("Fact"), say("Moved down"), say("Moved up")),
            cells=tuple((e.fact.name(self.act, say), say.money(e.low), say.money(e.high)) for e in found),
        )
        return charts.bars(rows, max(top, Fraction(1)), words, say, "effects")

    def _bar(self, effect: Effect) -> Bar:
        low, high = sorted((effect.low, effect.high))
        figure = f"{self.say.millions(low)} – {self.say.millions(high)}"
        return Bar(effect.fact.name(self.act, self.say), figure, (Stretch(Fraction(low), Fraction(high)),))

    def turns(self, path: str) -> str:
        """Where the answer turns when the fact chosen moves up, and where when it moves down."""
        fact = self.model.facts().get(path)
        if fact is None:
            return ""
        found = [(way, turn(self.model, path, up=way == "up")) for way in ("up", "down")]
        return self._render("turns", fact=fact, called=fact.name(self.act, self.say), found=found, shown=self._shown)

    def _shown(self, fact: Any, text: str) -> str:
        """The text of a turn as the fact's kind writes it."""
        match fact.kind:
            case "money":
                return self.say.money(int(text) * 100)
            case "date":
                return self.say.date(text)
            case "whole":
                return self.say.number(text)
        return text
