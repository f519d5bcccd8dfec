"""Power cuts at random moments of a meeting that is being typed.

python -m tests.long.power_cuts [tries] [seed]     (Linux, as root: it mounts an image)

The store lies on an ext4 file system in an image, which is shut down without writing anything
more, as a cut of the power does. Promise: no line lost that was acknowledged before the cut, no
damaged store. The long form is 200 tries.
"""

import fcntl
import os
import random
import signal
import struct
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.long._mounting import cannot_mount
from tests.long._table import Line, listed, not_here, tell
from tests.long._typist import Loss, found_of, heard, type_on

EXT4_IOC_SHUTDOWN = 0x8004587D
NO_LOG_FLUSH = 2
SIZE = 96 * 1024 * 1024
PROMISE = "The store survives a cut of the power"
FIGURE = "no saved line lost, no damage"


def one(image: Path, mount: Path, meeting: str, chance: random.Random) -> Loss:
    """One meeting that ends in a power cut."""
    _call("mount", "-o", "loop", str(image), str(mount))
    folder = mount / "data"
    reads, writes = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reads)
        type_on(folder, meeting, writes)
        os._exit(1)
    os.close(writes)
    lines = os.read(reads, 65_536)
    time.sleep(chance.uniform(0.05, 0.5))
    # Only what is read before the cut has been acknowledged.
    lines += os.read(reads, 1_048_576)
    ended = time.monotonic()
    handle = os.open(mount, os.O_RDONLY)
    fcntl.ioctl(handle, EXT4_IOC_SHUTDOWN, struct.pack("I", NO_LOG_FLUSH))
    os.close(handle)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    os.close(reads)
    _call("umount", str(mount))
    _call("mount", "-o", "loop", str(image), str(mount))
    said = heard(lines.decode())
    loss = found_of(folder, meeting, said, ended, tick=False)
    _call("umount", str(mount))
    return loss


def _call(*command: str) -> None:
    subprocess.run(command, check=True, capture_output=True)


def main(arguments: list[str]) -> int:
    """Run, print what was promised and what was found; 1 when the promise was broken."""
    if reason := cannot_mount("mkfs.ext4"):
        return not_here(PROMISE, FIGURE, reason)
    tries = int(arguments[0]) if arguments else 200
    seed = int(arguments[1]) if len(arguments) > 1 else 1
    chance = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        image, mount = Path(place) / "disk", Path(place) / "mount"
        mount.mkdir()
        with image.open("wb") as file:
            file.truncate(SIZE)
        _call("mkfs.ext4", "-q", str(image))
        losses = [one(image, mount, f"meeting-{n}", chance) for n in range(tries)]
    lines = sum(loss.lines for loss in losses)
    faults = [loss.fault for loss in losses if loss.fault]
    return tell(
        Line(
            PROMISE,
            FIGURE,
            f"{tries} cuts simulated on ext4, seed {seed}",
            f"{lines} lines lost, {listed(faults)}",
            kept=not (lines or faults),
        )
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
