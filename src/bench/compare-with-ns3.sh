#!/usr/bin/env bash
# The same TCP connections in ns-3 and here, in one go: ns3/connections.cc, then EngineBenchmark.oneAfterAnother.
# Both on one core; compare what they say of processor time. src/bench/compare-with-ns3.sh [CONNECTIONS IN NS-3]
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
command -v g++ > /dev/null || missing+=(g++)
echo '#include "ns3/internet-module.h"' | g++ -std=c++17 -fsyntax-only -x c++ - 2> /dev/null || missing+=(libns3-dev)
[ -n "${JAVA_HOME:-}" ] || command -v java > /dev/null || missing+=('a JDK')
if [ ${#missing[@]} -gt 0 ]; then
  echo "compare-with-ns3: cannot compare, missing: ${missing[*]} (Debian: apt-get install g++ libns3-dev)" >&2
  exit 2
fi

out=target/bench
mkdir -p "$out"
g++ -std=c++17 -O2 -Wall -Wextra -o "$out/connections" src/bench/ns3/connections.cc \
  -lns3-internet -lns3-point-to-point -lns3-traffic-control -lns3-network -lns3-core
"$out/connections" "${1:-20000}"
./mvnw -q -B -Pbench test -Dbench='EngineBenchmark.oneAfterAnother$' > "$out/jmh.log" 2>&1 \
  || { tail -30 "$out/jmh.log" >&2; exit 1; }
awk '/^EngineBenchmark.oneAfterAnother +thrpt/ { wall = $4 }
     /^EngineBenchmark.oneAfterAnother:cpu/ { cpu = $4 }
     /^EngineBenchmark.oneAfterAnother:thread/ { thread = $4 }
     END {
       if (!wall || !cpu || !thread) { print "no result in the log" > "/dev/stderr"; exit 1 }
       printf "SynToFin: %.0f/s of CPU time, %.0f/s with the compiler\47s and the collector\47s, %.0f/s of wall time\n",
         1e6 / thread, 1e6 / cpu, wall
     }' "$out/jmh.log"
