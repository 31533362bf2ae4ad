"""The cell: where submissions run. A prefork server, the jail around its workers, and the wire to them.

Nothing in this package knows of tests, points or courses. ``server``, ``worker``, ``student`` and ``inspection`` run
on the untrusted side; ``client``, ``channel`` and ``handle`` are what the trusted side holds.
"""

from ..raised import CodeError
from .allowance import Allowance
from .channel import Channel
from .client import Cell
from .handle import CallBack, Worker, pack_arguments, start_worker
from .jail import IsolationError
from .messages import Answer, CellError, Lodging, Source, WorkerGone

__all__ = [
    "Allowance",
    "Answer",
    "CallBack",
    "Cell",
    "CellError",
    "Channel",
    "CodeError",
    "IsolationError",
    "Lodging",
    "Source",
    "Worker",
    "WorkerGone",
    "pack_arguments",
    "start_worker",
]
