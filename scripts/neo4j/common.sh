# Shared by start.sh and stop.sh: where the server lives, and how a message is said. Sourced, never run.
#
# Settings (environment, all optional):
#   POLICYGRAPH_NEO4J_HOME  data, logs, password (default var/neo4j, ignored by git)
#   POLICYGRAPH_NEO4J_JARS  where the jars are kept between runs (default: the user's cache folder)
#   BOLT_PORT 7687, HTTP_PORT 7474 (0: no Neo4j Browser), NEO4J_HEAP 512m, NEO4J_PAGECACHE 128m, NEO4J_READ_ONLY false,
#   NEO4J_JAVA_OPTIONS -XX:+UseG1GC
set -euo pipefail
scripts=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$scripts/../.." && pwd)
home=${POLICYGRAPH_NEO4J_HOME:-$root/var/neo4j}
version=$(sed -n 's:.*<neo4j.version>\(.*\)</neo4j.version>.*:\1:p' "$scripts/pom.xml")
jars=${POLICYGRAPH_NEO4J_JARS:-${XDG_CACHE_HOME:-$HOME/.cache}/policygraph/neo4j-$version}
bolt_port=${BOLT_PORT:-7687}
http_port=${HTTP_PORT:-7474}
heap=${NEO4J_HEAP:-512m}
pagecache=${NEO4J_PAGECACHE:-128m}
read_only=${NEO4J_READ_ONLY:-false}
java_options=${NEO4J_JAVA_OPTIONS:--XX:+UseG1GC}
pid_file=$home/run/server.pid
log=$home/logs/neo4j.log

fail() { # message: say it and end with 3, the exit code of "store not reachable"
    echo "$*" >&2
    exit 3
}

is_running() { # true if the pid file names a live Neo4j of this home (a recycled pid is not one)
    [ -s "$pid_file" ] && tr '\0' ' ' 2>/dev/null <"/proc/$(cat "$pid_file")/cmdline" | grep -qF -- "--home-dir=$home"
}
