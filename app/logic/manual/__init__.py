"""The manual: which pages there are, and what stands in them."""

from app.logic.manual.pages import Manual, manual_folder
from app.logic.manual.words import filled_in, renewed

__all__ = ["Manual", "filled_in", "manual_folder", "renewed"]
