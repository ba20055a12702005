"""Is it in a priority sector of the annex, and is it light industry?"""

from __future__ import annotations

from productivity_kit.findings import Inquiry, Outcome, Verdict
from productivity_kit.programme import Act
from productivity_kit.programme.criteria import LeasedValue, PrioritySector
from productivity_kit.text.message import message


def priority_sector(rule: PrioritySector, ask: Inquiry) -> Verdict:
    """The project, or the enterprise's activity, is in a sector of the annex (norm 5.1.leasing.sector and others).

    Readings: `sector-of` (what must be in the sector), `sector-match` (does a code take its subcodes in).
    """
    return in_sector(*_code(rule, ask), ask)


def in_sector(path: str, code: str | None, ask: Inquiry) -> Verdict:
    """Whether the OKED code stated at this path is in a sector of the annex. Reading: `sector-match`."""
    if code is None:
        return Verdict(Outcome.UNKNOWN, message("The OKED code is not stated."), (path,))
    exact = ask.reading("sector-match") == "exact"
    sector = sector_of(ask.act, code, exact=exact)
    if sector is not None:
        text = message(
            "OKED {code} belongs to the priority sector {sector}: {sector:sectors}.", code=code, sector=sector
        )
        return Verdict(Outcome.MET, text, (path,))
    finer = [listed for listed in ask.act.sectors if _digits(listed).startswith(_digits(code))]
    if finer:
        text = message(
            "OKED {code} is too coarse to say: of it {finer:words} are in the list. State more of the code.",
            code=code, finer=finer,
        )  # fmt: skip
        return Verdict(Outcome.UNKNOWN, text, (path,))
    text = message("OKED {code} is not in the list of priority sectors.", code=code)
    return Verdict(Outcome.NOT_MET, text, (path,))


def _code(rule: PrioritySector, ask: Inquiry) -> tuple[str, str | None]:
    if rule.of == "project" and ask.reading("sector-of") != "main-activity":
        return "project.activity", ask.application.project.activity
    return enterprise_activity(ask)


def enterprise_activity(ask: Inquiry) -> tuple[str, str | None]:
    """The path and the code of the enterprise's activity: the one it applies with, else its main one."""
    applicant = ask.application.applicant
    if applicant.activity is None or ask.reading("sector-of") == "main-activity":
        return "applicant.main_activity", applicant.main_activity
    return "applicant.activity", applicant.activity


def sector_of(act: Act, code: str, *, exact: bool = False) -> str | None:
    """The annex's code that holds this OKED code: itself, or the longest code that it begins with."""
    digits = _digits(code)
    fitting = [
        sector for sector in act.sectors if (_digits(sector) == digits if exact else digits.startswith(_digits(sector)))
    ]
    return max(fitting, key=len, default=None)


def light_industry(rule: LeasedValue, ask: Inquiry, code: str) -> bool:
    """Whether the code is light industry: OKED 13-15, or all under the annex's heading (reading `light-industry`)."""
    sector = sector_of(ask.act, code)
    if ask.reading("light-industry") == "heading":
        return sector is not None and ask.act.sectors[sector].heading == rule.light_heading
    return any(_digits(code).startswith(_digits(light)) for light in rule.light_sectors)


def _digits(code: str) -> str:
    return code.replace(".", "")
