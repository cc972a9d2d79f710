"""Who finds the objects in the photos of a project."""
