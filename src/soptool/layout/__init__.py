"""SOP → GEOMETRY: seven stages, each a file with one public function (see flowchart.py)."""
