"""SOP → DIAGNOSTICS: rules of the standard, each one function with its own explanation."""
