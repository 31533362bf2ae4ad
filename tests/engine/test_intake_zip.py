"""A class's download as the zip file that it is, whatever students have put into it."""

import os
import stat
import zipfile

import pytest

from saiten.submissions import Intake, IntakeError, IntakeLimits, read_entry, take_in
from saiten.submissions.download import opened
from tests.engine.intake_help import CLASS, LAYOUTS, moodle_files, names, of_class, packed, plain, work

OWN = {one.id: one.id for one in CLASS}


def downloaded(path, content, **options):
    """What is taken in of a zip, read while it is laid out, with the places of what was not."""
    path.write_bytes(content)
    with opened(path) as (folder, strange):
        intake = take_in(folder, **options)
        found = {entry.student: read_entry(entry, IntakeLimits()) for entry in intake.entries}
        told = names(intake)
    assert not folder.exists()
    return intake, found, told, {one.what: one.reason.en for one in strange}


@pytest.mark.parametrize("layout", [*LAYOUTS, "moodle files"])
@pytest.mark.parametrize("around", ["", "week 1 export/"])
def test_every_download_is_taken_as_it_is(tmp_path, layout, around):
    files = (LAYOUTS | {"moodle files": moodle_files})[layout]()
    content = packed({around + name: one for name, one in files.items()})
    intake, __, told, strange = downloaded(tmp_path / "Week 1.ZIP", content, roster=of_class(tmp_path))
    assert intake.layout == layout.removesuffix(" files")
    assert told == OWN
    assert not strange


def crafted(members):
    """A zip whose members' names nobody cleans: name and content, or a link's target."""
    import io

    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            info = zipfile.ZipInfo("x")
            info.filename = name
            info.compress_type = zipfile.ZIP_DEFLATED
            if isinstance(content, str):
                info.external_attr = (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, content)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_members_that_lead_elsewhere_are_listed_and_the_others_graded(tmp_path):
    (tmp_path / "secret.py").write_bytes(b"SECRET")
    members = [
        *plain().items(),
        ("../outside/sobel.py", b"out"),
        ("s6/../../sobel.py", b"out"),
        ("/tmp/absolute/sobel.py", b"out"),
        ("C:\\absolute\\sobel.py", b"out"),
        ("s7", str(tmp_path / "secret.py")),
        ("s7/sobel.py", b"through the link"),
        ("s8.zip", str(tmp_path)),
        ("s1/exercises/sobel.py", b"again"),
        ("s1/exercises/sobel.py/x.py", b"below a file"),
        ("s9" * 200 + "/sobel.py", b"long"),
    ]
    before = set(tmp_path.rglob("*"))
    __, found, told, strange = downloaded(tmp_path / "class.zip", crafted(members))
    assert set(tmp_path.rglob("*")) - before == {tmp_path / "class.zip"}
    assert told == {**OWN, "s7": "", "s8": ""}
    assert "links are not followed" in found["s7"].problems[0].en
    assert "links are not followed" in found["s8"].problems[0].en
    assert set(strange) == {
        "../outside/sobel.py",
        "s6/../../sobel.py",
        "/tmp/absolute/sobel.py",
        "C:\\absolute\\sobel.py",
        "s7/sobel.py",
        "s1/exercises/sobel.py",
        "s1/exercises/sobel.py/x.py",
        "s9" * 200 + "/sobel.py",
    }


def test_a_bomb_is_its_students_and_costs_nothing(tmp_path):
    zeros = bytes(40 * 2**20)
    content = packed(
        {
            "Eve_6_assignsubmission_file_/sobel.py": zeros,
            "Eve_7_assignsubmission_file_bomb.zip": zeros,
            "Eve_8_assignsubmission_file_bomb.zip": packed({"sobel.py": zeros}),
            "Bob_1_assignsubmission_file_sobel.py": work(CLASS[0]),
        }
    )
    path = tmp_path / "class.zip"
    path.write_bytes(content)
    with opened(path) as (folder, __):
        used = sum(one.stat().st_blocks * 512 for one in folder.rglob("*") if one.is_file())
    assert used < 4 * 2**20
    __, found, ___, ____ = downloaded(path, content)
    assert found["1"].files
    assert not any(found[student].files for student in "678")
    assert "at most 16 MiB" in found["6"].problems[0].en
    assert "not a zip archive" in found["7"].problems[0].en
    assert "far too much" in found["8"].problems[0].en


def test_names_in_the_code_page_of_a_japanese_windows(tmp_path):
    content = packed({"XX_102_assignsubmission_file_sobel.py": b"", "YY_1_assignsubmission_file_sobel.py": b""})
    intake, *__ = downloaded(tmp_path / "class.zip", content.replace(b"XX_102", "表".encode("cp932") + b"_102"))
    assert {entry.listed.name for entry in intake.entries} == {"表", "YY"}


def test_times_of_files_survive(tmp_path):
    path = tmp_path / "class.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, year in (("s1/sobel.py", 2020), ("Alice Smith/sobel.py", 2024), ("s2/sobel.py", 1980)):
            archive.writestr(zipfile.ZipInfo(name, (year, 5, 1, 0, 0, 0)), str(year))
    __, found, *___ = downloaded(path, path.read_bytes(), roster=of_class(tmp_path))
    assert found["s1"].files == {"sobel.py": b"2024"}


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"no zip", "can't be unpacked (File is not a zip file). Download it again"),
        (packed(plain())[:-40], "can't be unpacked"),
        (packed({}), "is empty"),
        (packed({"exercises/sobel.py": b""}), "the work of one student"),
        (packed({"sobel.py": b"", "tv.py": b""}), "the work of one student"),
        (packed({"notes.txt": b"", "more.txt": b""}), "'class' holds no submissions"),
    ],
)
def test_a_file_that_is_no_class_is_told(tmp_path, content, told):
    with pytest.raises(IntakeError) as caught:
        downloaded(tmp_path / "class.zip", content)
    assert told in caught.value.text.en
    assert "/" not in caught.value.text.en


def test_a_damaged_member_stops_before_anybody_is_graded_on_less(tmp_path):
    content = bytearray(packed({"s1/sobel.py": os.urandom(5000), "s2/sobel.py": b""}))
    content[1000] ^= 0xFF
    with pytest.raises(IntakeError, match="can't be unpacked"):
        downloaded(tmp_path / "class.zip", bytes(content))


def test_a_folder_stays_where_it_is(tmp_path):
    (tmp_path / "class.zip").mkdir()
    with opened(tmp_path / "class.zip") as (folder, strange):
        assert (folder, strange) == (tmp_path / "class.zip", [])


def test_a_lone_student_with_several_folders_in_a_folder_is_one(tmp_path):
    content = packed({"s1/exercises/sobel.py": work(CLASS[0]), "s1/data/x.txt": b""})
    intake, *__ = downloaded(tmp_path / "class.zip", content)
    assert isinstance(intake, Intake)
    assert [entry.student for entry in intake.entries] == ["s1"]
