"""Photos of a team that lie elsewhere: fetched when they are looked at, and those that come next before."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice
from pathlib import Path

from adnet_core.errors import MediaError
from adnet_core.files.fetching import HashCache
from adnet_core.projects.records import ImageRecord
from adnet_core.team.team_photos import RemotePhotos, remote_folder
from app.logic.projects.locations import data_folder
from app.logic.session import Change, Session
from app.logic.translating import marked
from app.logic.work.wishes import WishWorker
from app.room import Feature
from app.work.ahead import near_photos
from app.work.delivery import in_window
from app.workbench import Workbench

AHEAD = 50
"""So many photos that come next in the list are fetched before they are looked at."""
_GIGABYTE = 10**9
CACHE = "fetched photos"


class TeamPhotosFeature(Feature):
    """Tells the page where to find photos that are not on this disk; of a project whose team has said of no
    such place nothing is asked."""

    def __init__(self, workbench: Workbench) -> None:
        super().__init__(workbench)
        self._remote: RemotePhotos | None = None
        self._images: Mapping[Path, ImageRecord] = {}
        self._ahead: WishWorker[Path] = WishWorker(marked("fetching photos"), in_window, self._fetch_ahead)
        self.page.photos.elsewhere = self.fetch
        self.page.photos.is_elsewhere = lambda path: self._remote is not None and path in self._images
        self.page.leaving.connect(self._leave)

    def session_opened(self, session: Session) -> None:
        self._remote, self._images = None, {}
        session.listeners.append(self._changed)
        self.look_again()

    def close(self) -> None:
        self._ahead.close()

    def look_again(self) -> None:
        """Facts of the team have come, or photos."""
        session = self.page.session
        if session is not None:
            before = self._remote
            self._look(session)
            if before is None and self._remote is not None:
                self._decode_anew(session)

    def fetch(self, path: Path) -> Path | None:
        """The file of a photo, waiting for it; called in threads. Raises MediaError."""
        remote, image = self._remote, self._images.get(path)
        return None if remote is None or image is None else remote.fetch(image)

    def _look(self, session: Session) -> None:
        folder = remote_folder(session.project)
        session.fetches = bool(folder)
        if not folder:
            self._remote, self._images = None, {}
            return
        limit = self.workbench.settings.now.caches.fetched * _GIGABYTE
        if self._remote is None or self._remote.folder != folder or self._remote.cache.limit != limit:
            self._remote = RemotePhotos(folder, HashCache(data_folder() / CACHE, limit))
        self._images = {image.path: image for image in session.images}
        self._want(session)

    def _decode_anew(self, session: Session) -> None:
        """What could not be read may be fetched now."""
        model = self.page.photo_panel.model
        model.missing = ()
        paths = [*model.unreadable, *(image.path for image in near_photos(session))]
        model.unreadable.clear()
        session.photos.unreadable.clear()
        self.page.photos.forget(paths)
        self.page.thumbnails.forget(paths)
        self.page.enter_photo()

    def _leave(self) -> None:
        self._remote, self._images = None, {}
        self._ahead.leave()

    def _changed(self, change: Change) -> None:
        session = self.page.session
        if session is None or self._remote is None:
            return
        if Change.PHOTOS in change:
            self._images = {image.path: image for image in session.images}
        if change & (Change.PHOTO | Change.PHOTOS | Change.ORDER):
            self._want(session)

    def _want(self, session: Session) -> None:
        """Fetch what comes next in the list, in its order."""
        index = session.listing.index_of(session.row)
        start = 0 if index is None else index + 1
        rows = islice(session.listing.rows, start, start + AHEAD)
        paths = [session.images[row].path for row in rows]
        self._ahead.want(session.owner, [path for path in paths if path in self._images])

    def _fetch_ahead(self, path: Path) -> None:
        if path.exists():
            return
        try:
            self.fetch(path)
        except MediaError:
            return  # said where it is looked at
