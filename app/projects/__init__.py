"""Which project is open: its photos and folders, its backups, and where one stopped in it."""
