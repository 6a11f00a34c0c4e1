#!/bin/sh
# Measures requirement:lint on a file of sentences as a whole process, the start of the platform included, and the same for a file of one
# sentence: what the start costs alone. The aim is at most 3 s for 10,000 sentences with all rules.
# Usage: itests/benchmarks/lint.sh [sentences, 10000] [runs, 5]
# The distribution must have been built (mvn package).
set -eu
cd "$(dirname "$0")/../.."
count=${1:-10000}
runs=${2:-5}
otp=$(ls -d "$PWD"/distribution/target/otp-*/bin/otp | head -1)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export OTP_HOME="$work/home"

# Sentences of four shapes, each with numbers of its own so that no two are equal; none of them is wrong.
sentences() {
    awk -v count="$1" 'BEGIN {
        for (i = 0; i < count; i++) {
            shape = i % 4
            kind = shape == 2 ? "evaluated" : shape == 3 ? "contract" : "mandatory"
            if (shape == 0) text = "Systemet ska, när en handläggare har avslutat ärende " i ", lämna det nya läget till kommunens e-tjänsteplattform inom tio sekunder från det att ändringen sparades, mätt i systemets gränssnitt."
            if (shape == 1) text = "Om ett anrop som skapar uppgift " i " upprepas ska systemet utföra ändringen en enda gång och lämna samma svar som det första anropet fick."
            if (shape == 2) text = "Systemet bör för varje öppet ärende i grupp " i " visa handläggaren en väntad beslutsdag. Poäng ges för varje egenskap som anges i bilagan."
            if (shape == 3) text = "Leverantören ska senast 20 arbetsdagar efter varje månadsskifte lämna rapport nummer " i " till kommunen, med de uppgifter som har valts i uppföljningsplanen."
            printf "- {id: K-%d, kind: %s, text: \"%s\"}\n", i, kind, text
        }
    }'
}
sentences "$count" >"$work/many.yaml"
sentences 1 >"$work/one.yaml"

# The median of several runs, in milliseconds.
median() {
    i=0
    while [ "$i" -lt "$runs" ]; do
        from=$(date +%s%N)
        "$otp" requirement:lint --file "$1" --json >"$work/out" 2>"$work/err" || [ $? -eq 3 ]
        echo $((($(date +%s%N) - from) / 1000000))
        i=$((i + 1))
    done | sort -n | sed -n "$(((runs + 1) / 2))p"
}
# The first starts make the home and the archive of classes.
for start in 1 2; do "$otp" otp:status >/dev/null 2>&1 || true; done
one=$(median "$work/one.yaml")
many=$(median "$work/many.yaml")
rules=$("$otp" requirement:rules --no-format | wc -l)
echo "$count sentences, $rules rules, median of $runs runs: $many ms; one sentence: $one ms; ratio $(awk "BEGIN { printf \"%.2f\", $many / $one }")"
