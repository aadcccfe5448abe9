"""The zip that a Word file is; the same parts give the same bytes."""

import zipfile
from collections.abc import Mapping
from io import BytesIO

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest day a zip can hold
_DEFLATE_LEVEL = 6
_UNIX = 3
_READABLE_FILE = 0o100644 << 16


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Parts by name as a zip: sorted, with fixed dates and permissions."""
    output = BytesIO()
    with zipfile.ZipFile(output, "w") as archive:
        for name in sorted(parts):
            archive.writestr(_entry(name), parts[name], compresslevel=_DEFLATE_LEVEL)
    return output.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, _EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = _UNIX  # otherwise Windows would write other bytes
    entry.external_attr = _READABLE_FILE
    return entry
