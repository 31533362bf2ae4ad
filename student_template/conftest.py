"""Lets `pytest` run the checks in graders/public on your code in exercises/."""

import re
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036 - who has an older one is to read this, so it must run there
    sys.exit(
        f"This Python ({sys.executable}) is {sys.version.split()[0]}. The exercises need 3.11 or later (README.md).\n"
        "この Python は古すぎます。3.11 以上が必要です。README.ja.md を見てください。"
    )

from importlib.metadata import version
from importlib.util import find_spec

import pytest

HERE = Path(__file__).parent
INSTALL = "    python -m pip install -r requirements.txt\n"

needed = {name: find_spec(name) for name in ("saiten", "hypothesis", "msgspec", "numpy", "PIL", "rich")}
hiding = [spec.origin for spec in needed.values() if spec and not spec.submodule_search_locations]
if hiding:
    sys.exit(
        f"{hiding[0]} hides the library of the same name. Give your file another name.\n"
        "このファイルのために、同じ名前のライブラリが使えません。ファイルの名前を変えてください。"
    )
missing = [name for name, spec in needed.items() if spec is None]
if missing:
    sys.exit(
        f"This Python ({sys.executable}) lacks {', '.join(missing)}. In this folder, once:\n{INSTALL}"
        "Is there a .venv? Then activate it first (README.md).\n"
        "この Python には上のものが入っていません。このフォルダで一度、上のコマンドを実行してください\n"
        "(.venv があれば先に有効にします。README.ja.md を見てください)。"
    )

requirements = HERE / "requirements.txt"
wheel = re.search("/saiten-([^-]+)-", requirements.read_text(encoding="utf-8")) if requirements.is_file() else None
if wheel and "+" in version("saiten") and version("saiten") != wheel[1]:  # only a release's own has a "+"
    sys.exit(
        f"The saiten that is installed ({version('saiten')}) is not the one of these exercises. "
        f"Install again, in this folder:\n{INSTALL}"
        "入っている saiten は、この課題のものと版が違います。このフォルダで、もう一度上のコマンドを実行してください。"
    )


def pytest_configure(config: pytest.Config) -> None:
    if config.rootpath.samefile(HERE):
        config.pluginmanager.import_plugin("saiten.plugin")


def pytest_collectstart(collector: pytest.Collector) -> None:
    """From a folder above this one pytest comes here while it collects; ending any earlier shows a traceback."""
    if not collector.config.rootpath.samefile(HERE):
        pytest.exit(f'Run pytest in the folder of the exercises / 課題のフォルダで実行してください: cd "{HERE}"', 2)
