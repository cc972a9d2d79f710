"""Layouts in the window: choosing one for a new project, drawing one on a photo, changing a project's."""
