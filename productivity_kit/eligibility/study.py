"""The project of a feasibility study: is it on the Industrialisation Map, and did the expertise come out positive?"""

from __future__ import annotations

from productivity_kit.application.enterprise import Expertise
from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import IndustrialisationMap, StudyConclusion
from productivity_kit.text.message import message

_MAP = ("project.map",)
_CONCLUSION = ("project.expertise",)


def industrialisation_map(rule: IndustrialisationMap, ask: Inquiry) -> Verdict:
    """The project is on the republican or a regional Industrialisation Map (norm 5.1.study.map)."""
    level = ask.application.project.map
    if level is None:
        text = message("It is not stated whether the project is on the Industrialisation Map.")
        return Verdict(Outcome.UNKNOWN, text, _MAP)
    if level not in rule.levels:
        return Verdict(Outcome.NOT_MET, message("The project is on no Industrialisation Map."), _MAP)
    if level == "republican":
        return Verdict(Outcome.MET, message("The project is on the republican Industrialisation Map."), _MAP)
    return Verdict(Outcome.MET, message("The project is on a regional Industrialisation Map."), _MAP)


def study_conclusion(rule: StudyConclusion, ask: Inquiry) -> Verdict:
    """The expertise of the study came out positive before the filing, made by one who may (norm 5.1.study.expertise).

    Reading: `study-conclusion` (is it needed where only the preparation is claimed).
    """
    if ask.reading("study-conclusion") == "expertise-only":
        claimed = _claimed(ask)
        if claimed is None:
            text = message("It is not stated whether the expertise of the study is claimed too.")
            return Verdict(Outcome.UNKNOWN, text, ("costs", *_CONCLUSION))
        if not claimed:
            text = message("Only the preparation of the study is claimed: on this reading no conclusion is needed.")
            return Verdict(Outcome.NOT_APPLICABLE, text, ("costs",))
    return _concluded(rule, ask, ask.application.project.expertise)


def _concluded(rule: StudyConclusion, ask: Inquiry, expertise: Expertise) -> Verdict:
    if expertise.conclusion == "negative":
        return Verdict(Outcome.NOT_MET, message("The expertise of the study came out negative."), _CONCLUSION)
    if expertise.by is not None and expertise.by not in rule.by:
        return Verdict(Outcome.NOT_MET, message("The expertise was made by one who may not make it."), _CONCLUSION)
    if expertise.date is not None and ask.filed is not None and expertise.date > ask.filed:
        text = message(
            "The conclusion is of {day:date}, later than the filing on {filed:date}: file again with it.",
            day=expertise.date, filed=ask.filed,
        )  # fmt: skip
        return Verdict(Outcome.NOT_MET, text, (*_CONCLUSION, "filed"))
    if expertise.conclusion is None:
        return Verdict(Outcome.UNKNOWN, message("The outcome of the study's expertise is not stated."), _CONCLUSION)
    if expertise.by is None:
        return Verdict(Outcome.UNKNOWN, message("It is not stated who made the expertise of the study."), _CONCLUSION)
    if expertise.date is None or ask.filed is None:
        text = message("It is not stated whether the conclusion was there on the day of filing.")
        return Verdict(Outcome.UNKNOWN, text, (*_CONCLUSION, "filed"))
    text = message("The expertise of the study came out positive.")
    return Verdict(Outcome.MET, text, (*_CONCLUSION, "filed"))


def _claimed(ask: Inquiry) -> bool | None:
    """Whether the expertise is among the costs of this measure; None where a cost's kind is not stated."""
    kinds = [cost.kind for cost in ask.application.costs if cost.measure == ask.about]
    if "study-expertise" in kinds:
        return True
    return None if not kinds or None in kinds else False
