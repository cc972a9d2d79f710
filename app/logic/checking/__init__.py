"""What a check of finished faces has found, as the window shows it."""
