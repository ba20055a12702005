"""Is the applicant one who may apply at all?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import Entrepreneur
from productivity_kit.text.message import message

_READING = "sole-trader"
_FACTS = ("applicant.kind",)


def entrepreneur(rule: Entrepreneur, ask: Inquiry) -> Verdict:
    """An applicant is an entrepreneurship subject (norm 2.def.applicant).

    Reading: `sole-trader` (may one apply), which concerns only the measures whose list of papers asks for a charter.
    """
    kind = ask.application.applicant.kind
    if kind is None:
        text = message("It is not stated whether the applicant is a legal entity or a sole trader.")
        return Verdict(Outcome.UNKNOWN, text, _FACTS)
    if kind == "legal-entity":
        return Verdict(Outcome.MET, message("The applicant is a legal entity."), _FACTS)
    if ask.about in ask.act.readings[_READING].measures and ask.reading(_READING) == "no":
        text = message("A sole trader has no charter to hand in: on this reading it may not apply.")
        return Verdict(Outcome.NOT_MET, text, _FACTS)
    text = message("The applicant is a sole trader, who is an entrepreneurship subject too.")
    return Verdict(Outcome.MET, text, _FACTS)
