"""The documents as a person sees them: LibreOffice turns them into pages, at most five of text, none empty, none clipped."""

import shutil
import subprocess
from pathlib import Path

import pytest
from PIL import Image, ImageStat

from policygraph.api.briefing.pack import DOCUMENT, WORKBOOK

OFFICE, PAGES, TEXT = shutil.which("soffice"), shutil.which("pdftoppm"), shutil.which("pdftotext")
pytestmark = pytest.mark.skipif(not (OFFICE and PAGES and TEXT), reason="没有安装 LibreOffice 和 poppler-utils")


def pages(content: bytes, name: str, folder: Path) -> tuple[list[str], list[Image.Image]]:
    file = folder / name
    file.write_bytes(content)
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    run = ("--headless", "--convert-to", "pdf", "--outdir", str(folder), str(file))
    subprocess.run([str(OFFICE), profile, *run], check=True, capture_output=True, timeout=180)
    pdf = str(file.with_suffix(".pdf"))
    subprocess.run([str(PAGES), "-r", "40", "-png", pdf, str(folder / "page")], check=True)
    text = subprocess.run([str(TEXT), pdf, "-"], check=True, capture_output=True).stdout.decode()
    return text.split("\f")[:-1], [Image.open(path).convert("L") for path in sorted(folder.glob("page-*.png"))]


def test_the_document(files: dict[str, bytes], tmp_path: Path) -> None:
    texts, images = pages(files[DOCUMENT], "a.docx", tmp_path)
    assert next(n for n, text in enumerate(texts) if "".join(text.split()).startswith("附件1")) <= 5
    assert all(ImageStat.Stat(image).stddev[0] > 8 for image in images)
    for image in images:
        width, height = image.size
        edge = image.crop((0, 0, int(width * 0.1), height)), image.crop((int(width * 0.9), 0, width, height))
        assert all(ImageStat.Stat(part).extrema[0][0] > 250 for part in edge)


def test_the_workbook(files: dict[str, bytes], tmp_path: Path) -> None:
    texts, images = pages(files[WORKBOOK], "a.xlsx", tmp_path)
    assert len(texts) > 7
    assert all(ImageStat.Stat(image).stddev[0] > 5 for image in images)
    assert any("工业信息安全" in text for text in texts)
