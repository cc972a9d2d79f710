"""The commands of `adnet` that need torch, one module for each group of them; training/cli.py joins them."""
