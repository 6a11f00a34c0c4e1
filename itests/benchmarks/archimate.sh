#!/bin/sh
# Measures writing and reading an architecture model of 15,000 elements, 30,000 relations and 800 views in 512 MB. The first of five times
# is that of a process that has just started; the aim is at most 2 s for writing and 3 s for reading.
# Usage: [OTP_OPTS=…] itests/benchmarks/archimate.sh
# A command that runs by itself does so with OTP_OPTS="-XX:+UseSerialGC -XX:TieredStopAtLevel=1".
set -eu
cd "$(dirname "$0")/../.."
mvn -B -q -pl itests/benchmarks -am -DskipTests package
file=$(mktemp)
trap 'rm -f "$file"' EXIT
for what in write read; do
    java -Xmx512m ${OTP_OPTS:-} -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
        se.sambruk.otp.benchmarks.ModelExchange "$what" "$file"
done
ls -l "$file" | awk '{ print $5 " bytes" }'
