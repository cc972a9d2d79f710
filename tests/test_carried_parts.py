"""What a package carries: every part with the text of its licence, and the bill of materials."""

from __future__ import annotations

import json
from importlib.metadata import Distribution
from pathlib import Path

import carried_parts
import pytest
from carried_parts import Part, bill_of_materials, licence_of, main, needed, part_of


def wheel(site: Path, name: str, *, about: str = "", files: dict[str, str] | None = None) -> None:
    """An installed distribution, as pip leaves it."""
    folder = site / f"{name}-1.2.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.4\nName: {name}\nVersion: 1.2\n{about}")
    record = [f"{folder.name}/METADATA,,"]
    for path, text in (files or {}).items():
        target = site / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)
        record.append(f"{path},,")
    (folder / "RECORD").write_text("\n".join(record) + "\n")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    site = tmp_path / "site"
    needs = 'Requires-Dist: one>=1\nRequires-Dist: two; extra == "train"\n'
    texts = {"adnet-annotate-1.2.dist-info/licenses/LICENSE": "ours"}
    wheel(site, "adnet-annotate", about=needs + "License-Expression: Apache-2.0\n", files=texts)
    one = {
        "one-1.2.dist-info/licenses/LICENSE": "first",
        "one/vendored/LICENSE": "second",
        "one/licensing.py": "pass",
    }
    wheel(site, "one", about="License: MIT License\nProject-URL: Home, https://one.example\n", files=one)
    wheel(site, "two", about="License-Expression: GPL-3.0-only\n")
    return site


def test_every_text_of_a_part_is_written(site: Path, tmp_path: Path) -> None:
    assert main([str(tmp_path / "out"), "--site", str(site)]) == 0
    folder = tmp_path / "out" / "licences" / "one"
    assert {path.name: path.read_text() for path in folder.iterdir()} == {
        "LICENSE": "first",
        "LICENSE-2": "second",
    }
    table = (tmp_path / "out" / "LICENCES.md").read_text()
    assert "| one | 1.2 | MIT | licences/one/ |" in table
    assert "two" not in table  # asked for by an extra alone, so that the package does not carry it


def test_a_part_without_a_text_is_refused(
    site: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (site / "one-1.2.dist-info/licenses/LICENSE").unlink()
    (site / "one/vendored/LICENSE").unlink()
    assert main([str(tmp_path / "out"), "--site", str(site)]) == 2
    assert "no licence text for one:" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_the_bill_names_each_part_by_its_address(site: Path, tmp_path: Path) -> None:
    main([str(tmp_path / "out"), "--site", str(site)])
    bill = json.loads((tmp_path / "out" / "bom.cdx.json").read_text())
    assert (bill["bomFormat"], bill["specVersion"]) == ("CycloneDX", "1.6")
    assert bill["metadata"]["component"]["purl"] == "pkg:pypi/adnet-annotate@1.2"
    (one,) = (part for part in bill["components"] if part["name"] == "one")
    assert one["purl"] == one["bom-ref"] == "pkg:pypi/one@1.2"
    assert one["licenses"] == [{"license": {"name": "MIT"}}]
    assert one["externalReferences"] == [{"type": "website", "url": "https://one.example"}]
    assert one["purl"] in bill["dependencies"][0]["dependsOn"]


def test_the_same_parts_give_the_same_bill() -> None:
    ours = Part("adnet-annotate", "1", "Apache-2.0", ())
    first, second = (bill_of_materials([ours, Part("one", "1", "MIT", ())]) for _ in range(2))
    assert first == second
    other = bill_of_materials([ours, Part("one", "2", "MIT", ())])
    assert other["serialNumber"] != first["serialNumber"]


@pytest.mark.parametrize(
    ("about", "licence"),
    [
        ("License-Expression: MIT AND ISC\nLicense: something\n", "MIT AND ISC"),
        ("License: PSFL\n", "PSF-2.0"),
        ("License: BSD-2-Clause\n", "BSD-2-Clause"),
        ("Classifier: License :: OSI Approved :: BSD License\n", "BSD License"),
        ("License: Copyright (c) 2015 somebody, all rights\nClassifier: License :: OSI Approved :: X\n", "X"),
    ],
)
def test_the_licence_is_what_the_metadata_state(tmp_path: Path, about: str, licence: str) -> None:
    wheel(tmp_path, "one", about=about)
    assert licence_of(Distribution.at(tmp_path / "one-1.2.dist-info")) == licence


def test_what_is_needed_here_has_its_texts() -> None:
    """Of the environment that the tests run in: a wheel of a new version without a text is noticed."""
    parts = [part_of(one) for one in needed("adnet-annotate")]
    assert {"numpy", "PySide6_Essentials", "shiboken6", "rich", "mdurl"} <= {part.name for part in parts}
    assert [part.name for part in parts if not part.texts] == []
    assert all(part.licence for part in parts)


def test_debian_versions_are_escaped_in_addresses() -> None:
    assert Part("libx", "1:2+deb12", "", (), "deb").address == "pkg:deb/debian/libx@1:2%2Bdeb12"


def test_the_library_that_owns_a_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    internal = tmp_path / "_internal"
    internal.mkdir()
    for name in ("libA.so.1", "libB.so.2", "libours.so"):
        (internal / name).touch()
    owners = {"libA.so.1": ("libx", "1"), "libB.so.2": ("libx", "1")}
    monkeypatch.setattr(carried_parts, "_debian_owner", owners.get)
    assert [part.name for part in carried_parts.system_parts(tmp_path)] == ["libx"]


def test_a_static_library_is_named_like_any_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    owners = {"libA.a": ("bash", "1")}  # which has its copyright on every Debian
    monkeypatch.setattr(carried_parts, "_debian_owner", owners.get)
    known, unknown = carried_parts.system_parts(tmp_path, ["libA.a", "libB.a"])
    assert (known.name, known.kind) == ("bash", "deb")
    assert (unknown.name, unknown.texts) == ("libB.a", ())  # and is refused for that
