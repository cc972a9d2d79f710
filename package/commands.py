"""The command `adnet` of the package; see stand_in.py."""

import sys

from stand_in import stand_in

if __name__ == "__main__":
    stand_in()
    from training.cli import main

    sys.exit(main())
