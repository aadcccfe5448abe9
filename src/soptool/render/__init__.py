"""GEOMETRY → CONTENT OF FILES: text or bytes; nothing here touches the disk."""
