"""300-VW's folders: 001/vid.avi, and in 001/annot/000001.pts the points of its first frame, and so on.

Its files count frames and pixels from 1 (`pts`). Frames are unpacked from the video (`video_frames`) and
keep their numbers, which count from 0 here: 000001.pts is vid-000000.png. Where a person has unpacked them
already, the set is read as .pts files beside their photos, or with a folder of photos.
"""

from __future__ import annotations

from adnet_core.errors import FormatError
from adnet_core.formats.annotation_format import AnnotationFormat, ReadRequest
from adnet_core.formats.beginning import Beginning
from adnet_core.formats.face import AnnotatedFace, check_count, report_fault
from adnet_core.formats.photo_files import files_of
from adnet_core.formats.pts import read_pts
from adnet_core.formats.video_frames import VideoFrames

ENDINGS = (".pts",)
VIDEO = "vid.avi"
ANNOTATIONS = "annot"


def read_300vw(request: ReadRequest) -> list[AnnotatedFace]:
    """The faces of all videos under a folder, each by the number of its frame."""
    root = request.path if request.path.is_dir() else request.path.parent
    files = [
        file
        for file in files_of(root, ENDINGS, request.walks)
        if file.parent.name == ANNOTATIONS and (file.parent.parent / VIDEO).is_file()
    ]
    if not files:
        raise FormatError(f"{request.path}: holds no folder with {VIDEO} and {ANNOTATIONS}/*.pts")
    check_count(len(files), request.layout.point_count, request.path)
    faces: list[AnnotatedFace] = []
    with VideoFrames() as frames:
        for done, file in enumerate(files, start=1):
            try:
                if not (file.stem.isascii() and file.stem.isdigit() and int(file.stem[:9]) > 0):
                    raise FormatError(f"{file}: is not named by the number of a frame, counted from 1")
                points = read_pts(file, expected=request.layout.point_count)
                video = file.parent.parent / VIDEO
                photo = frames.photo(video, int(file.stem[:9]) - 1, str(file))
                faces.append(AnnotatedFace(photo, points, file.relative_to(root).as_posix()))
            except FormatError as fault:
                report_fault(fault, request.on_fault)
            request.progress(done, len(files))
    return faces


def _recognises(beginning: Beginning) -> bool:
    return beginning.name == VIDEO


FORMAT = AnnotationFormat(
    name="300vw",
    title="a folder of 300-VW",
    listed="300-VW, folders with videos",
    files="folder of folders with `vid.avi` and `annot/*.pts`",
    read=read_300vw,
    recognises=_recognises,
    folder_of=VIDEO,
    origin=1.0,
    origin_source="MATLAB's counting, in which the set was annotated",
)
