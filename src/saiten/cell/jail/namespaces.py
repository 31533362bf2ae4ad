"""Namespaces around the whole prefork server: a file system with nothing in it but Python, no network, no processes
but the server's own. Needs root or unprivileged user namespaces; the same kernel calls that bubblewrap makes.

The view matters for three things the other layers can't do: files outside it can't even be seen to exist, a Python
installed where only root may look is still readable for a worker, and a worker's directory has a size.
"""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

from . import libc

NEW_MOUNTS, NEW_UTS, NEW_IPC, NEW_USER, NEW_PIDS, NEW_NETWORK = (
    0x00020000,
    0x04000000,
    0x08000000,
    0x10000000,
    0x20000000,
    0x40000000,
)
READ_ONLY, NO_SUID, NO_DEVICES, REMOUNT, BIND, RECURSIVE, PRIVATE = 1, 2, 4, 32, 4096, 16384, 1 << 18
DETACH = 2

SYSTEM = ("/usr", "/lib", "/lib64", "/bin", "/etc/ld.so.cache", "/etc/localtime")
DEVICES = ("/dev/null", "/dev/zero", "/dev/urandom")
WORKERS = Path("/box")


def readable_paths(modules: Sequence[str] = ()) -> list[Path]:
    """What a worker may read: the system's libraries and the Python installation with its packages.

    ``modules``: what has been imported beside NumPy and Pillow.
    """
    places = {sysconfig.get_path(name) for name in ("stdlib", "platstdlib", "purelib", "platlib")}
    # where NumPy, Pillow and such really are, which a path file may have put elsewhere
    packages = [getattr(sys.modules[name.partition(".")[0]], "__file__", None) for name in ("numpy", "PIL", *modules)]
    places |= {str(Path(file).parents[1]) for file in packages if file}
    library = Path(sys.base_prefix) / "lib"
    places |= {str(library)} if library.is_dir() else set()
    return [Path(path) for path in (*SYSTEM, *sorted(places)) if Path(path).exists()]


def enter() -> None:
    """Move this process into namespaces of its own. Its next child is process 1 there and calls ``build_view``."""
    flags = NEW_MOUNTS | NEW_UTS | NEW_IPC | NEW_PIDS | NEW_NETWORK
    uid, gid = os.geteuid(), os.getegid()
    if uid == 0:
        libc.unshare(flags)
        return
    libc.unshare(flags | NEW_USER)
    Path("/proc/self/setgroups").write_text("deny")
    Path("/proc/self/uid_map").write_text(f"{uid} {uid} 1")
    Path("/proc/self/gid_map").write_text(f"{gid} {gid} 1")


def build_view(staging: Path, modules: Sequence[str]) -> None:
    """Make a read-only view of ``readable_paths`` the root, put together in ``staging``, an empty directory."""
    libc.mount("none", "/", "", RECURSIVE | PRIVATE)
    libc.mount("tmpfs", str(staging), "tmpfs", NO_SUID | NO_DEVICES, "mode=0755,size=1m")
    for path in readable_paths(modules):
        _show(path, staging)
    for device in DEVICES:
        _bind(Path(device), _inside(staging, Path(device)), read_only=False)
    _inside(staging, WORKERS).mkdir()
    os.chdir(staging)
    # pivot_root(".", "."): the old root is stacked on the new one and taken away at once
    libc.syscall("pivot_root", PIVOT_ROOT[os.uname().machine], b".", b".")
    libc.unmount(".", DETACH)
    os.chdir("/")


PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}


def worker_directory(name: str, size: int, handed_in: int) -> Path:
    """A private directory that holds at most ``size`` bytes, for so many files and folders. Only inside the view."""
    path = WORKERS / name
    path.mkdir(exist_ok=True)
    options = f"mode=0755,size={size},nr_inodes={8192 + handed_in}"
    libc.mount("tmpfs", str(path), "tmpfs", NO_SUID | NO_DEVICES, options)
    return path


def remove_worker_directory(path: Path) -> None:
    libc.unmount(str(path), DETACH)
    path.rmdir()


def _inside(staging: Path, path: Path) -> Path:
    inside = staging / path.relative_to("/")
    inside.parent.mkdir(parents=True, exist_ok=True)
    return inside


def _show(path: Path, staging: Path) -> None:
    inside = _inside(staging, path)
    if inside.exists() or inside.is_symlink():
        return
    if path.is_symlink() and path.parent == Path("/"):
        inside.symlink_to(path.readlink())
        return
    _bind(path, inside, read_only=True)


def _bind(path: Path, inside: Path, *, read_only: bool) -> None:
    if path.is_dir():
        inside.mkdir(exist_ok=True)
    else:
        inside.touch()
    libc.mount(str(path), str(inside), "", BIND | RECURSIVE)
    if read_only:
        kept = os.statvfs(inside).f_flag & (NO_SUID | NO_DEVICES | os.ST_NOEXEC)
        libc.mount("none", str(inside), "", REMOUNT | BIND | READ_ONLY | NO_SUID | NO_DEVICES | kept)
