"""What is to be done, by whom and by when; what was decided and promised; and what happened when."""
