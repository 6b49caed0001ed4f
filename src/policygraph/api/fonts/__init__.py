"""The shipped Chinese font (a subset of Noto Sans CJK SC, licence in OFL.txt), made by scripts/fonts/make_subset.py."""
