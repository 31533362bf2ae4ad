"""``saiten doctor``: what this machine isolates, which versions it has, what is missing."""

from __future__ import annotations

import importlib.util
import os
import platform
import sys

from rich.console import Console

from ..cell import Cell, CellError
from ..cell.jail import LAYERS, REQUIRED
from ..grading.assemble import environment

EXTRAS = {"torch": "exercises that use PyTorch"}


def examine() -> int:
    """Print what is there. Returns 0 where ``--isolation strict`` would grade, else 1."""
    console = Console(highlight=False)
    console.print(
        f"Python {platform.python_version()} on {platform.system()} {platform.release()}, {platform.machine()}"
    )
    console.print(
        ", ".join(f"{name} {version}" for name, version in environment().items() if name not in {"python", "machine"})
    )
    if sys.platform != "linux":
        console.print(f"Grading needs Linux, and this is {sys.platform}. Students' own pytest runs here all the same.")
        return 1
    try:
        with Cell("standard") as cell:
            layers = cell.layers
    except CellError as error:
        console.print(f"The cell does not start: {error}")
        return 1
    console.print("\nIsolation of students' code:")
    for layer in LAYERS:
        if layer in layers["in_force"]:
            console.print(f"  [green]yes[/]  {layer}")
        else:
            console.print(f"  [red]no [/]  {layer}: {layers['missing'].get(layer, 'not there')}")
    for module, use in EXTRAS.items():
        there = "installed" if importlib.util.find_spec(module) else f"not installed (only for {use})"
        console.print(f"\n{module}: {there}")
    required = {*REQUIRED, "user"} if os.geteuid() == 0 else set(REQUIRED)
    strict = required <= set(layers["in_force"])
    console.print(f"\n--isolation strict would {'grade' if strict else 'refuse to grade'} here.")
    return 0 if strict else 1
