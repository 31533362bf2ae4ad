"""The roster as people keep it: any spreadsheet's CSV, and mistakes that are told with their line."""

import codecs

import pytest

from saiten.submissions import IntakeError, read_roster
from tests.engine.intake_help import roster

TEXT = 'id,name,email\n0012,"山田, 太郎",taro@example.org\ns2,"O""Brien",b@example.org\n'


@pytest.mark.parametrize(
    "content",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.replace("\n", "\r\n").encode(),
        TEXT.encode("utf-16"),
        TEXT.encode("cp932"),
        TEXT.replace("\n", "\r").encode(),
        'id;name;email\n0012;"山田, 太郎";taro@example.org;;\n\n;;\ns2;O"Brien;b@example.org\n'.replace(
            'O"B', "O'B"
        ).encode(),
        TEXT.replace('"山田, 太郎"', "山田, 太郎").replace(",", "\t").replace("山田\t ", "山田, ").encode("utf-16"),
        "学籍番号,氏名,メールアドレス\n".encode("cp932") + TEXT.partition("\n")[2].encode("cp932"),
        TEXT.replace("id,name,email", "ＩＤ, Name ,E-Mail").encode(),
    ],
    ids=["utf8", "bom+crlf", "utf16", "cp932", "cr", "semicolons", "tabs", "japanese", "spelt"],
)
def test_whatever_a_spreadsheet_writes(tmp_path, content):
    first, second = roster(tmp_path, content).students
    assert (first.id, first.name, first.email) == ("0012", "山田, 太郎", "taro@example.org")
    assert (second.id, second.email) == ("s2", "b@example.org")


def test_shift_jis_is_told_and_utf8_is_not(tmp_path):
    assert "Shift_JIS" in roster(tmp_path, TEXT.encode("cp932")).notes[0].en
    assert roster(tmp_path, TEXT).notes == []


def test_ids_of_platforms_pseudonyms_and_times(tmp_path):
    text = "id,canvas,github,pseudonym,received,room\ns1,12,octo cat,はやぶさ,2026/6/5 9:05,B4\ns2,,,,,\n"
    found = roster(tmp_path, text)
    first, second = found.students
    assert first.ids == {"canvas": "12", "github": "octo cat"}
    assert (first.pseudonym, first.received) == ("はやぶさ", "2026-06-05T09:05:00+09:00")
    assert (second.ids, second.pseudonym, second.received) == ({}, None, None)
    assert "'room'" in found.notes[0].en


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "it lists no students"),
        ("id,name\n", "it lists no students; below"),
        (
            "name,email\nAlice,a@example.org\n",
            "must name the columns, “id” among them. It has: 'name', 'email'. Known are: id",
        ),
        ("s1,Alice\ns2,Bob\n", "must name the columns, “id” among them. It has: 's1', 'alice'"),
        ("id,name,id\ns1,A,s1\n", "the column 'id' twice; take one out"),
        ("id,mail,E-Mail\ns1,a,b\n", "the column 'email' twice; take one out"),
        ("id,name\ns1,Alice\n,Bob\n", "line 3 has no id; give it one"),
        ("id,name\ns1,Alice\ns2,Bob\nS1,Eve\n", "lines 2, 4 have the same id: 's1'. Keep it in one of them"),
        ("id,name\ne\u0301va,A\n\u00c9VA,B\n", "lines 2, 3 have the same id"),
        ("id,canvas\ns1,7\ns2,8 7\n", "lines 2, 3 have the same canvas: '7'"),
        (
            "id,name,email\ns1,Smith, Alice,a@example.org\n",
            "line 2 has 4 cells, the first line has 3. A cell with a comma",
        ),
        ('id,name\ns1,Alice\ns2,"Bo"b\n', "line 3 is no CSV"),
        ('id,name\ns1,"Alice\n', "is no CSV"),
        ("id,received\ns1,tomorrow\n", "line 2: 'tomorrow' is no time with a zone. Write 2026-06-12T23:59:00"),
        ("id,pseudonym\ns1,\u202eevil\n", "line 2: a pseudonym has at most 24 printable"),
        (b"id,name\ns1,\x81\x00\xff\n", "neither in UTF-8, UTF-16 nor Shift_JIS; save it as CSV UTF-8"),
    ],
)
def test_a_mistake_is_told_with_its_line_and_what_to_do(tmp_path, text, told):
    with pytest.raises(IntakeError) as caught:
        roster(tmp_path, text)
    assert told in caught.value.text.en
    assert "roster.csv" in caught.value.text.en


def test_a_time_without_a_zone_needs_one(tmp_path):
    with pytest.raises(IntakeError, match="needs zone in"):
        roster(tmp_path, "id,received\ns1,2026-06-12 23:59\n", zone="")


def test_a_roster_that_is_not_there(tmp_path):
    (tmp_path / "roster.csv").mkdir()
    with pytest.raises(IntakeError, match="can't be read"):
        read_roster(tmp_path / "none.csv", lambda _text: None)
    with pytest.raises(IntakeError, match="Is a directory"):
        read_roster(tmp_path / "roster.csv", lambda _text: None)
