"""Words for what `adnet_core` enumerates and the window shows: states of a face, its usual flags, layouts and
their regions, formats of other tools, and why a face deserves a second look."""

from __future__ import annotations

from adnet_core.checking.findings import Reason
from adnet_core.faces.layout import Layout
from adnet_core.faces.states import FaceState
from app.logic.translating import marked, tr

_STATES = {
    FaceState.PREDICTED: marked("predicted", about="a face"),
    FaceState.CORRECTED: marked("corrected", about="a face"),
    FaceState.ACCEPTED: marked("accepted", about="a face"),
    FaceState.REJECTED: marked("rejected", about="a face"),
}

_REASONS = {
    Reason.SIDES: marked("left and right exchanged"),
    Reason.CROSSED: marked("curves cross"),
    Reason.IMPROBABLE: marked("points improbable given the others"),
    Reason.MODEL: marked("disagrees with the model"),
    Reason.HABIT: marked("unlike what this person usually does"),
}

# What faces are flagged with where nobody has said anything else: the attributes of WFLW.
_FLAGS = {
    "blur": marked("blur", about="a flag of a face"),
    "expression": marked("expression", about="a flag of a face"),
    "illumination": marked("illumination", about="a flag of a face"),
    "make-up": marked("make-up", about="a flag of a face"),
    "occlusion": marked("occlusion", about="a flag of a face"),
    "pose": marked("pose", about="a flag of a face"),
}

# The layouts that come with the program.
_LAYOUTS = frozenset(
    (
        marked("iBUG 68 points, as 300-W is annotated", about="a layout"),
        marked("WFLW 98 points", about="a layout"),
        marked("COFW 29 points", about="a layout"),
        marked("Five points", about="a layout"),
        marked("AFLW without ears, 19 points", about="a layout"),
        marked("JD-landmark and LaPa, 106 points", about="a layout"),
        marked("A hand, 21 points", about="a layout"),
    )
)
_FORMATS = frozenset(
    (
        marked("300-W, .pts files", about="a file format"),
        marked("COCO keypoints, JSON", about="a file format"),
        marked("YOLO-pose (Ultralytics)", about="a file format"),
        marked("CSV, one row a point", about="a file format"),
        marked("table with a row a face, CSV or TSV", about="a file format"),
        marked("Label Studio, JSON", about="a file format"),
        marked("CVAT for images, XML 1.1", about="a file format"),
        marked("labelme, JSON files", about="a file format"),
        marked("dlib (imglab), XML", about="a file format"),
        marked("VGG Image Annotator (VIA)", about="a file format"),
        marked("Datumaro, JSON", about="a file format"),
        marked("Supervisely, JSON files", about="a file format"),
        marked("V7 (Darwin), JSON files", about="a file format"),
        marked("Encord, JSON export", about="a file format"),
        marked("makesense.ai, points in CSV", about="a file format"),
        marked("DeepLabCut, CSV", about="a file format"),
        marked("SLEAP, .slp", about="a file format"),
        marked("SLEAP analysis, .h5", about="a file format"),
        marked("TPS (tpsDig, geomorph)", about="a file format"),
        marked("WebMorph and Psychomorph, .tem files", about="a file format"),
        marked("landmarker.io and menpo, .ljson files", about="a file format"),
        marked("3D Slicer, .mrk.json files", about="a file format"),
        marked("3D Slicer, .fcsv files", about="a file format"),
        marked("StereoMorph, shape files", about="a file format"),
        marked("WFLW, list", about="a file format"),
        marked("COFW, .mat", about="a file format"),
        marked("300-VW, folders with videos", about="a file format"),
        marked("AFLW with 19 points, .mat", about="a file format"),
        marked("300W-LP and AFLW2000-3D, .mat files", about="a file format"),
        marked("LaPa and JD-landmark, .txt files", about="a file format"),
        marked("HELEN with 194 points, .txt files", about="a file format"),
        marked("ADNet's authors, TSV", about="a file format"),
        marked("adnet-annotate, project", about="a file format"),
        marked("adnet predict, JSON lines or Parquet", about="a file format"),
    )
)

# Those of the layouts that come with the program.
_REGIONS = {
    "jaw": marked("jaw", about="a region of a layout"),
    "contour": marked("contour", about="a region of a layout"),
    "brows": marked("brows", about="a region of a layout"),
    "nose": marked("nose", about="a region of a layout"),
    "eyes": marked("eyes", about="a region of a layout"),
    "mouth": marked("mouth", about="a region of a layout"),
    "chin": marked("chin", about="a region of a layout"),
    "wrist": marked("wrist", about="a region of a layout"),
    "thumb": marked("thumb", about="a region of a layout"),
    "forefinger": marked("forefinger", about="a region of a layout"),
    "middle_finger": marked("middle finger", about="a region of a layout"),
    "ring_finger": marked("ring finger", about="a region of a layout"),
    "pinky": marked("pinky", about="a region of a layout"),
}


def layout_title(layout: Layout) -> str:
    """What a layout is, in words: its title where a person has written it."""
    title = layout.title or layout.name
    return tr(title, about="a layout") if title in _LAYOUTS else title


def format_title(title: str) -> str:
    """A format of other tools by the name that people know it by; that name where a plugin brings it."""
    return tr(title, about="a file format") if title in _FORMATS else title


def state_word(state: FaceState) -> str:
    """How far a face has come, as of a face: "accepted"."""
    return tr(_STATES[state], about="a face")


def reason_word(reason: Reason) -> str:
    """Why a face deserves a second look, in a few words."""
    return tr(_REASONS[reason])


def deleted_word() -> str:
    """The same of a face that is there no more."""
    return tr("deleted", about="a face")


def flag_word(tag: str) -> str:
    """A flag as a person reads it, by what it is stored as; as it stands where a person has made it."""
    return tr(_FLAGS[tag], about="a flag of a face") if tag in _FLAGS else tag


def flag_of(word: str) -> str:
    """What a flag is stored as that a person has written: the other way round from `flag_word`."""
    return next((tag for tag in _FLAGS if flag_word(tag).casefold() == word.casefold()), word)


def region_word(name: str) -> str:
    """A region by the name that it has in its layout; that name where the layout is a person's own."""
    word = _REGIONS.get(name)
    return name.replace("_", " ") if word is None else tr(word, about="a region of a layout")
