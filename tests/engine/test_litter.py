"""Whatever a worker leaves behind is removed, and nothing else."""

import os
from pathlib import Path

import pytest

from saiten.cell.litter import remove_tree


def test_folders_deeper_than_any_path_may_be(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("top").mkdir()
    monkeypatch.chdir("top")
    for _ in range(1500):
        Path("deeper").mkdir()
        Path("file").touch()
        os.chdir("deeper")
    os.chdir(tmp_path)
    remove_tree(tmp_path / "top")
    assert list(tmp_path.iterdir()) == []


def test_folders_that_nobody_may_enter(tmp_path: Path) -> None:
    (tmp_path / "top" / "inner" / "innermost").mkdir(parents=True)
    (tmp_path / "top" / "inner" / "file").touch(mode=0o000)
    for folder in ("top/inner/innermost", "top/inner", "top"):
        (tmp_path / folder).chmod(0o000)
    remove_tree(tmp_path / "top")
    assert list(tmp_path.iterdir()) == []


def test_links_are_removed_and_not_followed(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").touch()
    (tmp_path / "top").mkdir()
    (tmp_path / "top" / "folder").symlink_to(tmp_path / "kept")
    (tmp_path / "top" / "file").symlink_to(tmp_path / "kept" / "file")
    (tmp_path / "top" / "nowhere").symlink_to("nowhere")
    remove_tree(tmp_path / "top")
    assert [path.name for path in tmp_path.rglob("*")] == ["kept", "file"]


def test_what_is_not_there_is_no_error(tmp_path: Path) -> None:
    remove_tree(tmp_path / "nothing")
    assert list(tmp_path.iterdir()) == []
