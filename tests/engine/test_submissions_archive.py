"""Reading submissions that are archives, honest and hostile."""

import gzip
import io
import os
import struct
import tarfile
import time
import warnings
import zipfile
import zlib

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from saiten.submissions import Entry, IntakeLimits, read_entry

LIMITS = IntakeLimits()
SOBEL = ("exercises/sobel.py", b"x = 1\n")
README = ("README.md", b"hello")


def zipped(*members, compression=zipfile.ZIP_DEFLATED):
    """Members are (name or ZipInfo, content)."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", compression) as archive:
        warnings.simplefilter("ignore")  # duplicate names are meant
        for name, content in members:
            archive.writestr(name, content)
    return buffer.getvalue()


def tarred(*members, tar_format=tarfile.PAX_FORMAT):
    """Members are (name or TarInfo, content)."""
    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w", format=tar_format) as archive:
        for name, content in members:
            info = tarfile.TarInfo(name) if isinstance(name, str) else name
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return buffer.getvalue()


def tgz(*members, **options):
    return gzip.compress(tarred(*members, **options), 1)


@pytest.fixture
def read(tmp_path):
    def read(content, limits=LIMITS):
        kind = "tar" if content[:2] == b"\x1f\x8b" else "zip"
        path = tmp_path / f"bob.{kind}"
        path.write_bytes(content)
        return read_entry(Entry("bob", path, kind), limits)

    return read


def only_problem(package):
    (problem,) = package.problems
    return problem.en


def zip_info(name, mode):
    info = zipfile.ZipInfo(name)
    info.external_attr = mode << 16
    return info


def tar_info(name, kind, link=""):
    info = tarfile.TarInfo(name)
    info.type, info.linkname = kind, link
    return info


@pytest.mark.parametrize("pack", [zipped, tgz])
class TestBothKinds:
    def test_files_arrive_unwrapped(self, read, pack):
        package = read(pack(("bob/exercises/sobel.py", b"x = 1\n"), ("bob/README.md", b"hello")))
        assert package.files == dict([SOBEL, README])
        assert package.problems == []

    def test_both_kinds_have_one_digest(self, read, pack):
        assert read(pack(SOBEL, README)).sha256 == read(zipped(README, SOBEL)).sha256

    def test_hidden_files_are_skipped_silently(self, read, pack):
        package = read(pack(SOBEL, ("__MACOSX/._sobel.py", b""), (".git/config", b""), ("a/__pycache__/b", b"")))
        assert package.files == dict([SOBEL])
        assert package.problems == []

    @pytest.mark.parametrize(
        "name", ["../evil.py", "a/../../evil.py", "/etc/evil.py", "C:\\evil.py", "c:/evil.py", "..\\evil.py"]
    )
    def test_paths_that_lead_out_are_skipped(self, read, pack, name):
        package = read(pack(SOBEL, README, (name, b"evil")))
        assert package.files == dict([SOBEL, README])
        assert "evil.py" in only_problem(package)

    def test_backslashes_and_dots_in_paths_are_cleaned(self, read, pack):
        package = read(pack(("exercises\\sobel.py", b"1"), (".//README.md", b"2")))
        assert package.files == {"exercises/sobel.py": b"1", "README.md": b"2"}

    def test_the_last_of_two_under_one_name_counts(self, read, pack):
        package = read(pack(README, ("sobel.py", b"old"), (".\\sobel.py", b"new")))
        assert package.files["sobel.py"] == b"new"
        assert only_problem(package) == "Found more than once, the last one counts: 'sobel.py'."

    def test_a_name_for_a_file_and_a_folder(self, read, pack):
        for members in ([("a", b"1"), ("a/b", b"2")], [("a/b", b"2"), ("a", b"1")]):
            package = read(pack(README, *members))
            assert len(package.files) == 2
            assert "file and for a folder" in only_problem(package)

    def test_long_and_deep_names_are_noted(self, read, pack):
        package = read(pack(SOBEL, README, ("n" * 300 + ".py", b""), ("d/" * 400 + "x", b""), ("e" * 2000, b"")))
        assert package.files == dict([SOBEL, README])
        assert len(package.problems) == 2
        assert all(len(text) < 400 for problem in package.problems for text in problem)

    def test_control_and_direction_characters_do_not_reach_sentences(self, read, pack):
        package = read(pack(README, ("../\x1b[2J\u202eyp.lebos\n::error::x", b""), ("山\u202e.py", b"")))
        assert only_problem(package).isprintable()
        assert "山\u202e.py" in package.files

    def test_a_file_over_its_limit_is_skipped(self, read, pack):
        package = read(pack(SOBEL, README, ("big.bin", os.urandom(3000))), IntakeLimits(max_file_bytes=2000))
        assert package.files == dict([SOBEL, README])
        assert "'big.bin'" in only_problem(package)

    def test_too_many_files_are_refused(self, read, pack):
        package = read(pack(*((f"{n}.py", b"") for n in range(5))), IntakeLimits(max_files=4))
        assert package.files == {}
        assert "more than 4 files" in only_problem(package)

    def test_too_many_members_are_refused_hidden_ones_too(self, read, pack):
        package = read(pack(*((f".git/{n}", b"") for n in range(41))), IntakeLimits(max_files=4))
        assert package.files == {}
        assert "more than 40 files" in only_problem(package)

    def test_too_many_bytes_are_refused(self, read, pack):
        content = os.urandom(40_000)
        package = read(pack(*((f"{n}.bin", content) for n in range(3))), IntakeLimits(max_total_bytes=100_000))
        assert package.files == {}
        assert "Hand in the exercises only" in only_problem(package)

    def test_many_notes_of_one_kind_are_one_sentence(self, read, pack):
        package = read(pack(SOBEL, *((f"../{n}", b"") for n in range(500))))
        assert only_problem(package).endswith("and 497 more.")

    def test_nested_archives_stay_closed(self, read, pack):
        inner = zipped(SOBEL)
        assert read(pack(README, ("inner.zip", inner))).files == {"README.md": b"hello", "inner.zip": inner}

    def test_an_archive_without_files_says_so(self, read, pack):
        assert "no files" in only_problem(read(pack()))

    def test_every_cut_is_a_problem_and_never_half_a_file(self, read, pack):
        whole = pack(SOBEL, README, ("data.bin", os.urandom(2000)))
        for end in range(0, len(whole) - 1, 97):
            package = read(whole[:end])
            assert package.files == {}
            assert package.problems

    @settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.data())
    def test_flipped_bytes_never_raise(self, read, pack, data):
        content = bytearray(pack(SOBEL, README))
        for _ in range(data.draw(st.integers(1, 4))):
            content[data.draw(st.integers(2, len(content) - 1))] = data.draw(st.integers(0, 255))
        assert read(bytes(content)).student == "bob"


class TestZip:
    def test_links_and_devices_are_skipped(self, read):
        package = read(zipped(README, (zip_info("link.py", 0o120777), "/etc/passwd"), (zip_info("pipe", 0o010644), "")))
        assert package.files == dict([README])
        assert len(package.problems) == 2

    def test_folders_are_no_files(self, read):
        package = read(zipped(README, ("a/", b""), ("b\\", b""), (zip_info("c", 0o040755), b"")))
        assert package.files == dict([README])
        assert package.problems == []

    def test_a_nul_in_a_name_is_noted(self, read):
        package = read(zipped(README, ("sobel.pyXexe", b"")).replace(b"sobel.pyXexe", b"sobel.py\0exe"))
        assert package.files == dict([README])
        assert "NUL" in only_problem(package)

    def test_passwords_are_noted(self, read):
        content = bytearray(zipped(("sobel.py", b"secret"), compression=zipfile.ZIP_STORED))
        content[6] |= 1
        content[content.index(b"PK\x01\x02") + 8] |= 1
        package = read(bytes(content))
        assert package.files == {}
        assert "password" in only_problem(package)

    def test_a_wrong_checksum_costs_that_file_only(self, read):
        content = zipped(("sobel.py", b"AAAA"), README, compression=zipfile.ZIP_STORED)
        package = read(content.replace(b"AAAA", b"AAAB"))
        assert package.files == dict([README])
        assert "damaged" in only_problem(package)

    @pytest.mark.parametrize("declared", [10, 5000])
    def test_a_lying_size_is_found_out(self, read, declared):
        content = bytearray(zipped(("sobel.py", b"x" * 1000), README))
        struct.pack_into("<L", content, content.index(b"PK\x01\x02") + 24, declared)
        package = read(bytes(content))
        assert package.files == dict([README])
        assert "damaged" in only_problem(package)

    def test_a_bomb_that_lies_about_its_size_is_not_unpacked(self, read):
        content = bytearray(zipped(("bomb", bytes(20 * 2**20))))
        struct.pack_into("<L", content, content.index(b"PK\x01\x02") + 24, 1000)
        start = time.perf_counter()
        assert read(bytes(content)).files == {}
        assert time.perf_counter() - start < 0.1

    def test_a_gigabyte_of_zeros_is_refused(self, read):
        packer = zlib.compressobj(9, wbits=-15)
        block = bytes(2**20)
        packed = b"".join(packer.compress(block) for _ in range(64)) + packer.flush()
        content = bytearray(zipped(SOBEL, ("zeros", packed), compression=zipfile.ZIP_STORED))
        entry = content.rindex(b"PK\x01\x02")
        struct.pack_into("<H", content, entry + 10, zipfile.ZIP_DEFLATED)
        struct.pack_into("<L", content, entry + 24, 2**30)
        start = time.perf_counter()
        package = read(bytes(content))
        assert time.perf_counter() - start < 0.1
        assert package.files == {}
        assert "200 times" in only_problem(package)

    def test_a_large_honest_file_costs_itself_only(self, read):
        package = read(zipped(SOBEL, README, ("data", os.urandom(17 * 2**20)), compression=zipfile.ZIP_STORED))
        assert package.files == dict([SOBEL, README])
        assert "16 MiB" in only_problem(package)

    def test_a_huge_directory_is_not_even_parsed(self, read):
        members = [(zip_info(f".{n}", 0), b"") for n in range(2000)]
        for info, _ in members:
            info.comment = b"c" * 2000
        package = read(zipped(*members), IntakeLimits(max_files=200))
        assert package.files == {}
        assert "far too many" in only_problem(package)

    def test_unusual_compression_is_noted(self, read):
        package = read(zipped(SOBEL, compression=zipfile.ZIP_LZMA))
        assert package.files == {}
        assert "ordinary .zip" in only_problem(package)

    @pytest.mark.parametrize("encoding", ["utf-8", "cp932"])
    def test_names_in_the_packers_code_page(self, read, encoding):
        raw = "図表/能力.py".encode(encoding)  # in cp932 the second byte of two of these is a backslash
        placeholder = "n" * len(raw)
        content = zipped(README, (placeholder, b"1")).replace(placeholder.encode(), raw)
        assert set(read(content).files) == {"README.md", "図表/能力.py"}

    @pytest.mark.parametrize(
        ("content", "looks"),
        [
            (b"<!DOCTYPE html>", "web page"),
            (b"Rar!\x1a\x07", "RAR"),
            (tarred(SOBEL), "not a zip"),
            (b"", "empty file"),
            (b"PK but nothing more", "damaged"),
        ],
    )
    def test_other_formats_are_named(self, read, content, looks):
        package = read(content)
        assert package.files == {}
        assert looks in only_problem(package)


class TestTar:
    @pytest.mark.parametrize("tar_format", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
    def test_every_format_is_read(self, read, tar_format):
        long = "d" * 90 + "/" + "f" * 90
        assert long in read(tgz(SOBEL, README, (long, b"1"), tar_format=tar_format)).files

    def test_links_and_devices_are_skipped(self, read):
        package = read(
            tgz(
                README,
                (tar_info("a", tarfile.SYMTYPE, "/etc/passwd"), b""),
                (tar_info("b", tarfile.LNKTYPE, "README.md"), b""),
                (tar_info("c", tarfile.FIFOTYPE), b""),
                (tar_info("d", tarfile.CHRTYPE), b""),
                (tar_info("e", tarfile.DIRTYPE), b""),
            )
        )
        assert package.files == dict([README])
        assert len(package.problems) == 2

    def test_a_wrong_checksum_of_the_stream_is_damage(self, read):
        content = bytearray(tgz(SOBEL))
        content[-6] ^= 1
        package = read(bytes(content))
        assert package.files == {}
        assert "damaged" in only_problem(package)

    def test_a_broken_header_in_the_middle_is_no_end(self, read):
        content = bytearray(tarred(README, SOBEL, tar_format=tarfile.USTAR_FORMAT))
        content[1024] ^= 1
        package = read(gzip.compress(bytes(content)))
        assert package.files == {}
        assert "damaged" in only_problem(package)

    def test_a_second_stream_is_damage(self, read):
        assert "damaged" in only_problem(read(tgz(README) + tgz(SOBEL)))
        assert read(tgz(README) + bytes(512)).files == dict([README])

    def test_a_gigabyte_of_zeros_is_stopped_early(self, read):
        packer = zlib.compressobj(9, wbits=31)
        header = tarfile.TarInfo("zeros")
        header.size = 2**30
        block = packer.compress(header.tobuf()) + packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)
        repeat = packer.compress(bytes(2**20)) + packer.flush(zlib.Z_FULL_FLUSH)
        start = time.perf_counter()
        package = read(block + repeat * 1023)
        assert time.perf_counter() - start < 2
        assert package.files == {}
        assert "far too much" in only_problem(package)

    def test_megabytes_of_extended_headers_are_not_parsed(self, read):
        records = b"".join(b"18 key%06d=value\n" % n for n in range(60_000))
        header = tar_info("x", tarfile.XHDTYPE)
        header.size = len(records)
        content = header.tobuf(tarfile.USTAR_FORMAT) + records + bytes(-len(records) % 512)
        package = read(gzip.compress(content + tarred(SOBEL)), IntakeLimits(max_files=100))
        assert package.files == {}
        assert "far too many" in only_problem(package)

    def test_a_chain_of_extended_headers_does_not_raise(self, read):
        header = tar_info("x", tarfile.XHDTYPE)
        header.size = 0
        package = read(gzip.compress(header.tobuf(tarfile.USTAR_FORMAT) * 5000 + tarred(SOBEL)))
        assert package.files == {}
        assert package.problems

    @pytest.mark.parametrize("size", [-1, -512, 2**62])
    def test_impossible_sizes_are_damage(self, read, size):
        info = tarfile.TarInfo("sobel.py")
        info.size = size
        block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
        package = read(gzip.compress(bytes(block) + tarred(README)))
        assert package.files == {}
        assert package.problems

    @settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    @given(data=st.data())
    def test_changed_headers_never_raise_or_hang(self, read, data):
        tar_format = data.draw(st.sampled_from([tarfile.GNU_FORMAT, tarfile.PAX_FORMAT]))
        content = bytearray(tarred(("é" * 120, b"1"), SOBEL, tar_format=tar_format))
        for _ in range(data.draw(st.integers(1, 3))):
            block = 512 * data.draw(st.integers(0, len(content) // 512 - 1))
            field = data.draw(st.sampled_from([0, 124, 156, 157, 257, 345, 386, 482, 483]))
            content[block + field : block + field + 4] = data.draw(st.binary(min_size=4, max_size=4))
            header = content[block : block + 512]
            content[block + 148 : block + 156] = b"%06o\0 " % (sum(header[:148]) + sum(header[156:]) + 8 * 32)
        assert read(gzip.compress(bytes(content))).student == "bob"

    def test_sparse_files_are_skipped(self, read):
        info = tar_info("hole", tarfile.GNUTYPE_SPARSE)
        block = bytearray(info.tobuf(tarfile.GNU_FORMAT))
        block[483:495] = b"77777777777\0"  # the size with the holes: 8 GiB
        block[148:156] = b"%06o\0 " % (sum(block[:148]) + sum(block[156:]) + 8 * 32)
        package = read(gzip.compress(bytes(block) + tarred(README)))
        assert package.files == dict([README])
        assert "not an ordinary file" in only_problem(package)

    def test_a_plain_tar_says_that_it_is_not_compressed(self, tmp_path):
        path = tmp_path / "bob.tar.gz"
        path.write_bytes(tarred(SOBEL))
        assert "not a tar.gz" in only_problem(read_entry(Entry("bob", path, "tar"), LIMITS))


@pytest.mark.parametrize("kind", ["zip", "tar", "other"])
def test_a_pipe_is_never_waited_for(tmp_path, kind):
    os.mkfifo(tmp_path / "eve.zip")
    package = read_entry(Entry("eve", tmp_path / "eve.zip", kind), LIMITS)
    assert package.files == {}
    assert only_problem(package)


def test_an_archive_swapped_for_a_link_is_not_followed(tmp_path):
    (tmp_path / "real.zip").write_bytes(zipped(SOBEL))
    (tmp_path / "eve.zip").symlink_to(tmp_path / "real.zip")
    package = read_entry(Entry("eve", tmp_path / "eve.zip", "zip"), LIMITS)
    assert package.files == {}
    assert "could not be read" in only_problem(package)
