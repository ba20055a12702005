"""Which costs count and what is paid of them.

`reimburse` answers one application, `findings` says it norm by norm, `formula` is the one formula over columns for one
application and for millions of lines alike. Only those load NumPy; the shapes of the answer do not.
"""

from productivity_kit.costs.result import Cut, Gap, Limit, Line, OtherSum, Part, Reimbursement

__all__ = ["Cut", "Gap", "Limit", "Line", "OtherSum", "Part", "Reimbursement"]
