#!/usr/bin/env bash
# Bring the server's jars from Maven Central into the cache folder, once; later calls need no network.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

missing=()
java -version 2>&1 | grep -qE 'version "(17|21)' || missing+=(openjdk-17-jre-headless)
if [ ! -e "$jars/.complete" ] && ! command -v mvn >/dev/null; then missing+=(maven); fi
if [ ${#missing[@]} -gt 0 ]; then
    fail "缺少 Java 17 或 Maven：请先安装 Debian 软件包（apt-get install ${missing[*]}），再运行 make neo4j。"
fi
[ -e "$jars/.complete" ] && exit 0

echo "正在从 Maven Central 取 Neo4j $version（约 140 MB，只取一次），存入 $jars …"
part=$jars.part.$$
trap 'rm -rf "$part"' EXIT
mkdir -p "$(dirname "$jars")"
mvn -q -B -f "$scripts/pom.xml" org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies \
    -DincludeScope=runtime -DoutputDirectory="$part/lib" >&2 ||
    fail "没有取到 Neo4j 的程序包：请检查能否访问 Maven Central（或在 ~/.m2/settings.xml 里配置镜像），再运行 make neo4j。"
touch "$part/.complete"
if [ -e "$jars" ]; then rm -rf "$jars"; fi
mv -T "$part" "$jars"
