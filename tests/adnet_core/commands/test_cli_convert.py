"""`adnet convert`: what it writes, what it says, what it refuses."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import pytest

from adnet_core.cli import main
from adnet_core.conversion.catalogue import FORMATS
from adnet_core.conversion.converting import TELLING_ENDINGS
from adnet_core.faces.geometry import FaceBox
from adnet_core.faces.layout import load_layout
from adnet_core.faces.states import FaceState, Visibility
from adnet_core.formats.pts import read_pts, write_pts
from adnet_core.media.photos import write_image
from adnet_core.projects.inputs import FaceEdit
from adnet_core.projects.store import Project

LAYOUT = load_layout("68")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two photos, the first with a .pts file."""
    for name in ("a.png", "b.png"):
        write_image(tmp_path / name, np.full((120, 160, 3), 90, np.uint8))
    write_pts(tmp_path / "a.pts", points())
    return tmp_path


@pytest.fixture
def project(folder: Path) -> Path:
    """The first photo's face is accepted, occluded in a point, with a note; the second's nobody has seen."""
    path = folder / "work.adnet"
    with Project.create(path, LAYOUT, author="ann") as opened:
        images = opened.add_images([folder / "a.png", folder / "b.png"])
        box = FaceBox.of_points(points())
        face = opened.add_face(images[0].id, box, points(), np.broadcast_to(np.eye(2), (68, 2, 2)))
        opened.set_visibility(face.id, [3], Visibility.OCCLUDED)
        opened.change(face.id, FaceEdit(state=FaceState.ACCEPTED, note="=a note"))
        opened.add_face(images[1].id, box, points() + 4, origin=0, score=0.5, model_sha256="f" * 64)
    return path


def points() -> np.ndarray:
    return np.random.default_rng(1).uniform(5, 100, (68, 2))


def convert(capsys: pytest.CaptureFixture[str], *arguments: object, status: int = 0) -> tuple[Any, list[str]]:
    """The JSON on standard output (None where it is refused) and the lines on standard error."""
    capsys.readouterr()
    assert main(["convert", "--json", *map(str, arguments)]) == status
    captured = capsys.readouterr()
    return json.loads(captured.out) if captured.out else None, captured.err.splitlines()


def test_pts_to_coco_and_back(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    coco = folder / "faces.json"
    result, said = convert(capsys, folder, coco, "--from", "300w", "--to", "coco")
    assert (result["faces"], result["photos"], result["written"], said) == (1, 1, True, [])
    content = json.loads(coco.read_text())
    assert content["annotations"][0]["keypoints"][0] == pytest.approx(points()[0, 0] + 0.5, abs=1e-4)
    assert content["categories"][0]["skeleton"][0] == [1, 2]
    assert ["jaw_1", "jaw_17"] in content["categories"][0]["keypoint_flip_map"]
    back = folder / "back"
    result, _ = convert(capsys, coco, back, "--from", "coco", "--to", "300w", "--copy-photos")
    assert result["copied_photos"] == 1
    np.testing.assert_allclose(read_pts(back / "a.pts"), points(), atol=1e-3)
    assert (back / "a.png").read_bytes() == (folder / "a.png").read_bytes()


@pytest.mark.parametrize(
    ("name", "target"),
    [
        *(
            ("300w", "."),
            ("project", "work.adnet"),
            ("coco", "x.json"),
            ("labelme", "deep"),
            ("cvat", "x.xml"),
        ),
        *(("dlib", "x.xml"), ("labelstudio", "x.json"), ("csv", "x.csv"), ("tsv", "x.tsv")),
        ("deeplabcut", "CollectedData_me.csv"),
    ],
)
def test_formats_are_told_by_what_they_look_like(
    folder: Path, project: Path, capsys: pytest.CaptureFixture[str], name: str, target: str
) -> None:
    if name not in ("300w", "project"):
        convert(capsys, folder, folder / target, "--from", "300w", "--to", name)
    # labelme's files reach no further than their folder by themselves.
    images = ("--images", folder) if name == "labelme" else ()
    result, _ = convert(capsys, folder / target, folder / "out.csv", "--to", "csv", *images)
    assert (result["source_format"], result["faces"]) == (name, 1)


def test_a_source_that_looks_like_nothing_is_not_guessed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    _, said = convert(capsys, folder / "a.png", folder / "out.csv", "--to", "csv", status=2)
    (line,) = said
    assert line.startswith(f"Invalid value: {folder / 'a.png'} is in no format that is known here")
    assert line.endswith("name it by --from")
    _, said = convert(capsys, folder / "none", folder / "out.csv", "--to", "csv", status=2)
    assert said == [f"{folder / 'none'}: no such file"]


def test_what_is_lost_is_said(project: Path, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    result, _ = convert(capsys, project, folder / "out", "--from", "project", "--to", "300w")
    assert result["lost"] == {
        "which points are occluded": 1,
        "the face box": 1,
        "the note": 1,
        "error ellipses": 1,
    }
    assert result["left_out"] == {"that nobody has accepted": 1}
    assert result["not_read"] == {"histories of faces": 2}


def test_a_dry_run_says_the_same_and_writes_nothing(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = (project, folder / "out.xml", "--from", "project", "--to", "cvat", "--all")
    dry, _ = convert(capsys, *arguments, "--dry-run")
    assert not (folder / "out.xml").exists()
    assert not list(folder.glob(".*"))
    real, _ = convert(capsys, *arguments)
    assert dry == real | {"written": False}


def test_label_studio_begins_with_our_predictions(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = folder / "tasks.json"
    convert(capsys, project, target, "--from", "project", "--to", "labelstudio", "--all")
    accepted, predicted = json.loads(target.read_text())
    assert accepted["predictions"] == []
    assert predicted["annotations"] == []
    assert predicted["predictions"][0]["score"] == 0.5
    point = next(one for one in predicted["predictions"][0]["result"] if one["type"] == "keypointlabels")
    x, y = points()[0] + 4
    assert point["value"]["x"] == pytest.approx(100 * (x + 0.5) / 160)
    assert point["value"]["y"] == pytest.approx(100 * (y + 0.5) / 120)
    assert (folder / "tasks.labels.xml").is_file()


def test_no_spreadsheet_takes_a_text_for_a_formula(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "=b.png").write_bytes((folder / "b.png").read_bytes())
    write_pts(folder / "=b.pts", points())
    for source, form in ((project, "project"), (folder, "300w")):
        target = folder / f"{form}.csv"
        convert(capsys, source, target, "--from", form, "--to", "csv")
        cells = [cell for line in target.read_text().splitlines() for cell in line.split(",")]
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "@")]
        assert any(cell.startswith("'=") for cell in cells)


@pytest.mark.parametrize(
    ("target", "name", "options", "said"),
    [
        ("faces.json", "coco", [], None),
        ("deep/faces.json", "coco", [], "photos are named from {folder} (--images {folder} when it is read)"),
        ("deep/faces.json", "coco", ["--copy-photos"], "1 photo copied beside"),
        (
            "deep",
            "300w",
            [],
            "the photos lie elsewhere; .pts files belong beside them (--copy-photos puts copies",
        ),
        ("deep", "labelme", [], "photos are named from {folder} (--images {folder} when it is read)"),
        ("deep/faces.adnet", "project", [], None),
    ],
)
def test_where_the_photos_are_found_again_is_said(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    target: str,
    name: str,
    options: list[str],
    said: str | None,
) -> None:
    arguments = [str(folder), str(folder / target), "--from", "300w", "--to", name, *options]
    assert main(["convert", *arguments]) == 0
    _, counts, *rest = capsys.readouterr().out.splitlines()
    assert counts == "  1 face in 1 photo, layout 68, 1 file"
    if said is None:
        assert not rest
    else:
        assert rest[0].startswith(f"  {said.format(folder=folder)}")


def test_nothing_is_replaced_unasked(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    coco = folder / "faces.json"
    coco.write_text("mine")
    arguments = (folder, coco, "--from", "300w", "--to", "coco")
    result, said = convert(capsys, *arguments, status=2)
    assert result is None
    assert len(said) == 1
    assert "would be replaced" in said[0]
    assert coco.read_text() == "mine"
    coco.write_text("")
    for _ in range(2):  # an empty file, and then what was written
        result, _ = convert(capsys, *arguments, "--overwrite")
        assert result["replaced"] == [str(coco)]
        assert coco.read_text().startswith("{")


@pytest.mark.parametrize(
    ("name", "form", "there"),
    [
        ("faces.json", "coco", "mine"),
        ("faces.csv", "csv", "city,people\nRome,3\n"),
        ("faces.csv", "table", "photo,face,point,x,y\na.jpg,1,0,1,2\n"),
        ("set/a.json", "labelme", "a note"),
    ],
)
def test_only_what_could_have_been_written_is_replaced(
    name: str, form: str, there: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = folder / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(there)
    target = path if FORMATS[form].suffix else path.parent
    words = (folder / "a.pts", target, "--from", "300w", "--to", form, "--overwrite")
    _, errors = convert(capsys, *words, status=2)
    assert errors == [
        f"{path}: is there already and not of the format {form}, so it is not replaced; give a new name"
    ]
    assert path.read_text() == there


@pytest.mark.parametrize(
    ("name", "form", "said"),
    [
        ("faces.json", "project", "a file that ends in .adnet"),
        ("faces.xlsx", "table", "a file that ends in .csv"),
        ("faces.CSV", "yolo", "a folder"),
        ("a.jpg", "coco", "a file that ends in .json"),
    ],
)
def test_nothing_is_called_what_it_is_not(
    name: str, form: str, said: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result, errors = convert(capsys, folder, folder / name, "--to", form, status=2)
    assert result is None
    assert errors[0].startswith(f"{folder / name}: ends in {Path(name).suffix}, and ")
    assert errors[0].endswith(said)
    assert not (folder / name).exists()


def test_the_ending_of_each_format_tells_it() -> None:
    endings = {form.suffix for form in FORMATS.values() if form.suffix}
    assert endings - TELLING_ENDINGS == {".txt"}


def test_a_folder_in_a_files_stead_is_called_one(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "set").mkdir()
    _, errors = convert(capsys, folder, folder / "set", "--to", "csv", status=2)
    assert errors == [f"{folder / 'set'}: is a folder, and one file is to be written: name it"]


def test_no_folder_is_replaced(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "faces.json").mkdir()
    for target in (folder / "faces.json", Path("/")):
        for asked in ([], ["--overwrite"]):
            _, errors = convert(capsys, folder, target, "--to", "coco", "--from", "300w", *asked, status=2)
            assert errors == [f"{target}: is a folder, and one file is to be written: name it"]


@pytest.mark.parametrize("name", ["project", "csv", "300w", "labelme", "coco"])
def test_what_is_read_is_not_written_over(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A project would lose its history, a file the faces that nobody has accepted."""
    form = FORMATS[name]
    source = folder / f"faces{form.suffix}" if form.suffix else folder / "set"
    convert(capsys, project, source, "--to", name, "--copy-photos", "--all", status=0)
    files = [source] if form.suffix else sorted(source.glob("a.*"))
    before = [file.read_bytes() for file in files]
    linked = folder / f"linked{form.suffix}"
    linked.symlink_to(source)
    for read in (source, linked):
        _, errors = convert(capsys, read, source, "--to", name, "--from", name, "--overwrite", status=2)
        assert len(errors) == 1
        assert "is read here, so it may not be written over" in errors[0]
    assert [file.read_bytes() for file in files] == before
    # Beside it, in its folder, anything may be replaced.
    for _ in range(2):
        convert(capsys, source, folder / "set" / "other.tps", "--to", "tps", "--from", name, "--overwrite")


@pytest.mark.parametrize("name", ["300w", "tem", "slicer", "stereomorph"])
def test_no_face_is_added_by_files_that_are_there(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """A photo that had another number of faces has files of other names."""
    one, two, three = (folder / f"{count}.csv" for count in (1, 2, 3))
    rows = [f"{name},{','.join(map(str, points().ravel() + shift))}" for name in "ab" for shift in (0, 9)]
    heading = ",".join(["photo", *(f"x{i},y{i}" for i in range(68))])
    for path, lines in ((one, rows[::2]), (two, rows), (three, rows[2:])):
        path.write_text("\n".join([heading, *lines]) + "\n")
    there = folder / "out"
    convert(capsys, two, there, "--to", name, "--copy-photos")
    _, errors = convert(capsys, one, there, "--to", name, "--overwrite", "--copy-photos", status=2)
    assert len(errors) == 1
    assert errors[0].startswith(f"{there / 'a.1'}")
    assert "and 3 more: would be read as another face" in errors[0]
    _, errors = convert(capsys, one, there, "--to", name, "--dry-run", status=2)
    assert "and 3 more: would be read as another face" in errors[0]
    # Faces of another photo, and a photo that is called as a face is, do no harm.
    convert(capsys, three, there, "--to", name, "--overwrite", "--copy-photos")
    write_image(folder / "c.png", np.full((120, 160, 3), 90, np.uint8))
    write_image(folder / "c.1.png", np.full((120, 160, 3), 91, np.uint8))
    for photo in ("c.1", "c", "c.1"):
        one.write_text(f"{heading}\n{rows[0].replace('a', photo, 1)}\n")
        convert(capsys, one, there, "--to", name, "--overwrite")


@pytest.mark.parametrize("name", ["dlib", "deeplabcut", "coco"])
def test_photos_that_other_programs_do_not_turn_are_said(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    pixels = np.full((160, 120, 3), 90, np.uint8)
    block = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    data = cv2.imencode(".jpg", pixels)[1].tobytes()
    (folder / "c.jpg").write_bytes(
        data[:2] + b"\xff\xe1" + struct.pack(">H", len(block) + 2) + block + data[2:]
    )
    write_pts(folder / "c.pts", points())
    target = folder / ("CollectedData_me.csv" if name == "deeplabcut" else "faces")
    assert convert(capsys, folder, target, "--to", name)[0]["turned"] == int(name != "coco")
    assert main(["convert", str(folder), str(target), "--to", name, "--dry-run", "--from", "300w"]) == 0
    assert ("1 photo; store them upright before" in capsys.readouterr().out) == (name != "coco")


def test_faces_that_are_there_twice_are_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    once, twice = folder / "once.tps", folder / "twice.tps"
    convert(capsys, folder, once, "--to", "tps")
    twice.write_bytes(2 * once.read_bytes())
    for source, remarked in ((once, False), (twice, True)):
        result, _ = convert(capsys, source, folder / "out.csv", "--to", "csv", "--overwrite")
        assert result["faces"] == 1 + remarked
        assert (
            any("1 face is there twice with the same points" in one for one in result["remarks"]) == remarked
        )


def test_no_layout_is_offered_for_a_file_that_is_cut_off(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    whole, cut = folder / "whole.tps", folder / "cut.tps"
    convert(capsys, folder, whole, "--to", "tps")
    cut.write_bytes(whole.read_bytes() + whole.read_bytes()[:-30])
    _, errors = convert(capsys, cut, folder / "out.csv", "--to", "csv", status=2)
    assert len(errors) == 1
    assert errors[0].endswith("is not x and y of a point")
    _, errors = convert(capsys, whole, folder / "out.csv", "--to", "csv", "--layout", "98", status=2)
    assert "holds 68 points where 98 are expected" in errors[0]


@pytest.mark.parametrize("name", ["300w", "csv", "labelme", "yolo", "dlib"])
def test_other_photos_of_the_same_names_are_said(
    folder: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """Whoever reads what is written would take its points for theirs."""
    form = FORMATS[name]
    there = folder / "there"
    target = there / f"faces{form.suffix}" if form.suffix else there
    lies = there / form.photo_folder / "a.png"
    lies.parent.mkdir(parents=True)
    for pixels, count in ((91, 1), (90, 0)):
        write_image(lies, np.full((120, 160, 3), pixels, np.uint8))
        result, _ = convert(capsys, folder / "a.pts", target, "--to", name, "--dry-run")
        assert result["other_photos"] == count * [str(lies)]
        assert main(["convert", str(folder / "a.pts"), str(target), "--to", name, "--dry-run"]) == 0
        assert (f"1 photo, as {lies}; choose another place" in capsys.readouterr().out) == bool(count)


@pytest.mark.parametrize("name", ["300w", "labelme"])
def test_folders_that_are_links_are_said(folder: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    """Nothing looks into them, and whoever has put a set together of links would miss the half of it."""
    whole, part = folder / "whole", folder / "part"
    convert(capsys, folder / "a.pts", whole, "--to", name, "--copy-photos")
    convert(capsys, folder / "a.pts", part, "--to", name, "--copy-photos")
    assert not convert(capsys, whole, folder / "1.tps", "--to", "tps", "--from", name)[0]["remarks"]
    (whole / "more").symlink_to(part, target_is_directory=True)
    result, _ = convert(capsys, whole, folder / "2.tps", "--to", "tps", "--from", name)
    assert result["faces"] == 1
    assert result["remarks"] == [
        f"{whole}: 1 linked folder was not looked into, as {whole / 'more'}; give what it leads to by itself"
    ]


def test_faults_are_told_and_the_rest_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "b.pts").write_text("version: 1\n")
    result, said = convert(capsys, folder, folder / "f.xml", "--from", "300w", "--to", "dlib", status=2)
    assert result["faces"] == 1
    assert result["lost"]["fractions of a pixel"] == 1
    assert len(said) == len(result["faults"]) == 1
    assert said[0].startswith(str(folder / "b.pts"))
    assert (folder / "f.xml").is_file()


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("--from", "300w", "--to", "wflw"), "has the layout 98, not 68"),
        (("--from", "300w", "--to", "coco", "--layout", "98"), "98 are expected"),
        (("--from", "coco", "--to", "csv"), "holds no file *.json"),
    ],
)
def test_what_cannot_be_is_refused(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], reason: str
) -> None:
    result, said = convert(capsys, folder, folder / "out.txt", *arguments, status=2)
    assert result is None
    assert len(said) == 1
    assert reason in said[0]


def test_photos_of_one_name_cannot_share_a_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "one").mkdir()
    coco = folder / "faces.json"
    write_image(folder / "a.jpg", np.full((120, 160, 3), 90, np.uint8))
    keypoints = np.column_stack([points(), np.full(68, 2)]).ravel().tolist()
    names = ("a.png", "a.jpg")
    content = {
        "images": [{"id": name, "file_name": name} for name in names],
        "annotations": [{"image_id": name, "keypoints": keypoints} for name in names],
    }
    coco.write_text(json.dumps(content))
    _, said = convert(capsys, coco, folder / "out", "--from", "coco", "--to", "300w", status=2)
    assert "two photos" in said[0]


def own_layout(folder: Path, *names: str) -> Path:
    path = folder / f"{names[0]}.toml"
    path.write_text(f"name = 'own'\npoints = {json.dumps(names)}\n")
    return path


def test_a_project_into_a_layout_that_shares_points(
    project: Path, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    chosen = LAYOUT.point_names[30], LAYOUT.point_names[8]
    layout = own_layout(folder, chosen[0], "wart", chosen[1])
    target = folder / "own.json"
    facts, _ = convert(capsys, project, target, "--to", "coco", "--layout", layout)
    assert facts["layout"] == "own"
    assert "share 2 of 68 and 3 points by name; not placed: wart" in facts["remarks"][0]
    written = json.loads(target.read_text())
    x, y, v = np.array(written["annotations"][0]["keypoints"]).reshape(3, 3).T
    np.testing.assert_allclose(np.stack([x, y], axis=1)[[0, 2]], points()[[30, 8]] + 0.5, atol=0.01)
    assert v.tolist() == [2, 0, 2]


def test_points_that_do_not_say_their_layout(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layout = own_layout(folder, LAYOUT.point_names[5], "wart")
    arguments = ("--to", "csv", "--layout", layout, "--from-layout", "68")
    facts, _ = convert(capsys, folder, folder / "own.csv", *arguments)
    assert "share 1 of 68 and 2 points by name" in facts["remarks"][0]


def test_a_source_of_another_layout_is_refused_with_a_draft(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write_pts(folder / "a.pts", points()[:7])
    _, err = convert(capsys, folder, folder / "x.json", "--to", "coco", status=2)
    assert "a layout can be drafted from it: 7 points, 0 curves" in err[-1]
    assert "(adnet layout draft 7 -o mine.toml, then --layout mine.toml)" in err[-1]
