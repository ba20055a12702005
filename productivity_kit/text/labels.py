"""The fixed words for outcomes, stages and states: one place for every view."""

from __future__ import annotations

from productivity_kit.text.message import message

OUTCOMES = {
    "met": message("met"),
    "not-met": message("not met"),
    "unknown": message("not known"),
    "not-applicable": message("does not apply"),
}
SYMBOLS = {"met": "✓", "not-met": "✗", "unknown": "?", "not-applicable": "–"}

ANSWERS = {
    "met": message("The support can be given: every condition for giving it is met."),
    "not-met": message("The support cannot be given: a condition is not met."),
    "unknown": message("Not decided: a fact is missing."),
}

SHORT_ANSWERS = {
    "met": message("It can be given"),
    "not-met": message("It cannot be given"),
    "unknown": message("Not decided"),
}

STAGES = {
    "in-force": message("Is the act in force?"),
    "applicant": message("Who may apply"),
    "performer": message("Who may do the work"),
    "papers": message("The papers in the folder"),
    "terms": message("The terms"),
    "costs": message("Which costs count"),
    "procedure": message("Who does what, by when"),
    "money": message("What it costs"),
    "agreement": message("What is agreed"),
    "results": message("What is watched"),
    "operator": message("The operator's money"),
}

RULES = {
    "in-force": message("In force"),
    "by-application": message("An application"),
    "entrepreneur": message("Who applies"),
    "priority-sector": message("Priority sector"),
    "time-in-sector": message("Time in the sector"),
    "industrialisation-map": message("Industrialisation Map"),
    "study-conclusion": message("Expertise of the study"),
    "approved-plan": message("Approved plan"),
    "stage-winner": message("Winner of the selection"),
    "own-rules": message("Rules of its own"),
    "together": message("Several measures together"),
    "after-decision": message("One waits for the other"),
    "made-in-time": message("Made in time for the package"),
    "confirmation": message("Written confirmation"),
    "engaged": message("A performer"),
    "performer-kind": message("Kind of performer"),
    "licensed": message("Licence or permit"),
    "experience": message("Qualification and experience"),
    "works-done": message("Works done before"),
    "decision": message("The operator's decision"),
    "in-time": message("In time"),
    "paper": message("Paper"),
    "papers-agree": message("Papers against each other"),
    "folder": message("The folder as a whole"),
    "own-money": message("Own money"),
    "leased-value": message("Least value"),
    "lease-term": message("Term"),
    "lease-rate": message("Rate"),
    "funding-mix": message("The operator's funds"),
    "earlier-contracts": message("Contracts of 2011–2012"),
    "parties": message("Monitoring agreement"),
    "copies-sent": message("Signed copies sent"),
    "copy-returned": message("Signed copy returned"),
    "agreed-sum": message("Sum agreed"),
    "agreed-term": message("Term of the agreement"),
    "statistics-consent": message("Consent to statistics"),
    "no-fee": message("No fee"),
    "target-missed": message("If the target is missed"),
    "terms-broken": message("If terms are broken"),
    "monitored": message("Monitoring"),
    "counted": message("Programme's indicator"),
    "productivity-target": message("Labour productivity"),
    "utilisation-target": message("Use of capacity"),
    "cost-share": message("The share paid"),
    "no-sum": message("No sum in the act"),
    "cost-scope": message("Kinds of cost"),
    "cost-people": message("Whose costs count"),
    "cost-purpose": message("What the cost served"),
    "cost-technology": message("Technologies"),
    "cost-form": message("Form of training"),
    "cost-window": message("When the cost was made"),
    "cost-group": message("A group's contract"),
    "cost-journey": message("One journey"),
    "cost-fare": message("Fares"),
    "cost-proof": message("Proof of costs"),
    "cost-lodging": message("Months of lodging"),
    "cost-trip-norm": message("Norms of trips abroad"),
    "cost-months": message("Whole calendar months"),
    "head-count": message("How many persons"),
    "cost-cap": message("Limit in tenge"),
    "enterprise-size": message("Size of the enterprise"),
    "double-funding": message("Other budget money"),
}

STATES = {
    "done": message("done"),
    "late": message("done late"),
    "due": message("its turn, in time"),
    "overdue": message("overdue"),
    "open": message("its turn, no term"),
    "waiting": message("not yet its turn"),
    "closed": message("falls away"),
    "out-of-order": message("done before its turn"),
}

REGIONS = {
    "akmola": message("Akmola region"),
    "aktobe": message("Aktobe region"),
    "almaty-region": message("Almaty region"),
    "atyrau": message("Atyrau region"),
    "east-kazakhstan": message("East Kazakhstan region"),
    "zhambyl": message("Zhambyl region"),
    "west-kazakhstan": message("West Kazakhstan region"),
    "karaganda": message("Karaganda region"),
    "kostanay": message("Kostanay region"),
    "kyzylorda": message("Kyzylorda region"),
    "mangystau": message("Mangystau region"),
    "pavlodar": message("Pavlodar region"),
    "north-kazakhstan": message("North Kazakhstan region"),
    "south-kazakhstan": message("South Kazakhstan region"),
    "astana": message("Astana city"),
    "almaty": message("Almaty city"),
}
"""The regions while the programme ran."""

PROGRAMME_RULES = {
    "indicator": message("Target indicator"),
    "result": message("Result of a task"),
    "budget": message("The year's budget"),
    "reconciliation": message("The plan against the budget"),
}
"""What is judged of the programme as a whole."""

TARGETS = {
    "met": message("targets reached"),
    "not-met": message("missed"),
    "unknown": message("still open or not known"),
}
"""How many targets of the programme stand how."""

AGREES = {
    "met": message("agrees with the budget"),
    "not-met": message("does not agree with the budget"),
}
"""Whether the plan's sums of a year come to its budget."""

SHELVES = {
    "clause": message("section and clause"),
    "measure": message("support measure"),
    "procedure": message("procedure, drawn"),
    "actor": message("who acts"),
    "term": message("term"),
    "deadline": message("deadline"),
    "reading": message("doubtful place"),
    "slip": message("slip of the text"),
}
"""The ways to browse the act."""

PARTS = {
    "measures": message("condition of a measure"),
    "common": message("condition of every measure"),
    "together": message("condition of several measures at once"),
    "amounts": message("sum of a measure"),
    "double_funding": message("condition of every sum"),
    "performers": message("condition for a performer"),
    "papers": message("entry of the list of papers"),
    "paper_lists": message("list of papers"),
    "agreements": message("agreement"),
    "monitoring": message("what is watched afterwards"),
    "procedures": message("step"),
    "instruments": message("instrument"),
    "definitions": message("definition"),
    "actors": message("who acts"),
    "sectors": message("priority sector"),
    "indicators": message("target indicator of the programme"),
    "results": message("result of a task of the programme"),
    "plan": message("row of the action plan"),
    "stages": message("stage of the programme"),
    "chapters": message("account of the whole programme"),
    "plan_columns": message("years of the action plan"),
}
"""What rests on a norm, by the part of the act's data."""

PAPER_STATES = {
    "there": message("in order"),
    "missing": message("missing"),
    "wrong-form": message("wrong form"),
    "wrong-contents": message("wrong contents"),
    "not-needed": message("not asked for"),
    "unknown": message("not known"),
}
PAPER_SYMBOLS = {
    "there": "✓",
    "missing": "✗",
    "wrong-form": "✗",
    "wrong-contents": "✗",
    "not-needed": "–",
    "unknown": "?",
}

PER = {
    "application": message("one for the application"),
    "performer": message("one for each performer"),
    "person": message("one for each person"),
    "cost": message("one for each line of costs"),
}

COST_KINDS = {
    "fee": message("training fee"),
    "travel": message("travel"),
    "booking": message("booking"),
    "bedding": message("bedding on the train"),
    "lodging": message("lodging"),
    "daily-allowance": message("daily allowance"),
    "pay": message("pay"),
    "plan-development": message("comprehensive plan"),
    "study-development": message("feasibility study"),
    "study-expertise": message("expertise of the feasibility study"),
    "technological-audit": message("technological audit"),
    "energy-audit": message("energy audit"),
    "other-diagnostics": message("other diagnostics"),
    "it-consulting": message("IT consulting"),
    "management-system": message("management system"),
    "engineering": message("engineering solutions"),
    "technology-search": message("search for technologies"),
    "production-management": message("running production and sales"),
    "industrial-design": message("industrial design"),
    "organisation-plan": message("plan of organising production"),
    "organisation-implementation": message("carrying out the plan of organising production"),
    "cluster-strategy": message("cluster strategy"),
    "cluster-roadmap": message("cluster roadmap"),
    "cluster-implementation": message("carrying out the cluster strategy and roadmap"),
    "other": message("another cost"),
}
