#!/usr/bin/env bash
# Installs what the tests need from Debian: a browser, Java and Maven for Neo4j, LibreOffice to look at documents.
# As root on Debian only; elsewhere it says what would be skipped and goes on. A second call finds everything there.
set -euo pipefail

declare -A packages=(
    [chromium]=chromium
    [java]=openjdk-17-jre-headless
    [mvn]=maven
    [soffice]="libreoffice-writer-nogui libreoffice-calc-nogui"
    [pdftoppm]=poppler-utils
)
missing=()
for command in "${!packages[@]}"; do
    command -v "$command" >/dev/null || missing+=("${packages[$command]}")
done
if fc-list 2>/dev/null | grep -q 'Noto Sans CJK'; then :; else missing+=(fontconfig fonts-noto-cjk); fi
[ ${#missing[@]} -gt 0 ] || exit 0

if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
    echo "缺少测试用的系统软件：${missing[*]}。有关测试将跳过；Debian 上请以 root 运行 apt-get install -y ${missing[*]}"
    exit 0
fi
echo "安装测试用的系统软件：${missing[*]} …"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq >/dev/null || { echo '取软件目录失败：请检查网络后重试 make test'; exit 1; }
# shellcheck disable=SC2068  # one entry may name two packages
apt-get install -y -qq --no-install-recommends ${missing[@]} >/dev/null
