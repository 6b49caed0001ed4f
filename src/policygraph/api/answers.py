"""The three answers for every face: from a store's address to the bytes of the JSON.

In: the name of an answer, settings, two lists, a date. Out: JSON as the contract names it; the command line, the web
and the tables all start from these bytes. An answer of an unchanged graph is kept and given again.
"""

from policygraph.api.day import today
from policygraph.api.kept import KeptAnswers, Question
from policygraph.api.settings import Settings

ANSWERS = ("overlap", "gaps", "upgradable")


def answer_json(
    name: str, settings: Settings, list_id: str, reference: str, as_of: str | None = None, pretty: bool = False
) -> bytes:
    """Return an answer as JSON; `as_of` is an ISO date (today if None), `pretty` breaks lines for people."""
    question = Question(name, list_id, reference, as_of or today().isoformat(), pretty)
    kept = KeptAnswers(settings)
    answer = kept.get(question)
    if answer is None:
        answer = computed(question, settings)
        kept.put(question, answer)
    return answer


def computed(question: Question, settings: Settings) -> bytes:
    """Return an answer computed from the store, read in one snapshot."""
    from contextlib import closing
    from importlib import import_module

    import orjson

    from policygraph.api.comparison import compare
    from policygraph.graph.store import open_store

    function = getattr(import_module(f"policygraph.graph.answers.{question.name}"), question.name)
    with closing(open_store(settings.store)) as store, store.snapshot():
        comparison = compare(store, question.list_id, question.reference, question.as_of)
    return orjson.dumps(function(comparison), option=orjson.OPT_INDENT_2 if question.pretty else 0)
