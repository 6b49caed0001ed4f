"""The check that a set of wheels is complete, on wheels made here."""

from pathlib import Path
from zipfile import ZipFile

from scripts.bundle.make_bundle import HERE, WINDOWS, missing, pinned, write


def wheel(folder: Path, name: str, *needs: str) -> None:
    lines = [f"Name: {name}", *(f"Requires-Dist: {one}" for one in needs)]
    with ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as archive:
        archive.writestr(f"{name}-1.0.dist-info/METADATA", "\n".join(lines) + "\n\n")


def test_what_a_platform_needs_and_has_not_is_named(tmp_path: Path) -> None:
    wheel(tmp_path, "click", 'colorama; sys_platform == "win32"', 'pytest; extra == "dev"')
    wheel(tmp_path, "rich", "click>=1")
    assert list(missing(tmp_path, {"sys_platform": "linux"})) == []
    assert list(missing(tmp_path, WINDOWS)) == ["colorama（click 需要）"]
    wheel(tmp_path, "colorama")
    assert list(missing(tmp_path, WINDOWS)) == []


def test_a_wheel_of_the_wrong_version_is_missing(tmp_path: Path) -> None:
    wheel(tmp_path, "click")
    wheel(tmp_path, "rich", "click>=8")
    assert list(missing(tmp_path, WINDOWS)) == ["click>=8（rich 需要）"]


def test_the_zip_is_the_same_every_time_and_its_script_can_be_run(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "文.txt").write_text("一", "utf-8")
    (tmp_path / "g.db").write_bytes(b"x")
    for name in ("a.zip", "b.zip"):
        write(tmp_path / name, "policygraph", {"data": tmp_path / "data"}, tmp_path / "g.db")
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with ZipFile(tmp_path / "a.zip") as archive:
        modes = {one.filename: one.external_attr >> 16 & 0o777 for one in archive.infolist()}
        assert archive.read("policygraph/start.bat").count(b"\r\n") > 5
    assert modes["policygraph/start.sh"] == 0o755
    assert modes["policygraph/data/文.txt"] == 0o644


def test_versions_come_from_the_pins() -> None:
    assert pinned(("jieba",)) == ["jieba==0.42.1"]


def test_the_windows_script_keeps_the_rules_of_cmd() -> None:
    content = (HERE / "start.bat").read_bytes()
    lines = content.decode().splitlines()
    assert content.startswith(b"@echo off")  # cmd takes a byte order mark for a command
    assert (
        lines.index("setlocal")
        < lines.index("chcp 65001 >nul")
        < min(n for n, line in enumerate(lines) if "首" in line)
    )
    assert [line[0] for line in lines if "%*" in line] == ['"']  # a ) in an argument would end a block
    assert all(f'"{line.split("%~dp0")[0].split(chr(34))[-1]}%~dp0' in line for line in lines if "%~dp0" in line)
