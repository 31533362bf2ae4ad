"""Lines that break the rules of `sobel`, and lines that only look like it."""

RULE_BREAKERS = {
    "scipy": "try:\n    import scipy\nexcept ImportError:\n    scipy = None\n",
    "scipy part": "try:\n    from scipy.ndimage import sobel\nexcept ImportError:\n    pass\n",
    "in a function": "def unused():\n    import cv2\n    return cv2\n",
    "in a class": "class Unused:\n    def filter(self):\n        from skimage import filters\n        return filters\n",
    "ImageFilter": "from PIL import ImageFilter\n",
    "ImageFilter, another name": "import PIL.ImageFilter as F\n",
    "ImageFilter's kernel": "from PIL.ImageFilter import Kernel\n",
    "ImageFilter beside Image": "from PIL import Image, ImageFilter as shapes\n",
    "convolve": "def row(a, b):\n    return np.convolve(a, b)\n",
    "convolve, imported": "from numpy import convolve\n",
    "convolve, renamed": "from numpy import convolve as add_up\n",
    "convolve, numpy renamed": "import numpy\nfold = numpy.convolve\n",
    "correlate": "slide = lambda a, b: np.correlate(a, b, 'same')\n",
    "correlate, another alias": "import numpy as n\n\n\ndef row(a, b):\n    return n.correlate(a, b)\n",
    "star import": "from numpy import *\n\nfold = convolve\n",
    "getattr": "fold = getattr(np, 'convolve')\n",
    "import_module": "import importlib\n\n\ndef load():\n    return importlib.import_module('scipy.signal')\n",
    "torch": "def unused():\n    import torch.nn.functional as F\n    return F.conv2d\n",
}
RULE_KEEPERS = {
    "words": '"""Neither scipy nor np.convolve nor PIL.ImageFilter."""\n# import scipy; from PIL import ImageFilter\n'
    "BANNED = ['import scipy', 'np.correlate(a, b)']\n",
    "own function": "def convolve(a, b):\n    return a\n\n\ndef correlate(a, b):\n    return convolve(a, b)\n",
    "own method": "class Filter:\n    def convolve(self, a):\n        return self.correlate(a)\n\n"
    "    def correlate(self, a):\n        return a\n\n\nFilter().convolve(1)\n",
    "a local of that name": "def unused(signal, scipy=None):\n    cv2 = signal\n    return cv2, scipy\n",
    "standard library": "import collections.abc, math, signal, typing\nfrom concurrent import futures\n",
    "parts of numpy": "from numpy.lib.stride_tricks import as_strided\nfrom numpy import fft, einsum, pad, linalg\n"
    "import numpy.fft\nspectrum = numpy.fft.rfft2 if False else np.fft.rfft2\n",
    "all of numpy": "from numpy import *\n\n\ndef correlate(a, b):\n    return dot(a, b)\n\n\nfold = correlate\n",
    "parts of Pillow": "from PIL import ImageOps, ImageChops, ImageStat\nimport PIL\n",
    "type checking": "import typing\n\nif typing.TYPE_CHECKING:\n    from numpy.typing import NDArray\n",
}
