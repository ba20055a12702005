"""The whole act."""

from __future__ import annotations

from collections.abc import Iterable

from productivity_kit.document import DocumentError
from productivity_kit.programme.agreements import AgreementRules, MonitoringRules
from productivity_kit.programme.amounts import Amounts, DoubleFunding
from productivity_kit.programme.criteria import AnyCriterion, AnyTogether
from productivity_kit.programme.criteria.performers import PerformerKind
from productivity_kit.programme.figures import (
    Chapter,
    Indicator,
    PlanColumns,
    PlanRow,
    ProgrammeStage,
    Result,
    Situation,
)
from productivity_kit.programme.other_laws import OtherLaws
from productivity_kit.programme.papers import ListedPaper, PaperForm, PaperKind, PaperList
from productivity_kit.programme.parts import (
    Actor,
    Definition,
    GlossaryTerm,
    Identity,
    Instrument,
    Measure,
    Norm,
    Procedure,
    Reading,
    Roles,
    Sector,
    Slip,
)
from productivity_kit.programme.performers import Performers
from productivity_kit.programme.shapes import MeasureId, NormId, Shape, Words
from productivity_kit.text.languages import Language


class LawError(DocumentError):
    """The law data is broken: every broken place with file, line, key and cure."""


class Act(Shape, frozen=True):
    """A wording of an act: its norms and all that the rules read from it."""

    identity: Identity
    places: dict[str, Words]
    norms: dict[str, Norm]
    actors: dict[str, Actor]
    events: dict[str, Words]
    headings: dict[str, Words]
    sectors: dict[str, Sector]
    instruments: dict[str, Instrument]
    measures: dict[str, Measure]
    procedures: dict[str, Procedure]
    common: tuple[AnyCriterion, ...]
    """The criteria that every measure shares."""
    amounts: dict[MeasureId, Amounts]
    """Which costs of a measure count and what is paid of them."""
    double_funding: DoubleFunding
    other_laws: OtherLaws
    together: tuple[AnyTogether, ...]
    """What is said of several measures asked for together."""
    paper_kinds: dict[str, PaperKind]
    papers: dict[NormId, ListedPaper]
    """The items of the lists of papers by the norm that asks for each, in the act's order."""
    paper_forms: dict[PaperForm, Words]
    organisations: dict[PerformerKind, Words]
    """The kinds of performer that the lists of papers tell apart."""
    paper_lists: dict[MeasureId, PaperList]
    performers: dict[str, Performers]
    agreements: dict[str, AgreementRules]
    monitoring: dict[str, MonitoringRules]
    readings: dict[str, Reading]
    slips: dict[str, Slip]
    definitions: dict[str, Definition]
    glossary: dict[str, GlossaryTerm]
    situation: Situation
    budget: dict[int, int]
    """Thousand tenge by year."""
    indicators: tuple[Indicator, ...]
    results: tuple[Result, ...]
    plan: tuple[PlanRow, ...]
    plan_columns: PlanColumns
    stages: tuple[ProgrammeStage, ...]
    chapters: tuple[Chapter, ...]

    def instrument_of(self, measure: str) -> Instrument:
        """The instrument to which a measure belongs, with its operator and the norm that names it."""
        return self.instruments[self.measures[measure].instrument]

    def procedures_of(self, measure: str) -> dict[str, str]:
        """The procedures by which a measure can be given, by route; the one without a choice stands under "direct"."""
        page = self.measures[measure]
        if page.routes is not None:
            return {"direct": page.routes.direct, "through-chamber": page.routes.through_chamber}
        return {} if page.procedure is None else {"direct": page.procedure}

    def roles_of(self, measure: str) -> tuple[Roles, ...]:
        """Which events file and decide a measure, for each procedure by which it can be given."""
        return tuple(self.procedures[name].roles for name in dict.fromkeys(self.procedures_of(measure).values()))

    def name(self, part: str, key: str, language: Language) -> str:
        """How a person of the language calls the thing with this key; a norm is called by its citation."""
        match part:
            case "norms":
                return self.cite(key, language)
            case "sectors":
                return self.norms[self.sectors[key].norm].statement[language]
            case "options":
                reading, _, option = key.partition("/")
                return self.readings[reading].options[option][language]
            case "indicators":
                return self.indicators[int(key)].name[language]
            case "papers":
                return self.paper_kinds[self.papers[key].kind].name[language]
            case "size-laws":
                return next(law.name[language] for law in self.other_laws.sizes if law.since.isoformat() == key)
            case "actors" | "measures" | "performers":
                return str(getattr(self, part)[key].short[language])
        return str(getattr(self, part)[key][language])

    def cite(self, norm: str, language: Language) -> str:
        """The norm's place as a lawyer writes it: section, clause, item."""
        from productivity_kit.text import texts

        say = texts(language)
        found = self.norms[norm]
        parts = [self.places[found.place][language]]
        if found.clause is not None:
            parts.append(say("clause {n}", n=found.clause))
        if found.item is not None:
            parts.append(say("item {n})", n=found.item))
        return ", ".join(parts)

    def cite_all(self, norms: Iterable[str], language: Language) -> str:
        """The places of norms, what they share said once: "section 5, procedure: clause 5; clause 6, item 1)"."""
        places: dict[str, list[str]] = {}
        for norm in norms:
            place = self.places[self.norms[norm].place][language]
            rest = self.cite(norm, language).removeprefix(place).removeprefix(", ")
            places.setdefault(place, []).append(rest)
        told = []
        for place, within in places.items():
            parts = "; ".join(dict.fromkeys(part for part in within if part))
            told.append(f"{place}: {parts}" if len(within) > 1 and parts else ", ".join(filter(None, (place, parts))))
        return "; ".join(told)

    def chapter(self, name: str) -> tuple[str, ...]:
        """The norms of a chapter of the account of the whole programme.

        Raises:
            KeyError: there is no chapter of this name.
        """
        return {chapter.id: chapter.norms for chapter in self.chapters}[name]

    def slips_of(self, norm: str, *measures: str) -> tuple[Slip, ...]:
        """The slips of the text that are met at this norm: by anybody, or by who asks about one of these measures."""
        return tuple(slip for slip in self.slips.values() if norm in slip.norms and slip.met_by(*measures))

    def __hash__(self) -> int:
        return id(self)
