"""PLAIN DATA → SOP: sound, frozen values in the words of the official form."""
