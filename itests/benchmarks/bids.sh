#!/bin/sh
# Measures how long suppliers' answer workbooks take to be read and judged, as a whole process, against only unpacking the same files.
# Usage: itests/benchmarks/bids.sh [files, 40] [requirements, 500] [runs, 5]
set -eu
cd "$(dirname "$0")/../.."
files=${1:-40}
count=${2:-500}
runs=${3:-5}
mvn -B -q -pl itests/benchmarks -am -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
bids() {
    java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
        se.sambruk.otp.benchmarks.Bids "$1" "$count" "$work" "$files"
}
bids write

# The median of several runs, in milliseconds.
median() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        from=$(date +%s%N)
        "$@" >/dev/null
        echo $((($(date +%s%N) - from) / 1000000))
        i=$((i + 1))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
bids read
ours=$(median bids read)
theirs=$(median bids unzip)
echo "$files workbooks of $count requirements, median of $runs runs"
echo "read and judged  $ours ms"
echo "unzipped         $theirs ms"
echo "ratio            $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
