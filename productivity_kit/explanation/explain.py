"""The explanation of a whole answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from productivity_kit.application import Application
from productivity_kit.application.paths import called
from productivity_kit.assessment import Assessment, MeasureAssessment
from productivity_kit.assessment.result import decides
from productivity_kit.explanation.cost_figures import names_of
from productivity_kit.explanation.days import explain_days
from productivity_kit.explanation.notes import costs_aside, readings_chosen
from productivity_kit.explanation.page import Page, clause
from productivity_kit.explanation.sums import explain_lease, explain_reimbursement
from productivity_kit.findings import Finding, Outcome, lacking
from productivity_kit.procedure import step_words
from productivity_kit.programme import Act, the_act
from productivity_kit.text import Language, Texts, texts
from productivity_kit.text.labels import ANSWERS, OUTCOMES, RULES, STAGES, SYMBOLS

Told = tuple[str, list[str]]


def explain(answer: Assessment, language: Language, act: Act | None = None) -> str:
    """The answer as Markdown in the language: for each measure the decision, why, the sum, the days.

    What decides comes first; what is met, and what does not apply with its reason, follow; each with its clause.
    """
    act = act or the_act()
    say, page = texts(language, act), Page()
    page.heading(1, act.identity.title[language])
    page.paragraph(say(
        "{act}, resolution No. {number} as worded by No. {wording}",
        act=act.identity.title[language], number=answer.act, wording=answer.wording,
    ))  # fmt: skip
    if answer.today is not None:
        page.paragraph(say("Asked on {today:date}", today=answer.today))
    for note in (*readings_chosen(answer.readings, act, say), *costs_aside(answer, say)):
        page.paragraph(note)
    for measure in answer.measures:
        _measure(page, measure, answer.application, act, say)
    if answer.together:
        page.heading(2, say("Several measures together"))
        page.items(
            [told(finding, missing, answer.application, act, say) for finding, missing in lacking(answer.together)]
        )
    page.paragraph(say("A training tool: the programme ended in 2016. This is not legal advice."))
    return page.text()


def _measure(page: Page, answer: MeasureAssessment, of: Application, act: Act, say: Texts) -> None:
    page.heading(2, act.measures[answer.measure].name[say.language])
    outcome = answer.outcome.value
    page.paragraph(f"{SYMBOLS[outcome]} {say.say(ANSWERS[outcome])}", strong=True)
    deciding = [f for f in answer.findings if _decides(f)]
    parts = (
        (say("Why it cannot be given"), [f for f in deciding if f.outcome is Outcome.NOT_MET]),
        (say("What is not known"), [f for f in deciding if f.outcome is Outcome.UNKNOWN]),
        (say("What is met"), [f for f in deciding if f.outcome is Outcome.MET]),
    )
    for title, findings in parts:
        _by_stage(page, title, findings, of, act, say)
    if answer.reimbursement is not None:
        explain_reimbursement(page, answer.reimbursement, names_of(of), act, say)
    if answer.lease is not None:
        explain_lease(page, answer.lease, say)
    explain_days(page, answer, act, say)
    rest = [f for f in answer.findings if not _decides(f) and f.outcome is not Outcome.NOT_APPLICABLE]
    _by_stage(page, say("What decides nothing but is checked or watched"), rest, of, act, say)
    away = [f for f in answer.findings if f.outcome is Outcome.NOT_APPLICABLE]
    _by_stage(page, say("What does not apply, and why"), away, of, act, say)


def _decides(finding: Finding) -> bool:
    """What does not apply decides nothing."""
    return decides(finding) and finding.outcome is not Outcome.NOT_APPLICABLE


def _by_stage(page: Page, title: str, findings: Iterable[Finding], of: Application, act: Act, say: Texts) -> None:
    stages: dict[str, list[Told]] = {}
    for finding, missing in lacking(findings):
        stages.setdefault(finding.stage, []).append(told(finding, missing, of, act, say))
    if stages:
        page.heading(3, title)
    for stage, here in stages.items():
        page.paragraph(say.say(STAGES[stage]), strong=True)
        page.items(here)


def told(finding: Finding, missing: Sequence[str], of: Application, act: Act, say: Texts) -> Told:
    """One finding: what was asked, the answer and why; below it the clauses, other readings, slips, the facts that are
    `missing` and not named yet."""
    outcome = finding.outcome.value
    head = (
        f"{SYMBOLS[outcome]} {say.say(RULES[finding.rule])}: {say.say(OUTCOMES[outcome])}. {say.say(finding.message)}"
    )
    below = []
    if finding.subject:
        subject = step_words(finding, act, say) or called(of, finding.subject) or finding.subject
        below.append(say("About: {subject}", subject=subject))
    if finding.binds != "applicant":
        below.append(say("Whose duty: {actor:actors}", actor=finding.binds))
    if finding.practice:
        below.append(say("checked in practice, not by the act"))
    below += [clause(norm, act, say) for norm in (finding.norm, *finding.see)]
    if missing:
        below.append(say("Not stated: {facts:words}", facts=missing))
    below += otherwise(finding, say)
    below += [f"! {slip.text[say.language]}" for slip in act.slips_of(finding.norm, finding.about)]
    return head, below


def otherwise(finding: Finding, say: Texts) -> list[str]:
    """What the other readings would answer, one sentence each."""
    return [
        say(
            "≠ Under the reading {reading} = {option}: {outcome}. {why}",
            reading=other.reading, option=other.option,
            outcome=say.say(OUTCOMES[other.outcome.value]), why=say.say(other.message),
        )
        for other in finding.others
    ]  # fmt: skip
