"""Where the store and the data are: option before environment before the project folder."""

from pathlib import Path

from policygraph.api.settings import load_settings
from tests.factory import ROOT


def project(folder: Path) -> Path:
    (folder / "data" / "raw").mkdir(parents=True)
    return folder


def test_the_project_folder_is_found_from_below(tmp_path: Path):
    below = project(tmp_path) / "notebooks" / "deep"
    below.mkdir(parents=True)
    settings = load_settings(environment={}, folder=below)
    assert settings.store == f"sqlite:///{tmp_path}/var/policygraph.db"
    assert settings.raw == tmp_path / "data" / "raw"


def test_outside_any_project_the_checkout_is_used(tmp_path: Path):
    assert load_settings(environment={}, folder=tmp_path).data == ROOT / "data"


def test_option_wins_over_environment_and_environment_over_folder(tmp_path: Path):
    environment = {"POLICYGRAPH_STORE": "sqlite:///from-environment.db", "POLICYGRAPH_DATA": "elsewhere"}
    assert load_settings("sqlite:///given.db", environment, tmp_path).store == "sqlite:///given.db"
    assert load_settings(None, environment, tmp_path).store == "sqlite:///from-environment.db"
    assert load_settings(None, environment, tmp_path).reference == Path("elsewhere/reference")
