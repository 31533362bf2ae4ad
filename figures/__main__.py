"""``python -m figures [FOLDER]``: every figure in both languages, ``NAME.svg`` and ``NAME.ja.svg``."""

import importlib
import sys
from pathlib import Path

from .style import applied, svg

MODULES = [
    "error_curve",
    "graphs",
    "least_norm",
    "light_networks",
    "receptive_field",
    "shattering",
    "transposed",
    "walks",
]
FOLDER = Path(__file__).parents[1] / "docs" / "handouts" / "figures"


def main(folder: Path = FOLDER) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for module in MODULES:
        drawing = importlib.import_module(f".{module}", __package__)
        with applied():
            for name, figure in drawing.draw().items():
                for ending, labels in (("", {}), (".ja", drawing.JAPANESE)):
                    (folder / f"{name}{ending}.svg").write_text(svg(figure, name, labels), encoding="utf-8")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
