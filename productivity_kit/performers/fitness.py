"""Is it a performer that the act names, and has it its licence?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.performers.engaged import Engagement
from productivity_kit.programme.cost_words import Form
from productivity_kit.programme.criteria import Licensed, OfKind
from productivity_kit.text.message import Message, message


def of_kind(rule: OfKind, ask: Inquiry, work: Engagement) -> Verdict:
    """The performer is of a kind that the clause names (norms 5.2.expertise, 5.3.3.training.forms, 5.3.4.improvement).

    Where it names others for each form of training, the forms of what the performer was paid for decide.
    """
    kind = work.performer.kind
    facts: tuple[str, ...] = (f"{work.path}.kind",)
    if kind is None:
        return Verdict(Outcome.UNKNOWN, message("What kind of performer it is, is not stated."), facts)
    if kind not in rule.named:
        return Verdict(Outcome.NOT_MET, message("It is none of those whom the clause names."), facts)
    if rule.by_form:
        facts = (*facts, *(f"costs.{number}.form" for number in work.lines))
        forms = [line.form for line in work.lines.values()]
        holds = [form for form, kinds in rule.by_form.items() if kind in kinds]
        if any(form is not None and form not in holds for form in forms):
            return Verdict(Outcome.NOT_MET, _other_form(holds), facts)
        if len(holds) < len(rule.by_form) and (None in forms or not forms):
            text = message("Whether it held courses or an internship is not stated; the clause names it for one only.")
            return Verdict(Outcome.UNKNOWN, text, facts)
    return Verdict(Outcome.MET, message("It is one of those whom the clause names."), facts)


def _other_form(holds: list[Form]) -> Message:
    if "courses" in holds:
        return message("The clause names it for courses and seminars, not for internships.")
    return message("The clause names it for internships, not for courses and seminars.")


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
