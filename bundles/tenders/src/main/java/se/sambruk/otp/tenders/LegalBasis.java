package se.sambruk.otp.tenders;

import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.tender.ClarificationManner;
import se.sambruk.otp.api.tender.ControlSubject;

/** Where the law (2016:1145) permits or asks for what is done, as far as it has been read; empty elsewhere, and then the officer states it. */
final class LegalBasis {
    private LegalBasis() {}

    static String of(ClarificationManner manner, Regime regime) {
        if (manner == ClarificationManner.LOW_PRICE) {
            return regime == Regime.DIRECTIVE ? "LOU 16 kap. 7 §" : "";
        }
        return switch (regime) {
            case DIRECTIVE -> "LOU 4 kap. 9 §";
            case CHAPTER_19 -> "LOU 19 kap. 15 §";
            case CHAPTER_19A -> "";
        };
    }

    static String of(ControlSubject subject, Regime regime) {
        if (regime != Regime.DIRECTIVE) {
            return "";
        }
        return switch (subject) {
            case TENDER -> "LOU 4 kap. 10 §";
            case SUPPLIER -> "LOU 4 kap. 12 §";
            case PROOFS -> "LOU 15 kap. 4 §";
            case LOW_PRICE -> "LOU 16 kap. 7 §";
        };
    }
}
