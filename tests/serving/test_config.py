"""The settings of Voilà: what is let in, what goes out."""

from __future__ import annotations

import base64
import hashlib
import inspect
import re

import pytest
import voila.handler

from productivity_kit.serving.config import HEARTBEAT, security_headers, voila_config


def policy(headers: dict[str, str]) -> dict[str, list[str]]:
    """The Content-Security-Policy, taken apart."""
    rules = [rule.split() for rule in headers["Content-Security-Policy"].split(";")]
    return {name: sources for name, *sources in rules}


def test_nothing_may_come_from_another_host() -> None:
    """Every source is the server itself, data in the page or nothing: no host, no scheme of the web."""
    rules = policy(security_headers())
    assert rules["default-src"] == ["'none'"]
    for sources in rules.values():
        assert all(re.fullmatch(r"'.*'|data:", source) for source in sources), sources


def test_no_script_in_the_page_runs() -> None:
    """Only files of the server run as scripts, and the one line that Voilà itself writes into slow pages."""
    heartbeat = base64.b64encode(hashlib.sha256(HEARTBEAT.encode()).digest()).decode()
    assert policy(security_headers())["script-src"] == ["'self'", f"'sha256-{heartbeat}'"]
    assert f"<script>{HEARTBEAT}</script>" in inspect.getsource(voila.handler)


def test_a_hub_may_show_the_casebook_in_a_frame() -> None:
    """Who may frame the pages is a setting; by default only the server itself."""
    assert policy(security_headers())["frame-ancestors"] == ["'self'"]
    config = voila_config(["a.ipynb"], frame_ancestors="'self' https://hub.example")
    headers = config.Voila.tornado_settings["headers"]
    assert policy(headers)["frame-ancestors"] == ["'self'", "https://hub.example"]


@pytest.mark.parametrize(
    ("asked", "warmed"),
    [
        ("", {"start.ipynb", "leasing.ipynb"}),
        ("law none", {"law.ipynb"}),
        ("all", {"start.ipynb", "leasing.ipynb", "law.ipynb"}),
    ],
)
def test_kernels_wait_for_the_most_visited_pages(monkeypatch: pytest.MonkeyPatch, asked: str, warmed: set[str]) -> None:
    """An office laptop heats two pages up, not all of them; the environment names others, or all there are."""
    monkeypatch.setenv("PRODUCTIVITY_KIT_WARM", asked)
    config = voila_config(["law.ipynb", "leasing.ipynb", "start.ipynb"], pool_size=3)
    sizes = {name: pool["pool_size"] for name, pool in config.VoilaKernelManager.kernel_pools_config.items()}
    assert sizes == {"default": 0} | dict.fromkeys(warmed, 3)


@pytest.mark.parametrize(
    ("ip", "reached"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("0.0.0.0", "127.0.0.1"),
        ("", "127.0.0.1"),
        ("10.1.2.3", "10.1.2.3"),
        ("::", "[::1]"),
        ("::1", "[::1]"),
    ],
)
def test_kernels_find_the_server_wherever_it_listens(ip: str, reached: str) -> None:
    """A kernel asks at an address the server listens on: one that listens everywhere is asked at home."""
    pools = voila_config(["leasing.ipynb"], ip=ip).VoilaKernelManager.kernel_pools_config
    assert pools["leasing.ipynb"]["kernel_env_variables"] == {"VOILA_APP_IP": reached}


@pytest.mark.parametrize(
    ("system", "folder", "transport"),
    [
        ("linux", "/t", "ipc"),
        ("linux", "/" + "t" * 39, "ipc"),
        ("linux", "/" + "t" * 40, "tcp"),
        ("win32", "/t", "tcp"),
    ],
)
def test_kernels_are_spoken_to_by_files_where_their_paths_fit(
    monkeypatch: pytest.MonkeyPatch, system: str, folder: str, transport: str
) -> None:
    """Where many kernels start at once a port can be taken twice, a file cannot; its path has at most 107 bytes."""
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr("tempfile.tempdir", folder)
    assert voila_config(["leasing.ipynb"]).KernelManager.transport == transport
    longest = f"{folder}/voila_12345678/kernel-{'0' * 36}-ipc-5"
    assert transport == "tcp" or len(longest) <= 107


def test_the_environment_sets_the_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Visitors and pools follow the environment; an argument goes before it; 40 and 1 without either."""
    names = ("PRODUCTIVITY_KIT_MAX_VISITORS", "PRODUCTIVITY_KIT_POOL")
    for name in names:
        monkeypatch.delenv(name, raising=False)
    assert limits() == (40, 1)
    for name, value in zip(names, ("7", "0"), strict=True):
        monkeypatch.setenv(name, value)
    assert limits() == (7, 0)
    assert limits(max_visitors=2, pool_size=5) == (2, 5)


def limits(**given: int) -> tuple[int, int]:
    """The most visitors, and the size of a pool."""
    config = voila_config(["leasing.ipynb"], **given)  # type: ignore[arg-type]  # two of its whole numbers
    pools = config.VoilaKernelManager.kernel_pools_config
    return config.CasebookKernels.max_visitors, pools["leasing.ipynb"]["pool_size"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PRODUCTIVITY_KIT_MAX_VISITORS", "0"),
        ("PRODUCTIVITY_KIT_MAX_VISITORS", "many"),
        ("PRODUCTIVITY_KIT_POOL", "-1"),
        ("PRODUCTIVITY_KIT_POOL", "1.5"),
        ("PRODUCTIVITY_KIT_POOL", "٣"),
        ("PRODUCTIVITY_KIT_POOL", ""),
    ],
)
def test_a_wrong_limit_is_named(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    """The error says which variable, what it is and what it should be."""
    monkeypatch.setenv(name, value)
    with pytest.raises(ValueError, match=f"{name} is {re.escape(repr(value))}; it should be a whole number"):
        voila_config(["a.ipynb"])
