"""What the tasks of a cluster found, joined into a project or a table."""

from __future__ import annotations

import csv
import gzip
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from adnet_core.faces.states import FaceState
from adnet_core.media import read_photo, write_image
from adnet_core.models.engine import Engine
from adnet_core.projects import Project
from adnet_core.projects.records import EditKind
from adnet_core.ranking.orders import QueueOrder
from tests.undo_offered import can_undo

Answer = Callable[..., tuple[int, str, list[str]]]
MakeModel = Callable[..., Path]


@pytest.fixture
def photos(tmp_path: Path, sample_photo: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with five photos with a face, one without, and one that is none; list.txt beside it."""
    folder = tmp_path / "images"
    folder.mkdir()
    pixels = np.ascontiguousarray(read_photo(sample_photo).pixels[:256, 90:346])
    for number in range(5):
        write_image(folder / f"{number}.png", np.roll(pixels, 3 * number, axis=1))
    write_image(folder / "5.png", np.zeros((64, 64, 3), np.uint8))
    (folder / "6.jpg").write_text("no photo")
    monkeypatch.chdir(tmp_path)  # names of whole paths would fall into other shards each time
    names = [f"images/{name}" for name in ("0.png", "1.png", "2.png", "3.png", "4.png", "5.png", "6.jpg")]
    (tmp_path / "list.txt").write_text("\n".join(names) + "\n")
    return folder


@pytest.fixture
def shards(answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path) -> list[Path]:
    """The lines of two shards of the list."""
    found = []
    for index in (1, 2):
        lines = tmp_path / f"{index}.jsonl"
        source = ("--from", tmp_path / "list.txt", "--shard", f"{index}/2")
        answer("predict", *source, "--lines", lines, "--model", tiny_model())
        found.append(lines)
    return found


def summary(out: str, **expected: object) -> None:
    given = json.loads(out)
    assert {key: given[key] for key in expected} == expected


def entries(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_a_project_of_lines_is_what_predict_makes(
    answer: Answer, photos: Path, shards: list[Path], tiny_model: MakeModel, tmp_path: Path
) -> None:
    """Points, ellipses, scores, shapes, looks, hashes and the queue's order."""
    status, out, errors = answer("collect", *shards, "-o", tmp_path / "a.adnet", "--json")
    summary(out, photos=6, faces=5, failed=1, double=0, missing_shards=[])
    assert status == 2
    assert any("6.jpg" in line for line in errors)
    answer("predict", photos, "--project", tmp_path / "b.adnet", "--model", tiny_model(), "--views", "1")
    sha256 = Engine(tiny_model()).sha256
    with (
        Project.open(tmp_path / "a.adnet", author="ann") as made,
        Project.open(tmp_path / "b.adnet", author="ann") as direct,
    ):
        assert made.layout.point_names == direct.layout.point_names
        made.require_whole_faces()
        mine = {image.relative: image for image in made.images()}
        others = {image.relative: image for image in direct.images()}
        assert set(mine) == set(others)
        for name, image in mine.items():
            other = others[name]
            assert (image.sha256, image.size_bytes) == (other.sha256, other.size_bytes)
            assert (image.width, image.height) == (other.width, other.height)
            assert image.predicted == other.predicted == (name != "images/6.jpg")
            for face, same in zip(made.faces(image.id), direct.faces(other.id), strict=True):
                assert (face.state, face.model_sha256) == (FaceState.PREDICTED, sha256)
                np.testing.assert_allclose(face.points, same.points, atol=1e-6)
                assert face.covariance is not None
                np.testing.assert_allclose(face.covariance, same.covariance, rtol=1e-4)
                assert (face.score, face.box) == (same.score, same.box)
        parts = made.scores.read().scores, direct.scores.read().scores
        np.testing.assert_array_equal(np.sort(parts[0].looks, axis=0), np.sort(parts[1].looks, axis=0))
        for order in (QueueOrder.CORRECTION, QueueOrder.DETECTOR):
            scores = (np.sort(one.scores(order)) for one in parts)
            np.testing.assert_allclose(*scores, rtol=1e-4)
        assert {edit.kind for edit in made.edits()} == {EditKind.PREDICTED}
        assert not can_undo(made)
        face = made.faces(mine["images/0.png"].id)[0]
        made.set_state(face.id, FaceState.ACCEPTED)


def test_what_is_missing_is_said_and_written_down(
    answer: Answer, photos: Path, shards: list[Path], tmp_path: Path
) -> None:
    names = [*(tmp_path / "list.txt").read_text().splitlines(), "images/new.png"]
    (tmp_path / "list.txt").write_text("\n".join(names))
    lacking = tmp_path / "missing.txt"
    more = ("--from", tmp_path / "list.txt", "--missing", lacking, "--json")
    status, out, _ = answer("collect", *shards, "-o", tmp_path / "a.csv", *more)
    summary(out, photos=6, failed=1, missing=1)
    assert status == 2
    assert lacking.read_text().splitlines() == ["images/new.png", "images/6.jpg"]
    status, out, _ = answer("collect", shards[0], "-o", tmp_path / "b.csv", *more)
    summary(out, missing_shards=["2/2"])
    assert len(lacking.read_text().splitlines()) == 8 - sum("faces" in one for one in entries(shards[0]))


def test_a_list_that_is_none_costs_no_output(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    made, none = tmp_path / "a.csv", tmp_path / "none.txt"
    status, out, errors = answer("collect", *shards, "-o", made, "--from", none)
    assert (status, out, len(errors)) == (2, "", 1)
    assert str(none) in errors[0]
    assert not made.exists()


def test_blank_lines_are_passed_over(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    joined = tmp_path / "joined.jsonl"
    joined.write_bytes(b"\n" + b"\r\n".join(shard.read_bytes() for shard in shards) + b"  \n\n")
    whole = answer("collect", *shards, "-o", tmp_path / "a.csv", "--json")[1]
    assert answer("collect", joined, "-o", tmp_path / "b.csv", "--json")[1] == whole
    assert (tmp_path / "b.csv").read_bytes() == (tmp_path / "a.csv").read_bytes()


def test_of_a_photo_with_two_lines_one_counts(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    """One that failed in a task and was read in another has not failed; another file of its name is said."""
    again = tmp_path / "again.jsonl"
    read = next(one for one in entries(shards[0]) if "faces" in one)
    failed = next(one for lines in shards for one in entries(lines) if "problem" in one)
    changed = {**read, "sha256": "0" * 64}
    again.write_text("".join(json.dumps(one) + "\n" for one in (changed, {**read, "path": failed["path"]})))
    status, out, errors = answer("collect", *shards, again, "-o", tmp_path / "a.csv", "--json")
    summary(out, photos=7, double=1, failed=0)
    assert status == 0
    assert [line for line in errors if "another file" in line] == [
        f"{again}, line 1: {read['path']} was another file (by its hash) in the line before it"
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"model": {"name": "other", "sha256": "1" * 64}}, "is of the model other (111111111111)"),
        ({"layout": {"name": "mine", "points": "0"}}, "has the points of the layout mine"),
        ({"finding": "photo"}, "was found by --find photo"),
        ({"faces": [{"box": [0, 0, 1, 1], "score": 1, "landmarks": [[0, 0]]}]}, "a face has 1 points"),
        ({"faces": [{"box": [0, 0, 1, 1], "score": 1, "landmarks": [[0, "x"]]}]}, "faces.0.landmarks.0.1"),
        ({"width": 0}, "does not say how large"),
        ({"shard": "3/2"}, "is no shard"),
        ({"shard": "1/99999999999999"}, "is no shard"),
        ({"width": 10**30}, "width: "),
        ({"bytes": 2**63}, "bytes: "),
        ({"path": "a\0.png"}, "a path is empty or holds a zero"),
        ({"path": ""}, "a path is empty or holds a zero"),
    ],
)
def test_what_does_not_go_together_is_one_sentence(
    answer: Answer, shards: list[Path], tmp_path: Path, change: dict[str, Any], said: str
) -> None:
    """And nothing is left behind, whole or not."""
    other = tmp_path / "other.jsonl"
    read = next(one for one in entries(shards[0]) if "faces" in one)
    other.write_text(json.dumps({**read, "path": "elsewhere.png", **change}) + "\n")
    before = set(tmp_path.iterdir())
    for name in ("a.adnet", "a.csv", "a.json"):
        status, _, errors = answer("collect", *shards, other, "-o", tmp_path / name)
        assert (status, len(errors)) == (2, 1)
        assert errors[0].startswith(f"{other}, line 1: ")
        assert said in errors[0]
    assert set(tmp_path.iterdir()) == before


def test_a_line_that_was_cut_short_is_said(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    whole = shards[1].read_bytes()
    shards[1].write_bytes(whole + b'{"path": "x.png", "wid')
    _, out, errors = answer("collect", *shards, "-o", tmp_path / "a.csv", "--json")
    summary(out, photos=6, cut_short=1)
    assert errors[0].startswith(f"{shards[1]}: its last line is cut short")
    shards[1].write_bytes(b"nothing of ours\n" + whole)
    _, _, errors = answer("collect", *shards, "-o", tmp_path / "b.csv")
    assert errors[0].startswith(f"{shards[1]}, line 1: is no prediction of a photo")


def test_nothing_is_written_over_what_is_read(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    listed, table = tmp_path / "photos.txt", tmp_path / "t.csv"
    listed.write_text("gone.png\n")
    lines = shards[0].read_bytes()
    for missing in (listed, shards[0], tmp_path / "." / "photos.txt"):
        words = ["collect", *shards, "-o", table, "--from", listed, "--missing", missing]
        status, _, errors = answer(*words)
        assert status == 2
        assert errors == [f"{missing}: is read here, so --missing may not write over it"]
    assert answer("collect", *shards, "-o", table, "--from", listed, "--missing", table)[0] == 2
    assert (listed.read_text(), shards[0].read_bytes()) == ("gone.png\n", lines)
    assert not table.exists()
    named = tmp_path / "lines.csv"
    named.write_bytes(lines)
    status, _, errors = answer("collect", named, "-o", named, "--overwrite")
    assert (status, errors) == (2, [f"{named}: is read here, so -o may not write over it"])
    assert named.read_bytes() == lines


def test_a_folder_of_photos_that_is_not_there_is_said(
    answer: Answer, shards: list[Path], tmp_path: Path
) -> None:
    """A project may be made for another machine, so it is made all the same."""
    gone, file = tmp_path / "gone", tmp_path / "list.txt"
    _, _, errors = answer("collect", *shards, "-o", tmp_path / "a.adnet", "--photos", gone)
    assert [line for line in errors if str(gone) in line and "no such folder" in line]
    with Project.open(tmp_path / "a.adnet", author="ann") as project:
        assert {image.path.is_relative_to(gone) for image in project.images()} == {True}
    _, _, errors = answer("collect", *shards, "-o", tmp_path / "b.adnet", "--photos", tmp_path)
    assert not any("no such folder" in line for line in errors)
    status, _, errors = answer("collect", *shards, "-o", tmp_path / "c.adnet", "--photos", file)
    assert (status, errors) == (2, [f"{file}: is a file, and --photos is a folder"])
    assert not (tmp_path / "c.adnet").exists()


def test_a_list_that_names_nothing_is_said(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    listed = tmp_path / "photos.txt"
    listed.touch()
    errors = answer("collect", *shards, "-o", tmp_path / "t.csv", "--from", listed)[2]
    assert f"{listed}: names no photo" in errors


def test_tables_and_coco_hold_the_points(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    answer("collect", *shards, "-o", tmp_path / "a.csv")
    answer("collect", *shards, "-o", tmp_path / "a.json")
    known = {
        (one["path"], 0): one["faces"][0] for path in shards for one in entries(path) if one.get("faces")
    }
    with (tmp_path / "a.csv").open(newline="") as stream:
        rows = list(csv.DictReader(stream))
    coco = json.loads((tmp_path / "a.json").read_text())
    assert len(rows) == len(coco["annotations"]) == len(known) == 5
    for row in rows:
        values = np.array([float(value) for value in list(row.values())[9:]]).reshape(-1, 2)
        np.testing.assert_allclose(values, known[row["photo"], int(row["face"])]["landmarks"], atol=1e-4)
    assert answer("collect", *shards, "-o", tmp_path / "a.csv")[2] == [
        f"{tmp_path / 'a.csv'}: exists already: --overwrite replaces it"
    ]
    assert "told by its ending" in answer("collect", *shards, "-o", tmp_path / "a.xyz")[2][0]


@pytest.mark.parametrize(
    ("name", "there"),
    [
        ("a.csv", b"city,people\nRome,3\n"),
        ("a.json", b'{"notes": 1}'),
        ("a.json", b"cut off"),
        ("a.parquet", b"PAR1 of something else"),
    ],
)
def test_only_what_could_have_been_made_is_replaced(
    name: str, there: bytes, answer: Answer, shards: list[Path], tmp_path: Path
) -> None:
    if name.endswith(".parquet"):
        pytest.importorskip("pyarrow.parquet")
    out = tmp_path / name
    out.write_bytes(there)
    status, text, errors = answer("collect", *shards, "-o", out, "--overwrite", "--json")
    assert (status, text) == (2, "")
    assert errors == [
        f"{out}: is there already and not what is made here, so it is not replaced; give a new name"
    ]
    assert out.read_bytes() == there
    out.write_bytes(b"")  # nobody's loss
    for _ in range(2):  # over the empty file, and then over what was made
        _, text, errors = answer("collect", *shards, "-o", out, "--overwrite")
        assert "photos" in text
        assert not [line for line in errors if "replaced" in line]
    out.unlink()
    out.mkdir()
    status, _, errors = answer("collect", *shards, "-o", out, "--overwrite")
    assert (status, errors) == (2, [f"{out}: is a folder, and one file is to be written: name it"])


def test_parquet_holds_the_points(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    answer("collect", *shards, "-o", tmp_path / "a.parquet")
    table = parquet.read_table(tmp_path / "a.parquet").to_pylist()
    known = {one["path"]: one["faces"][0] for path in shards for one in entries(path) if one.get("faces")}
    assert len(table) == 5
    for row in table:
        np.testing.assert_allclose(np.reshape(row["landmarks"], (-1, 2)), known[row["photo"]]["landmarks"])
        assert np.reshape(row["covariance"], (-1, 3)).tolist() == known[row["photo"]]["covariance"]


def test_lists_hold_addresses_too(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """A photo that is fetched is found as on the disk; --resume knows it by its address."""
    fsspec = pytest.importorskip("fsspec")
    system = fsspec.filesystem("memory")
    system.pipe("/place/0.png", (photos / "0.png").read_bytes())
    system.pipe("/place/bad.png", b"nothing")
    try:
        places = ["memory://place/0.png", "memory://place/bad.png", "memory://place/none.png"]
        listing = tmp_path / "addresses.txt"
        listing.write_text("\ufeff" + "\r\n".join([*places, "", str(photos / "0.png")]), encoding="utf-8")
        lines = tmp_path / "a.jsonl"
        arguments = ["predict", "--from", listing, "--lines", lines, "--model", tiny_model(), "--json"]
        status, out, errors = answer(*arguments)
        summary(out, photos=4, failed=2)
        assert status == 2
        assert sorted(line.split(": ")[0] for line in errors) == places[1:]
        assert "adnet-" not in "".join(errors)
        one, _, _, same = entries(lines)
        assert (one["path"], same["path"]) == (places[0], str(photos / "0.png"))
        for key in ("faces", "sha256", "bytes", "width"):
            assert one[key] == same[key]
        summary(answer(*arguments, "--resume")[1], photos=2, skipped=2)
        errors = answer("collect", lines, "-o", tmp_path / "a.adnet")[2]
        assert "lies at an address" in errors[0]
        listing.write_text("https://ann:secret@example.org/0.png\n")
        errors = answer("predict", "--from", listing)[2]
        assert "holds a password" in errors[0]
        assert "secret" not in errors[0]
    finally:
        system.rm("/place", recursive=True)


def test_lists_are_one_of_the_ways_to_name_photos(answer: Answer, photos: Path, tmp_path: Path) -> None:
    listing = tmp_path / "list.txt"
    assert "give one of them" in answer("predict", photos, "--from", listing)[2][0]
    assert "cannot be read" in answer("predict", "--from", tmp_path / "none.txt")[2][0]
    listing.write_bytes(b"a\0b\n")
    assert answer("predict", "--from", listing)[2] == [f"{listing}, line 1: is no path or address of a photo"]


def test_a_name_that_is_no_text_does_not_cost_the_other_photos(
    answer: Answer, shards: list[Path], tmp_path: Path
) -> None:
    """Names of Linux are bytes: `adnet predict` writes what is no UTF-8 in halves of surrogate pairs."""
    other = tmp_path / "other.jsonl"
    read = next(one for one in entries(shards[0]) if "faces" in one)
    named = [{**read, "path": "images/\udce4.png"}, {"path": "\udcf6.png", "problem": "no such file"}]
    other.write_bytes(b"\xef\xbb\xbf" + "".join(json.dumps(one) + "\n" for one in named).encode())
    _, out, _ = answer("collect", *shards, other, "-o", tmp_path / "a.csv", "--json")
    summary(out, photos=7, failed=2)
    assert b"images/\xe4.png" in (tmp_path / "a.csv").read_bytes()


@pytest.mark.parametrize(
    ("pack", "said"),
    [(gzip.compress, "is packed by gzip"), (lambda data: data.decode().encode("utf-16"), "UTF-16")],
)
def test_lines_in_other_clothes_are_told_by_name(
    answer: Answer, tmp_path: Path, pack: Callable[[bytes], bytes], said: str
) -> None:
    lines = tmp_path / "a.jsonl"
    lines.write_bytes(pack(b'{"path": "a.png"}\n'))
    status, _, errors = answer("collect", lines, "-o", tmp_path / "a.csv")
    assert status == 2
    assert said in errors[0]
    _, _, errors = answer("collect", tmp_path / "none.jsonl", "-o", tmp_path / "a.csv")
    assert errors == [f"{tmp_path / 'none.jsonl'}: cannot be read: no such file or directory"]


def test_nothing_to_look_at_is_said(answer: Answer, tiny_model: MakeModel, tmp_path: Path) -> None:
    """A list without a photo, one that no editor should have saved so, and a project that is not there."""
    listing, lines, model = tmp_path / "list.txt", tmp_path / "a.jsonl", tiny_model()
    listing.write_bytes(b"\n \n")
    status, _, errors = answer("predict", "--from", listing, "--lines", lines, "--model", model)
    assert (status, errors) == (0, [f"{listing}: names no photo"])
    listing.write_bytes("a.png\n".encode("utf-16"))
    status, _, errors = answer("predict", "--from", listing, "--model", model)
    assert (status, errors) == (2, [f"{listing}: is written in UTF-16: save it as UTF-8"])
    status, _, errors = answer("predict", "--project", tmp_path / "typo.adnet", "--model", model)
    assert status == 2
    assert "typo.adnet: there is no such project" in errors[0]
    assert not (tmp_path / "typo.adnet").exists()


def test_what_a_list_names_in_vain_costs_no_other_photo(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """Each bad line is said, is a failure and has a line of its own, without the login of an address."""
    listing, lines, model = tmp_path / "mixed.txt", tmp_path / "a.jsonl", tiny_model()
    named = ["# photos", "images/0.png", "", "none.png", "images", "https://ann:secret@example.org/0.png"]
    named += ["https://ann:secret@[bad/0.png", "other://example.org/0.png", "none.mp4", "x" * 300 + ".png"]
    named += ["images/1.png", "x" * 20_000, "images/2.png"]
    listing.write_text("\n".join(named))
    status, out, errors = answer("predict", "--from", listing, "--lines", lines, "--model", model, "--json")
    assert status == 2
    summary(out, photos=8, faces=3, failed=9)
    assert len(errors) == 9
    assert f"{listing}, line 12: is no path or address of a photo" in errors
    found = entries(lines)
    assert [one["path"] for one in found if "faces" in one] == [f"images/{number}.png" for number in range(3)]
    assert {one["path"] for one in found if "problem" in one} >= {"https://example.org/0.png", "images"}
    assert "secret" not in "".join(errors) + lines.read_text()

    lacking = tmp_path / "again.txt"
    status, out, errors = answer(
        "collect", lines, "-o", tmp_path / "a.csv", "--from", listing, "--missing", lacking, "--json"
    )
    assert (status, errors[-1]) == (2, f"{listing}, line 12: is no path or address of a photo")
    summary(out, photos=3, failed=8, missing=0)
    assert "images/0.png" not in lacking.read_text()
    assert "secret" not in lacking.read_text()


def test_a_list_that_is_a_photo_is_none(answer: Answer, photos: Path) -> None:
    errors = answer("predict", "--from", photos / "0.png")[2]
    assert len(errors) == 1
    assert "is no path or address of a photo" in errors[0]


def test_a_list_of_bytes_without_a_zero_is_none(
    answer: Answer, tiny_model: MakeModel, tmp_path: Path
) -> None:
    listing, lines = tmp_path / "packed.bin", tmp_path / "a.jsonl"
    listing.write_bytes(b"PACK" + bytes(range(1, 256)) * 40)
    words = ("predict", "--from", listing, "--lines", lines, "--model", tiny_model())
    status, out, errors = answer(*words)
    assert (status, out) == (2, "")
    assert errors == [f"{listing}, line 1: is no path or address of a photo"]
    assert not lines.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="names hold no control characters")
def test_a_photo_with_such_a_byte_in_its_name_is_found(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    (photos / "0.png").rename(photos / "a\x02.png")
    listing = tmp_path / "list.txt"
    listing.write_bytes(b"images/a\x02.png\n")
    status, out, _ = answer("predict", "--from", listing, "--model", tiny_model(), "--json")
    assert (status, len(json.loads(out)["images"])) == (0, 1)


def test_a_line_that_says_something_twice_is_refused(
    answer: Answer, shards: list[Path], tmp_path: Path
) -> None:
    """Rather than that the last of both is taken."""
    shards[0].write_bytes(shards[0].read_bytes().replace(b'"path": ', b'"path": "a.png", "path": ', 1))
    status, _, errors = answer("collect", *shards, "-o", tmp_path / "a.csv")
    assert (status, len(errors)) == (2, 1)
    assert errors[0].startswith(f"{shards[0]}, line 1: is no prediction of a photo: it gives 'path' twice")


def test_what_is_missing_replaces_no_other_file(answer: Answer, shards: list[Path], tmp_path: Path) -> None:
    notes, table = tmp_path / "notes.txt", tmp_path / "a.csv"
    notes.write_text("images/0.png\nby hand\n")
    status, _, errors = answer(
        "collect", *shards, "-o", table, "--from", tmp_path / "list.txt", "--missing", notes
    )
    assert status == 2
    assert errors == [
        f"{notes}: is there already and no list of missing photos, so it is not replaced; give a new name"
    ]
    assert notes.read_text() == "images/0.png\nby hand\n"
    assert not table.exists()


def test_a_project_has_what_a_list_names_and_is_there(
    answer: Answer, photos: Path, tiny_model: MakeModel, tmp_path: Path
) -> None:
    """Photos that it has, and that have gone since, are no failure once they were looked at."""
    listing, path, model = tmp_path / "mixed.txt", tmp_path / "work.adnet", tiny_model()
    listing.write_text("# photos\nimages/0.png\nnone.png\nimages\nhttps://example.org/0.png\nimages/1.png\n")
    predicting = ("predict", "--from", listing, "--project", path, "--model", model, "--json")
    status, out, errors = answer(*predicting)
    assert (status, len(errors)) == (2, 4)
    summary(out, photos=2, faces=2, failed=4)
    with Project.open(path, author="ann", read_only=True) as project:
        assert [image.relative for image in project.images()] == ["images/0.png", "images/1.png"]
    (photos / "0.png").unlink()
    summary(answer(*predicting)[1], photos=0, failed=4, skipped=2)
