"""Makes the three soft sounds of resources/sounds: sines that swell and fade. Standard library.

python3 packaging/sounds.py writes them anew; the same bytes come of it everywhere.
"""

from __future__ import annotations

import math
import struct
import wave
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "sounds"
RATE = 22_050
LOUD = 0.28
"""The highest part of what a file can hold: soft even where the system is loud."""

# Each tone: hertz, begin and length in seconds. One, two, three tones tell the thresholds apart.
SOUNDS: dict[str, tuple[tuple[float, float, float], ...]] = {
    "soon": ((587.33, 0.0, 0.5),),
    "last": ((587.33, 0.0, 0.3), (698.46, 0.22, 0.4)),
    "up": ((698.46, 0.0, 0.3), (587.33, 0.2, 0.3), (440.0, 0.4, 0.4)),
}


def tone(hertz: float, seconds: float) -> list[float]:
    """A sine with a quiet octave, swelling in 20 ms and fading to nothing."""
    count = int(seconds * RATE)
    out = []
    for at in range(count):
        t = at / RATE
        envelope = min(1.0, t / 0.02) * math.cos(math.pi / 2 * at / count) ** 2
        sine = math.sin(2 * math.pi * hertz * t) + 0.2 * math.sin(4 * math.pi * hertz * t)
        out.append(envelope * sine / 1.2)
    return out


def sound(tones: tuple[tuple[float, float, float], ...]) -> bytes:
    """All tones, one over the other, as 16 bit samples."""
    whole = [0.0] * (max(int((begin + length) * RATE) for _, begin, length in tones) + 1)
    for hertz, begin, length in tones:
        for at, value in enumerate(tone(hertz, length), int(begin * RATE)):
            whole[at] += value
    peak = max(abs(value) for value in whole)
    return b"".join(struct.pack("<h", round(v / peak * LOUD * 32_767)) for v in whole)


def main() -> None:
    """Write all files."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, tones in SOUNDS.items():
        with wave.open(str(FOLDER / f"{name}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(sound(tones))


if __name__ == "__main__":
    main()
