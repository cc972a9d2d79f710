"""What the window knows and computes: whatever runs without Qt. The rooms are named as those that show it."""
