"""The cell: where submissions run. A prefork server, the jail around its workers, and the wire to them.

Nothing in this package knows of tests, points or courses. ``server``, ``worker``, ``student`` and ``inspection`` run
on the untrusted side; ``client`` is what the trusted side holds.
"""

from .allowance import Allowance
from .client import Answer, Cell, CellError, Channel, CodeError, Lodging, Source, Worker, WorkerGone, pack_arguments
from .jail import IsolationError

__all__ = [
    "Allowance",
    "Answer",
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
]
