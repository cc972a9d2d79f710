"""What a model finds, written into a project photo by photo: the queue is there when the window opens it."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable, Iterable, Set
from dataclasses import replace
from pathlib import Path

from adnet_core.errors import ProjectError
from adnet_core.media.photos import file_sha256
from adnet_core.models.finding import Finding
from adnet_core.models.predictor import Predictor
from adnet_core.predictions.many_photos import Predicted, Shard
from adnet_core.projects.annotated_photo import ChangedPhotoError, photo_change
from adnet_core.projects.project_settings import FINDING_SETTING, REFINED_SETTING
from adnet_core.projects.records import ImageRecord
from adnet_core.projects.store import Project

AUTHOR = "adnet predict"
KEPT_EVERY = 50
"""So many photos are refined before it is written down how far it has come."""


class ProjectPredictions:
    """Writes what `predictor` finds into a project, which may be open in windows at the same time.

    A photo that has been predicted is not looked at again, and a face that a person has touched stays as it
    is: so a run that was ended goes on with what is left.
    """

    def __init__(
        self,
        path: Path,
        predictor: Predictor,
        finding: Finding | None = None,
        *,
        renew: bool = False,
        refine: bool = False,
        as_project_says: bool = False,
    ) -> None:
        """Opens the project, or makes one of the model's layout, which remembers who finds its objects.

        With `renew`, photos whose faces nobody has touched are looked at again where another model placed
        them; with `refine` those whose untouched faces this model has placed by fewer views than it has now,
        and no others. With `as_project_says` the project may say another finder meanwhile. Raises
        ProjectError for a project of another layout.
        """
        self._refine = refine
        # Which photo is on a screen: it is not refined under somebody's eyes.
        self.shown: Callable[[], int | None] = lambda: None
        # The last photo that is refined, and how many are since it was written down; None where only a part
        # of the photos is gone through.
        self._refined: int | None = None
        self._since_kept = 0
        self._as_project_says = as_project_says
        self._finding = finding
        self._renew = renew
        self._others: set[int] = set()
        if path.exists():
            self.project = Project.open(path, author=AUTHOR)
        else:
            self.project = Project.create(path, predictor.layout, author=AUTHOR)
            if finding is not None:
                self.project.settings.set(FINDING_SETTING, finding.value)
        self._predictor = predictor
        self._images: dict[Path, ImageRecord] = {}
        if self.project.layout.point_names != predictor.layout.point_names:
            own, other = self.project.layout, predictor.layout
            self.project.close()
            raise ProjectError(
                f"{path}: its faces have the {own.point_count} points of the layout {own.name}, and the "
                f"model {predictor.engine.path.stem} places the {other.point_count} of {other.name}"
            )

    def wanted(self, photos: Iterable[Path] | None, shard: Shard) -> list[Path]:
        """The photos that nobody has looked at yet: all of the project's without `photos`, which are put
        into it otherwise. Of a `shard` only its part, by the photos' places in the project."""
        known = self.project.images()
        if self._renew:
            self._others = set(self.project.training_faces.predicted_by_others(self._predictor.engine.sha256))
        if photos is not None:
            removed = {image.path for image in self.project.removed_images()}
            given = [path for path in map(_absolute, photos) if path not in removed]
            known = self.project.add_images(given)
        wanted = self._to_refine(whole=photos is None and shard.count == 1) if self._refine else None
        for image in known:
            fresh = not image.predicted or image.id in self._others
            if (fresh if wanted is None else image.id in wanted) and shard.holds(image.relative):
                self._images[image.path] = image
        return list(self._images)

    def _to_refine(self, *, whole: bool) -> set[int]:
        sha256, views = self._predictor.engine.sha256, self._predictor.views
        before = self.project.settings.refined_up_to(sha256, views) if whole else 0
        self._refined = before if whole else None
        return set(self.project.training_faces.predicted_by(sha256, before))

    @property
    def by_image(self) -> dict[int, Path]:
        """The photos that are `wanted`, by the ids of their images."""
        return {image.id: path for path, image in self._images.items()}

    def image_id(self, path: Path) -> int:
        """The image of a photo that is `wanted`."""
        return self._images[_absolute(path)].id

    def write(self, one: Predicted) -> Predicted:
        """Record the faces of a photo, unless this model's are there meanwhile, as of a window.

        Returns them, found anew where the project now says that others find them. Raises ProjectError where
        that fails, ChangedPhotoError for a photo that is not the project's, and MediaError where it cannot be
        read any more.
        """
        image = self.project.image(self._images[_absolute(one.file)].id)
        by = self.project.predicted_by(image.id) if image.id not in self._others else ""
        if self._refine:
            self._keep_refined(image.id)
            if by != self._predictor.engine.sha256 or image.id == self.shown():
                return one
        elif by == self._predictor.engine.sha256:
            return one
        # Before its first face it may be exchanged: nothing is known of it but its size then.
        known = image.sha256 or self.project.faces(image.id)
        change = photo_change(image) if known else None
        if change is not None:
            raise ChangedPhotoError(f"{change.sentence}: it is left as it is")
        assert one.photo is not None
        now = self.project.settings.finding if self._as_project_says else self._finding
        if now is not self._finding:
            self._predictor.find_by(now)
            self._finding = now
            one = replace(one, faces=tuple(self._predictor.predict(one.photo.pixels, maps=False)))
        assert one.photo is not None
        if not image.sha256:
            width, height = one.photo.width, one.photo.height
            self.project.describe_image(image.id, file_sha256(image.path), width, height)
        names = self._predictor.layout.point_names
        self.project.record_predictions(image.id, one.faces, self._predictor.engine.sha256, points=names)
        return one

    def _keep_refined(self, image_id: int | None = None) -> None:
        """Photos are refined in the order of their ids: the last one says how far it has come."""
        if self._refined is None:
            return
        if image_id is not None:
            self._refined = max(self._refined, image_id)
            self._since_kept += 1
        if self._since_kept >= (KEPT_EVERY if image_id is not None else 1):
            self._since_kept = 0
            kept = {
                "model": self._predictor.engine.sha256,
                "views": self._predictor.views,
                "up_to": self._refined,
            }
            self.project.settings.set(REFINED_SETTING, kept)

    def close(self) -> None:
        with contextlib.suppress(ProjectError):  # it is gone through once more
            self._keep_refined()
        self.project.close()


def finding_of_project(path: Path) -> Finding | None:
    """Who finds the objects in a project's photos, as it says itself. Raises ProjectError."""
    with Project.open(path, author=AUTHOR, read_only=True) as project:
        return project.settings.finding


def photos_of_project(path: Path) -> Set[Path]:
    """Where the photos lie that a project has. Raises ProjectError."""
    with Project.open(path, author=AUTHOR, read_only=True) as project:
        return {image.path for image in project.images()}


def _absolute(path: Path) -> Path:
    return Path(os.path.abspath(path))  # noqa: PTH100  keeps links
