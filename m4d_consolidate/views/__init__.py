"""The analysis as lines for the analyst: lists, one message in full, figures."""
