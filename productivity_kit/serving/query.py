"""What the address of the page asks for, learnt inside a kernel.

A kernel that Voilà heats up beforehand starts before its visitor comes, so the address is not in its
environment: it asks the server, and waits until somebody opens the page. Work that is the same for every
visitor belongs before that call. `voila.utils` has a helper for this too, but importing it takes 1.5 s.
"""

from __future__ import annotations

import json
import os
from functools import cache
from urllib.parse import unquote_plus

LONGEST = 2048  # characters of a query string that are read
MOST = 32  # pairs of a query string that are read


def visitor_query() -> dict[str, str]:
    """The query of the visitor's address as a mapping; of several values of a key the last.

    At most 32 pairs of the first 2048 characters are read; a broken percent-encoding never raises. Outside
    Voilà the mapping is empty, unless PRODUCTIVITY_KIT_QUERY gives a query. The values are what a visitor
    typed: check them before use, and escape them before they become HTML.

    Raises:
        OSError: A preheated kernel cannot reach its server.
        websockets.exceptions.WebSocketException: The server went away before a visitor came.
    """
    match os.environ.get("VOILA_PREHEAT"):
        case "True":
            return parse(_asked(_address()))
        case "False":
            return parse(os.environ.get("QUERY_STRING", ""))
        case _:
            return parse(os.environ.get("PRODUCTIVITY_KIT_QUERY", ""))


def parse(query: str) -> dict[str, str]:
    """A query string ("lang=kk&rate=14") as a mapping, within the bounds of `visitor_query`."""
    if len(query) > LONGEST:
        query = query[: LONGEST + 1].rpartition("&")[0]
    pairs = [pair.partition("=") for pair in query.split("&") if pair]
    return {unquote_plus(key): unquote_plus(value) for key, _, value in pairs[:MOST]}


def _address() -> str:
    """Where the server answers this kernel: its own address, not the one a proxy shows to browsers."""
    host = os.environ.get("VOILA_APP_IP", "127.0.0.1")
    prefix = os.environ.get("VOILA_SERVER_URL", "/").strip("/")
    path = "/".join(part for part in (prefix, "voila/query", os.environ["VOILA_KERNEL_ID"]) if part)
    return f"ws://{host}:{os.environ['VOILA_APP_PORT']}/{path}"


@cache  # the server answers once
def _asked(address: str) -> str:
    from websockets.sync.client import connect

    with connect(address, proxy=None) as server:
        request: dict[str, str] = json.loads(server.recv())
    return request.get("QUERY_STRING", "")
