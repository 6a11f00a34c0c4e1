package se.sambruk.otp.api.casefile.people;

import se.sambruk.otp.api.canonical.WireValue;

/** What somebody is in a case. All of them may see what is secret in it, while they are that and have no conflict of interest. */
public enum CaseRole implements WireValue {
    /** Ansvarig upphandlare: runs the case, gives the others their roles. */
    RESPONSIBLE("responsible"),
    /** Beslutsfattare, by delegation. */
    DECISION_MAKER("decision-maker"),
    /** Bedömer anbud. */
    ASSESSOR("assessor"),
    /** Öppnar anbud (LOU 12:10). */
    OPENER("opener"),
    /** Jurist eller annan sakkunnig. */
    EXPERT("expert"),
    /** Läser, men gör ingenting: registrator, revisor. */
    READER("reader");

    private final String wire;

    CaseRole(String wire) {
        this.wire = wire;
    }

    @Override
    public String wire() {
        return wire;
    }
}
