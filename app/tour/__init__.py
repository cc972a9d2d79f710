"""The tour: five steps on the sample photo, for whoever opens the window for the first time."""
