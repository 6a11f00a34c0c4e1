package se.sambruk.otp.api.publication;

import se.sambruk.otp.api.canonical.WireValue;

/** The variables that every variant has values for by itself, by what texts call them. Those that packs define have other names. */
public enum BuiltInVariable implements WireValue {
    /** The audience as it stands after "för": {@link Audience#reader()}. */
    READER("malgrupp"),
    /** {@link Audience#id()}. */
    AUDIENCE_ID("malgrupp-id"),
    /** {@link Audience#name()}. */
    AUDIENCE_NAME("malgrupp-namn"),
    /** {@link Publication#id()}. */
    PUBLICATION_ID("publikation"),
    /** {@link Publication#title()}. */
    TITLE("titel"),
    /** {@link Publication#organization()}. */
    ORGANIZATION("organisation"),
    /** The same as {@link #ORGANIZATION}, as municipalities say it. */
    MUNICIPALITY("kommun"),
    /** The edition of the pack that defines the publication. */
    EDITION("utgava"),
    /** The day of that edition, as the publication's language writes days. */
    EDITION_DATE("utgivningsdatum");

    private final String wire;

    BuiltInVariable(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
