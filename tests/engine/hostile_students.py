"""What hostile students hand in, by kind. Each is a module of the exercise ``activation``."""

RIGHT = """
import numpy as np


def right(x, slope=0.01):
    if slope < 0:
        raise ValueError(f"slope must not be negative, got {slope}")
    return np.where(x > 0, x, slope * x)
"""


def returning(expression: str, setup: str = "") -> str:
    return f"{RIGHT}\n{setup}\n\ndef leaky_relu(x, slope=0.01):\n    return {expression}\n"


def doing(statement: str, setup: str = "") -> str:
    return f"{RIGHT}\n{setup}\n\ndef leaky_relu(x, slope=0.01):\n    {statement}\n    return right(x, slope)\n"


# -- the process or the call ends in some way: no points, whatever would have come after

ENDS = {
    "exit-at-import": "import os\nos._exit(0)\n",
    "exit-in-call": doing("os._exit(0)", "import os"),
    "exit-in-del": returning(
        "Last()", "import os\nclass Last:\n    __array__ = None\n    def __del__(self): os._exit(0)\n"
    ),
    "exit-in-a-thread": doing(
        "threading.Thread(target=os._exit, args=(0,)).start(); time.sleep(0.2)", "import os, threading, time"
    ),
    "exit-politely": doing("raise SystemExit(0)"),
    "exit-at-import-politely": "raise SystemExit(0)\n",
    "keyboard-interrupt": doing("raise KeyboardInterrupt"),
    "generator-exit": doing("raise GeneratorExit"),
    "own-base-exception": doing("raise Mine", "class Mine(BaseException): pass"),
    "own-at-import": "class Mine(BaseException): pass\nraise Mine\n",
    "words-that-loop": doing(
        "raise Mine", "class Mine(Exception):\n    def __str__(self):\n        while True: pass\n"
    ),
    "words-that-raise": doing("raise Mine", "class Mine(Exception):\n    def __str__(self): raise Mine\n"),
    "words-that-exit": doing("raise Mine", "class Mine(Exception):\n    def __str__(self): raise SystemExit\n"),
    "words-of-a-kind": doing(
        "raise Mine",
        "class Words(str):\n    def __getitem__(self, _): return Words('y')\n    def replace(self, *_): return self\n"
        "    def encode(self, *_): return ['x'] * 10\n"
        "class Mine(Exception):\n    def __str__(self): return Words('x')\n",
    ),
    "many-words": doing("raise RuntimeError('x' * 100_000_000)"),
    "a-name-of-a-megabyte": doing("raise type('x' * 1_000_000, (Exception,), {})()"),
    "commands-in-words": doing(
        r"raise RuntimeError('\n::error::pwned\x1b[2J\x1b]0;pwned\x07\u202e\n::set-output name=a::b')"
    ),
    "a-group": doing("raise ExceptionGroup('many', [RuntimeError()] * 1000)"),
    "a-deep-group": doing(
        "raise group", "group = RuntimeError()\nfor _ in range(5000): group = BaseExceptionGroup('x', [group])\n"
    ),
    "no-end-of-calls": doing("leaky_relu(x, slope)"),
    "a-long-chain": doing(
        "raise chain",
        "chain = None\nfor _ in range(5000):\n    new = OSError(); new.__context__ = chain; chain = new\n",
    ),
    "skipped": doing("import pytest; pytest.skip('not today')"),
    "xfailed": doing("import pytest; pytest.xfail('not today')"),
    "exit-of-pytest": doing("import pytest; pytest.exit('that is all', returncode=0)"),
    "skipped-at-import": "import pytest\npytest.skip('all of it', allow_module_level=True)\n",
    "skip-test": doing("import unittest; raise unittest.SkipTest('not today')"),
    "stop-iteration": doing("raise StopIteration"),
    "memory-error": doing("raise MemoryError"),
    "aborted": doing("os.abort()", "import os"),
    "crashed": doing("ctypes.string_at(0)", "import ctypes"),
    "stopped": doing("signal.raise_signal(signal.SIGSTOP)", "import signal"),
    "stopped-at-import": "import signal\nsignal.raise_signal(signal.SIGSTOP)\n",
    "killed": doing("signal.raise_signal(signal.SIGKILL)", "import signal"),
    "last-signal": doing("signal.raise_signal(signal.SIGRTMAX)", "import signal"),
    "an-alarm": doing("signal.alarm(1); time.sleep(5)", "import signal, time"),
    "deaf": doing(
        "signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65)); time.sleep(60)",
        "import signal, time\nfor number in (signal.SIGTERM, signal.SIGINT, signal.SIGXCPU, signal.SIGHUP):\n"
        "    signal.signal(number, signal.SIG_IGN)\n",
    ),
    "reads-the-keyboard": doing("input('the answer? ')"),
    "not-python": "def leaky_relu(x, slope=0.01)\n    return x\n",
    "not-text": "\udcff\udcfe\x00",
    "nested": "(" * 5000 + ")" * 5000,
    "nested-more": "x = " + "-" * 200_000 + "1\n",
}

# -- it never ends: at import, in the call, or in whatever looks at the answer

_CLASS = "class Trap:\n    def {method}(self, *args, **kwargs):\n        while True: pass\n"
LOOPS = {
    "loop-at-import": "while True: pass\n",
    "loop-in-call": doing("while True: pass"),
    "loop-in-c": doing("sum(itertools.repeat(1))", "import itertools"),
    "loop-in-regex": doing("re.match('(a+)+$', 'a' * 64 + 'b')", "import re"),
    "loop-asleep": doing("time.sleep(3600)", "import time"),
    "loop-in-lock": doing("lock.acquire(); lock.acquire()", "import threading\nlock = threading.Lock()"),
    "loop-in-array-class": returning(
        "Trap().view()",
        "class Trap(np.ndarray):\n    def __new__(cls): return np.zeros(2).view(cls)\n"
        "    def view(self, *a): return self\n"
        "    @property\n    def dtype(self):\n        while True: pass\n"
        "    @property\n    def nbytes(self):\n        while True: pass\n",
    ),
    "loop-in-class": returning(
        "Trap()", "class Trap:\n    @property\n    def __class__(self):\n        while True: pass\n"
    ),
    "loop-in-len": returning(
        "Trap()", "class Trap(list):\n    def __len__(self):\n        while True: pass\n    __iter__ = __len__\n"
    ),
    "loop-in-int": returning(
        "Trap(3)", "class Trap(int):\n    def __int__(self):\n        while True: pass\n    bit_length = __int__\n"
    ),
    "loop-in-float": returning("Trap(3)", "class Trap(float):\n    def __float__(self):\n        while True: pass\n"),
    "loop-in-str": returning(
        "Trap('x')", "class Trap(str):\n    def __str__(self):\n        while True: pass\n    encode = __str__\n"
    ),
    "loop-in-dict": returning(
        "Trap(a=1)",
        "class Trap(dict):\n    def items(self):\n        while True: pass\n    __iter__ = __len__ = items\n",
    ),
    "loop-in-eq-of-argument": doing(
        "x.flat = Trap()", "class Trap:\n    def __array__(self, *a, **k):\n        while True: pass\n"
    ),
    "loop-in-module": RIGHT + "\ndef __getattr__(name):\n    while True: pass\n",
    "loop-in-other-module": RIGHT
    + _CLASS.format(method="__getattr__")
    + "import sys\nsys.modules[__name__] = Trap()\n",
}

# -- answers that are no answers

VALUES = {
    "a-generator": returning("(i for i in range(3))"),
    "a-function": returning("lambda: 1"),
    "itself": returning("leaky_relu"),
    "a-module": returning("np"),
    "an-object-array": returning("np.array([object(), lambda: 1], dtype=object)"),
    "dates": returning("np.array(['2018-01-01'], dtype='datetime64[D]')"),
    "records": returning("np.zeros(2, dtype=[('a', 'f8'), ('b', 'O')])"),
    "texts": returning("np.array(['a', 'b'])"),
    "a-huge-int": returning("10 ** 100_000"),
    "a-huger-int": returning("1 << 50_000_000"),
    "deep": returning("deep", "deep = []\nfor _ in range(100_000): deep = [deep]\n"),
    "in-a-circle": returning("circle", "circle = []\ncircle.append(circle)\n"),
    "dict-in-a-circle": returning("circle", "circle = {}\ncircle['a'] = circle\n"),
    "ten-million": returning("[0] * 10_000_000"),
    "equal-hashes": returning("{i * (2 ** 61 - 1): 0 for i in range(20_000)}"),
    "no-rows-many-columns": returning("np.zeros((0, 2 ** 40))"),
    "many-rows-no-bytes": returning("np.broadcast_to(np.float64(0), (2 ** 40,))"),
    "nan": returning("x * np.nan"),
    "inf": returning("x / 0"),
    "negative-zero-sized": returning("np.zeros((2,) * 15 + (0,))"),
    "many-dimensions": returning("np.zeros((1,) * 60)"),
    "equal-to-everything": returning(
        "Equal()",
        "class Equal:\n    def __eq__(self, other): return True\n    __ne__ = __lt__ = lambda *a: False\n"
        "    __array__ = None\n",
    ),
    "array-equal-to-everything": returning(
        "np.zeros(2).view(Equal)",
        "class Equal(np.ndarray):\n    def __eq__(self, other): return True\n"
        "    def __array_ufunc__(self, *a, **k): return True\n    shape = property(lambda self: (2,))\n",
    ),
    "an-array-that-lies": returning(
        "np.zeros(2).view(Liar)",
        "class Liar(np.ndarray):\n    def tobytes(self, *a): return b'x' * 10 ** 8\n    nbytes = 1\n    ndim = 3\n"
        "    shape = (9, 9, 9)\n    __array__ = lambda self, *a, **k: self\n",
    ),
    "a-picture-that-lies": returning(
        "Liar()",
        "from PIL import Image\nclass Liar(Image.Image):\n    mode = 'RGB'\n    size = (10 ** 6, 10 ** 6)\n"
        "    def tobytes(self, *a): return b'xyz'\n",
    ),
    "a-tall-picture": returning("Image.new('L', (0, 30_000_000))", "from PIL import Image"),
    "names-for-numbers": returning("{np.float64('nan'): 1, (): 2, None: 3, b'x': 4}"),
    "lone-surrogates": returning(r"'\ud800' * 1000"),
    "terminal-escapes": returning(r"'\x1b[31mred\x1b[0m\n::error file=a::pwned\n\u202eRTL\u2066'"),
    "no-function": "x = 1\n",
    "no-function-but-a-name": "leaky_relu = 5\n",
    "empty": "",
}

# -- more than there is

HOGS = {
    "hog-bytes": doing("bytearray(10 ** 10)"),
    "hog-slowly": doing("[hoard.append(bytearray(10 ** 6)) for _ in range(100_000)]", "hoard = []"),
    "hog-numpy": doing("np.ones((10 ** 5, 10 ** 5))"),
    "hog-at-import": "x = [bytearray(10 ** 6) for _ in range(100_000)]\n",
    "hog-mmap": doing("hoard.append(mmap.mmap(-1, 10 ** 11))", "import mmap\nhoard = []"),
    "hog-stacks": doing(
        "threading.stack_size(10 ** 9); threading.Thread(target=time.sleep, args=(9,)).start()",
        "import threading, time",
    ),
    "hog-threads": doing(
        "[threading.Thread(target=time.sleep, args=(9,)).start() for _ in range(1000)]", "import threading, time"
    ),
    "hog-recursion": doing("sys.setrecursionlimit(10 ** 9); leaky_relu(x, slope)", "import sys"),
    "hog-a-file": doing("with open('big', 'wb') as file:\n        while True: file.write(bytes(10 ** 6))"),
    "hog-a-sparse-file": doing("with open('big', 'wb') as file: file.truncate(10 ** 12)"),
    "hog-many-files": doing("[open(f'small{i}', 'wb').write(b'x' * 100) for i in range(10 ** 6)]"),
    "hog-many-folders": doing("[os.mkdir(f'folder{i}') for i in range(10 ** 6)]", "import os"),
    "hog-deep-folders": doing("while True: os.mkdir('deep'); os.chdir('deep')", "import os"),
    "hog-descriptors": doing("hoard.extend(open('/dev/null') for _ in range(10 ** 6))", "hoard = []"),
    "hog-pipes": doing("hoard.extend(os.pipe() for _ in range(10 ** 6))", "import os\nhoard = []"),
    "hog-answers": returning("np.zeros(7_000_000)"),
}

# -- noisy or impolite, but right: full points, and nobody else hears of it

RIGHT_ALL_THE_SAME = {
    "prints-much": doing("print('x' * 10_000_000)"),
    "prints-commands": doing(
        r"print('\n::error::pwned\n##vso[task.complete]\n\x1b]0;pwned\x07\x1b[2J\u202ereversed\u2066')"
    ),
    "prints-to-others": doing(
        "[os.write(n, b'pwned\\n') for n in (1, 2)]; sys.__stdout__ and sys.__stdout__.write('pwned')", "import os, sys"
    ),
    "closes-output": doing("sys.stdout = sys.stderr = None", "import sys"),
    "changes-everything": doing(
        "os.umask(0o777); sys.setrecursionlimit(60); sys.setswitchinterval(1e-6); gc.disable(); "
        "locale.setlocale(locale.LC_ALL, 'C'); random.seed(1); np.seterr(all='raise'); os.environ.clear(); "
        "time.tzset(); decimal.getcontext().prec = 1; warnings.simplefilter('error'); threading.stack_size(0); "
        "np.set_printoptions(precision=0)",
        "import decimal, gc, locale, os, random, sys, threading, time, warnings",
    ),
    "moves-away": doing("os.chdir('/')", "import os"),
    "takes-its-rights-away": doing(
        "os.umask(0); os.path.isdir('mine') or (os.makedirs('mine/deep'), os.umask(0o777), os.mkdir('none'))",
        "import os",
    ),
    "leaves-things": doing("open('left', 'w').write('x'); open('../left', 'w') if 0 else None"),
    "patches-numpy": doing(
        "np.testing.assert_allclose = np.allclose = np.array_equal = np.isclose = lambda *a, **k: True"
    ),
    "patches-builtins": doing(
        "builtins.isinstance_ = builtins.isinstance; builtins.AssertionError = Exception; builtins.print = None",
        "import builtins",
    ),
    "a-thread-that-stays": RIGHT
    + "leaky_relu = right\nimport threading, time\nthreading.Thread(target=time.sleep, args=(3600,)).start()\n",
    "at-exit": doing("atexit.register(loop)", "import atexit\ndef loop():\n    while True: pass\n"),
    "swaps-its-module": RIGHT + "leaky_relu = right\nimport sys\nsys.modules[__name__] = None\n",
    "eats-its-loader": doing("sys.modules.clear() if 0 else sys.path.clear(); sys.meta_path.clear()", "import sys"),
}
