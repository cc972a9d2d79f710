"""From pixels to landmarks with their uncertainty: detector, engine, predictor. No torch."""
