"""The reasons for a link, one a file: each gets two profiles and returns `Feature`s with score, Chinese sentence and quotes."""
