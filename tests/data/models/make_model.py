"""Makes a small model file with the code that is first on the path.

    PYTHONPATH=EARLIER_TREE python make_model.py TARGET.onnx.gz

It runs with the code of the first version of model files.
"""

import gzip
import sys
from pathlib import Path

from adnet_core.layout import layout_from_json
from tests.adnet_core.conftest import tiny_proto

LAYOUT = """{"name": "six", "default_distance": "eyes", "points": ["p0", "p1", "p2", "p3", "p4", "p5"],
"flip": [2, 3, 0, 1, 5, 4], "curves": [{"name": "mouth", "points": [4, 5]}],
"distances": {"eyes": [[0, 1], [2, 3]]}}"""

model = tiny_proto(
    layout_from_json(LAYOUT, "six"), margin=1.15, validation={"nme": 3.08}, licence="research only"
)
Path(sys.argv[1]).write_bytes(gzip.compress(model.SerializeToString(), mtime=0))
