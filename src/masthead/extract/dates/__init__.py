"""Dates and periods, those of the calendar and those that hang on another one."""
