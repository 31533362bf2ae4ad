"""The prefork server: imports numpy and Pillow once, then forks a worker for whoever asks on a channel.

Started fresh (``python -m saiten.cell.server FD view|plain SCRATCH MODULE...``), so that it has never been in a process
that opened the reference. One thread; never runs a student's code. A channel's end is the end of its workers.
"""

from __future__ import annotations

import contextlib
import gc
import itertools
import os
import select
import signal
import socket
import sys
import traceback
from pathlib import Path
from typing import Any

import msgspec

from . import litter, preload, worker
from .jail import Jail, libc, namespaces, rlimits

FIRST_WORKER_UID = 60_600  # a range that Linux distributions leave free
MESSAGE_BYTES = 4096
MOST_DESCRIPTORS = 4096


class Child(msgspec.Struct):
    """A worker as its server knows it. ``slot`` decides its uid, ``name`` is its directory's, never used again."""

    pid: int
    slot: int
    name: str
    number: int
    channel: int


class Server:
    """Requests come in on channels (one per grading process); workers are children."""

    def __init__(self, control: socket.socket, scratch: Path | None, jail: Jail) -> None:
        self.control = control
        self.scratch = scratch
        self.jail = jail
        self.channels: dict[int, socket.socket] = {}
        self.children: dict[int, Child] = {}
        self.names = map(str, itertools.count())
        self.wakeup, write_end = os.pipe()
        os.set_blocking(write_end, False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        signal.set_wakeup_fd(write_end, warn_on_full_buffer=False)

    def serve(self) -> None:
        """Serve until the control socket closes."""
        while True:
            watched: list[Any] = [self.control, self.wakeup, *self.channels.values()]
            ready, _, _ = select.select(watched, [], [])
            if self.wakeup in ready:
                os.read(self.wakeup, 4096)
                self.reap()
            for channel in [channel for channel in self.channels.values() if channel in ready]:
                self.request(channel)
            if self.control in ready and not self.new_channel():
                break
        for child in list(self.children.values()):
            os.kill(child.pid, signal.SIGKILL)
        with contextlib.suppress(ChildProcessError):
            while True:
                os.wait()

    def new_channel(self) -> bool:
        _, descriptors, _, _ = socket.recv_fds(self.control, 1, 1)
        for descriptor in descriptors:
            self.channels[descriptor] = socket.socket(fileno=descriptor)
        return bool(descriptors)

    def request(self, channel: socket.socket) -> None:
        try:
            message, descriptors, _, _ = socket.recv_fds(channel, MESSAGE_BYTES, 1)
        except OSError:
            message, descriptors = b"", []
        if not message:
            self.close(channel)
            return
        request = msgspec.msgpack.decode(message)
        if request["op"] == "spawn":
            with socket.socket(fileno=descriptors[0]) as connection:
                self.spawn(channel, request["worker"], connection)
        else:
            for child in list(self.children.values()):
                if (child.channel, child.number) == (channel.fileno(), request["worker"]):
                    os.kill(child.pid, signal.SIGKILL)

    def close(self, channel: socket.socket) -> None:
        for child in self.children.values():
            if child.channel == channel.fileno():
                os.kill(child.pid, signal.SIGKILL)
                child.channel = -1
        del self.channels[channel.fileno()]
        channel.close()

    def spawn(self, channel: socket.socket, number: int, connection: socket.socket) -> None:
        slot = next(
            slot for slot in range(len(self.children) + 1) if slot not in {c.slot for c in self.children.values()}
        )
        name = next(self.names)
        pid = os.fork()
        if pid == 0:
            self.become_worker(slot, name, connection)
        self.children[pid] = Child(pid, slot, name, number, channel.fileno())

    def become_worker(self, slot: int, name: str, connection: socket.socket) -> None:
        status = 70
        try:
            os.setsid()
            connection = self._close_all_but(connection)
            uid = FIRST_WORKER_UID + slot if os.geteuid() == 0 else None
            worker.live(connection, name, uid, self.scratch, self.jail)
            status = 0
        except Exception:
            traceback.print_exc()  # of our own code: the student's never gets this far, and has no stderr
        finally:
            os._exit(status)

    def _close_all_but(self, connection: socket.socket) -> socket.socket:
        """Keep the connection and what the jail needs; the rest is the server's own business."""
        descriptor = connection.detach()
        kept = sorted([2, descriptor, *(place.descriptor for place in self.jail.readable)])
        for lower, upper in itertools.pairwise([*kept, MOST_DESCRIPTORS]):
            os.closerange(lower + 1, upper)
        return socket.socket(fileno=descriptor)

    def reap(self) -> None:
        while True:
            try:
                pid, status = os.waitpid(-1, os.WNOHANG)
            except ChildProcessError:
                return
            if pid == 0:
                return
            child = self.children.pop(pid, None)
            if child is not None:
                self.bury(child, os.waitstatus_to_exitcode(status))

    def bury(self, child: Child, status: int) -> None:
        if self.scratch is None:
            with contextlib.suppress(OSError):  # a worker may end before it has made its directory
                namespaces.remove_worker_directory(namespaces.WORKERS / child.name)
        elif os.fork() == 0:  # nobody waits for the removal of a million files
            try:
                litter.remove_tree(self.scratch / child.name)
            finally:
                os._exit(0)
        channel = self.channels.get(child.channel)
        if channel is not None:
            report: dict[str, Any] = {"ended": child.number, "status": status}
            try:
                channel.send(msgspec.msgpack.encode(report), socket.MSG_DONTWAIT)
            except OSError:
                self.close(channel)


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    wanted = sys.argv[2] == "view"
    # whoever started us may end at any moment: then the control socket closes, and everything is cleared away
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.umask(0o022)  # workers of other users read what is made here
    modules = sys.argv[4:]
    preload.preload(modules)
    idle_bytes = rlimits.address_space_bytes()
    scratch = Path(sys.argv[3])
    try:
        scratch.chmod(0o711)
        reason = _run_in_view(control, scratch, idle_bytes, modules) if wanted else "not asked for"
        if reason:
            preload.preload_more()
            with contextlib.suppress(BrokenPipeError):
                control.send(msgspec.msgpack.encode({"view": False, "reason": reason}))
                _run(control, scratch, idle_bytes, modules)
    finally:
        litter.remove_tree(scratch)


def _run(control: socket.socket, scratch: Path | None, idle_bytes: int | None, modules: list[str]) -> None:
    libc.hide_memory()  # not earlier: whoever makes a user namespace writes to its own /proc entry
    jail = Jail.prepare(namespaces.readable_paths(modules), idle_bytes)
    gc.collect()
    gc.freeze()
    Server(control, scratch, jail).serve()


def _run_in_view(control: socket.socket, scratch: Path, idle_bytes: int | None, modules: list[str]) -> str:
    """Serve from process 1 of new namespaces. Returns at the end, at once with a reason where that can't be done."""
    reading, writing = os.pipe()
    ready = os.fork()
    if ready == 0:
        _enter_and_fork(control, scratch, idle_bytes, modules, writing)
    os.close(writing)
    with open(reading, "rb") as pipe:  # noqa: PTH123 - a descriptor
        reason = pipe.read().decode()
    if not reason:
        control.close()
    os.waitpid(ready, 0)
    return reason


def _enter_and_fork(
    control: socket.socket, scratch: Path, idle_bytes: int | None, modules: list[str], writing: int
) -> None:
    """In a child of its own, so that a half-made view is thrown away with it."""
    try:
        libc.die_with_parent()
        namespaces.enter()
        first = os.fork()
        if first == 0:
            libc.die_with_parent()
            namespaces.build_view(scratch, modules)
            control.send(msgspec.msgpack.encode({"view": True, "reason": ""}))
            os.close(writing)
            _run(control, None, idle_bytes, modules)
        else:
            os.close(writing)
            os.waitpid(first, 0)
    except OSError as error:
        os.write(writing, str(error).encode())
    except Exception:
        traceback.print_exc()
    finally:
        os._exit(0)


if __name__ == "__main__":
    main()
    os._exit(0)  # nothing is left to do, and Python takes a second to take a large library down
