"""Whatever the user names as a source is read, or refused in one sentence with the remedy."""

import bz2
import gzip
import io
import lzma
import os
import random
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from m4d_consolidate.errors import SourceError
from m4d_consolidate.model.mail import RawMessage
from m4d_consolidate.sources import packed, read_sources

MESSAGE = b"From: Ann <ann@example.org>\nSubject: one\n\nbody\n"
MBOX = b"From ann@example.org Mon Jul  8 09:00:00 2013\n" + MESSAGE + b"\n"


def read(*paths: Path) -> list[RawMessage]:
    return list(read_sources(paths))


def refusal(path: Path) -> SourceError:
    with pytest.raises(SourceError) as caught:
        read(path)
    assert str(path) in caught.value.message
    assert caught.value.hint
    assert "\n" not in caught.value.message
    return caught.value


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress], ids=["gz", "bz2", "xz"])
def test_a_packed_mbox_is_read(tmp_path: Path, pack: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "export.mbox.packed"
    path.write_bytes(pack(MBOX * 3))
    assert [raw.position for raw in read(path)] == [1, 2, 3]
    assert read(path)[1].offset == len(MBOX)


def zipped(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name.replace("Mail__", "Mail/"), content)
    return path


def test_a_zip_of_several_files_is_read_and_its_other_files_are_noticed(tmp_path: Path) -> None:
    path = zipped(
        tmp_path / "takeout.zip", a=MBOX * 2, Mail__b=gzip.compress(MBOX), readme=b"Hello.", **{"__MACOSX/x": b"x"}
    )
    raws = read(path)
    assert [(raw.source, raw.position) for raw in raws] == [(f"{path}/a", 1), (f"{path}/a", 2), (f"{path}/Mail/b", 1)]
    assert [notice.kind for raw in raws for notice in raw.notices] == ["skipped-file"]


def test_a_tgz_is_read(tmp_path: Path) -> None:
    path = tmp_path / "takeout.tgz"
    with tarfile.open(path, "w:gz") as archive:
        info = tarfile.TarInfo("Takeout/Mail/all.mbox")
        info.size = len(MBOX)
        archive.addfile(info, io.BytesIO(MBOX))
    assert [raw.source for raw in read(path)] == [f"{path}/Takeout/Mail/all.mbox"]


def test_a_packed_file_that_breaks_off_gives_what_came(tmp_path: Path) -> None:
    path = tmp_path / "export.mbox.gz"
    noise = bytes(random.Random(1).choices(range(97, 123), k=400_000))
    whole = gzip.compress(b"".join(MBOX + noise[at : at + 100] + b"\n\n" for at in range(0, 400_000, 100)))
    path.write_bytes(whole[: len(whole) // 2])
    raws = read(path)
    assert len(raws) > 100
    assert [notice.kind for raw in raws for notice in raw.notices] == ["damaged-archive"]


def test_a_bomb_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "HARMLESS", 1 << 20)
    path = tmp_path / "bomb.gz"
    path.write_bytes(gzip.compress(MBOX + b"a" * (30 << 20)))
    assert "times its size" in refusal(path).message


REFUSED = {
    "empty.mbox": (b"", "is empty"),
    "blank.mbox": (b"\n\n  \n", "is empty"),
    "letter.txt": (b"Dear all,\n\nplease find my answer.\n", "holds no mail"),
    "picture.mbox": (b"\x89PNG\r\n\x1a\n", "holds no mail"),
    "mail.pst": (b"!BDN....", "Outlook data file"),
    "mail.msg": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Outlook message"),
    "mail.7z": (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    "cut.gz": (gzip.compress(MBOX)[:12], "damaged"),
    "broken.zip": (b"PK\x03\x04nothing", "damaged"),
    "comments.json": (b'{"a": [1, 2}', "no JSON"),
    "other.json": (b'{"name": "x", "version": 2}', "no object"),
    "other.csv": (b"a,b\n1,2\n", "no column"),
    "feed.xml": (b"<?xml version='1.0'?><rss><channel/></rss>", "without items"),
}


@pytest.mark.parametrize(("content", "said"), REFUSED.values(), ids=REFUSED.keys())
def test_what_is_no_mail_is_refused(tmp_path: Path, content: bytes, said: str, request: pytest.FixtureRequest) -> None:
    path = tmp_path / request.node.callspec.id
    path.write_bytes(content)
    assert said in refusal(path).message


def test_a_document_is_not_read_for_its_parts(tmp_path: Path) -> None:
    path = zipped(tmp_path / "reply.docx", **{"[Content_Types].xml": b"<Types/>", "word/document.xml": b"<w/>"})
    assert refusal(path).message == f"{path} is an Office document, which is no export of a mailbox"


def test_outlook_files_name_their_converter(tmp_path: Path) -> None:
    path = tmp_path / "mail.pst"
    path.write_bytes(b"!BDN" + bytes(100))
    assert "readpst" in (refusal(path).hint or "")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert "does not exist" in refusal(tmp_path / "nothing.mbox").message


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    assert "holds no mail file" in refusal(tmp_path).message


def test_a_maildir_is_read(tmp_path: Path) -> None:
    for name in ("cur/1.a:2,S", "new/2.b", "tmp/3.c", ".Sent/cur/4.d:2,"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(MESSAGE)
    for name in ("new", "tmp"):
        (tmp_path / ".Sent" / name).mkdir()
    assert sorted(Path(raw.source).name for raw in read(tmp_path)) == ["1.a:2,S", "2.b", "4.d:2,"]


def test_a_folder_of_eml_is_read_in_the_order_of_names(tmp_path: Path) -> None:
    for name in ("b.eml", "a.EML", "notes.docx"):
        (tmp_path / name).write_bytes(MESSAGE if name != "notes.docx" else b"x")
    (tmp_path / "apple.emlx").write_bytes(b"%d\n" % len(MESSAGE) + MESSAGE + b"<plist/>")
    raws = read(tmp_path)
    assert [Path(raw.source).name for raw in raws] == ["a.EML", "apple.emlx", "b.eml"]
    assert raws[1].data == MESSAGE
    assert any(notice.kind == "skipped-file" for raw in raws for notice in raw.notices)


def test_an_eml_that_forwards_an_mbox_is_one_message(tmp_path: Path) -> None:
    path = tmp_path / "one.eml"
    path.write_bytes(MESSAGE + b"\n" + MBOX)
    assert len(read(path)) == 1


def test_a_thunderbird_folder_is_read_without_its_indexes(tmp_path: Path) -> None:
    (tmp_path / "Inbox").write_bytes(MBOX * 2)
    (tmp_path / "Inbox.msf").write_bytes(b"// <!-- mdb -->")
    (tmp_path / "Local.sbd").mkdir()
    (tmp_path / "Local.sbd" / "Answers").write_bytes(MBOX)
    raws = read(tmp_path)
    assert len(raws) == 3
    assert not any(raw.notices for raw in raws)


def test_links_that_lead_out_of_a_folder_are_not_followed(tmp_path: Path) -> None:
    (tmp_path / "secret").write_bytes(MBOX)
    folder = tmp_path / "mail"
    folder.mkdir()
    (folder / "link").symlink_to(tmp_path / "secret")
    (folder / "one.mbox").write_bytes(MBOX)
    assert [Path(raw.source).name for raw in read(folder)] == ["one.mbox"]


def test_several_sources_follow_each_other(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / name).write_bytes(MBOX)
    raws = read(tmp_path / "two", tmp_path / "one")
    assert [(Path(raw.source).name, raw.position) for raw in raws] == [("two", 1), ("one", 1)]


def test_a_mailbox_with_line_ends_of_old_macs_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.mbox"
    path.write_bytes(b"From a@example.org Mon Jul  8 09:00:00 2013\rFrom: a@example.org\rSubject: x\r\rThe answer\r")
    assert len(list(read_sources([path]))) == 1


def test_a_mailbox_in_utf16_is_refused_in_one_sentence(tmp_path: Path) -> None:
    path = tmp_path / "wide.mbox"
    path.write_bytes("\ufeffFrom a@example.org Mon Jul  8 09:00:00 2013\n".encode("utf-16-le"))
    with pytest.raises(SourceError, match="is a mailbox in UTF-16, which cannot be read"):
        list(read_sources([path]))


@pytest.mark.parametrize("name", [b"ma\xffil.mbox", b"a\nb.mbox", b"a\xe2\x80\xa8b.mbox", b"\x1b[31m.mbox"])
def test_a_file_name_that_cannot_be_stored_is_shown_as_it_can(tmp_path: Path, name: bytes) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/" + name))
    path.write_bytes(b"From: ann@example.org\nDate: Tue, 09 Jul 2013 09:00:00 +0000\nSubject: x\n\nWords\n")
    for given in (path, tmp_path):
        (raw,) = read_sources([given])
        assert raw.source.isprintable()
        assert raw.source.encode()
        assert "\ufffd" in raw.source
