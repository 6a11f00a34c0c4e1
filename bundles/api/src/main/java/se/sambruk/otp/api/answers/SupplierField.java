package se.sambruk.otp.api.answers;

import se.sambruk.otp.api.canonical.WireValue;

/** What a supplier tells of itself. */
public enum SupplierField implements WireValue {
    NAME("name"),
    ORGANIZATION_NUMBER("organization-number"),
    CONTACT("contact"),
    EMAIL("email");

    private final String wire;

    SupplierField(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
