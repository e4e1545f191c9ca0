"""`python -m tests.planted.samples [DIR]`: writes all exhibits, keys and transcripts anew, into `samples/` unless told."""

from __future__ import annotations

import sys
from pathlib import Path

from tests.planted import MissingToolError
from tests.planted.samples.exhibits import EXHIBITS

SAMPLES = Path(__file__).parents[3] / "samples"


def main(folder: Path) -> int:
    """Build; status 1 where a program was missing, whose exhibits stay as they were."""
    missing = 0
    for exhibit in EXHIBITS:
        try:
            path = exhibit.write(folder)
        except MissingToolError as error:
            missing += 1
            print(f"{exhibit.key.exhibit}: left as it was, {error} is not installed", file=sys.stderr)
        else:
            print(f"{path.stat().st_size:7} {path.name}")
    return int(missing > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else SAMPLES))
