"""The folder as a whole: what the operator may not ask for, the data's source and date, one numbered folder."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from productivity_kit.findings import Finding, Inquiry, Outcome, Verdict, judge
from productivity_kit.programme.criteria import FolderMadeUp
from productivity_kit.text.message import Message, message


def folder_findings(measure: str, ask: Inquiry) -> Iterator[Finding]:
    """What is found of the folder, for a measure whose list comes with such rules (norms 5.4.B.17 to 5.4.B.19)."""
    rules = ask.act.paper_lists.get(measure)
    if rules is None:
        return
    asked: list[tuple[str | None, Callable[[FolderMadeUp, Inquiry], Verdict], str]] = [
        (rules.beyond, nothing_beyond, "programme-operator"),
        (rules.data, source_and_date, "applicant"),
        (rules.folder, one_folder, "applicant"),
    ]
    for norm, rule, binds in asked:
        if norm is not None:
            yield judge(rule, FolderMadeUp(norm=norm, binds=binds), ask, measure)


def nothing_beyond(_: FolderMadeUp, ask: Inquiry) -> Verdict:
    """The operator asks for no paper outside the list; without one the folder cannot be refused (norm 5.4.B.17)."""
    beyond, facts = ask.application.folder.asked_beyond, ("folder.asked_beyond",)
    if beyond is None:
        return Verdict(Outcome.UNKNOWN, message("Whether papers outside the list were asked for is not stated."), facts)
    if not beyond:
        return Verdict(Outcome.MET, message("No paper outside the list was asked for."), facts)
    text = message(
        "Asked for though no list has it: {papers:words}. The applicant need not hand it in, and its lack is no ground "
        "for refusal.",
        papers=beyond,
    )  # fmt: skip
    return Verdict(Outcome.NOT_MET, text, facts)


def source_and_date(_: FolderMadeUp, ask: Inquiry) -> Verdict:
    """The applicant names the source of the data and the date of calculation (norm 5.4.B.18)."""
    folder = ask.application.folder
    facts = ("folder.source", "folder.calculated_on", "folder.unnamed")
    unnamed = folder.unnamed or ()
    if "source" in unnamed:
        return Verdict(Outcome.NOT_MET, message("The source of the data is not named."), facts)
    if "date" in unnamed:
        return Verdict(Outcome.NOT_MET, message("The date of calculation is not named."), facts)
    if folder.source is None or folder.calculated_on is None:
        text = message("Whether the source of the data and the date of calculation are named is not stated.")
        return Verdict(Outcome.UNKNOWN, text, facts)
    text = message("Source of the data: {source}; calculated on {day:date}.",
                   source=folder.source, day=folder.calculated_on)  # fmt: skip
    return Verdict(Outcome.MET, text, facts)


def one_folder(_: FolderMadeUp, ask: Inquiry) -> Verdict:
    """One folder, sheets numbered (norm 5.4.B.19)."""
    folder, facts = ask.application.folder, ("folder.one_folder", "folder.numbered")
    faults: list[tuple[bool | None, Message]] = [
        (folder.one_folder, message("The papers are not put together in one folder.")),
        (folder.numbered, message("The sheets are not numbered.")),
    ]
    for fact, text in faults:
        if fact is False:
            return Verdict(Outcome.NOT_MET, text, facts)
    if None in (folder.one_folder, folder.numbered):
        return Verdict(Outcome.UNKNOWN, message("How the folder is made up is not stated."), facts)
    return Verdict(Outcome.MET, message("One folder, its sheets numbered."), facts)
