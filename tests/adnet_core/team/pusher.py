"""Edits a project and sends each edit, without end, and prints the edit once it is sent. Killed by tests.

python pusher.py PROJECT SEED
"""

from __future__ import annotations

import random
import sys

from adnet_core.projects import Project
from adnet_core.team import membership
from adnet_core.team.shared_log_kinds import open_shared_log
from adnet_core.team.synchronising import Synchroniser


def main() -> None:
    rng = random.Random(int(sys.argv[2]))
    with membership.in_team(sys.argv[1]) as (project, state):
        synchroniser = Synchroniser(project, open_shared_log(state.get("address")))
        with Project.open(sys.argv[1], author="ann") as edited:
            face = edited.faces(edited.images()[0].id)[0].id
            print("ready", flush=True)
            while True:
                point = [rng.uniform(0, 100), rng.uniform(0, 100)]
                edit = edited.move_points(face, [rng.randrange(6)], [point])
                if edit is not None:
                    synchroniser.push()
                    print(edit.id, flush=True)


if __name__ == "__main__":
    main()
