"""The reference of an exercise as the graders find it."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

from ..namespace import Namespace


def reference_module(exercise: str) -> ModuleType:
    return importlib.import_module(f"reference.{exercise}")


def reference_names(exercise: str) -> Namespace:
    """The reference's names, in which the expressions of its graders are made; none where no grader has imported it."""
    module = sys.modules.get(f"reference.{exercise}")
    return Namespace.of(module) if module is not None else Namespace({}, {})
