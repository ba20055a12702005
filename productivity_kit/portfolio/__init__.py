"""The reimbursement of many applications at once: the one formula of `costs` over a table of cost lines.

`reimburse` takes a table in memory; `chunks` takes one beyond memory, part by part on Dask (extra `portfolio`).
`files` reads and writes tables in CSV, `summary` tells an answer in a few figures.
"""

from productivity_kit.portfolio.reimburse import reimburse

__all__ = ["reimburse"]
