#!/bin/sh
# Measures how resolving grows with the library, and prints the time per requirement in relation to 10,000 requirements.
# Usage: itests/benchmarks/run.sh [measure|architecture] [fewer]
#        itests/benchmarks/run.sh diagram
#        itests/benchmarks/run.sh evaluation
#   "measure" measures the measuring of requirements instead, "architecture" the checking and questioning of models of so many
#   elements; "fewer" takes shorter measurements;
#   "diagram" measures how long a view takes to be laid out and drawn, which is not compared with anything
#   "evaluation" measures the evaluation of 40 bids for 500 requirements, against adding up the same numbers
set -eu
cd "$(dirname "$0")/../.."
mvn -B -q -pl itests/benchmarks -am -DskipTests package
if [ "${1:-}" = diagram ]; then
    exec java -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" org.openjdk.jmh.Main DiagramBenchmark
fi
if [ "${1:-}" = evaluation ]; then
    exec java -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" se.sambruk.otp.benchmarks.AgainstFloor
fi
exec java -cp "itests/benchmarks/target/classes:itests/benchmarks/target/lib/*" \
    se.sambruk.otp.benchmarks.Growth "$@"
