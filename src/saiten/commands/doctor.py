"""``saiten doctor``: what this machine isolates, which versions it has, what is missing."""

from __future__ import annotations

import importlib.util
import os
import platform
import sys

from rich.console import Console

from ..cell import Cell, CellError
from ..cell.jail import LAYERS, REQUIRED
from ..course import staff_language
from ..grading.assemble import environment
from ..text import Text, _

EXTRAS = {"torch": _("exercises that use PyTorch")}


def examine() -> int:
    """Print what is there. Returns 0 where ``--isolation strict`` would grade, else 1."""
    console, language = Console(highlight=False), staff_language()

    def say(text: Text, colour: str | None = None) -> None:
        console.print(text.in_language(language), style=colour, markup=False)

    version, system = platform.python_version(), f"{platform.system()} {platform.release()}"
    say(_("Python {version} on {system}, {machine}", version=version, system=system, machine=platform.machine()))
    console.print(
        ", ".join(f"{name} {version}" for name, version in environment().items() if name not in {"python", "machine"})
    )
    if sys.platform != "linux":
        say(
            _(
                "Grading needs Linux, and this is {system}. Students' own pytest runs here all the same.",
                system=sys.platform,
            )
        )
        return 1
    try:
        with Cell("standard") as cell:
            layers = cell.layers
    except CellError as error:
        say(_("The cell does not start: {error}", error=error.text))
        return 1
    console.print()
    say(_("Isolation of students' code:"))
    for layer in LAYERS:
        if layer in layers["in_force"]:
            say(_("  yes  {layer}", layer=layer), "green")
        else:
            say(_("  no   {layer}: {reason}", layer=layer, reason=layers["missing"].get(layer, _("not there"))), "red")
    console.print()
    for module, use in EXTRAS.items():
        if importlib.util.find_spec(module):
            say(_("{module}: installed", module=module))
        else:
            say(_("{module}: not installed (only for {use})", module=module, use=use))
    required = {*REQUIRED, "user"} if os.geteuid() == 0 else set(REQUIRED)
    strict = required <= set(layers["in_force"])
    console.print()
    say(_("--isolation strict would grade here.") if strict else _("--isolation strict would refuse to grade here."))
    return 0 if strict else 1
