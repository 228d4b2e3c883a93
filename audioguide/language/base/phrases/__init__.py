"""What listeners hear and see that no writer wrote."""
