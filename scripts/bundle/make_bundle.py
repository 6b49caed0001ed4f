"""Make the zip for an office without a network: wheels for Linux and Windows, data, the built store, start scripts, 使用说明.

    .venv/bin/python scripts/bundle/make_bundle.py dist

In: the checkout and, once, the package index that pip is configured for. Out: dist/policygraph-VERSION.zip. The wheels are
for the Python that runs this script (3.11 says cp311); jieba, which has no wheel, is built once. Fails if a wheel set lacks
anything that its own metadata asks for on its platform.
"""

import subprocess
import sys
import tomllib
from collections.abc import Iterator
from email.parser import HeaderParser
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from packaging.markers import default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT, HERE = Path(__file__).parents[2], Path(__file__).parent
WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "platform_machine": "AMD64"}
ONLY_WINDOWS = ("colorama",)  # pip reads markers for the machine it runs on
PURE = ("jieba",)  # no wheel is published
TEXTS = {"start.sh": 0o755, "start.bat": 0o644, "使用说明.txt": 0o644}
_TIME = (1980, 1, 1, 0, 0, 0)


def main(target: Path) -> None:
    """Write the zip into the folder `target`."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    with TemporaryDirectory() as folder:
        built, linux, windows = (Path(folder) / name for name in ("built", "linux", "windows"))
        pip("wheel", "--no-deps", "--wheel-dir", built, *pinned(PURE), ROOT)
        wanted = [*project["dependencies"], f"policygraph @ {next(built.glob('policygraph-*.whl')).as_uri()}"]
        common = ("--constraint", ROOT / "constraints.txt", "--find-links", built, "--only-binary", ":all:")
        pip("download", *common, "--dest", linux, *wanted)
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        platform = ("--platform", "win_amd64", "--python-version", version)
        pip("download", *common, *platform, "--dest", windows, *wanted, *pinned(ONLY_WINDOWS))
        for wheels, marks in ((linux, {}), (windows, WINDOWS)):
            lacking = sorted(missing(wheels, marks))
            if lacking:
                sys.exit(f"{wheels.name} 的安装包不全，缺：{'、'.join(lacking)}。请检查 constraints.txt 后重试。")
        store = Path(folder) / "policygraph.db"
        run(sys.executable, "-c", CLI, "build", "--quiet", "--store", f"sqlite:///{store}")
        target.mkdir(parents=True, exist_ok=True)
        name = f"policygraph-{next(built.glob('policygraph-*.whl')).name.split('-')[1]}"
        write(
            target / f"{name}.zip",
            name,
            {"wheels/linux": linux, "wheels/windows": windows, "data": ROOT / "data"},
            store,
        )
    print(f"已写入 {target / name}.zip（{(target / f'{name}.zip').stat().st_size // 1_000_000} MB）")


CLI = "from policygraph.api.cli import main; main()"


def missing(folder: Path, marks: dict[str, str]) -> Iterator[str]:
    """Yield what the wheels in a folder ask for on a platform and do not find beside them in a version that they take."""
    wheels = {canonicalize_name(path.name.split("-")[0]): path for path in sorted(folder.glob("*.whl"))}
    environment = {**default_environment(), **marks, "extra": ""}
    for path in wheels.values():
        with ZipFile(path) as wheel:
            name = next(one for one in wheel.namelist() if one.endswith(".dist-info/METADATA"))
            metadata = HeaderParser().parsestr(wheel.read(name).decode())
        for line in metadata.get_all("Requires-Dist") or []:
            requirement = Requirement(line)
            is_wanted = requirement.marker is None or requirement.marker.evaluate(environment)  # type: ignore[arg-type]
            found = wheels.get(canonicalize_name(requirement.name))
            if is_wanted and not (found and requirement.specifier.contains(found.name.split("-")[1], prereleases=True)):
                yield f"{requirement.name}{requirement.specifier}（{path.name.split('-')[0]} 需要）"


def pinned(names: tuple[str, ...]) -> list[str]:
    """Return names with the versions of constraints.txt."""
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    return [line for line in lines if line.partition("==")[0] in names]


def write(path: Path, name: str, folders: dict[str, Path], store: Path) -> None:
    """Write the zip; wheels are stored as they are."""
    with ZipFile(path, "w") as archive:
        for inside, folder in folders.items():
            for file in sorted(one for one in folder.rglob("*") if one.is_file()):
                packed = ZIP_STORED if file.suffix == ".whl" else ZIP_DEFLATED
                add(archive, f"{name}/{inside}/{file.relative_to(folder).as_posix()}", file.read_bytes(), 0o644, packed)
        add(archive, f"{name}/var/policygraph.db", store.read_bytes(), 0o644, ZIP_DEFLATED)
        for text, mode in TEXTS.items():
            content = (HERE / text).read_text("utf-8")
            if not text.endswith(".sh"):
                content = content.replace("\n", "\r\n")
            add(
                archive,
                f"{name}/{text}",
                content.encode("utf-8-sig" if text.endswith(".txt") else "utf-8"),
                mode,
                ZIP_DEFLATED,
            )


def add(archive: ZipFile, name: str, content: bytes, mode: int, packed: int) -> None:
    """Add a file with its mode and a fixed time."""
    info = ZipInfo(name, _TIME)
    info.external_attr, info.compress_type = (0o100000 | mode) << 16, packed
    archive.writestr(info, content)


def pip(*words: object) -> None:
    """Run pip quietly."""
    run(sys.executable, "-m", "pip", *words[:1], "--quiet", "--disable-pip-version-check", *words[1:])


def run(*words: object) -> None:
    """Run a command; its failure ends the script."""
    subprocess.run([str(word) for word in words], check=True, cwd=ROOT)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
