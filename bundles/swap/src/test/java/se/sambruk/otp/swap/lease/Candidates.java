package se.sambruk.otp.swap.lease;

/** Candidates that are only ever leased. */
final class Candidates {
    private Candidates() {}

    /** One whose bundle has the number that is its key. */
    static Candidate<String, Thing> of(int key, String id, String version, int ranking, long serial) {
        return Candidate.of(
                key,
                Thing.of(id, version + ".0"),
                "service " + key,
                new Origin("prov " + key, "prov:" + key, key),
                ranking,
                serial);
    }
}
