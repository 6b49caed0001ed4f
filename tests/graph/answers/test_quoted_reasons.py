"""What a reason says and what is quoted beside it are the same thing, and a place of a text is named once."""

from dataclasses import replace

from policygraph.graph.answers.gaps import gaps
from policygraph.graph.answers.upgradable import upgradable
from policygraph.ingest.lexicon.kinship import NO_KINSHIP, load_kinship
from tests.graph.answers.factory import comparison, evidence, link, other, row, text, view


def elsewhere(reference, owner, *links, texts=()):
    others = (other(view("GDF2024", [owner]), *links),)
    kinship = load_kinship if texts else lambda: NO_KINSHIP
    given = comparison([row("GD2024-1", "水产养殖")], [reference], others=others, texts=texts, kinship=kinship)
    (found,) = gaps(given).rows
    assert found.verdict == "本表未列·他文有部署"
    return found


def test_names_that_agree_are_quoted_as_names() -> None:
    theirs, ours = row("CN2017-1", "工业大数据", "数据平台"), row("GDF2024-1", "工业大数据", "工业知识构建")
    named = link(ours, theirs, "close")
    found = elsewhere(theirs, ours, named)
    assert [quote.quote for quote in found.evidence[:2]] == ["工业大数据", "工业大数据"]


def test_a_sentence_that_prints_a_row_is_no_second_deployment() -> None:
    theirs = row("CN2017-1", "机器人", "减速器")
    content = "2302机器人：发展机器人产业。"
    ours = row("GDF2024-1", "机器人")
    printed = replace(ours, name_evidence=evidence("GDF2024", 4, "机器人"), body_evidence=None)
    found = elsewhere(theirs, printed, texts=(text("GDF2024", content),))
    assert "正文作出部署" not in found.reason
    alone = elsewhere(theirs, printed, texts=(text("GDF2025", content),))
    assert "正文作出部署" in alone.reason


def test_a_quote_that_ends_with_a_full_stop_gets_no_second_one() -> None:
    theirs, ours = row("CN2017-1", "工业大数据", "数据平台"), row("GD2024-1", "工业大数据应用", "数据平台")
    pair = replace(link(ours, theirs, "exact", ("数据平台", "数据平台")), sentence="正文有连续文字相同：“数据平台。”")
    given = comparison([ours], [theirs], [pair])
    assert "。”。" not in upgradable(given).rows[0].reason
    assert "。”。" not in gaps(given).rows[0].reason


def test_the_text_of_the_key_fields_is_named_where_a_row_rests_on_it() -> None:
    theirs, ours = row("CN2017-1", "机器人", "减速器"), row("GD2024-1", "机器人", "减速器")
    key = row("CN2016-1", "高档数控机床和机器人")
    keyed = other(view("CN2016", [key], region="全国"), link(ours, key, "broad", named=True))
    pair = link(ours, theirs, "exact", ("减速器", "减速器"))
    answer = upgradable(comparison([ours], [theirs], [pair], key_fields=keyed))
    assert "CN2016" in {document.id for document in answer.documents}
    assert any("CN2016即" in note for note in answer.notes)
    without = upgradable(comparison([ours], [theirs], [pair]))
    assert "CN2016" not in {document.id for document in without.documents}
