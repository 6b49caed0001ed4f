#!/usr/bin/env bash
# Stop the local Neo4j with SIGTERM and wait until its files are closed; data and password stay.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

if ! is_running; then
    echo "Neo4j 没有在运行。"
    exit 0
fi
pid=$(cat "$pid_file")
kill -TERM "$pid"
for _ in $(seq 300); do
    if ! is_running; then
        rm -f "$pid_file"
        echo "Neo4j 已停止。数据留在 $home，再运行 make neo4j 即可接着用。"
        exit 0
    fi
    sleep 0.2
done
fail "Neo4j 60 秒内没有停下来（进程 $pid），日志见 $log。"
