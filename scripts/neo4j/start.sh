#!/usr/bin/env bash
# Start the local Neo4j (or find it running), wait until it answers, and say how to use it.
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

configure() { # write neo4j.conf and, at the first start, a random password that only this user can read
    umask 077
    mkdir -p "$home"/{conf,logs,run,data}
    local http_enabled=true
    [ "$http_port" = 0 ] && http_enabled=false
    sed -e "s/@bolt_port@/$bolt_port/" -e "s/@http_enabled@/$http_enabled/" -e "s/@http_port@/$http_port/" \
        -e "s/@heap@/$heap/" -e "s/@pagecache@/$pagecache/" -e "s/@read_only@/$read_only/" \
        "$scripts/neo4j.conf.template" >"$home/conf/neo4j.conf"
    if [ -s "$home/conf/local.conf" ]; then cat "$home/conf/local.conf" >>"$home/conf/neo4j.conf"; fi
    if [ ! -s "$home/password" ]; then
        # The password reaches Java in an argument file, so that no process list shows it.
        od -An -N18 -tx1 /dev/urandom | tr -d ' \n' >"$home/password.new"
        printf -- '-cp "%s/lib/*" org.neo4j.server.startup.Neo4jAdminCommand dbms set-initial-password %s\n' \
            "$jars" "$(cat "$home/password.new")" >"$home/run/admin.args"
        NEO4J_HOME=$home NEO4J_CONF=$home/conf java "@$home/run/admin.args" >"$home/logs/admin.log" 2>&1 ||
            { rm -f "$home/run/admin.args"; fail "没能设置 Neo4j 的初始口令，原因见 $home/logs/admin.log。"; }
        rm -f "$home/run/admin.args"
        mv "$home/password.new" "$home/password"
    fi
}

answers() { # true if something accepts connections at the port
    (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

launch() { # start the server in a session of its own and wait for it, 120 s at most
    answers "$bolt_port" && fail "端口 $bolt_port 已被别的程序占用：请换一个，例如 make neo4j BOLT_PORT=7688。"
    [ "$http_port" != 0 ] && answers "$http_port" &&
        fail "端口 $http_port 已被别的程序占用：请换一个（make neo4j HTTP_PORT=7475），或不开网页（HTTP_PORT=0）。"
    local console=$home/logs/console.log
    : >"$log"
    NEO4J_HOME=$home NEO4J_CONF=$home/conf setsid nohup java -Xms"$heap" -Xmx"$heap" $java_options -XX:+ExitOnOutOfMemoryError \
        -Dfile.encoding=UTF-8 -cp "$jars/lib/*" org.neo4j.server.CommunityEntryPoint --home-dir="$home" --config-dir="$home/conf" \
        </dev/null >"$console" 2>&1 9>&- &
    echo $! >"$pid_file"
    for _ in $(seq 600); do
        kill -0 "$(cat "$pid_file")" 2>/dev/null || { tail -qn 5 "$log" "$console" >&2; fail "Neo4j 启动后又退出了，日志见 $log。"; }
        grep -q 'INFO  Started\.$' "$log" && answers "$bolt_port" && return
        sleep 0.2
    done
    fail "Neo4j 启动 120 秒还没有应答，日志见 $log。"
}

tell() { # $1: what happened
    local bolt http
    bolt=$(sed -n 's/^server.bolt.advertised_address=//p' "$home/conf/neo4j.conf")
    http=$(sed -n 's/^server.http.advertised_address=//p' "$home/conf/neo4j.conf")
    echo "$1"
    echo "  地址      neo4j://$bolt    用户 neo4j    口令在 $home/password"
    if grep -q '^server.http.enabled=true' "$home/conf/neo4j.conf"; then
        echo "  网页      http://$http/browser/    （样式 docs/neo4j-style.grass 拖进网页即生效）"
    fi
    echo "  使用      export POLICYGRAPH_STORE=neo4j://$bolt"
    echo "            export POLICYGRAPH_NEO4J_PASSWORD_FILE=$home/password"
    echo "            policygraph build"
    echo "  停止      make neo4j-stop"
}

mkdir -p "$home"
exec 9>"$home/.start.lock"
flock 9 # two calls at once: the second waits, then finds the server running
if is_running; then
    tell "Neo4j $version 已在运行。"
    exit 0
fi
"$scripts/fetch.sh" 9>&-
configure
launch
tell "Neo4j $version 已启动。"
