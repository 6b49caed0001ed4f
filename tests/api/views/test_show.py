"""The page of one thing says each link once, with the reason for it, and calls the source's facts by Chinese words."""


def shown(policygraph, graph_url: str, id_: str) -> str:
    return "".join(policygraph("show", id_, "--store", graph_url).out.split())


def test_a_link_stands_beside_its_row_with_what_it_rests_on(policygraph, graph_url: str):
    page = shown(policygraph, graph_url, "JS2023-05")
    assert page.count("align-0acd2fe709e0e06f") == 1
    assert "（线索：" in page.partition("align-0acd2fe709e0e06f")[2][:80]
    assert "作为本方" not in page
    assert "正文有连续文字相同" in page  # a share of our own is no finding


def test_a_documents_facts_have_chinese_names_and_citations_stand_once(policygraph, graph_url: str):
    page = shown(policygraph, graph_url, "jsgxt-2023-222")
    for word in ("valid_from", "valid_to", "status", "cite-"):
        assert word not in page
    assert "有效期至" in page
    assert page.count("工信厅科〔2018〕37号") == 1
