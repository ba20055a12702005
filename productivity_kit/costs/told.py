"""What was worked out, put in order by the rules that made it, so that each rule finds its own at once."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from productivity_kit.costs.result import Cut, Gap, Line, Reimbursement
from productivity_kit.costs.row import tag_of
from productivity_kit.programme.amounts import Cap, CostRule


class Told(NamedTuple):
    """An answer with what was cut (by the places of the lines) and what is missing, by the rule's name.

    `claimed` are the kinds of its lines, `left` those of which something may count. `nameless` is the first line
    whose kind is not stated and matters. `names` are what the application calls its people, by their keys.
    """

    found: Reimbursement
    cuts: dict[str, list[tuple[int, Cut]]]
    gaps: dict[str, list[Gap]]
    claimed: set[str | None]
    left: set[str | None]
    nameless: Line | None
    names: dict[str, str]

    @classmethod
    def of(cls, found: Reimbursement, names: dict[str, str]) -> Told:
        """The answer put in order."""
        cuts, gaps = defaultdict(list), defaultdict(list)
        for place, line in enumerate(found.lines):
            for cut in line.cuts:
                cuts[cut.rule].append((place, cut))
        for gap in (*found.gaps, *(gap for line in found.lines for gap in line.moot)):
            gaps[gap.rule].append(gap)
        return cls(
            found,
            cuts,
            gaps,
            claimed={line.kind for line in found.lines},
            left={line.kind for line in found.lines if line.admitted != 0},
            nameless=next((line for line in found.lines if line.kind is None and line.admitted is None), None),
            names=names,
        )

    def cut_by(self, rule: CostRule) -> list[tuple[int, Cut]]:
        """What the rule cut, with the places of the lines."""
        cuts = self.cuts.get(tag_of(rule))
        return [each for each in cuts if made_by(each[1], rule)] if cuts else []

    def missing_for(self, rule: CostRule) -> list[Gap]:
        """What the rule lacks, of lines that fall out for another reason too."""
        gaps = self.gaps.get(tag_of(rule))
        return [gap for gap in gaps if made_by(gap, rule)] if gaps else []


def made_by(entry: Cut | Gap, rule: CostRule) -> bool:
    """Whether this rule of its name made the entry: where a page may have several, they differ by their norms."""
    return entry.norm == rule.norm or not (isinstance(rule, Cap) or hasattr(rule, "kinds"))
