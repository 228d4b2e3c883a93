"""The guide as a DAISY 2.02 talking book, text and sound together, for the machines of people who cannot read print."""
