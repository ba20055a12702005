"""Which lines belong together: groups by a key, numbered in the order in which they come."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pandas as pd

from productivity_kit.costs.integers import Column

SPARSE = 4
"""How many times as many keys as lines a table by key may have and still be the fastest way."""


class Groups(NamedTuple):
    """The number of each line's group, and the first line of each group."""

    of: Column
    firsts: Column


def first_of(groups: Column) -> Column:
    """The first line of each group; 0 of a group without lines."""
    firsts = np.zeros(int(groups.max(initial=-1)) + 1, dtype=np.int64)
    firsts[groups[::-1]] = np.arange(groups.size)[::-1]
    return firsts


def grouped(key: Column, keys: int) -> Groups:
    """The lines by a key from 0 to `keys` - 1, groups in the order in which they come.

    Lines of one key that follow one another, as those of an application do in most tables, are taken as one.
    """
    if keys <= SPARSE * key.size:
        return _by_table(key, keys)
    starts = np.flatnonzero(key[1:] != key[:-1])
    starts += 1
    if 2 * starts.size >= key.size:
        return _by_hash(key)
    starts = np.concatenate((np.zeros(1, dtype=np.int64), starts))
    runs = _by_hash(key[starts])
    return Groups(np.repeat(runs.of, np.diff(starts, append=key.size)), starts[runs.firsts])


def _by_table(key: Column, keys: int) -> Groups:
    line = np.arange(key.size)
    table = np.empty(keys, dtype=np.int64)
    table[key[::-1]] = line[::-1]  # the first line of each key is written last, and stays
    firsts = np.flatnonzero(table[key] == line)
    table[key[firsts]] = line[: firsts.size]
    return Groups(table[key], firsts)


def _by_hash(key: Column) -> Groups:
    of = pd.factorize(key)[0].astype(np.int64, copy=False)
    return Groups(of, first_of(of))
