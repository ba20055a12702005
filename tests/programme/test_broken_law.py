"""A broken law does not load: every kind of fault is named with its file, line, key and cure."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from msgspec import inspect

from productivity_kit.programme import Act, LawError, load_act

from .law_copy import Fault, LawCopy

LEASING = "measures/leasing.yaml"
STEPS = "procedures/leasing.yaml"
SECTORS = "sectors.yaml"
FORCE = "readings/force.yaml"
RULES = "measures.leasing.criteria"


def broken(law: LawCopy, file: str, old: str, new: str, down: int = 0) -> Fault:
    """The one fault after one change; it must stand in the changed file, `down` lines below the change."""
    line = law.change(file, old, new)
    (fault,) = law.faults()
    assert (fault.file, fault.line) == (file, line + down)
    return fault


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


def test_a_list_divided_over_files(law: LawCopy) -> None:
    """A part that is a list cannot be joined from two files, since their order would decide."""
    law.add("zz.yaml", "common: []\n")
    (fault,) = law.faults()
    assert (fault.file, fault.line) == ("zz.yaml", 1)
    assert fault.words == f"“common” already stands in {law.folder}/act.yaml: keep it in one file."


BROKEN_REFERENCES = [
    (LEASING, "norm: 5.3.1.participation", "norm: 5.3.1.particpation", "measures.leasing.criteria[3].norm", "norms"),
    ("act.yaml", "repeal: act.370", "repeal: act.371", "common[1].repeal", "norms"),
    (LEASING, "binds: leasing-operator", "binds: leasing-operators", "measures.leasing.criteria[7].binds", "actors"),
    (
        LEASING,
        "[leasing-operator, programme-operator, applicant]",
        "[leasing-operator, programme-operator, applicants]",
        "measures.leasing.criteria[9].parties[3]",
        "actors",
    ),
    (
        LEASING,
        "positive: confirmation-positive",
        "positive: confirmation-postive",
        "measures.leasing.criteria[2].positive",
        "events",
    ),
    (
        LEASING,
        "negative: confirmation-negative",
        "negative: confirmation-negativ",
        "measures.leasing.criteria[2].negative",
        "events",
    ),
    (
        LEASING,
        "agreement: monitoring-agreement",
        "agreement: monitoring-agrement",
        "measures.leasing.criteria[9].agreement",
        "events",
    ),
    (LEASING, "after: contract-signed", "after: contract-singed", "measures.leasing.criteria[9].after", "events"),
    (LEASING, '["13", "14", "15"]', '["13", "14", "12"]', "measures.leasing.criteria[4].light_sectors[3]", "sectors"),
    (
        LEASING,
        "light_heading: light-wood",
        "light_heading: light-woods",
        "measures.leasing.criteria[4].light_heading",
        "headings",
    ),
    (LEASING, "instrument: 1", "instrument: 9", "measures.leasing.instrument", "instruments"),
    (LEASING, "procedure: leasing", "procedure: leasings", "measures.leasing.procedure", "procedures"),
    (STEPS, "norm: 5.4.A.3", "norm: 5.4.A.33", "procedures.leasing.steps.expertise.norm", "norms"),
    (
        STEPS,
        "actor: programme-operator",
        "actor: program-operator",
        "procedures.leasing.steps.confirmation.actor",
        "actors",
    ),
    (
        STEPS,
        "gives: [leasing-application-complete]",
        "gives: [leasing-application-complete, leasing-application-full]",
        "procedures.leasing.steps.application.gives[2]",
        "events",
    ),
    (SECTORS, "norm: annex.62", "norm: annex.63", "sectors.62.norm", "norms"),
    (
        SECTORS,
        "norm: annex.61\n    heading: information-communication",
        "norm: annex.61\n    heading: information",
        "sectors.61.heading",
        "headings",
    ),
    ("actors.yaml", "norm: 5.3.1.operator", "norm: 5.3.1.operater", "actors.leasing-operator.norm", "norms"),
    (
        "definitions.yaml",
        "norm: 2.def.comprehensive-plan",
        "norm: 2.def.plan",
        "definitions.comprehensive-plan.norm",
        "norms",
    ),
    ("instruments.yaml", "norm: 5.3.1.operator", "norm: 5.3.1.op", "instruments.1.norm", "norms"),
    (
        "instruments.yaml",
        "operator: local-content-institute",
        "operator: local-content",
        "instruments.6.operator",
        "actors",
    ),
    ("slips.yaml", "norms: [5.4.B.5]", "norms: [5.4.B.55]", "slips.clause-11-for-3.norms[1]", "norms"),
    (FORCE, "norms: [act.370]", "norms: [act.371]", "readings.pending-repeal.norms[1]", "norms"),
    (
        "norms/instruments.yaml",
        "5.3.1.term:\n    kind: amount\n    place: 5.3.1",
        "5.3.1.term:\n    kind: amount\n    place: 5.3.1.1",
        "norms.5.3.1.term.place",
        "places",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "field", "part"), BROKEN_REFERENCES)
def test_a_reference_that_leads_nowhere(law: LawCopy, file: str, old: str, new: str, field: str, part: str) -> None:
    """Each field that names a norm, place, actor, event, heading, sector, instrument or procedure is looked up."""
    fault = broken(law, file, old, new, down=old.count("\n"))
    assert fault.field == field
    assert f"is no key of “{part}”" in fault.words
    assert "Did you mean “" in fault.words or "add it there or mend it here" in fault.words


FIGURES = [
    ("norms/goals-figures.yaml", "  - norm: 1.indicators.2015", "indicators[1].norm", "norms"),
    ("norms/goals-figures.yaml", "    measures: [leasing]", "indicators[1].measures[1]", "measures"),
    ("norms/goals-figures.yaml", "  - norm: 4.result.1", "results[1].norm", "norms"),
    ("norms/plan-rows.yaml", "  - norm: 8.plan.indicators", "plan[1].norm", "norms"),
    ("norms/plan-rows.yaml", "    responsible: [leasing-operator]", "plan[1].responsible[1]", "actors"),
]


@pytest.mark.parametrize(("file", "line", "field", "part"), FIGURES)
def test_references_in_the_lists_of_figures(law: LawCopy, file: str, line: str, field: str, part: str) -> None:
    """Indicators, results and rows of the plan name norms, measures and actors that must exist (the first of each)."""
    path = law.folder / file
    lines = path.read_text(encoding="utf-8").splitlines()
    number = lines.index(line)
    key, _, value = line.rpartition(": ")
    lines[number] = f"{key}: {'[nobody]' if value.startswith('[') else 'nobody'}"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert law.faults() == [
        Fault(file, number + 1, field, f"“nobody” is no key of “{part}”: add it there or mend it here.")
    ]


def referring(kind: inspect.Type, part: str = "", seen: frozenset[type] = frozenset()) -> set[tuple[str, str]]:
    """The names of all fields of a type, at any depth, that hold a key of a part, each with that part."""
    match kind:
        case inspect.Metadata():
            return referring(kind.type, (kind.extra or {}).get("ref", part), seen)
        case inspect.StructType() if kind.cls not in seen:
            inner = [(f.encode_name, referring(f.type, "", seen | {kind.cls})) for f in kind.fields]
            return {(name or field, ref) for field, found in inner for name, ref in found}
        case inspect.UnionType():
            return set().union(*(referring(each, part, seen) for each in kind.types))
        case inspect.VarTupleType():
            return referring(kind.item_type, part, seen)
        case inspect.DictType():
            return referring(kind.value_type, part, seen)
    return {("", part)} if part else set()


def test_every_referring_field_is_tried() -> None:
    """A field added to the model with a reference in it has to be broken above too."""
    tried = {
        (re.sub(r"\[\d+\]", "", field).rpartition(".")[2], part)
        for _, *_, field, part in [*BROKEN_REFERENCES, *FIGURES]
    }
    assert tried == referring(inspect.type_info(Act))


def test_a_near_key_is_offered(law: LawCopy) -> None:
    """A reference with a slip of the hand is answered with the key that was meant."""
    fault = broken(law, LEASING, "norm: 5.3.1.participation", "norm: 5.3.1.particpation")
    assert fault.words == "“5.3.1.particpation” is no key of “norms”. Did you mean “5.3.1.participation”?"


def test_a_reading_about_a_measure_that_is_not_there(law: LawCopy) -> None:
    """A reading names measures, the programme or all; another word is refused."""
    fault = broken(law, FORCE, "norms: [act.370]\n    measures: [all]", "norms: [act.370]\n    measures: [leasng]", 1)
    assert fault.field == "readings.pending-repeal.measures"
    assert fault.words == "“leasng” is no key of “measures”. Did you mean “leasing”?"


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
        (LEASING, "rate: 5 %}", "rate: five}", f"{RULES}[6].rate", "A share such as 5 % or 0.05"),
        (LEASING, "longest: 120", "longest: ten", f"{RULES}[5].longest", "at least 1 is expected"),
        (LEASING, "longest: 120", "longest: 0", f"{RULES}[5].longest", "at least 1 is expected"),
        (LEASING, "    least: 150 000 000", "    least: 150 mln", f"{RULES}[4].least", "An amount in tenge"),
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
