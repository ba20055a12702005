"""Is it a performer that the act names, and has it its licence?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.performers.engaged import Engagement
from productivity_kit.programme.criteria import Licensed, OfKind
from productivity_kit.text.message import message


def of_kind(rule: OfKind, ask: Inquiry, work: Engagement) -> Verdict:
    """The performer is of a kind that the clause names (norms 5.2.expertise, 5.3.3.training.forms)."""
    facts = (f"{work.path}.kind",)
    if work.performer.kind is None:
        return Verdict(Outcome.UNKNOWN, message("What kind of performer it is, is not stated."), facts)
    if work.performer.kind in rule.kinds:
        return Verdict(Outcome.MET, message("It is one of those whom the clause names."), facts)
    return Verdict(Outcome.NOT_MET, message("It is none of those whom the clause names."), facts)


def licensed(rule: Licensed, ask: Inquiry, work: Engagement) -> Verdict:
    """The licence or permit is held where the law requires one; elsewhere nothing is asked (5.2.*.licence)."""
    licence = work.performer.licence
    required = f"{work.path}.licence.required"
    if licence.required is None:
        text = message("Whether the law requires a licence or permit for this work is not stated.")
        return Verdict(Outcome.UNKNOWN, text, (required,))
    if not licence.required:
        text = message("The law requires no licence or permit for this work.")
        return Verdict(Outcome.NOT_APPLICABLE, text, (required,))
    facts = (required, f"{work.path}.licence.held")
    if licence.held is None:
        text = message("The law requires a licence or permit; whether there is one is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    if licence.held:
        return Verdict(Outcome.MET, message("The licence or permit that the law requires is there."), facts)
    return Verdict(Outcome.NOT_MET, message("The law requires a licence or permit, and there is none."), facts)
