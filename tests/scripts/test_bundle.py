"""The check that a set of wheels is complete, on wheels made here."""

from pathlib import Path
from zipfile import ZipFile

from scripts.bundle.make_bundle import WINDOWS, missing, pinned


def wheel(folder: Path, name: str, *needs: str) -> None:
    lines = [f"Name: {name}", *(f"Requires-Dist: {one}" for one in needs)]
    with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", "\n".join(lines) + "\n\n")


def test_what_a_platform_needs_and_has_not_is_named(tmp_path: Path) -> None:
    wheel(tmp_path, "click", 'colorama; sys_platform == "win32"', 'pytest; extra == "dev"')
    wheel(tmp_path, "rich", "click>=8")
    assert list(missing(tmp_path, {"sys_platform": "linux"})) == []
    assert list(missing(tmp_path, WINDOWS)) == ["colorama（click 需要）"]
    wheel(tmp_path, "colorama")
    assert list(missing(tmp_path, WINDOWS)) == []


def test_versions_come_from_the_pins() -> None:
    assert pinned(("jieba",)) == ["jieba==0.42.1"]
