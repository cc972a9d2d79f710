"""What is said of a conversion: for programs, and in sentences for people, before it is done and after."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from adnet_core.conversion.converting import REJECTED, ConversionPlan, Gathered
from adnet_core.sentences import faces_words, said


def report(source: Gathered, plan: ConversionPlan) -> dict[str, Any]:
    """What a conversion does, or would do, for programs."""
    return {
        "target": str(plan.path),
        "format": plan.form.name,
        "layout": plan.layout.name,
        "photos": len(plan.photos),
        "faces": plan.face_count,
        "files": len(plan.files),
        "copied_photos": len(plan.copies),
        "turned": plan.turned,
        "other_photos": [str(photo) for photo in plan.others],
        "replaced": [str(file) for file in plan.existing],
        "lost": {str(part): count for part, count in plan.lost.items()},
        "left_out": {**source.passed, **plan.left_out},
        "not_read": dict(source.unread),
        "remarks": list(source.remarks),
        "faults": [*source.faults, *plan.faults],
    }


def report_lines(source: Gathered, plan: ConversionPlan) -> list[str]:
    """The same in sentences for people, without the faults."""
    lines: list[str] = [
        said(
            "{faces} in {photos}, layout {layout}, {files}",
            faces=faces_words(plan.face_count),
            photos=_photos(len(plan.photos)),
            layout=plan.layout.name,
            files=_files(len(plan.files)),
        )
    ]
    if plan.copies:
        lines.append(said("{photos} copied beside", photos=_photos(len(plan.copies))))
    lines += [*_where_photos_are(plan), *_turned(plan)]
    if plan.existing:
        files = _files(len(plan.existing))
        lines.append(said("{files} there already, as {first}", files=files, first=str(plan.existing[0])))
    lines += list(source.remarks)
    lines += _lost(plan)
    lines += [
        said("not read: {part} ({number:,})", part=what, number=count)
        for what, count in source.unread.items()
    ]
    lines += [passed_words(what, count) for what, count in source.passed.items()]
    lines += _left_out(plan)
    return lines


def written_lines(plan: ConversionPlan) -> list[str]:
    """What one should know of what was written: how its photos are found again, and what it does not hold."""
    return [*_where_photos_are(plan), *_turned(plan), *_lost(plan), *_left_out(plan)]


def _turned(plan: ConversionPlan) -> list[str]:
    if not plan.turned:
        return []
    return [
        said(
            "other programs do not turn photos of this format by their EXIF orientation, so points lie "
            "elsewhere there: {photos}; store them upright before",
            photos=_photos(plan.turned),
        )
    ]


def _lost(plan: ConversionPlan) -> list[str]:
    return [
        said("lost: {part} ({faces})", part=part.words, faces=faces_words(count))
        for part, count in plan.lost.items()
    ]


def _left_out(plan: ConversionPlan) -> list[str]:
    return [
        said("left out: {faces}, since {reason}", faces=faces_words(count), reason=what)
        for what, count in plan.left_out.items()
    ]


def _where_photos_are(plan: ConversionPlan) -> list[str]:
    """How the photos are found again, where what is written does not lead to them by itself."""
    if plan.others:
        return [
            said(
                "other photos lie there under the same names, which the points are not of: {photos}, as "
                "{first}; choose another place",
                photos=_photos(len(plan.others)),
                first=str(plan.others[0]),
            )
        ]
    home = Path(os.path.abspath(plan.home))  # noqa: PTH100  keeps links
    astray = [photo for photo in plan.photos if home / photo.name != photo.path]
    if not astray:
        return []
    if plan.form.photos == "beside":
        inside = plan.form.photo_folder
        if inside:
            words = said(
                "the photos lie elsewhere; the set has them in {folder}/ (--copy-photos puts copies there)",
                folder=inside,
            )
        else:
            words = said(
                "the photos lie elsewhere; {suffix} files belong beside them "
                "(--copy-photos puts copies there)",
                suffix=plan.files[0].suffix,
            )
        return [words]
    if plan.form.photos == "relative":
        base = str(astray[0].path).removesuffix(os.sep + os.path.normpath(astray[0].name))
        return [said("photos are named from {base} (--images {base} when it is read)", base=base)]
    return []


def passed_words(what: str, count: int) -> str:
    """Why so many faces stayed out: `what` is REJECTED or NOT_ACCEPTED."""
    if what == REJECTED:
        return said("left out: {count:,} face rejected", "left out: {count:,} faces rejected", count=count)
    return said(
        "left out: {count:,} face that nobody has accepted",
        "left out: {count:,} faces that nobody has accepted",
        count=count,
    )


def _photos(count: int) -> str:
    return said("{count:,} photo", "{count:,} photos", count=count)


def _files(count: int) -> str:
    return said("{count:,} file", "{count:,} files", count=count)
