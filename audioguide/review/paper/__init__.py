"""A review on paper: a sheet to print and write on, and its answers on record afterwards."""
