package se.sambruk.otp.api.casefile.facts;

import se.sambruk.otp.api.canonical.WireValue;

/** What is bought, as far as thresholds depend on it (LOU 2016:1145, ch. 5). */
public enum SubjectKind implements WireValue {
    /** Varor och tjänster. */
    GOODS_SERVICES("goods-services"),
    /** Byggentreprenader. */
    WORKS("works"),
    /** Sociala tjänster och andra särskilda tjänster (bilaga 2): ch. 19 whatever the value. */
    ANNEX_2("annex-2");

    private final String wire;

    SubjectKind(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
