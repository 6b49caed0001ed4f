"""A web service over the graph of the five texts, with a data folder of its own so that judgements go nowhere else."""

import shutil
from pathlib import Path

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from policygraph.api.app import create_app
from policygraph.api.settings import Settings
from tests.factory import RAW


@pytest.fixture
def settings(graph_url: str, tmp_path: Path) -> Settings:
    shutil.copytree(RAW, tmp_path / "data" / "raw")
    return Settings(graph_url, tmp_path / "data")


@pytest.fixture
def app(settings: Settings) -> FastAPI:
    return create_app(settings)


@pytest.fixture
def web(app: FastAPI) -> TestClient:
    return TestClient(app)
