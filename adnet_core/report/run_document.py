"""Puts the report of a training run together: what was asked, how it went, and what came of it."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from html import escape
from pathlib import Path
from typing import Any

from adnet_core.events import Compared, Ended, Event, Exported, Noted, Started, Validated
from adnet_core.report.page import picture, wide, write_page
from adnet_core.report.run_curves import run_curves
from adnet_core.report.tables import number, percent, share, table


def write_run_report(
    path: Path,
    name: str,
    events: Sequence[Event],
    *,
    settings: Mapping[str, Any],
    findings: Sequence[str] = (),
    contact_sheet: bytes | None = None,
) -> None:
    """Write the page of the run `name` from its `events`, as `read_events` gives them.

    `settings` are the resolved ones by section, `findings` what the data check said, its summary first,
    `contact_sheet` a JPEG. Raises OSError where the page cannot be written.
    """
    sections = [
        _overview(name, events),
        _best(events),
        _model(events),
        "<h2>Course</h2>",
        picture(
            run_curves(events),
            "Training losses, the parts before they are weighted; errors on the validation faces; the rate.",
        ),
        _data(findings),
        picture(contact_sheet, "Random views of training faces, and their edge targets.", "jpeg"),
        _notes(events, findings),
        "<h2>Settings</h2>",
        wide(_settings(settings)),
    ]
    write_page(path, f"Training of {name}", [section for section in sections if section])


def _overview(name: str, events: Sequence[Event]) -> str:
    starts = [event for event in events if isinstance(event, Started)]
    ends = [event for event in events if isinstance(event, Ended)]
    said = []
    if starts:
        last = starts[-1]
        seconds = datetime.timedelta(seconds=round(_seconds(events)))
        said.append(
            f"{last.train_faces} faces to learn from, {last.validation_faces} to validate on"
            f"{f', {last.unlabelled_faces} without labels besides' if last.unlabelled_faces else ''}; "
            f"{last.epochs} epochs of {last.steps_per_epoch} steps on {last.processes} x {last.device}"
            f"{last.in_precision}; "
            f"{seconds} (h:min:s) at work"
        )
        if len(starts) > 1:
            said.append(f"gone on from a checkpoint {len(starts) - 1} times")
    if ends and ends[-1] is _last_word(events):
        said.append(f"{ends[-1].reason} after {ends[-1].epoch} epochs {ends[-1].text}".strip())
    else:
        said.append("not ended")
    return f"<h1>Training of {escape(name)}</h1><p>{escape('; '.join(said))}.</p>"


def _last_word(events: Sequence[Event]) -> Event | None:
    """How the latest start ended, if it has."""
    return next((event for event in reversed(events) if isinstance(event, Started | Ended)), None)


def _seconds(events: Sequence[Event]) -> float:
    """Time from each start to the last word before the next one."""
    total, begun, before = 0.0, None, 0.0
    for event in events:
        if isinstance(event, Started):
            total += before - begun if begun is not None else 0.0
            begun = event.at
        before = event.at
    return total + (before - begun if begun is not None else 0.0)


def _best(events: Sequence[Event]) -> str:
    validations = [event for event in events if isinstance(event, Validated)]
    if not validations:
        return ""
    best = next((event for event in reversed(validations) if event.improved), None)
    chosen = best or validations[-1]
    title = "Best checkpoint" if best else "Last validation"
    cells = [
        *(percent(value) for value in (chosen.nme, chosen.nme_normal, chosen.nme_tangent)),
        number(chosen.bias_rate),
        share(chosen.fr),
        number(chosen.auc),
    ]
    header = ["Epoch", "NME", "normal", "tangent", "bias rate", "FR 10 %", "AUC 10 %"]
    caption = "On the validation faces, NMEs and FR in %"
    caption += "." if best else ", of crops smaller than the model's, so that no checkpoint is the best yet."
    return f"<h2>{title}</h2>" + wide(table(header, [[str(chosen.epoch + 1), *cells]], caption))


def _model(events: Sequence[Event]) -> str:
    exports = [event for event in events if isinstance(event, Exported)]
    if not exports:
        return ""
    stated = exports[-1].validation
    said = f"<h2>Model file</h2><p>{escape(exports[-1].model)}</p>"
    beside = [event for event in events if isinstance(event, Compared)]
    if beside:
        said += f"<p>Beside {escape(beside[-1].base)}, with which it began: {escape(beside[-1].text)}</p>"
    if not stated:
        return said
    header = ["Faces", "NME inter-ocular", "NME inter-pupil", "normal", "tangent", "bias rate"]
    nmes = ("nme_interocular", "nme_interpupil", "nme_normal", "nme_tangent")
    row = [str(stated.get("faces", "")), *(percent(stated.get(key)) for key in nmes)]
    row.append(number(stated.get("bias_rate")))
    for key, value in (stated.get("fr") or {}).items():
        header += [f"FR {100 * float(key):g} %", f"AUC {100 * float(key):g} %"]
        row += [share(value), number((stated.get("auc") or {}).get(key))]
    return said + wide(table(header, [row], "Of the file itself, on the photos of the validation faces."))


def _data(findings: Sequence[str]) -> str:
    if not findings:
        return ""
    rows = "".join(f"<li>{escape(text)}</li>" for text in findings[1:])
    return f"<h2>Data</h2><p>{escape(findings[0])}.</p>" + (f"<ul>{rows}</ul>" if rows else "")


def _notes(events: Sequence[Event], findings: Sequence[str]) -> str:
    """Warnings of the run that the data check has not given already."""
    warnings = [event.text for event in events if isinstance(event, Noted) and event.level != "info"]
    own = [text for text in dict.fromkeys(warnings) if text not in findings]
    rows = "".join(f"<li>{escape(text)}</li>" for text in own)
    return f"<h2>Warnings</h2><ul>{rows}</ul>" if rows else ""


def _settings(settings: Mapping[str, Any]) -> str:
    rows = []
    for section, values in settings.items():
        if isinstance(values, Mapping):
            rows += [[f"{section}.{key}", str(value)] for key, value in values.items()]
        else:
            rows.append([section, str(values)])
    return table(["Setting", "value"], rows, "As resolved from the preset and all changes.")
