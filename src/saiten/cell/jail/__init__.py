"""The jail: layers of confinement around a worker, each in a module of its own, applied by ``lock``."""

from .layers import LAYERS, REQUIRED, IsolationError, Jail, lock

__all__ = ["LAYERS", "REQUIRED", "IsolationError", "Jail", "lock"]
