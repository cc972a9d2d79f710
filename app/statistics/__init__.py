"""The figures of the work, kept up to date while one works."""
