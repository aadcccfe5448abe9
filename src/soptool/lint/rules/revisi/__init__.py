"""Pages on two revisions of one SOP."""
