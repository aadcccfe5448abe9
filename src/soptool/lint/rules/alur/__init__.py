"""Rules on the flow from symbol to symbol."""
