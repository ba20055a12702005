"""The casebook behind jupyter-server-proxy, as on Binder and JupyterHub."""

from __future__ import annotations

import sys
from typing import Any

from productivity_kit.serving.texts import FOLDER, texts

NAME = "casebook"  # the entry point's name: the proxy serves under it


def proxy_settings() -> dict[str, Any]:
    """How jupyter-server-proxy starts the casebook: standalone Voilà, since only that heats kernels up.

    The proxy cuts the path before the casebook off (absolute_url is false), so the server answers at "/",
    while the addresses it gives to browsers start with the path they see.
    """
    command = [sys.executable, "-m", "productivity_kit.serving", "--port={port}"]
    paths = [f"--base-url={{base_url}}{NAME}/", "--server-url=/"]
    return {
        "command": command + paths,
        "timeout": 60,  # seconds until the first answer
        "absolute_url": False,
        "new_browser_tab": True,
        "launcher_entry": {
            "title": " · ".join(texts()["product"].values()),
            "path_info": f"{NAME}/",
            "icon_path": str(FOLDER / "static" / "icon.svg"),
        },
    }
