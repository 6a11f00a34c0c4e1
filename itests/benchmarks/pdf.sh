#!/bin/sh
# Measures how long a pdf of many requirements takes, as a whole process, and how that grows with their number; and, within one process,
# whether the time for each row of a long table stays the same as the rows grow in number. At 1.00 it does; from 2 and on something is wrong.
# Usage: itests/benchmarks/pdf.sh [requirements, 5000] [runs, 3]
set -eu
cd "$(dirname "$0")/../.."
count=${1:-5000}
runs=${2:-3}
mvn -B -q -pl itests/benchmarks -am -DskipTests package
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# The median of several runs, in milliseconds.
median() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        from=$(date +%s%N)
        java -XX:+UseSerialGC -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
            se.sambruk.otp.benchmarks.Annex "$@" >/dev/null
        echo $((($(date +%s%N) - from) / 1000000))
        i=$((i + 1))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
fifth=$(median pdf $((count / 5)) "$work/fifth.pdf")
whole=$(median pdf "$count" "$work/whole.pdf")
docx=$(median docx "$count" "$work/whole.docx")
echo "median of $runs runs"
echo "pdf  $((count / 5)) requirements  $fifth ms   $(wc -c < "$work/fifth.pdf") bytes"
echo "pdf  $count requirements  $whole ms   $(wc -c < "$work/whole.pdf") bytes"
echo "docx $count requirements  $docx ms   $(wc -c < "$work/whole.docx") bytes"
echo "growth from a fifth to the whole  $(awk "BEGIN { printf \"%.2f\", $whole / $fifth }")"
java -XX:+UseSerialGC -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
    se.sambruk.otp.benchmarks.LongTable 1000 6000
