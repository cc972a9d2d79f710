"""Formats that cannot be used, each in its own way."""

import dataclasses

from adnet_example.example_format import FORMAT

NO_FORMAT = "a text"
OTHER_NAME = dataclasses.replace(FORMAT, name="somebody else's")


def _fail(request):
    raise ZeroDivisionError("a fault of the package")


def _recognise(beginning):
    raise ZeroDivisionError("a fault of the package")


FAILING = dataclasses.replace(FORMAT, name="failing", read=_fail, recognises=_recognise, suffix=".failing")
