"""Pages whose kernel fails: the visitor reads words and a way back, the operator the reason."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import nbformat
import pytest

from productivity_kit.serving.texts import texts
from productivity_kit.text import LANGUAGES, Language
from tests.serving.running import Server, serving

SHOWN = "from IPython.display import HTML\nHTML('<p>Words that are shown</p>')"
ASK = "from productivity_kit.serving import visitor_query\nvisitor_query()"
CELLS = {
    "warming.ipynb": ("raise ValueError('a secret of the server')", SHOWN),
    "dying.ipynb": (f"{ASK}\nimport os\nos._exit(1)", SHOWN),
    "slow.ipynb": (f"{ASK}\nimport time\ntime.sleep(3)", SHOWN),
    "well.ipynb": (ASK, SHOWN),
}
WARM = "warming dying slow well"


@dataclass(frozen=True)
class Broken:
    """A server, whether it heats kernels up, and the file of its log."""

    server: Server
    warm: bool
    log: Path


@pytest.fixture(scope="module", params=[True, False], ids=["warm", "cold"])
def broken(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Broken]:
    """A server with notebooks that fail, each in its way."""
    folder = tmp_path_factory.mktemp("broken")
    for name, cells in CELLS.items():
        made = [nbformat.v4.new_code_cell(cell, metadata={"tags": ["page"]}) for cell in cells]
        kernel = {"name": "python3", "language": "python", "display_name": "Python 3"}
        nbformat.write(nbformat.v4.new_notebook(cells=made, metadata={"kernelspec": kernel}), folder / name)
    env = {"PRODUCTIVITY_KIT_WARM": WARM, "PRODUCTIVITY_KIT_POOL": str(int(request.param))}
    with serving(folder, env=env, log=folder / "log") as server:
        yield Broken(server, request.param, folder / "log")


def opened(broken: Broken, name: str, language: Language = "en", query: str = "") -> str:
    """The page, read to its end and closed."""
    if broken.warm:
        broken.server.wait_for_pool(name)
    page = broken.server.ask(f"/voila/render/{name}?lang={language}{query}").text
    assert close(broken.server, page) == 204
    return page


def close(server: Server, page: str) -> int:
    """What the server answers when the page is closed."""
    kernel = re.search(r'"kernelId": "([\w-]+)"', page)
    assert kernel, page
    return server.ask(f"/voila/api/shutdown/{kernel[1]}", "POST").status


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ["warming.ipynb", "dying.ipynb"])
def test_a_page_of_which_nothing_can_be_shown_says_so(broken: Broken, name: str, language: Language) -> None:
    """The first cell raises, be it before or after its visitor came, or takes the kernel with it: one heading, one
    sentence, the ways on, and an end of the page; nothing of the error."""
    page = opened(broken, name, language)
    assert page.count("pk-failed") == page.count("<h1>") == 1
    assert texts()["error_title"][language] in page
    assert texts()["error"][language] in page
    assert f'href="/?lang={language}">{texts()["home"][language]}</a>' in page
    assert "data-reload" in page
    assert page.rstrip().endswith("</html>")
    assert "a secret of the server" not in page
    assert "Words that are shown" not in page


def test_the_operator_reads_the_reason(broken: Broken) -> None:
    """Name and words of the error stand in the log of the server."""
    opened(broken, "warming.ipynb")
    log = broken.log.read_text("utf-8")
    assert "ValueError" in log
    assert "a secret of the server" in log


def test_the_log_tells_nothing_of_who_came(broken: Broken) -> None:
    """An error is logged with the time and the page; the visitor's machine and what they asked for are not."""
    opened(broken, "dying.ipynb", query="&income=a-fact-of-mine")
    log = broken.log.read_text("utf-8")
    assert re.search(r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d ERROR ", log, re.M)
    assert "a-fact-of-mine" not in log
    assert "127.0.0.1" not in log


def test_a_kernel_that_died_takes_no_place(broken: Broken) -> None:
    """It is gone for good: nothing is begun anew that knows nothing of its page."""
    server = broken.server
    server.ask("/voila/render/dying.ipynb?lang=en")
    server.wait_until(lambda: server.health()["visitors"] == 0)


def test_who_leaves_while_the_page_loads_leaves_no_kernel(broken: Broken) -> None:
    """Loading a page anew before it is there costs no place: its kernel ends with the visit."""
    server = broken.server
    with socket.create_connection((urlsplit(server.url).hostname or "", urlsplit(server.url).port or 0)) as visitor:
        visitor.sendall(b"GET /voila/render/slow.ipynb?lang=en HTTP/1.1\r\nHost: localhost\r\n\r\n")
        server.wait_until(lambda: server.health()["visitors"] == 1)
    server.wait_until(lambda: server.health()["visitors"] == 0)


def test_a_kernel_that_ended_in_the_pool_is_nobodys(broken: Broken) -> None:
    """When the machine kills a kernel that waits, the next visitor gets another, and the pool fills up again."""
    if broken.warm:
        broken.server.wait_for_pool("well.ipynb")
        for process in kernels_of(broken.server):
            os.kill(process, signal.SIGKILL)
        broken.server.wait_until(lambda: "is gone: it ended" in renewed(broken))
    assert "Words that are shown" in opened(broken, "well.ipynb")


def renewed(broken: Broken) -> str:
    """The log, after somebody came and left."""
    close(broken.server, broken.server.ask("/voila/render/well.ipynb?lang=en").text)
    return broken.log.read_text("utf-8")


def test_a_page_may_say_twice_that_it_is_closed(broken: Broken) -> None:
    """Closing what is closed is no error."""
    assert close(broken.server, opened(broken, "well.ipynb")) == 204


def kernels_of(server: Server) -> list[int]:
    """The processes of the server's kernels."""
    listing = subprocess.run(["ps", "-eo", "pid,ppid"], capture_output=True, text=True, check=True).stdout
    rows = [line.split() for line in listing.splitlines()[1:]]
    return [int(pid) for pid, parent in rows if int(parent) == server.process.pid]
