"""Fixtures of the tests of conversion: those of the formats, which it stands on."""

from tests.adnet_core.formats.conftest import exchange, photo, three

__all__ = ["exchange", "photo", "three"]
