"""Where the package keeps its layout and its models."""

from pathlib import Path

LAYOUT = Path(__file__).with_name("two.toml")


def models() -> Path:
    return Path(__file__).with_name("models")
