"""Puts the manual, which lies in docs/manual, into the package; all else stands in pyproject.toml."""

from pathlib import Path

from setuptools import setup
from setuptools.command.build_py import build_py

MANUAL = Path("docs/manual")


class BuildWithManual(build_py):
    """An editable install reads the manual where it lies (`app/logic/manual/pages.py`)."""

    def run(self) -> None:
        super().run()
        if self.editable_mode:
            return
        for path in sorted(MANUAL.glob("*/**/*")):
            if path.suffix in (".md", ".webp"):
                target = Path(self.build_lib, "resources", "manual", path.relative_to(MANUAL))
                self.mkpath(str(target.parent))
                self.copy_file(str(path), str(target))


setup(cmdclass={"build_py": BuildWithManual})
