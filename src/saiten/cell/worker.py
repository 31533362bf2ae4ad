"""One worker's life, in a process forked from the server: take the files, lock the jail, run the student's code."""

from __future__ import annotations

import ast
import contextlib
import errno
import io
import os
import signal
import socket
import sys
import time
from pathlib import Path, PurePosixPath
from typing import Any, cast

from ..namespace import Form, Namespace
from . import frames, inspection, wire
from .jail import Jail, lock, namespaces, rlimits
from .student import Printed, StudentModule

HOLD_SECONDS = 0.003


class Place:
    """Where one worker's files are: ``submission`` to read, ``work`` (the current directory) to write."""

    def __init__(self, root: Path, uid: int | None) -> None:
        self.root = root
        self.submission = root / "submission"
        self.work = root / "work"
        self.submission.mkdir(mode=0o755)
        self.work.mkdir(mode=0o700)
        self.uid = uid if uid is not None and _give(self.work, uid) else None

    def unpack(self, files: dict[str, bytes]) -> None:
        for name, content in files.items():
            path = self.submission / name
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            except OSError as error:
                # else it is a name that this file system can't hold, and the student's code can't open
                if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EIO):
                    raise


def _give(folder: Path, uid: int) -> bool:
    """Whether a folder could be given to another user: root in a container may not know that one."""
    try:
        os.chown(folder, uid, uid)
    except OSError:
        return False
    return True


def live(connection: socket.socket, name: str, uid: int | None, scratch: Path | None, jail: Jail) -> None:
    """Serve one client until it hangs up. ``scratch`` is None inside the view, where a directory has a size."""
    with contextlib.suppress(frames.Closed):
        request = frames.receive(connection)
        files: dict[str, bytes] = request["files"]
        limits = rlimits.ProcessLimits(**request["limits"])
        if scratch is None:
            size = limits.file_bytes + sum(map(len, files.values())) + (len(files) + 8) * 8192
            folders = {str(parent) for file in files for parent in PurePosixPath(file).parents}
            root = namespaces.worker_directory(name, size, len(files) + len(folders))
        else:
            root = scratch / name
            root.mkdir(mode=0o755)
        place = Place(root, uid)
        place.unpack(files)
        _quiet_environment(place.work)
        in_force, missing = ["process"], {"jail": "switched off (--isolation none)"}
        if request["jailed"]:
            layers, missing = lock(jail, limits, place.uid, place.submission, place.work)
            in_force += layers
            for place_fd in jail.readable:
                os.close(place_fd.descriptor)
        null = os.open("/dev/null", os.O_RDWR)
        for standard in (0, 1, 2):
            os.dup2(null, standard)
        frames.send(connection, {"in_force": in_force, "missing": missing})
        Host(connection, place, files, request["kept_output_bytes"]).serve()


def _quiet_environment(work: Path) -> None:
    os.environ.clear()
    os.environ["TMPDIR"] = os.environ["HOME"] = str(work)
    os.chdir(work)
    sys.argv[:], sys.orig_argv[:] = [""], []
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGCHLD):
        signal.signal(number, signal.SIG_DFL)
    signal.set_wakeup_fd(-1)


class Host:
    """Keeps the modules that this worker was told to load, and does what it is asked, one thing after the other."""

    def __init__(self, connection: socket.socket, place: Place, files: dict[str, bytes], kept_output: int) -> None:
        self.connection = connection
        self.held = bytearray()  # frames that are not sent yet
        self.place = place
        self.files = files
        self.modules: dict[str, StudentModule] = {}
        self.printed = Printed(kept_output)
        text = io.TextIOWrapper(cast(Any, self.printed), encoding="utf-8", errors="replace", write_through=True)
        sys.stdout = sys.stderr = text

    def serve(self) -> None:
        while True:
            request = frames.receive(self.connection)
            match request["op"]:
                case "inspect":
                    self.reply(self.inspect(request))
                case "load":
                    self.reply(self.load(request))
                case "get":
                    module = self.modules[request["module"]]
                    self.reply(module.get(request["name"]), module.namespace)
                case "call":
                    self.call(request)

    def call(self, request: dict[str, Any]) -> None:
        """Call a function on every input. Where ``hold`` is set, quick answers wait a little for each other."""
        module = self.modules[request["module"]]
        start = time.monotonic()
        for header, buffers in request["inputs"]:
            answer = module.call(request["name"], request["probe"], header, buffers)
            self.reply(answer, module.namespace, flush=False)
            if not request["hold"] or time.monotonic() - start > HOLD_SECONDS:
                self.flush()
                start = time.monotonic()
        self.flush()

    def flush(self) -> None:
        if self.held:
            frames.send_packed(self.connection, self.held)
            self.held.clear()

    def inspect(self, request: dict[str, Any]) -> dict[str, Any]:
        try:
            return inspection.inspect(request["path"], request["cells"], self.files)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            return {"unreadable": type(error).__name__}

    def load(self, request: dict[str, Any]) -> dict[str, Any]:
        forms = {name: Form(**form) for name, form in request["forms"].items()}
        module = StudentModule(request["name"], self.place.submission, request["path"], forms)
        self.modules[request["name"]] = module
        errors = module.execute(request["cells"], tolerant=request["notebook"])
        module.substitute(request["substitutes"], request["constants"], self.exchange)
        return {"errors": errors, "functions": module.functions()}

    def exchange(self, question: dict[str, Any]) -> dict[str, Any]:
        self.flush()
        frames.send(self.connection, question)
        reply: dict[str, Any] = frames.receive(self.connection)
        return reply

    def reply(self, answer: dict[str, Any], namespace: Namespace | None = None, *, flush: bool = True) -> None:
        printed, count = self.printed.take()
        if count:
            # the place has another number each time
            printed = printed.replace(f"{self.place.submission}/", "").replace(str(self.place.root), "")
            answer |= {"printed": printed, "printed_bytes": count}
        as_object = namespace.object_of if namespace is not None and namespace.forms else None
        try:
            self.held += frames.pack(answer, as_object)
        except wire.WireError as error:
            self.held += frames.pack({"unsendable": str(error)})
        except BaseException as error:  # an object of the student's that resists being looked at
            self.held += frames.pack({"unsendable": type(error).__name__})
        if flush:
            self.flush()


# parsing a large module for the first time in a fork would pay for the grammar's tables again and again
ast.parse("0")
