"""Everything that has no window and no training loop."""

import os

# ONNX Runtime would tell its makers of each use, keeps a database for that in the home folder, and complains
# on standard error where it cannot. It asks as it is imported; whoever wants it sets the variable otherwise.
os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
