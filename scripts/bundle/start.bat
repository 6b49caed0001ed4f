@echo off
chcp 65001 >nul
cd /d "%~dp0"
set "POLICYGRAPH_DATA=%~dp0data"
set "POLICYGRAPH_STORE=sqlite:///%~dp0var\policygraph.db"
set PYTHONUTF8=1
if not exist env\Scripts\policygraph.exe (
    echo 首次运行：正在安装（不联网，约一分钟）…
    py -3.11 -m venv env || (echo 需要 Python 3.11，请先安装。 & pause & exit /b 2)
    env\Scripts\python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels\windows policygraph || (pause & exit /b 2)
)
if "%~1"=="" (
    env\Scripts\policygraph serve
    pause
) else (
    env\Scripts\policygraph %*
)
