"""What became of another process."""

import time
from pathlib import Path


def gone(process: int) -> bool:
    """Whether a process ends soon, or is only waiting to be collected."""
    for _ in range(100):
        try:
            state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
        except FileNotFoundError:
            return True
        if state == "Z":
            return True
        time.sleep(0.1)
    return False
