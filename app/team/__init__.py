"""A team in the window: joining and leaving one, and what others do as it comes."""
