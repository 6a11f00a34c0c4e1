package se.sambruk.otp.format.json;

/** Limits that no sample comes near. */
final class TestLimits {
    static final JsonLimits WIDE = new JsonLimits(64 * 1024 * 1024, 64, 4_000_000);

    private TestLimits() {}
}
