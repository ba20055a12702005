"""Has the applicant won the selection of territorial clusters?"""

from __future__ import annotations

from collections.abc import Mapping

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme.criteria import StageWinner
from productivity_kit.text.message import Message, message


def stage_winner(rule: StageWinner, ask: Inquiry) -> Verdict:
    """The applicant won the named stage (norms 5.1.cluster.development, 5.1.cluster.implementation).

    Reading: `winner-8` (does winning any stage do for carrying the strategy out).
    """
    cluster = ask.application.cluster
    stages = {"first": cluster.first_stage, "second": cluster.second_stage}
    if rule.of == "first" or ask.reading("winner-8") == "second":
        stages = {rule.of: stages[rule.of]}
    facts = tuple(f"cluster.{stage}_stage" for stage in stages)
    won = next((stage for stage, result in stages.items() if result == "winner"), None)
    if won is not None:
        return Verdict(Outcome.MET, _won(won), facts)
    if None in stages.values():
        text = message("The outcome of the selection of territorial clusters is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    return Verdict(Outcome.NOT_MET, _lost(stages), facts)


def _won(stage: str) -> Message:
    if stage == "first":
        return message("The applicant won the first stage of the selection of territorial clusters.")
    return message("The applicant won the second stage of the selection of territorial clusters.")


def _lost(stages: Mapping[str, str | None]) -> Message:
    if len(stages) > 1:
        return message("The applicant won no stage of the selection of territorial clusters.")
    if "second" in stages:
        return message("The applicant did not win the second stage of the selection of territorial clusters.")
    if stages["first"] == "not-entered":
        return message(
            "The applicant entered the selection at its second stage, with a strategy already made: this support is "
            "for winners of the first."
        )
    return message("The applicant did not win the first stage of the selection of territorial clusters.")
