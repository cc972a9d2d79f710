"""How the photo is seen: the commands of the menus View and Overlays."""
