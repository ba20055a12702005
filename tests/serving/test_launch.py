"""Starting and stopping the server."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from productivity_kit.serving import PortInUseError, serve
from tests.serving.running import DEADLINE, serving


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


def test_ctrl_c_ends_the_server_and_its_kernels() -> None:
    """After Ctrl-C the process ends with success and in silence, and no kernel stays behind."""
    with serving() as server:
        server.wait_for_pool("leasing.ipynb")
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(DEADLINE) == 0
        assert server.process.stdout is not None
        assert "Ctrl-C" in server.process.stdout.read()
        listing = subprocess.run(["ps", "-eo", "ppid"], capture_output=True, text=True, check=True).stdout
        assert str(server.process.pid) not in listing.split()


def test_a_kernel_imports_the_query_without_the_server() -> None:
    """Kernels of visitors import what the casebook calls; Voilà's own modules cost them seconds and stay out."""
    code = "import sys, productivity_kit.serving; print(*(sys.modules.keys() & {'voila', 'jupyter_server', 'tornado'}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == ""
