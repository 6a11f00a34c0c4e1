package se.sambruk.otp.api.plugin;

import se.sambruk.otp.api.canonical.WireValue;

/** What a plugin consists of. */
public enum PluginKind implements WireValue {
    /** A content pack: requirements and amendments, no code. */
    CONTENT("content"),
    /** A bundle with code: a format, a rule. */
    CODE("code"),
    /** A Karaf archive: several bundles that come and go together. */
    ARCHIVE("archive"),
    /** None that could be told: the file was refused before that. */
    UNKNOWN("unknown");

    private final String wire;

    PluginKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
