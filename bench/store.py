"""The store against the raw driver that does the same, in one run: ratios, not times.

    python3 packaging/bootstrap.py bench store [CALLS]

Both sides have a file of their own with the same rows, a write-ahead log and full syncs. A disk
that syncs slowly hides what the store adds, one that syncs fast shows it: see the minimum.
"""

from __future__ import annotations

import sys
from pathlib import Path

if __name__ == "__main__":
    sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
    from _store import main

    sys.exit(main(sys.argv[1:]))
