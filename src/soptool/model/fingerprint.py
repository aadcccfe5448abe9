"""The fingerprint of what a SOP says, whoever has endorsed it and however it is laid out."""

import json
from dataclasses import replace
from hashlib import sha256

from soptool.model.dump import dump
from soptool.model.sop import Sop


def content_fingerprint(sop: Sop) -> str:
    """SHA-256 in 64 hex digits; comments, quotes and the order of keys do not count.

    The order of performers, steps and branches does. `sop` is as its file says, without what
    `soptool.yaml` adds: that may change without anybody touching the file.
    """
    plain = dump(replace(sop, endorsements=()))
    written = json.dumps(plain, ensure_ascii=False, separators=(",", ":"))
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()
