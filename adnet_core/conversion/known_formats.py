"""Which annotation formats there are, by name: known without importing one, for options and their help."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from adnet_core import plugins

# In the order in which people are offered them. Each module ends with its record, FORMAT.
OWN_FORMATS: Mapping[str, str] = MappingProxyType(
    {
        "300w": "adnet_core.formats.folder300w",
        "coco": "adnet_core.formats.coco_keypoints",
        "yolo": "adnet_core.formats.yolo_pose",
        "csv": "adnet_core.formats.csv_points",
        "table": "adnet_core.formats.wide_table",
        "labelstudio": "adnet_core.formats.label_studio",
        "cvat": "adnet_core.formats.cvat_xml",
        "labelme": "adnet_core.formats.labelme_json",
        "dlib": "adnet_core.formats.dlib_xml",
        "via": "adnet_core.formats.via",
        "datumaro": "adnet_core.formats.datumaro",
        "supervisely": "adnet_core.formats.supervisely",
        "darwin": "adnet_core.formats.darwin",
        "encord": "adnet_core.formats.encord",
        "makesense": "adnet_core.formats.makesense",
        "deeplabcut": "adnet_core.formats.deeplabcut_csv",
        "sleap": "adnet_core.formats.sleap_file",
        "sleapanalysis": "adnet_core.formats.sleap_analysis",
        "tps": "adnet_core.formats.tps",
        "tem": "adnet_core.formats.tem",
        "ljson": "adnet_core.formats.ljson",
        "slicer": "adnet_core.formats.slicer_markups",
        "fcsv": "adnet_core.formats.slicer_fcsv",
        "stereomorph": "adnet_core.formats.stereomorph",
        "wflw": "adnet_core.formats.wflw",
        "cofw": "adnet_core.formats.cofw",
        "300vw": "adnet_core.formats.folder300vw",
        "aflw": "adnet_core.formats.aflw_mat",
        "300wlp": "adnet_core.formats.mat300wlp",
        "lapa": "adnet_core.formats.lapa",
        "helen194": "adnet_core.formats.helen194",
        "tsv": "adnet_core.formats.adnet_tsv",
        "project": "adnet_core.conversion.project_format",
    }
)


def format_names() -> list[str]:
    """Our own, then those of other packages."""
    return [*OWN_FORMATS, *added_formats()]


def added_formats() -> Mapping[str, plugins.Plugin]:
    """Those of other packages; none takes the name of one of ours."""
    found = plugins.plugins(plugins.FORMATS)
    return {name: plugin for name, plugin in found.items() if name not in OWN_FORMATS}
