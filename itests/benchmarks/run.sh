#!/bin/sh
# Measures how resolving grows with the library, and prints the time per requirement in relation to 10,000 requirements.
# Usage: itests/benchmarks/run.sh [measure|architecture] [fewer]
#   "measure" measures the measuring of requirements instead, "architecture" the checking and questioning of models of so many
#   elements; "fewer" takes shorter measurements
set -eu
cd "$(dirname "$0")/../.."
mvn -B -q -pl itests/benchmarks -am -DskipTests package
exec java -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
    se.sambruk.otp.benchmarks.Growth "$@"
