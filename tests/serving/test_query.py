"""What a kernel learns of its visitor's address."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from websockets.sync.server import ServerConnection, serve

from productivity_kit.serving import visitor_query
from productivity_kit.serving.query import LONGEST, MOST, parse

words = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@pytest.fixture(autouse=True)
def plain_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Python that neither Voilà nor a test has told anything."""
    for name in ("VOILA_PREHEAT", "VOILA_APP_IP", "QUERY_STRING", "PRODUCTIVITY_KIT_QUERY"):
        monkeypatch.delenv(name, raising=False)


@given(st.dictionaries(words, words, max_size=8))
def test_what_a_browser_encodes_comes_back(pairs: dict[str, str]) -> None:
    """Any few words, in any letters, arrive as they were sent."""
    assert parse(urlencode(pairs)) == pairs


@given(st.text() | st.text("&=%aF0+;", max_size=40))
def test_no_query_is_refused(text: str) -> None:
    """Whatever stands in an address, a mapping comes of it, no larger than the bounds allow."""
    query = parse(text)
    assert len(query) <= MOST
    assert sum(map(len, query)) + sum(map(len, query.values())) <= LONGEST


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("lang=kk&lang=ru", {"lang": "ru"}),
        ("a=%zz&b=%", {"a": "%zz", "b": "%"}),
        ("a=%ff", {"a": "\N{REPLACEMENT CHARACTER}"}),
        ("a=1=2&b&=c&&", {"a": "1=2", "b": "", "": "c"}),
        ("name=%D3%A9%D0%BD+x", {"name": "өн x"}),
    ],
)
def test_odd_queries(text: str, query: dict[str, str]) -> None:
    """The last value wins; broken encoding stays as it is; a pair may lack its sign, its key or its value."""
    assert parse(text) == query


def test_an_overlong_query_loses_its_last_pairs_whole() -> None:
    """Nothing is cut in the middle: a sum that lost its last digits would be another sum."""
    text = "a=1&b=" + "9" * LONGEST
    assert parse(text) == {"a": "1"}
    assert parse("x" * (LONGEST - 4) + "&b=2") == {"x" * (LONGEST - 4): "", "b": "2"}
    assert len(parse("&".join(f"k{number}=1" for number in range(MOST + 1)))) == MOST


def test_outside_voila_there_is_no_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    """In JupyterLab and plain Python the mapping is empty, even where a web server left its variable."""
    monkeypatch.setenv("QUERY_STRING", "lang=en")
    assert visitor_query() == {}


def test_a_test_can_play_the_visitor(monkeypatch: pytest.MonkeyPatch) -> None:
    """PRODUCTIVITY_KIT_QUERY stands in for an address where there is none."""
    monkeypatch.setenv("PRODUCTIVITY_KIT_QUERY", "lang=kk&rate=14")
    assert visitor_query() == {"lang": "kk", "rate": "14"}


def test_a_kernel_started_for_its_visitor_has_the_query_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without preheating, Voilà puts the query into the kernel's environment."""
    monkeypatch.setenv("VOILA_PREHEAT", "False")
    monkeypatch.setenv("QUERY_STRING", "lang=en")
    monkeypatch.setenv("PRODUCTIVITY_KIT_QUERY", "lang=kk")
    assert visitor_query() == {"lang": "en"}


@contextmanager
def voila(payload: Mapping[str, str]) -> Iterator[tuple[int, list[str]]]:
    """A server that tells each kernel that asks of its visitor once: its port, and the paths asked for."""
    paths: list[str] = []

    def answer(kernel: ServerConnection) -> None:
        assert kernel.request is not None
        paths.append(kernel.request.path)
        if paths.count(kernel.request.path) == 1:
            kernel.send(json.dumps(payload))

    with serve(answer, "127.0.0.1", 0) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield int(server.socket.getsockname()[1]), paths
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("server_url", "kernel", "path"),
    [
        ("/", "one", "/voila/query/one"),
        ("/hub/user/", "two", "/hub/user/voila/query/two"),
        ("/hub/user", "three", "/hub/user/voila/query/three"),
    ],
)
def test_a_preheated_kernel_asks_the_server(
    monkeypatch: pytest.MonkeyPatch, server_url: str, kernel: str, path: str
) -> None:
    """It asks at the path the server answers at, not the one browsers see, past any proxy for the web; asked
    again, it remembers, since the server tells it once."""
    with voila({"QUERY_STRING": "lang=kk&x=%D3%A9", "SERVER_NAME": "elsewhere"}) as (port, paths):
        for name, value in {
            "VOILA_PREHEAT": "True",
            "VOILA_APP_PORT": str(port),
            "VOILA_BASE_URL": "/seen/by/browsers/",
            "VOILA_SERVER_URL": server_url,
            "VOILA_KERNEL_ID": kernel,
            "http_proxy": "http://127.0.0.1:1",
        }.items():
            monkeypatch.setenv(name, value)
        assert visitor_query() == visitor_query() == {"lang": "kk", "x": "ө"}
        assert paths == [path]
