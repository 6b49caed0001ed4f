"""Tests of linking: on the rows of the five texts as the readers find them."""
