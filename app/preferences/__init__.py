"""The dialog of preferences, made from the model of the settings."""
