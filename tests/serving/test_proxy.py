"""The way behind jupyter-server-proxy."""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path

from jupyter_server_proxy.config import ServerProcess

from productivity_kit.serving import proxy_settings
from productivity_kit.serving.__main__ import main
from productivity_kit.text import LANGUAGES

ROOT = Path(__file__).resolve().parents[2]


def test_the_proxy_understands_the_settings() -> None:
    """jupyter-server-proxy takes every setting, and shows a picture that exists."""
    process = ServerProcess(name="casebook", **proxy_settings())
    assert process.launcher_entry.path_info == "casebook/"
    assert Path(process.launcher_entry.icon_path).is_file()


def test_the_command_is_one_that_our_server_takes() -> None:
    """This Python runs the server at the port the proxy found, under the path that browsers see."""
    python, flag, module, *options = proxy_settings()["command"]
    assert (python, flag, module) == (sys.executable, "-m", "productivity_kit.serving")
    given = [option.format(port=8123, base_url="/user/aigul/") for option in options]
    taken = main.make_context("serving", given).params
    assert (taken["port"], taken["base_url"], taken["server_url"]) == (8123, "/user/aigul/casebook/", None)


def test_the_entry_point_has_the_name_that_the_paths_use() -> None:
    """The proxy serves under the entry point's name, which must be the path the command is told."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    points = project["entry-points"]["jupyter_serverproxy_servers"]
    assert points == {"casebook": f"{proxy_settings.__module__.rpartition('.')[0]}:{proxy_settings.__name__}"}


def test_the_launcher_names_the_casebook_in_every_language() -> None:
    """A person in JupyterLab recognises the entry, whatever their language."""
    assert proxy_settings()["launcher_entry"]["title"].count("2020") == len(LANGUAGES)
