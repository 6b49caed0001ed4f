@echo off
rem UTF-8 without a mark, lines end in CRLF (make_bundle.py sees to it); arguments stand outside of blocks, since a ) in them would end one.
setlocal
chcp 65001 >nul
cd /d "%~dp0" || (echo 不能在网络路径上运行，请先把整个文件夹复制到本机硬盘。 & pause & exit /b 2)
set "POLICYGRAPH_DATA=%~dp0data"
set "POLICYGRAPH_STORE=sqlite:///%~dp0var\policygraph.db"
set "PYTHONUTF8=1"
if not exist "env\Scripts\policygraph.exe" (
    echo 首次运行：正在安装（不联网，约一分钟）…
    py -3.11 -m venv env || python -m venv env || (echo 需要 Python 3.11，请先安装。 & pause & exit /b 2)
    "env\Scripts\python.exe" -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels\windows policygraph || (echo 安装没有完成：请确认 Python 是 64 位的 3.11，删除 env 文件夹后再运行。 & pause & exit /b 2)
)
set "command="
if "%~1"=="" set "command=serve"
"env\Scripts\policygraph.exe" %command% %*
set "code=%errorlevel%"
if "%~1"=="" pause
exit /b %code%
