"""What a package of this program carries: distributions with their licences, and files of the system.

    python tools/carried_parts.py TARGET [--site FOLDER] [--program FOLDER] [--archive NAME]...

writes into TARGET: `licences/`, a folder for each part with all its texts; `LICENCES.md`, a table;
and `bom.cdx.json`, the software bill of materials (CycloneDX 1.6). `--site` is the site-packages that the
package was made of, this Python's without it. `--program` is the folder that PyInstaller made, whose system
libraries are named by the Debian package that they come from (with dpkg, elsewhere they are refused).
`--archive` is a static library of the system that was linked into a program beside it.

It ends with 2 and names what carries no licence text, so that nothing goes out without one.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROGRAM = "adnet-annotate"
TEXTS = ROOT / "package" / "texts"
# Wheels that carry no text of their licence, and where it is. The LGPL is an addition to the GPL. Our wheel
# carries its own; an editable install has them here.
STAND_INS = {
    PROGRAM: (
        ROOT / "LICENSE",
        ROOT / "resources" / "detectors" / "centerface.md",
        ROOT / "resources" / "icons" / "LICENSE",
        ROOT / "resources" / "models" / "adnet-68-fast.md",
    ),
    "flatbuffers": (ROOT / "LICENSE",),
    "pyside6-essentials": (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt"),
    "shiboken6": (TEXTS / "LGPL-3.0.txt", TEXTS / "GPL-3.0.txt"),
}
# What PyInstaller itself leaves in a package: the loader of its programs.
LOADER = "pyinstaller"
_TEXT = re.compile(r"(licen[cs]e|copying|notice|authors|third.?party|copyright)", re.IGNORECASE)
_CODE = {".py", ".pyc", ".pyi", ".so", ".dll", ".h", ".json"}
_CLASSIFIER = "License :: "
_SPDX = re.compile(r"[A-Za-z0-9.+-]+( (AND|OR|WITH) [A-Za-z0-9.+-]+)*")
# Texts of licences that stand where an SPDX expression would, in words that older metadata use.
_WORDS = {
    "apache 2.0": "Apache-2.0",
    "mit license": "MIT",
    "isc license": "ISC",
    "3-clause bsd license": "BSD-3-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "psfl": "PSF-2.0",
    "gplv2-or-later with a special exception which allows to use pyinstaller to build and distribute "
    "non-free programs (including commercial ones)": "GPL-2.0-or-later WITH Bootloader-exception",
}


@dataclass(frozen=True)
class Part:
    """One thing that a package carries: `kind` is "pypi", "deb" or "generic" (as in package URLs)."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    kind: str = "pypi"
    home: str = ""

    @property
    def address(self) -> str:
        """Its package URL (purl)."""
        where = "deb/debian" if self.kind == "deb" else self.kind
        name = canonicalize_name(self.name) if self.kind == "pypi" else self.name
        return f"pkg:{where}/{name}@{self.version.replace('+', '%2B')}"


def needed(program: str, site: Sequence[str] | None = None) -> list[Distribution]:
    """A distribution and all that it needs without extras, by name. Raises KeyError for what is not there."""
    there = {
        canonicalize_name(one.metadata["Name"]): one
        for one in reversed(list(distributions(path=list(site)) if site else distributions()))
    }
    wanted, found = [program], dict[str, Distribution]()
    while wanted:
        name = canonicalize_name(wanted.pop())
        if name in found:
            continue
        found[name] = there[name]
        for line in there[name].requires or []:
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                other = canonicalize_name(requirement.name)
                # A package for machines without a GPU carries the same runtime under its other name.
                if other not in there and other == "onnxruntime-gpu":
                    other = canonicalize_name("onnxruntime")
                wanted.append(other)
    return [found[name] for name in sorted(found)]


def part_of(one: Distribution) -> Part:
    """A distribution as a part, with every text about licences among its files."""
    name = canonicalize_name(one.name)
    texts = [
        Path(str(one.locate_file(file)))
        for file in one.files or []
        if (_TEXT.match(file.name) or "licenses" in file.parts) and file.suffix.lower() not in _CODE
    ]
    texts = [path for path in texts if path.is_file()] or list(STAND_INS.get(name, ()))
    return Part(one.name, one.version, licence_of(one), tuple(texts), home=_home(one))


def licence_of(one: Distribution) -> str:
    """The licence of a distribution as its metadata state it, in SPDX's words where these are known."""
    about = one.metadata
    expression = _field(one, "License-Expression")
    if expression:
        return expression
    stated = " ".join(_field(one, "License").split())
    if stated.lower() in _WORDS:
        return _WORDS[stated.lower()]
    if _SPDX.fullmatch(stated) and len(stated) < 40:
        return stated
    named = [
        line.split(" :: ")[-1] for line in about.get_all("Classifier") or [] if line.startswith(_CLASSIFIER)
    ]
    return " AND ".join(named) if named else stated[:60]


def _field(one: Distribution, name: str) -> str:
    return str(next(iter(one.metadata.get_all(name) or []), ""))


def _home(one: Distribution) -> str:
    stated = _field(one, "Home-page")
    links = [line.split(", ", 1)[1] for line in one.metadata.get_all("Project-URL") or [] if ", " in line]
    return stated or next(iter(links), "")


def python_part() -> Part:
    """The Python that the package carries."""
    version = ".".join(map(str, sys.version_info[:3]))
    folder = Path(sys.base_prefix)
    texts = [
        folder / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "LICENSE.txt",
        folder / "LICENSE.txt",
        Path(f"/usr/share/doc/python{sys.version_info[0]}.{sys.version_info[1]}/copyright"),
    ]
    return Part(
        "python",
        version,
        "PSF-2.0",
        tuple(path for path in texts if path.is_file())[:1],
        "generic",
        "https://www.python.org",
    )


def system_parts(program: Path, archives: Sequence[str] = ()) -> list[Part]:
    """The Debian packages whose libraries lie in the folder that PyInstaller made or are static libraries of
    these names, each with its copyright.

    What Python and the wheels bring lies in folders of its own or is Python's; only what has the name of a
    library of this system is looked up.
    """
    owners: dict[str, Part] = {}
    for name in (*sorted(path.name for path in (program / "_internal").glob("*.so*")), *archives):
        owner = _debian_owner(name)
        if owner is None and name in archives:  # it is in the package, so that it has to have a text
            owners[name] = Part(name, "", "", (), "generic")
        if owner is not None and owner[0] not in owners:
            package, version = owner
            text = Path("/usr/share/doc", package, "copyright")
            owners[package] = Part(package, version, "see its text", (text,) if text.is_file() else (), "deb")
    return list(owners.values())


def _debian_owner(library: str) -> tuple[str, str] | None:
    found = subprocess.run(["dpkg", "-S", f"*/{library}"], capture_output=True, text=True, check=False)
    names = sorted(
        {line.split(":", 1)[0] for line in found.stdout.splitlines() if not line.startswith("div")}
    )
    if not names:
        return None
    asked = ["dpkg-query", "-W", "-f", "${Version}\n", names[0]]
    version = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.split("\n")[0]
    return names[0], version


def write_texts(parts: Iterable[Part], target: Path) -> None:
    """A folder of texts for each part under `target`/licences, and the table of all."""
    lines = ["# What this package carries", "", "| Part | Version | Licence | Texts |", "|---|---|---|---|"]
    for part in parts:
        folder = target / "licences" / part.name
        folder.mkdir(parents=True, exist_ok=True)
        for name, path in _names(part.texts):
            shutil.copyfile(path, folder / name)
        licence = part.licence.replace("|", "/")
        lines.append(f"| {part.name} | {part.version} | {licence} | licences/{part.name}/ |")
    (target / "LICENCES.md").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _names(texts: Sequence[Path]) -> Iterator[tuple[str, Path]]:
    """A name for each text in one folder: those of one name in several folders are all kept."""
    used: set[str] = set()
    for path in texts:
        name, number = path.name, 1
        while name.lower() in used:
            number += 1
            name = f"{path.stem}-{number}{path.suffix}"
        used.add(name.lower())
        yield name, path


def bill_of_materials(parts: Sequence[Part]) -> dict[str, Any]:
    """The parts as CycloneDX 1.6; the same parts give the same bill, the serial number included."""
    program = next(part for part in parts if part.name == PROGRAM)
    listed = "\n".join(f"{part.address} {part.licence}" for part in parts)
    serial = uuid.UUID(bytes=hashlib.sha256(listed.encode()).digest()[:16], version=4)
    return {
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{serial}",
        "version": 1,
        "metadata": {"component": _component(program, "application")},
        "components": [_component(part, "library") for part in parts if part is not program],
        "dependencies": [
            {"ref": program.address, "dependsOn": [part.address for part in parts if part is not program]}
        ],
    }


def _component(part: Part, kind: str) -> dict[str, Any]:
    component: dict[str, Any] = {
        "type": kind,
        "bom-ref": part.address,
        "name": part.name,
        "version": part.version,
        "purl": part.address,
    }
    if part.licence:
        component["licenses"] = [{"license": {"name": part.licence}}]
    if part.home.startswith(("http://", "https://")):
        component["externalReferences"] = [{"type": "website", "url": part.home}]
    return component


def carried(site: Path | None, program: Path | None, archives: Sequence[str] = ()) -> list[Part]:
    """Our part, then what it needs, Python, and of a made program its loader and system libraries, with the
    static ones of a program beside it."""
    where = None if site is None else [str(site)]
    parts = [part_of(one) for one in needed(PROGRAM, where)]
    parts.append(python_part())
    if program is not None:
        parts += [part_of(one) for one in needed(LOADER, where) if one.name.lower() == LOADER]
        parts += system_parts(program, archives)
    return sorted(parts, key=lambda part: (part.name != PROGRAM, part.kind, part.name.lower()))


def main(words: Sequence[str] | None = None) -> int:
    """Write the texts and the bill; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("target", type=Path)
    parser.add_argument("--site", type=Path)
    parser.add_argument("--program", type=Path)
    parser.add_argument("--archive", action="append", default=[])
    asked = parser.parse_args(words)
    parts = carried(asked.site, asked.program, asked.archive)
    bare = [part.name for part in parts if not part.texts]
    if bare:
        print(f"no licence text for {', '.join(bare)}: add one to STAND_INS of {__file__}", file=sys.stderr)
        return 2
    asked.target.mkdir(parents=True, exist_ok=True)
    write_texts(parts, asked.target)
    bill = json.dumps(bill_of_materials(parts), indent=2) + "\n"
    (asked.target / "bom.cdx.json").write_text(bill, encoding="utf-8")
    print(f"{asked.target}: the licences of {len(parts)} parts, and bom.cdx.json")
    return 0


if __name__ == "__main__":
    sys.exit(main())
