"""SOP × SOP → CHANGES: what a person would name, in the words of the form."""
