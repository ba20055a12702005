"""Starting and stopping the server."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from productivity_kit.serving import PortInUseError, serve
from tests.serving.running import DEADLINE, NOTEBOOKS, serving

CLI = "from productivity_kit.cli import main; main()"


def test_a_port_in_use_is_an_error_with_a_cure(tmp_path: Path) -> None:
    """The casebook never moves to another port in silence: it says that the port is taken and what to do."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(PortInUseError, match=rf"Port {port} of 127\.0\.0\.1 is in use.*choose another port"):
            serve(port, folder=tmp_path)


def test_an_address_that_is_not_ours_is_another_error(tmp_path: Path) -> None:
    """An address this machine does not have is not reported as a port in use."""
    with pytest.raises(OSError, match="assign requested address") as caught:
        serve(0, "192.0.2.1", folder=tmp_path)
    assert not isinstance(caught.value, PortInUseError)


@pytest.mark.parametrize("asked", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_ends_the_server_and_its_kernels(asked: signal.Signals) -> None:
    """After Ctrl-C, or when a service manager stops it, the process ends with success and in silence, and no kernel
    stays behind."""
    with serving() as server:
        server.wait_for_pool("leasing.ipynb")
        server.process.send_signal(asked)
        assert server.process.wait(DEADLINE) == 0
        assert server.process.stdout is not None
        assert "Ctrl-C" in server.process.stdout.read()
        listing = subprocess.run(["ps", "-eo", "ppid"], capture_output=True, text=True, check=True).stdout
        assert str(server.process.pid) not in listing.split()


@pytest.mark.parametrize("command", [["-m", "productivity_kit.serving"], ["-c", CLI, "casebook", "--no-browser"]])
def test_a_wrong_setting_is_said_without_a_traceback(command: list[str]) -> None:
    """Who starts the server reads which variable is wrong, and what would be right."""
    done = subprocess.run(
        [sys.executable, *command, "--port=0"],
        env={**os.environ, "PRODUCTIVITY_KIT_POOL": "many"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode != 0
    assert "PRODUCTIVITY_KIT_POOL is 'many'; it should be a whole number, 0 or more." in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_a_server_under_a_path_answers_there() -> None:
    """Behind a proxy that shares its host, every address, the health check's too, begins with the path."""
    with serving(NOTEBOOKS, "--base-url=/courses/2020") as server:
        assert server.url.endswith("/courses/2020/")
        assert server.ask("/courses/2020/healthz").status == 200
        assert server.ask("/courses/2020/?lang=kk").headers["Location"] == "voila/render/leasing.ipynb?lang=kk"
        page = server.ask("/courses/2020/voila/render/leasing.ipynb?lang=kk").text
        assert "/courses/2020/voila/templates/" in page
        assert 'src="/voila' not in page


def test_a_kernel_imports_the_query_without_the_server() -> None:
    """Kernels of visitors import what the casebook calls; Voilà's own modules cost them seconds and stay out."""
    code = "import sys, productivity_kit.serving; print(*(sys.modules.keys() & {'voila', 'jupyter_server', 'tornado'}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
