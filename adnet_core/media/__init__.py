"""Photos, videos and cameras, as 8-bit BGR frames."""

from adnet_core.media.photos import (
    IMAGE_SUFFIXES,
    MAX_PIXELS,
    Photo,
    file_sha256,
    list_photos,
    photo_size,
    read_photo,
    write_image,
)

__all__ = [
    "IMAGE_SUFFIXES",
    "MAX_PIXELS",
    "Photo",
    "file_sha256",
    "list_photos",
    "photo_size",
    "read_photo",
    "write_image",
]
