"""Answers to a planner's questions: pure functions of rows, links and texts, free of stores, of spaCy and of the web.

A face fills `inputs.Comparison` from a store and calls one function; each `Answer` is a frozen dataclass whose fields are
the keys of the JSON (``orjson.dumps(answer)``). Nothing is imported here, so that one answer costs only its own files:
`overlap.overlap`, `gaps.gaps`, `upgradable.upgradable`, `redone.redo_search`,
`three_way.three_way`, `conditions.lines.compare_conditions`, `measures.compare_measures`, `route.route`, `review.review_queue`,
`centre_check.check.check_centre`.
"""
