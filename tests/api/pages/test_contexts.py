"""Every template is held to its context: it uses each field of the dataclass and nothing else."""

import importlib
import pkgutil
from dataclasses import fields, is_dataclass

import pytest
from jinja2 import meta, nodes

from policygraph.api import pages
from policygraph.api.pages.page import ErrorPage
from policygraph.api.pages.render import TEMPLATES, environment

CONTEXTS = {
    "add_list.html": "add_list.AddListPage",
    "centre_check.html": "centre_check.CentreCheckPage",
    "checks.html": "checks.ChecksPage",
    "conditions.html": "conditions.ConditionsPage",
    "document.html": "document.DocumentPage",
    "documents.html": "document.DocumentsPage",
    "domain.html": "domain.DomainPage",
    "domains.html": "domain.DomainsPage",
    "error.html": "page.ErrorPage",
    "gaps.html": "gaps.GapsPage",
    "login.html": "policygraph.api.routes.login.LoginPage",
    "matrix.html": "matrix.MatrixPage",
    "matrix_pair.html": "matrix.PairPart",
    "network.html": "network.NetworkPage",
    "not_approved.html": "not_approved.NotApprovedPage",
    "overview.html": "overview.OverviewPage",
    "rebuild.html": "rebuild.RebuildPage",
    "recheck.html": "recheck.RecheckPage",
    "review.html": "review.ReviewPage",
    "search.html": "search.SearchPage",
    "technologies.html": "technology.TechnologiesPage",
    "technology.html": "technology.TechnologyPage",
    "three_way.html": "three_way.ThreeWayPage",
    "upgradable.html": "upgradable.UpgradablePage",
}
SHARED = {"base.html", "header.html", "macros.html", "plain.html"}
GIVEN = {"marks", "pair_url", "range", "dict", "namespace", "caller"}


def names(template: str) -> set[str]:
    """The names that a template and those that it builds on take from the context."""
    source = (TEMPLATES / template).read_text("utf-8")
    tree = environment().parse(source)
    found = meta.find_undeclared_variables(tree)
    for other in tree.find_all((nodes.Extends, nodes.Include, nodes.Import)):
        found |= names(other.template.value)
    return found - GIVEN - own(tree)


def own(tree: nodes.Template) -> set[str]:
    """The names that a template sets itself: macros, imports, loops, namespaces."""
    macros = {macro.name for macro in tree.find_all(nodes.Macro)} | {"m"}
    return macros | {"h"} | {name.name for name in tree.find_all(nodes.Name) if name.ctx == "store"}


def context(dotted: str) -> type:
    module, _, name = dotted.rpartition(".")
    return getattr(importlib.import_module(module if "." in module else f"policygraph.api.pages.{module}"), name)


def test_every_template_has_a_context():
    assert {path.name for path in TEMPLATES.glob("*.html")} == set(CONTEXTS) | SHARED


@pytest.mark.parametrize("template", sorted(CONTEXTS))
def test_a_template_uses_its_context_and_nothing_else(template: str):
    made = context(CONTEXTS[template])
    assert names(template) == {field.name for field in fields(made)}
    assert made.__doc__


def test_every_page_module_has_a_route_and_a_context():
    for module in pkgutil.iter_modules(pages.__path__):
        loaded = importlib.import_module(f"policygraph.api.pages.{module.name}")
        if hasattr(loaded, "routes"):
            assert loaded.routes()
            assert any(is_dataclass(value) for value in vars(loaded).values())
    assert ErrorPage.__doc__
