"""Students who know the engine's source: they speak on the wire, patch its modules, look for what others have."""

from tests.engine.hostile_help import CANARY, ESCAPED
from tests.engine.hostile_students import RIGHT

_TALK = (
    RIGHT
    + """
import os, socket, stat, struct, sys, threading, time
from saiten.cell import frames, wire


def raw(value):
    header, buffers = wire.encode(value)
    lengths = struct.pack(f"<{len(buffers)}Q", *map(len, buffers))
    return b"".join([frames.PREFIX.pack(frames.MAGIC, len(header), len(buffers)), lengths, header, *buffers])


def everywhere(data):
    for descriptor in range(256):
        try:
            os.write(descriptor, data)
        except OSError:
            pass


def connection():
    descriptor = next(n for n in range(3, 256) if is_socket(n))
    return socket.socket(socket.AF_UNIX, socket.SOCK_STREAM, fileno=descriptor)


def is_socket(descriptor):
    try:
        return stat.S_ISSOCK(os.fstat(descriptor).st_mode)
    except OSError:
        return False
"""
)


def saying(setup: str, body: str = "    return None") -> str:
    return f"{_TALK}\n{setup}\n\ndef leaky_relu(x, slope=0.01):\n{body}\n"


def writing(data: str) -> str:
    return saying("", f"    everywhere({data})\n    return None")


FORGERIES = {
    "says-garbage": writing("b'garbage' * 1000"),
    "says-half-a-frame": writing("raw({'value': True})[:-1]"),
    "says-half-a-prefix": writing("b'SAI1\\0'"),
    "says-a-giant-header": writing("struct.pack('<4sII', b'SAI1', 2 ** 32 - 1, 0)"),
    "says-giant-buffers": writing("struct.pack('<4sIIQ', b'SAI1', 1, 1, 2 ** 63) + b'x'"),
    "says-many-buffers": writing("struct.pack('<4sII', b'SAI1', 1, 10_000) + struct.pack('<Q', 1 << 20) * 10_000"),
    "says-true": writing("raw({'value': True, 'changed': False})"),
    "says-passed": writing("raw({'value': None, 'outcome': 'passed', 'points': 4, 'printed': ''})"),
    "says-nothing": writing("raw({})"),
    "says-a-list": writing("raw([1])"),
    "says-much-in-advance": writing("raw({'value': np.zeros(2)}) * 1000"),
    "says-much-for-ever": saying(
        "def for_ever():\n    while True: everywhere(raw({'value': np.zeros(2)}) * 100)\n"
        "threading.Thread(target=for_ever, daemon=True).start()"
    ),
    "says-missing": writing("raw({'missing': '\\n::error::pwned ' * 100})"),
    "says-callable": writing("raw({'callable': True})"),
    "says-odd-types": writing("raw({'value': 1, 'printed_bytes': -1, 'printed': 5, 'error': 7})"),
    "says-huge-counts": writing("raw({'value': 1, 'printed': 'x' * 500_000, 'printed_bytes': 2 ** 53 - 1})"),
    "says-odd-keys": writing("raw({1: 2, None: 3, (): 4})"),
    "says-strange-errors": writing(
        "raw({'error': {'kinds': ['ExceptionGroup', 'SystemExit', '__import__', 'UnicodeDecodeError'], 'name': 'x', "
        "'message': '\\x1b[2J', 'frames': [{'file': '/etc', 'line': 1, 'function': '', 'source': '\\n::error::'}]}})"
    ),
    "says-each-error": writing(
        "b''.join(raw({'error': {'kinds': [kind], 'name': kind, 'message': '', 'frames': []}}) for kind in "
        "('UnicodeDecodeError', 'OSError', 'StopIteration', 'KeyError', 'NotImplementedError', 'SyntaxError') * 50)"
    ),
    "says-foreign": writing("raw({'value': lambda: 1})"),
    "asks-unasked": writing("raw({'ask': 'leaky_relu', 'args': [1], 'kwargs': {}})"),
    "says-a-bomb": writing("raw({'value': [[]] * 190_000})"),
    "says-it-at-import": saying("everywhere(raw({'errors': [], 'functions': ['leaky_relu']}) + raw({'value': 1}) * 9)"),
    "loads-strangely": saying("everywhere(raw({'errors': [], 'functions': ['x'] * 100_000}))"),
    "hands-over-descriptors": saying(
        "", "    socket.send_fds(connection(), [raw({'value': 1})], [0] * 200)\n    return None"
    ),
    "hangs-up": saying("", "    os.closerange(0, 256)\n    return None"),
    "hangs-up-and-waits": saying("", "    os.closerange(0, 256)\n    time.sleep(60)"),
    "takes-what-is-next": saying(
        "threading.Thread(target=lambda: connection().recv(100_000), daemon=True).start(); time.sleep(0.1)"
    ),
    "drips": saying(
        "def drip():\n    data = raw({'value': np.zeros(2)})\n    while True:\n        for i in range(len(data)):\n"
        "            everywhere(data[i:i + 1]); time.sleep(0.05)\n",
        "    drip()",
    ),
    "patches-encode": saying(
        "import msgspec\nfrom saiten.cell import worker, student\n"
        "wire.encode = lambda value: (msgspec.msgpack.encode([b'd', 2, b'u', b'value', True]), [])\n"
    ),
    "patches-the-module": saying(
        "from saiten.cell import student\n"
        "student.StudentModule.call = lambda self, *a: {'value': True, 'changed': False}\n"
        "student.StudentModule.get = lambda self, *a: {'value': True}\n"
    ),
    "patches-numpy-in-the-worker": saying(
        "import saiten.answers\nsaiten.answers.difference = lambda *a, **k: None\n"
        "np.ndarray = list\nnp.asarray = lambda x: x\n"
    ),
    "pulls-in-the-grader": saying(
        "import saiten.grading.checks as checks, saiten.grading.verdict as verdict, saiten.expect as e\n"
        "checks.Check.problem = lambda *a: None\nverdict.verdict_of = lambda *a, **k: verdict.Verdict('passed')\n"
        "e.expect = lambda *a, **k: None\n"
    ),
    "walks-the-frames": saying(
        "import gc",
        f"""
    word = "".join({list(CANARY)!r})
    frame = sys._getframe(1)
    while frame:
        things = [*frame.f_locals.values(), *frame.f_globals.values()]
        assert not any(word in repr(thing) for thing in things), "{ESCAPED}"
        frame = frame.f_back
    texts = [thing for thing in gc.get_objects() if isinstance(thing, (dict, list, tuple))]
    assert not any(word in part for thing in texts for part in thing if isinstance(part, str)), "{ESCAPED}"
    return None""",
    ),
}


# each line is tried on its own; one that does not raise has got out
_PATHS = """
open(COURSE + "/reference/activation.py").read()
open(COURSE + "/graders/hidden/test_activation.py").read()
open(COURSE + "/pyproject.toml").read()
open(COURSE + "/submissions/a-right/exercises/activation.py").read()
os.listdir(COURSE)
os.listdir(COURSE + "/grades")
os.stat(COURSE + "/reference/activation.py")
os.lstat(COURSE)
os.stat("/root"), os.listdir("/root")
os.listdir("/proc")
open("/proc/self/environ").read()
open("/proc/1/environ").read()
open("/proc/1/cmdline").read()
open("/proc/self/maps").read()
open("/proc/self/mem", "rb").read(1)
os.listdir("/proc/self/fd")
os.listdir("/proc/self/root" + COURSE)
open("/proc/self/cwd/../../../etc/passwd").read()
os.chroot(".")
open("/etc/passwd").read()
open("/etc/shadow").read()
os.listdir("/tmp")
os.listdir("/box")
os.listdir("/home")
os.listdir("/tmp/../root")
open("../../../../../../etc/passwd").read()
os.symlink(COURSE, "link")
os.link("/usr/bin/env", "link")
os.mkfifo("fifo")
os.mknod("device", 0o20666, os.makedev(1, 1))
open(COURSE + "/grades/forged", "w")
open("/tmp/forged", "w")
open("/dev/shm/forged", "w")
open("../left", "w")
open("../submission/left", "w")
open("/usr/lib/forged", "w")
open(np.__file__, "r+")
os.mkdir("/box/99")
os.chmod(".", 0o777)
os.chown(".", 0, 0)
os.rename("..", "../../x")
os.setxattr(".", "user.x", b"x")
os.open("/", os.O_TMPFILE | os.O_WRONLY)
os.memfd_create("x")
shm.SharedMemory(create=True, size=4096)
"""

_PROCESSES = """
os.fork()
os.forkpty()
os.posix_spawn("/bin/true", ["true"], {})
os.system("true") == 0 or fail()
subprocess.run(["/bin/true"])
os.execv("/bin/true", ["true"])
multiprocessing.Process(target=int).start()
pty.fork()
os.kill(1, 0)
os.kill(-1, 0)
os.kill(os.getppid(), 0)
os.killpg(0, 0)
os.kill(1, 9)
os.kill(-1, 9)
signal.pidfd_send_signal(os.pidfd_open(os.getpid()), 0)
os.pidfd_open(1)
os.setsid()
os.setuid(0)
os.setresuid(0, 0, 0)
os.setgroups([0])
os.nice(-5)
os.sched_setaffinity(0, [0])
os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
os.setpriority(os.PRIO_PROCESS, 0, -20)
resource.setrlimit(resource.RLIMIT_CPU, (100, 100))
resource.prlimit(1, resource.RLIMIT_CPU)
resource.prlimit(0, resource.RLIMIT_NPROC, (1000, 1000))
socket.socket()
socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
socket.socket(socket.AF_UNIX)
socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)
socket.socketpair()
socket.create_connection(("127.0.0.1", 22), 1)
socket.getaddrinfo("localhost", 80)[0] and socket.create_server(("", 0))
fcntl.fcntl(3, fcntl.F_SETOWN, 1)
fcntl.ioctl(0, termios.TIOCSTI, b"x")
"""

# by number, x86-64 and aarch64, with arguments
_CALLS = {
    "fork": (57, None),
    "vfork": (58, None),
    "clone as a fork": (56, 220, 17),
    "clone into new namespaces": (56, 220, 0x10000000 | 0x20000000 | 17),
    "clone3": (435, 435, 0, 0),
    "execve": (59, 221, 0, 0, 0),
    "execveat": (322, 281, 0, 0, 0, 0, 0),
    "unshare": (272, 97, 0x10000000),
    "setns": (308, 268, 0, 0),
    "ptrace": (101, 117, 0, 0, 0, 0),
    "process_vm_readv": (310, 270, 1, 0, 0, 0, 0, 0),
    "process_vm_writev": (311, 271, 1, 0, 0, 0, 0, 0),
    "kill all": (62, 129, -1, 0),
    "tkill": (200, 130, 1, 0),
    "tgkill another": (234, 131, 1, 1, 0),
    "rt_sigqueueinfo": (129, 138, 1, 0, 0),
    "pidfd_open": (434, 434, 1, 0),
    "socket": (41, 198, 2, 1, 0),
    "socketpair": (53, 199, 1, 1, 0, 0),
    "memfd_create": (319, 279, 0, 0),
    "memfd_secret": (447, 447, 0),
    "io_uring_setup": (425, 425, 1, 0),
    "bpf": (321, 280, 0, 0, 0),
    "perf_event_open": (298, 241, 0, 0, 0, 0, 0),
    "userfaultfd": (323, 282, 0),
    "keyctl": (250, 219, 0, -3, 1),
    "add_key": (248, 217, 0, 0, 0, 0, -3),
    "open_by_handle_at": (304, 265, -100, 0, 0),
    "name_to_handle_at": (303, 264, -100, 0, 0, 0, 0),
    "mount": (165, 40, 0, 0, 0, 0, 0),
    "umount2": (166, 39, 0, 0),
    "pivot_root": (155, 41, 0, 0),
    "chroot": (161, 51, 0),
    "personality": (135, 92, 0xFFFFFFFF),
    "prctl": (157, 167, 3, 0, 0, 0, 0),
    "seccomp": (317, 277, 1, 0, 0),
    "arch_prctl": (158, None, 0x1001, 0),
    "reboot": (169, 142, 0, 0, 0, 0),
    "init_module": (175, 105, 0, 0, 0),
    "kexec_load": (246, 104, 0, 0, 0, 0),
    "acct": (163, 89, 0),
    "sethostname": (170, 161, 0, 0),
    "settimeofday": (164, 170, 0, 0),
    "shmget": (29, 194, 0, 4096, 0o1600),
    "msgget": (68, 186, 0, 0o1600),
    "semget": (64, 190, 0, 1, 0o1600),
    "mq_open": (240, 180, 0, 0, 0, 0),
    "inotify_init1": (294, 26, 0),
    "fanotify_init": (300, 262, 0, 0),
    "timer_create": (222, 107, 0, 0, 0),
    "timerfd_create": (283, 85, 0, 0),
    "signalfd4": (289, 74, -1, 0, 8, 0),
    "vmsplice": (278, 75, 1, 0, 0, 0),
    "splice": (275, 76, 0, 0, 1, 0, 1, 0),
    "mlockall": (151, 230, 1),
    "set_mempolicy": (238, 237, 0, 0, 0),
    "move_pages": (279, 239, 1, 0, 0, 0, 0, 0),
    "landlock_create_ruleset": (444, 444, 0, 0, 1),
    "the 32-bit numbers": (0x40000000 + 39, None),
}

ESCAPES = (
    RIGHT
    + f"""
import ctypes, fcntl, multiprocessing, os, pty, resource, signal, socket, subprocess, termios
from multiprocessing import shared_memory as shm

COURSE = "@COURSE@"
LINES = {(_PATHS + _PROCESSES).strip().splitlines()!r}
CALLS = {_CALLS!r}
libc = ctypes.CDLL(None, use_errno=True)
column = ["x86_64", "aarch64"].index(os.uname().machine)
got = []


def fail():
    raise OSError


for line in LINES:
    try:
        eval(line)
    except BaseException:
        continue
    got.append(line)
for name, call in CALLS.items():
    number, arguments = call[column], call[2:]
    if number is not None and libc.syscall(*map(ctypes.c_long, (number, *arguments))) >= 0:
        got.append(name)


def leaky_relu(x, slope=0.01):
    if got:
        raise RuntimeError("{ESCAPED}: " + "; ".join(got).replace(COURSE, "the course"))
    return right(x, slope)
"""
)

BOMBS = {
    f"bomb-{number}": RIGHT
    + f"""
import concurrent.futures, multiprocessing, os, subprocess, threading


def one_more():
    while True:
        try:
            {bomb}
        except Exception:
            pass


def leaky_relu(x, slope=0.01):
    one_more()
"""
    for number, bomb in enumerate(
        (
            "os.fork()",
            "subprocess.Popen(['sh', '-c', 'sleep 600'])",
            "multiprocessing.Process(target=one_more).start()",
            "list(concurrent.futures.ProcessPoolExecutor(9).map(abs, range(9)))",
            "threading.Thread(target=one_more, daemon=True).start()",
        )
    )
}
