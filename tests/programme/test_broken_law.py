"""A broken law does not load: every kind of fault is named with its file, line, key and cure."""

from __future__ import annotations

from pathlib import Path

import pytest

from productivity_kit.programme import LawError, load_act

from .law_copy import Fault, LawCopy, broken

LEASING = "measures/leasing.yaml"
STEPS = "procedures/leasing.yaml"
SECTORS = "sectors.yaml"
RULES = "measures.leasing.criteria"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_missing_language(law: LawCopy, language: str) -> None:
    """Whatever is said is said in all three languages: a heading without one of them is refused."""
    words = {"kk": "Көлік және қоймаға қою", "ru": "Транспорт и складирование", "en": "Transport and storage"}
    law.change(SECTORS, f"    {language}: {words[language]}\n", "")
    (fault,) = law.faults()
    lines = (law.folder / SECTORS).read_text(encoding="utf-8").splitlines()
    assert fault.file == SECTORS
    assert lines[(fault.line or 0) - 2] == "  transport-storage:"
    assert fault.field == f"headings.transport-storage.{language}"
    assert fault.words == f"“{language}” is missing: add it."


def test_an_unknown_key(law: LawCopy) -> None:
    """A misspelt key is an error with the key that was probably meant, never a silent default."""
    fault = broken(law, LEASING, "    procedure: leasing\n", "    procedur: leasing\n")
    assert fault.field == "measures.leasing.procedur"
    assert fault.words == "“procedur” is not known here. Did you mean “procedure”?"


def test_an_unknown_part(law: LawCopy) -> None:
    """A whole part that the model does not know is refused too."""
    law.add("new.yaml", "# a part of its own\nnormz: {}\n")
    (fault,) = law.faults()
    assert (fault.field, fault.words) == ("normz", "“normz” is not known here. Did you mean “norms”?")


def test_a_key_repeated_in_one_file(law: LawCopy) -> None:
    """The second place is named with the line of the first."""
    line = law.change(SECTORS, '  "62":\n', '  "61":\n')
    assert law.faults() == [
        Fault(SECTORS, line, "", f"The key “61” stands here and in line {line - 3}: keep one of them.")
    ]


def test_a_key_repeated_across_files(law: LawCopy) -> None:
    """Ids are unique in the whole act: the other file and its line are named."""
    law.add("zz.yaml", "norms:\n  5.3.1.term:\n    kind: amount\n")
    (fault,) = law.faults()
    assert (fault.file, fault.line, fault.field) == ("zz.yaml", 2, "norms.5.3.1.term")
    text = (law.folder / "norms/instruments.yaml").read_text(encoding="utf-8")
    first = text.splitlines().index("  5.3.1.term:") + 1
    assert fault.words == (
        f"The key “5.3.1.term” already stands in {law.folder}/norms/instruments.yaml, line {first}: keep one of them."
    )


@pytest.mark.parametrize(("part", "text"), [("common", "[]"), ("common", "{a: b}"), ("identity", "[]")])
def test_a_part_divided_over_files(law: LawCopy, part: str, text: str) -> None:
    """A part that is a list, there or here, cannot be joined from two files, since their order would decide."""
    law.add("zz.yaml", f"{part}: {text}\n")
    (fault,) = law.faults()
    assert (fault.file, fault.line) == ("zz.yaml", 1)
    assert fault.words == f"“{part}” already stands in {law.folder}/act.yaml: keep it in one file."


def test_a_reading_with_one_option(law: LawCopy) -> None:
    """Where there is nothing to choose there is no reading."""
    path = law.folder / "readings/leasing.yaml"
    text = path.read_text(encoding="utf-8")
    start = text.index("      out:\n        kk: Мерзім 10 жылдан кем болуға тиіс.")
    path.write_text(text[:start] + text[text.index("  earlier-contracts:\n", start) :], encoding="utf-8")
    (fault,) = law.faults()
    assert fault.file == "readings/leasing.yaml"
    assert fault.line == text.count("\n", 0, text.index("      in:\n        kk: Дәл 10 жылға")) + 1
    assert (fault.field, fault.words) == ("readings.term-edge.options", "A reading needs at least two options.")


def test_a_step_that_waits_for_an_event_nobody_gives(law: LawCopy) -> None:
    """Such a step would wait for ever: it is refused, and so is every step that waited for the lost event."""
    law.change(STEPS, "        gives: [contract-signed]\n", "")
    faults = law.faults()
    assert [fault.field for fault in faults] == [
        "procedures.leasing.steps.monitoring-agreement.after",
        "procedures.leasing.steps.productivity.after",
    ]
    lines = (law.folder / STEPS).read_text(encoding="utf-8").splitlines()
    assert {lines[(fault.line or 0) - 1].strip() for fault in faults} == {"after: [contract-signed]"}
    assert {fault.words for fault in faults} == {"No step of this procedure gives the event “contract-signed”."}


REIMBURSEMENT = "procedures/reimbursement.yaml"
REPAID = "procedures.reimbursement.steps"


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "words"),
    [
        (
            REIMBURSEMENT,
            "filed: application-registered",
            "filed: passport-received",
            "procedures.reimbursement.roles.filed",
            "No step of this procedure gives the event “passport-received”.",
        ),
        (
            REIMBURSEMENT,
            "opens: [application-registered]",
            "opens: [application-registered, cluster-paid]",
            "procedures.reimbursement.opens",
            "No step of this procedure gives the event “cluster-paid”.",
        ),
        (
            REIMBURSEMENT,
            "after: [agreement-returned]",
            "after: [contract-signed]",
            f"{REPAID}.payment.readings.payment-start.receipt.after",
            "No step of this procedure gives the event “contract-signed”.",
        ),
        (
            REIMBURSEMENT,
            "within: completeness",
            "within: return",
            f"{REPAID}.gaps-notice.within",
            "“return” is no step of this procedure with a term in working days.",
        ),
        (
            REIMBURSEMENT,
            "            receipt:",
            "            receit:",
            f"{REPAID}.payment.readings.payment-start.receit",
            "“receit” is no option of this reading: last-signature, receipt.",
        ),
        (
            "measures/plan.yaml",
            "    routes: {direct",
            "    procedure: leasing\n    routes: {direct",
            "measures.plan.routes",
            "A measure has one procedure or several routes, not both.",
        ),
    ],
)
def test_a_procedure_that_cannot_run(law: LawCopy, file: str, old: str, new: str, field: str, words: str) -> None:
    """Events that nobody gives, a term shared with a step that has none, an option misspelt, two ways at once."""
    law.change(file, old, new)
    (fault,) = law.faults()
    assert (fault.file, fault.field, fault.words) == (file, field, words)


def test_what_is_submitted_again_opens_a_round(law: LawCopy) -> None:
    """The event of a resubmission is one that opens the procedure; else no clock would begin anew."""
    law.change(REIMBURSEMENT, "opens: [application-registered]", "opens: [application-complete]")
    faults = law.faults()
    assert [fault.field for fault in faults] == [f"{REPAID}.mending-gaps.again", f"{REPAID}.mending-faults.again"]
    assert {fault.words for fault in faults} == {"A step that submits anew gives an event that opens a round."}


def test_no_page_lists_a_term_a_second_time(law: LawCopy) -> None:
    """The steps' own terms make the rules on time: a page that lists one too is refused."""
    old = "- {rule: earlier-contracts,"
    fault = broken(law, LEASING, old, "- {rule: in-time, norm: 5.4.A.5, stage: procedure, step: notice}\n      " + old)
    assert fault.field == f"{RULES}[8].rule"


def test_a_criterion_extended_under_an_option_that_is_not_there(law: LawCopy) -> None:
    """Which terms are extended to the contracts of 2011-2012 turns on the options of that reading and no others."""
    old = "norm: 5.3.1.participation, stage: terms, extended_under: [whole]"
    fault = broken(law, LEASING, old, old.replace("whole", "hole"))
    assert fault.field == f"{RULES}[3].extended_under"
    assert fault.words == "“hole” is no key of “earlier-contracts”. Did you mean “whole”?"


@pytest.mark.parametrize(
    ("file", "old", "new", "field", "words"),
    [
        (LEASING, "{kk: Лизинг, ru: Лизинг,", '{kk: Лизинг, ru: "",', "measures.leasing.short.ru", "it is empty"),
        (LEASING, "{kk: Лизинг, ru: Лизинг,", "{kk: Лизинг, ru: ,", "measures.leasing.short.ru", "A value is missing"),
        (
            "norms/instruments.yaml",
            "5.3.1.term:\n    kind: amount",
            "5.3.1.term:\n    kind: amout",
            "norms.5.3.1.term.kind",
            "Did you mean “amount”?",
        ),
        (LEASING, "rule: lease-rate", "rule: lease-rates", f"{RULES}[6].rule", "Did you mean “lease-rate”"),
        (LEASING, "rule: lease-rate", "rule: [lease-rate]", f"{RULES}[6].rule", "is not one of the choices"),
        (LEASING, "rate: 5 %}", "rate: five}", f"{RULES}[6].rate", "A share such as “5 %” or 0.05"),
        (LEASING, "longest: 120", "longest: ten", f"{RULES}[5].longest", "at least 1 is expected"),
        (LEASING, "longest: 120", "longest: 0", f"{RULES}[5].longest", "at least 1 is expected"),
        (LEASING, "    least: 150 000 000", "    least: 150 mln", f"{RULES}[4].least", "An amount in figures"),
        (LEASING, "5.3.1.term, stage: terms", "5.3.1.term, stage: term", f"{RULES}[5].stage", "Did you mean “terms”"),
        ("act.yaml", "since: 2015-06-17", "since: 2015-06-31", "common[1].since", "A date such as"),
        (LEASING, "of: project", "of: projects", f"{RULES}[1].of", "Did you mean “project”"),
        (LEASING, ", longest: 120}", "}", f"{RULES}[5].longest", "“longest” is missing: add it."),
        (LEASING, "longest: 120}", "longest: 120, least: 1}", f"{RULES}[5].least", "“least” is not known here"),
    ],
)  # fmt: skip
def test_wrong_values(law: LawCopy, file: str, old: str, new: str, field: str, words: str) -> None:
    """Empty texts, unknown kinds and rules, figures that are none, missing and surplus figures of a rule."""
    fault = broken(law, file, old, new, down=old.count("\n"))
    assert fault.field == field
    assert words in fault.words


def test_tricks_of_yaml_are_refused_in_the_law_too(law: LawCopy) -> None:
    """The law is read by the same strict reader; what is missed only because a file cannot be read is not blamed."""
    anchor = law.change(LEASING, "instrument: 1", "instrument: &one 1")
    tag = law.change(SECTORS, "norm: annex.62", "norm: !!str annex.62")
    assert law.faults() == [
        Fault(LEASING, anchor, "", "Anchors and aliases (& and *) are not allowed: write the value out."),
        Fault(SECTORS, tag, "", "Tags (!) are not allowed: write a plain value."),
    ]


def test_a_file_that_is_no_block_of_parts(law: LawCopy) -> None:
    """A list at the top of a file belongs to no part."""
    law.add("zz.yaml", "# nothing but a list\n- a\n")
    (fault,) = law.faults()
    assert (fault.file, fault.line) == ("zz.yaml", 2)
    assert fault.words == "The file must be a block of parts such as “norms:”."


def test_several_faults_are_told_at_once(law: LawCopy) -> None:
    """Three slips in three files are three faults in the order of the files."""
    law.change("act.yaml", "repeal: act.370", "repeal: act.371")
    law.change(LEASING, "longest: 120", "longest: ten")
    law.change(SECTORS, "norm: annex.62", "norm: annex.63")
    assert [fault.file for fault in law.faults()] == ["act.yaml", LEASING, SECTORS]


def test_a_folder_without_an_act(tmp_path: Path) -> None:
    """An empty folder lacks every part, and each is named."""
    with pytest.raises(LawError) as caught:
        load_act(tmp_path)
    missing = {problem.field for problem in caught.value.problems}
    assert {"identity", "norms", "sectors", "measures", "procedures", "readings"} <= missing


def test_the_unbroken_copy_loads(law: LawCopy) -> None:
    """The copy itself is sound: each refusal above is due to its change alone."""
    assert law.act().identity.wording == "440"
