#!/bin/sh
# 首次运行时安装（不联网），以后直接启动。用法：./start.sh [policygraph 的命令，如 gaps]；不写命令则打开网页服务。
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$here"
export POLICYGRAPH_DATA="$here/data" POLICYGRAPH_STORE="sqlite:///$here/var/policygraph.db" PYTHONUTF8=1
if [ ! -x env/bin/policygraph ]; then
    echo '首次运行：正在安装（不联网，约一分钟）…'
    "${PYTHON:-python3.11}" -m venv env || { echo '需要 Python 3.11 和 python3-venv；可用 PYTHON=路径 ./start.sh 指定。'; exit 2; }
    env/bin/python -m pip install --quiet --disable-pip-version-check --no-index --find-links wheels/linux policygraph
fi
if [ $# -eq 0 ]; then set -- serve; fi
exec env/bin/policygraph "$@"
