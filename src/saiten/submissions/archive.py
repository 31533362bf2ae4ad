"""Reading a submission that is a .zip or a .tar.gz: in memory, never unpacked to the disk.

What headers declare is only trusted to refuse; all reading is bounded. `zipfile` and `tarfile` raise
errors of many kinds on crafted bytes, so whatever they raise counts as a damaged archive.
"""

import io
import os
import stat
from typing import TYPE_CHECKING, BinaryIO

from ..text import _
from .limits import IntakeLimits, size_text
from .opening import open_file
from .package import Collector, Refused

if TYPE_CHECKING:
    import tarfile
    import zipfile

_LOOKS_LIKE = {
    b"PK": _("a zip archive"),
    b"\x1f\x8b": _("a .tar.gz archive"),
    b"Rar!": _("a RAR archive"),
    b"7z\xbc\xaf\x27\x1c": _("a 7z archive"),
    b"BZh": _("a bzip2 archive"),
    b"\xfd7zXZ": _("an xz archive"),
    b"<": _("a web page"),
    b"%PDF": _("a PDF"),
}
_DIRECTORY_BYTES_PER_MEMBER = 256
_END_RECORD_BYTES = 2**17  # zipfile looks for the end of the directory within 64 KiB, at most twice
_TAR_HEADER_BYTES_PER_FILE = 4096
_TAR_BUFFER = 10240


def read_zip(path: str, collector: Collector) -> None:
    """Add the members of a zip archive. Raises Refused, OSError."""
    import zipfile

    with open_file(path) as (file, status):
        _check_magic(file, b"PK", "zip", status.st_size)
        directory = _BoundedFile(file, collector.limits.max_members * _DIRECTORY_BYTES_PER_MEMBER)
        try:
            archive = zipfile.ZipFile(directory)
        except Refused:
            raise
        except Exception as error:
            raise _damaged() from error
        directory.allowance = None
        with archive:
            members = archive.infolist()
            collector.count(len(members))
            if sum(info.file_size for info in members) > collector.limits.max_unpacked_bytes(status.st_size):
                raise _bomb(collector.limits)
            for info in members:
                _add_zip_member(archive, info, collector)


def read_tar(path: str, collector: Collector) -> None:
    """Add the members of a gzip-compressed tar archive. Raises Refused, OSError."""
    import tarfile

    with open_file(path) as (file, status):
        _check_magic(file, b"\x1f\x8b", "tar.gz", status.st_size)
        stream = _TarStream(_gunzip(file, status.st_size, collector.limits))
    stream.allowance = collector.limits.max_files * _TAR_HEADER_BYTES_PER_FILE + _TAR_BUFFER
    try:
        # A stream can't be made to seek backwards, which crafted sizes otherwise turn into endless loops.
        with tarfile.open(fileobj=stream, mode="r|", bufsize=_TAR_BUFFER, encoding="utf-8") as archive:
            for info in archive:
                _add_tar_member(archive, info, stream, collector)
    except Refused:
        raise
    except Exception as error:
        raise _damaged() from error
    # tarfile takes a broken header after the first for the end; the real end is a block of zeros.
    if stream.getvalue()[archive.offset : archive.offset + tarfile.BLOCKSIZE].strip(b"\0"):
        raise _damaged()


def _check_magic(file: BinaryIO, magic: bytes, kind: str, size: int) -> None:
    start = file.read(8)
    file.seek(0)
    if start.startswith(magic):
        return
    if not size:
        raise Refused(_("The archive is an empty file. Pack and hand in again."))
    problem = _("The file is not a {kind} archive", kind=kind)
    looks = next((text for known, text in _LOOKS_LIKE.items() if start.startswith(known)), None)
    if looks is not None:
        problem = _("The file is not a {kind} archive (it looks like {looks})", kind=kind, looks=looks)
    raise Refused(
        _(
            "{problem}. Pack as .zip and hand in again; a new name alone does not change the format.",
            problem=problem,
        )
    )


def _damaged() -> Refused:
    return Refused(_("The archive is damaged or cut off and can't be read. Pack and hand in again."))


def _bomb(limits: IntakeLimits) -> Refused:
    return Refused(
        _(
            "The archive unpacks to far too much: more than {ratio} times its own size or more than {size}. "
            "Hand in the exercises only.",
            ratio=limits.max_ratio,
            size=size_text(limits.max_total_bytes),
        )
    )


class _BoundedFile(io.RawIOBase):
    """Lets `allowance` bytes through while a library reads a directory as long as the headers declare."""

    def __init__(self, file: BinaryIO, allowance: int) -> None:
        self._file = file
        self.allowance: int | None = allowance + _END_RECORD_BYTES

    def read(self, size: int = -1) -> bytes:
        if self.allowance is None:
            return self._file.read(size)
        data = self._file.read(self.allowance + 1 if size < 0 else min(size, self.allowance + 1))
        self.allowance -= len(data)
        if self.allowance < 0:
            raise Refused(_("The archive lists far too many files. Hand in the exercises only."))
        return data

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def seekable(self) -> bool:
        return True


def _add_zip_member(archive: "zipfile.ZipFile", info: "zipfile.ZipInfo", collector: Collector) -> None:
    import zipfile

    path = collector.place(zip_name(info))
    mode = info.external_attr >> 16
    if path is None or info.orig_filename.endswith(("/", "\\")) or stat.S_ISDIR(mode):
        return
    if stat.S_ISLNK(mode):
        collector.skip(_("links are not followed"), path)
    elif stat.S_IFMT(mode) not in (0, stat.S_IFREG):
        collector.skip(_("it is not an ordinary file"), path)
    elif info.flag_bits & 0x1:
        collector.skip(_("it is protected by a password"), path)
    elif info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        # bzip2 and LZMA members can claim gigabytes of memory for their dictionaries.
        collector.skip(_("it is compressed in an unusual way; pack as an ordinary .zip"), path)
    elif collector.fits(path, info.file_size):
        try:
            with archive.open(info) as member:
                content = member.read(info.file_size + 1)
        except Exception:
            content = None
        if content is None or len(content) != info.file_size:
            collector.skip(_("it is damaged in the archive; pack and hand in again"), path)
        else:
            collector.add(path, content)


def zip_name(info: "zipfile.ZipInfo") -> str:
    """The member's name, whole. Without the UTF-8 flag it is in the code page of whoever packed it.

    macOS leaves the flag out and Japanese Windows writes cp932, where a backslash is part of some letters.
    """
    name = info.orig_filename
    if info.flag_bits & 0x800 or name.isascii():
        return name
    raw = name.encode("cp437")
    for encoding in ("utf-8", "cp932"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name


def _gunzip(file: BinaryIO, packed_bytes: int, limits: IntakeLimits) -> bytes:
    """The whole stream, checksum verified. Raises Refused as soon as it is longer than it may be."""
    import zlib

    headers = limits.max_files * _TAR_HEADER_BYTES_PER_FILE
    most = min(limits.max_total_bytes + headers, limits.max_unpacked_bytes(packed_bytes))
    if packed_bytes > most:
        raise _bomb(limits)
    decoder = zlib.decompressobj(wbits=zlib.MAX_WBITS | 16)
    try:
        data = decoder.decompress(file.read(packed_bytes), most + 1)
    except zlib.error as error:
        raise _damaged() from error
    if len(data) > most:
        raise _bomb(limits)
    # Bytes after the end, zero padding aside, would be a second stream that nobody has looked at.
    if not decoder.eof or decoder.unused_data.strip(b"\0"):
        raise _damaged()
    return data


class _TarStream(io.BytesIO):
    """Bounds what may be read that is no file's content: megabytes of extended headers parse for minutes."""

    allowance = 0

    def read(self, size: int | None = -1) -> bytes:
        data = super().read(size)
        if self.tell() > self.allowance:
            raise Refused(_("The archive lists far too many files. Hand in the exercises only."))
        return data


def _add_tar_member(
    archive: "tarfile.TarFile", info: "tarfile.TarInfo", stream: _TarStream, collector: Collector
) -> None:
    collector.count(1)
    # tarfile would go back to an earlier member, or skip to an end that never comes.
    if info.size < 0 or not info.offset_data <= archive.offset <= len(stream.getbuffer()):
        raise _damaged()
    # A sparse file's size is not what it takes up in the archive.
    if not info.issparse():
        stream.allowance += info.size + _TAR_BUFFER
    path = collector.place(info.name)
    if path is None or info.isdir():
        return
    if info.issym() or info.islnk():
        collector.skip(_("links are not followed"), path)
    elif not info.isreg() or info.issparse():
        collector.skip(_("it is not an ordinary file"), path)
    elif collector.fits(path, info.size):
        member = archive.extractfile(info)
        if member is not None:
            collector.add(path, member.read())
