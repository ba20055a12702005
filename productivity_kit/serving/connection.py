"""What of a kernel's messages reaches a browser."""

from __future__ import annotations

from typing import Any

from jupyter_server.services.kernels.connection.channels import ZMQChannelsWebsocketConnection

SILENT: dict[str, dict[str, Any]] = {
    "error": {"ename": "Error", "evalue": "", "traceback": []},
    "stream": {"name": "stderr", "text": ""},
}
CLOSED = "No such comm"  # a kernel's words when a page speaks of a control that is no more: nobody's error
HEADER, CONTENT = 0, 3  # places among the parts of a message


class Discreet(ZMQChannelsWebsocketConnection):
    """Tells a browser that an error happened, and nothing of its words, which name files of the server; those
    go to the server's log.

    Jupyter's own setting for this, `allow_tracebacks`, fails at the first error and stops the connection.
    """

    def _on_error(self, channel: str, msg: dict[str, Any], msg_list: list[Any]) -> None:
        if channel != "iopub":
            return
        kind = self.session.unpack(msg_list[HEADER])["msg_type"]
        if kind not in SILENT:
            return
        self._log(kind, self.session.unpack(msg_list[CONTENT]))
        msg["content"] = SILENT[kind]
        msg_list[CONTENT] = self.session.pack(SILENT[kind])

    def _log(self, kind: str, content: dict[str, Any]) -> None:
        """What a browser is not told, for the operator."""
        if kind == "error":
            self.log.error("Error in a page's kernel:\n%s", "\n".join(content["traceback"]))
        elif content["name"] == "stderr" and content["text"].strip() and not content["text"].startswith(CLOSED):
            self.log.error("Said by a page's kernel: %s", content["text"].strip())
