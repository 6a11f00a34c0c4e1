#!/bin/sh
# Measures how long a docx of many requirements takes, as a whole process, against pandoc making one of the same content.
# Usage: itests/benchmarks/docx.sh [requirements, 5000] [runs, 5]
set -eu
cd "$(dirname "$0")/../.."
count=${1:-5000}
runs=${2:-5}
command -v pandoc >/dev/null || { echo "pandoc is not installed" >&2; exit 1; }
mvn -B -q -pl itests/benchmarks -am -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
annex() {
    java -XX:+UseSerialGC -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
        se.sambruk.otp.benchmarks.Annex "$@"
}
annex markdown "$count" "$work/annex.md"

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
ours=$(median annex docx "$count" "$work/ours.docx")
theirs=$(median pandoc --toc -f markdown -t docx -o "$work/theirs.docx" "$work/annex.md")
echo "requirements $count, median of $runs runs"
echo "otp    $ours ms   $(wc -c < "$work/ours.docx") bytes"
echo "pandoc $theirs ms   $(wc -c < "$work/theirs.docx") bytes"
echo "ratio  $(awk "BEGIN { printf \"%.2f\", $ours / $theirs }")"
