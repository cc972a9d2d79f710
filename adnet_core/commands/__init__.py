"""The commands of `adnet` that run without torch, one module for each group of them.

Each has a Typer of its own named `commands`; `adnet_core.cli` joins them.
"""
