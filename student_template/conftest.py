"""Lets `pytest` run the checks in graders/public on your code in exercises/."""

import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

HERE = Path(__file__).parent

needed = ("saiten", "hypothesis", "msgspec", "numpy", "PIL", "rich")
if missing := [name for name in needed if find_spec(name) is None]:
    sys.exit(
        f"This Python ({sys.executable}) lacks {', '.join(missing)}. In this folder, once:\n"
        "    python -m pip install -r requirements.txt\n"
        "Is there a .venv? Then activate it first (README.md).\n"
        "この Python には上のものが入っていません。このフォルダで一度、上のコマンドを実行してください\n"
        "(.venv があれば先に有効にします。README.ja.md を見てください)。"
    )


def pytest_configure(config: pytest.Config) -> None:
    if not config.rootpath.samefile(HERE):
        pytest.exit(f'Run pytest in the folder of the exercises / 課題のフォルダで実行してください: cd "{HERE}"', 2)
    config.pluginmanager.import_plugin("saiten.plugin")
