"""Several people on one set: each has the project on their own disk, and what they share is the log."""
