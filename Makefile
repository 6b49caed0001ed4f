# policygraph: two commands are all a newcomer needs, `make run` and `make test`. Everything else is listed by `make help`.
# Needs python3 (3.11 or newer) with python3-venv, make and git; nothing else. Every target may be called again at will.

PYTHON ?= python3
PORT ?= 8000
VENV ?= .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
DEV_STAMP := $(VENV)/.installed-dev

# The shell's locale may be POSIX and the output no terminal: Python still reads and writes UTF-8.
export PYTHONUTF8 := 1
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help run install build answers serve system test test-deep lint gold bench readme notebooks messages clean
.DELETE_ON_ERROR:

help:
	@echo 'make run        安装、建图、打印三张表，然后在 127.0.0.1:$(PORT) 提供服务（PORT=8001 可换端口，Ctrl-C 结束）'
	@echo 'make test       全部检查与测试'
	@echo 'make test-deep  另加长时间的模糊、断电与负载测试'
	@echo 'make gold       与开发金标准比对：精确率、召回率、F1'
	@echo 'make bench      速度与内存比值'
	@echo 'make lint       只做静态检查'
	@echo 'make neo4j      在本机启动 Neo4j 服务器并打印地址（make neo4j-stop 停止，数据保留）'
	@echo 'make bundle     打包成一份不联网也能安装使用的压缩包（放在 dist）'
	@echo 'make readme     把命令的真实输出写进两份 README'
	@echo 'make notebooks  运行笔记本并保存结果到 docs/notebooks'
	@echo 'make messages   编译命令行的中文提示'
	@echo 'make clean      删除虚拟环境、图库和缓存（data 不动）'

run: build answers serve

build: $(STAMP)
	@$(BIN)/policygraph build

answers: $(STAMP)
	@$(BIN)/policygraph overlap
	@$(BIN)/policygraph gaps
	@$(BIN)/policygraph upgradable

serve: $(STAMP)
	@exec $(BIN)/policygraph serve --port $(PORT)

install: $(STAMP)

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo '需要 Python 3.11 或更新的版本；可用 make PYTHON=python3.12 run 指定'; exit 2; }
	@echo '建立虚拟环境 $(VENV) …'
	@$(PYTHON) -m venv $(VENV) || { echo '无法建立虚拟环境：请先安装 python3-venv（Debian：apt-get install python3-venv）'; exit 2; }

$(STAMP): pyproject.toml constraints.txt | $(BIN)/python
	@echo '安装依赖（首次约需一分钟）…'
	@$(BIN)/python -m pip install --quiet --progress-bar off --constraint constraints.txt --editable .
	@$(BIN)/python -m compileall -q src
	@touch $@

$(DEV_STAMP): pyproject.toml constraints.txt | $(BIN)/python
	@echo '安装依赖与测试工具（首次约需两分钟）…'
	@$(BIN)/python -m pip install --quiet --progress-bar off --constraint constraints.txt --editable '.[dev]'
	@$(BIN)/python -m compileall -q src
	@touch $(STAMP) $@

test: lint system
	@$(BIN)/python -m pytest -m 'not deep'

test-deep: lint system
	@$(BIN)/python -m pytest

# Browser, Java, Maven and LibreOffice as root on Debian, then the jars of the Neo4j server; elsewhere what is missing is said and its tests are skipped.
system:
	@bash scripts/system.sh
	@if command -v mvn >/dev/null; then bash scripts/neo4j/fetch.sh >/dev/null; fi

lint: $(DEV_STAMP)
	@$(BIN)/ruff check --quiet .
	@$(BIN)/ruff format --check --quiet .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo --config pyproject.toml
	@$(BIN)/interrogate --config pyproject.toml src scripts bench

gold: $(DEV_STAMP)
	@$(BIN)/policygraph build --quiet
	@$(BIN)/policygraph evaluate

bench: $(DEV_STAMP)
	@$(BIN)/python -m bench

# The real output of the commands that the READMEs show.
readme: $(DEV_STAMP)
	@$(BIN)/python scripts/readme.py

# The notebooks with what they give, in docs/notebooks.
notebooks: $(DEV_STAMP)
	@$(BIN)/python scripts/notebooks.py

# Chinese wording of click's own messages: edit the .po file, then run this.
messages: $(DEV_STAMP)
	@$(BIN)/python scripts/compile_messages.py

include scripts/neo4j/neo4j.mk scripts/pages.mk
-include scripts/bundle.mk

clean:
	rm -rf $(VENV) var build dist src/*.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis
