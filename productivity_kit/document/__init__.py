"""Reading documents a person wrote: YAML or JSON in, typed values out, every fault named with its line and cure."""

from productivity_kit.document.build import Reference, build
from productivity_kit.document.nodes import Limits, Node, node_of
from productivity_kit.document.problems import DocumentError, Problem
from productivity_kit.document.reading import bytes_of, decoded, read_file, read_text
from productivity_kit.document.values import Share, Tiyn, share_text

__all__ = [
    "DocumentError",
    "Limits",
    "Node",
    "Problem",
    "Reference",
    "Share",
    "Tiyn",
    "build",
    "bytes_of",
    "decoded",
    "node_of",
    "read_file",
    "read_text",
    "share_text",
]
