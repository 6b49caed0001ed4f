"""Everything found re-reads, has an id of its own, and stands on the Doc too."""

from hypothesis import given, settings
from hypothesis import strategies as st

from policygraph.ingest.nlp.components import marked_on
from policygraph.ingest.nlp.findings import find_all
from policygraph.ingest.nlp.pipeline import make_pipeline, read_doc
from tests.ingest.nlp.made import reading, real_readings

WORDS = [
    "创新中心",
    "应",
    "不低于",
    "30%",
    "（",
    "）",
    "《",
    "》",
    "〔2016〕",
    "3号",
    "，",
    "。",
    "；",
    "：",
    "、",
    "等领域",
    "布局",
    "给予",
    "万元",
    "$",
    "\\leq",
    "一年以上",
    "除外",
    "前十",
]


def records(found):
    return [*found.citations, *found.conditions, *found.measures, *found.indicators, *found.facts]


def test_quotes_re_read_and_ids_differ():
    for made in real_readings().values():
        found = records(find_all(made))
        assert all(made.text[r.evidence.start : r.evidence.end] == r.evidence.quote for r in found)
        assert len({r.id for r in found}) == len(found)


def test_the_pipeline_marks_what_find_all_finds():
    nlp = make_pipeline()
    made = real_readings()["jsgxt-2023-222"]
    doc = read_doc(nlp, made)
    assert find_all(made, marked_on(doc)) == find_all(made)
    assert len(doc.spans["conditions"]) == len(find_all(made).conditions)
    assert {"citations", "domains", "technologies"} <= set(doc.spans)
    assert not any(nlp.analyze_pipes()["problems"].values())


def test_a_bare_string_is_read_too():
    doc = make_pipeline()("依托公司注册资本金应不低于3000万元。按照《办法》（国发〔2016〕3号）执行。")
    assert [span.text for span in doc.spans["conditions"]] == ["依托公司注册资本金应不低于3000万元"]
    assert [span.text for span in doc.spans["citations"]] == ["《办法》（国发〔2016〕3号）"]


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=25))
def test_any_text_is_read_without_harm(words):
    line = "".join(words).replace("\n", "")
    made = reading(line or "空")
    found = records(find_all(made))
    assert all(made.text[r.evidence.start : r.evidence.end] == r.evidence.quote for r in found)
