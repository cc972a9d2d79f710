"""How SQLite is told of a file, whatever it is called and wherever it lies; links stand for their files."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path, PurePosixPath, PureWindowsPath
from urllib.parse import unquote_to_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adnet_core.conversion.project_format import PROJECT_WRITER
from adnet_core.errors import FormatError, ProjectError
from adnet_core.faces.layout import Layout, load_layout
from adnet_core.projects import FaceRecord, Project
from adnet_core.projects.backups import list_backups, make_backup, restore_backup
from adnet_core.projects.file.addresses import backup_folder, database_address, real_file, require_new_project
from adnet_core.projects.merging.merging import merge_projects
from adnet_core.team.archiving import copy_without_team
from adnet_core.team.consensus_project import write_consensus
from adnet_core.team.membership import join_team


def as_sqlite_reads_it(address: str) -> tuple[bytes, str]:
    """File name and query, by the rules of https://www.sqlite.org/uri.html."""
    assert address.startswith("file:")
    rest, _, query = address.removeprefix("file:").partition("?")
    assert "#" not in address
    if rest.startswith("//"):
        authority, slash, path = rest[2:].partition("/")
        assert authority == "", "SQLite refuses to open a file of another host"
        rest = slash + path
    return unquote_to_bytes(rest), query


def on_windows(name: bytes) -> PureWindowsPath:
    """The path that Windows is asked for: SQLite leaves out the slash before a drive."""
    text = name.decode("utf-8", "surrogatepass")
    if len(text) > 2 and text[0] == "/" and text[2] == ":":
        text = text[1:]
    return PureWindowsPath(text)


@pytest.mark.parametrize(
    "path",
    [
        r"C:\photos\annotations.adnet",
        r"\\server\share\x.adnet",
        r"\\server\share\100% done\#1 what?.adnet",
        r"\\?\C:\a very long path\x.adnet",
        r"\\?\UNC\server\share\x.adnet",
        r"\\wsl$\Ubuntu\home\x.adnet",
        "D:\\Müller &co=1;\\ä ö.adnet",
        "C:\\half a pair \ud800.adnet",
    ],
)
def test_paths_of_windows(path: str) -> None:
    address = database_address(PureWindowsPath(path), "mode=ro")
    assert as_sqlite_reads_it(address)[1] == "mode=ro"
    assert on_windows(as_sqlite_reads_it(address)[0]) == PureWindowsPath(path)


@pytest.mark.parametrize("path", ["x.adnet", r"folder\x.adnet", r"\rooted.adnet", "C:x.adnet"])
def test_relative_paths_are_refused(path: str) -> None:
    with pytest.raises(ValueError, match="relative"):
        database_address(PureWindowsPath(path), "mode=ro")
    with pytest.raises(ValueError, match="relative"):
        database_address(PurePosixPath("a/b"), "mode=ro")


@given(st.lists(st.binary(min_size=1, max_size=12), min_size=1, max_size=4), st.booleans())
def test_any_bytes_of_posix(parts: list[bytes], doubled: bool) -> None:
    names = [part.replace(b"\0", b"0").replace(b"/", b"-") for part in parts]
    path = PurePosixPath(("//" if doubled else "/") + os.fsdecode(b"/".join(names)))
    name, query = as_sqlite_reads_it(database_address(path, "mode=rw"))
    assert (name, query) == (os.fsencode(str(path)), "mode=rw")


NAMES = [b"plain.adnet", b"a#b?c%d e.adnet", b"100%25.adnet", "Müller.adnet".encode(), b"bytes\xff\xfe.adnet"]


@pytest.mark.parametrize("name", [*NAMES, b"file:x?mode=memory.adnet", b"&cache=shared.adnet"])
def test_a_project_of_any_name(tmp_path: Path, layout: Layout, name: bytes) -> None:
    path = tmp_path / os.fsdecode(name)
    try:
        Project.create(path, layout, author="ann").close()
    except OSError:  # not a name on this disk
        pytest.skip("the disk knows no such name")
    with Project.open(path, author="ann") as project:
        project.add_images([tmp_path / "x.jpg"])
    with Project.open(path, author="ann", read_only=True) as project:
        assert len(project.images()) == 1
    ends = {one.name.removeprefix(path.name) for one in tmp_path.iterdir()}
    assert "" in ends
    assert ends <= {"", "-wal", "-shm"}  # which a reader must leave


def test_a_relative_path_is_as_good(
    project: Project, face: FaceRecord, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Made, listed, put back: as the command does it in the project's folder."""
    monkeypatch.chdir(project.path.parent)
    short = Path(project.path.name)
    assert make_backup(short) is not None
    project.close()
    (backup,) = list_backups(short)
    replaced = restore_backup(short, backup)
    assert replaced is not None
    with Project.open(short, author="ann") as again:
        assert again.face(face.id).id == face.id


@pytest.fixture
def link(project: Project, face: FaceRecord, tmp_path: Path) -> Path:
    """A link to the project in another folder."""
    project.close()
    place = tmp_path / "elsewhere"
    place.mkdir()
    link = place / "short.adnet"
    link.symlink_to(os.path.relpath(project.path, place))
    return link


def test_a_project_through_a_link_is_that_of_the_real_file(link: Path, project: Project) -> None:
    with Project.open(link, author="ann") as opened:
        assert opened.path == project.path
        assert opened.images()[0].path == project.path.with_name("one.jpg")
        added = opened.add_images([project.path.with_name("two.jpg")])[0]
        assert added.relative == "two.jpg"
    made = make_backup(link)
    assert made is not None
    assert made.path.parent == backup_folder(project.path)
    assert list_backups(link) == list_backups(project.path) == [made]
    assert [one.name for one in link.parent.iterdir()] == ["short.adnet"]


def test_restoring_through_a_link_keeps_the_link(link: Path, project: Project) -> None:
    made = make_backup(link)
    assert made is not None
    replaced = restore_backup(link, made)
    assert link.is_symlink()
    assert replaced == project.path.with_name("faces.replaced-1.adnet")
    assert link.resolve() == project.path
    assert [one.name for one in link.parent.iterdir()] == ["short.adnet"]


def test_links_that_lead_nowhere(tmp_path: Path, layout: Layout, link: Path) -> None:
    ring = tmp_path / "ring.adnet"
    ring.symlink_to(ring)
    assert real_file(ring).name == "ring.adnet"
    dangling = tmp_path / "dangling.adnet"
    dangling.symlink_to(tmp_path / "new.adnet")
    with Project.create(dangling, layout, author="ann") as project:
        assert project.path == tmp_path / "new.adnet"
    chain = tmp_path / "chain.adnet"
    chain.symlink_to(link)
    assert real_file(chain) == real_file(link)


def test_a_merge_reads_and_writes_through_links(link: Path, tmp_path: Path) -> None:
    output = tmp_path / "out.adnet"
    output.symlink_to(tmp_path / "elsewhere" / "merged.adnet")
    merge_projects([link, link], output)
    assert output.is_symlink()
    with contextlib.closing(sqlite3.connect(tmp_path / "elsewhere" / "merged.adnet")) as merged:
        assert merged.execute("SELECT count(*) FROM faces").fetchone() == (1,)
        assert merged.execute("SELECT relative FROM images").fetchone() == ("../one.jpg",)


@pytest.mark.parametrize("name", ["work.ADNET", "a b.adnet", ".x.adnet"])
def test_names_of_projects(tmp_path: Path, name: str) -> None:
    require_new_project(tmp_path / name)


@pytest.mark.parametrize("name", ["work", "work.txt", "work.adnet.bak", ".adnet", "photo.jpg"])
def test_other_names_are_refused_wherever_a_project_is_made(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    layout = load_layout("5")
    sources = [tmp_path / "a.adnet", tmp_path / "b.adnet"]
    for source in sources:
        Project.create(source, layout, author="ann").close()
    makers: list[Callable[[], object]] = [
        lambda: Project.create(target, layout, author="ann"),
        lambda: merge_projects(sources, target),
        lambda: copy_without_team(sources[0], target),
        lambda: write_consensus(sources[0], target),
        lambda: join_team(target, str(tmp_path / "team"), "ann"),
    ]
    before = sorted(tmp_path.iterdir())
    for make in makers:
        with pytest.raises(ProjectError, match=r"needs a name that ends in \.adnet"):
            make()
    with pytest.raises(FormatError, match=r"needs a name that ends in \.adnet"):
        PROJECT_WRITER.files(target, [])
    assert sorted(tmp_path.iterdir()) == before
