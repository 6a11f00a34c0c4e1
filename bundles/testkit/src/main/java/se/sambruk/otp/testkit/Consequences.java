package se.sambruk.otp.testkit;

import java.util.Map;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * What it means for a tender that a requirement is not fulfilled, in the words that everything a supplier is given must use: two
 * wordings of one rule in the documents of one procurement would be for a court to tell apart. That a tender which lacks a
 * mandatory requirement must not be accepted follows from equal treatment (LOU 4:1 and HFD 2016 ref. 37).
 */
public final class Consequences {
    private static final Map<RequirementKind, String> SWEDISH = Map.of(
            RequirementKind.MANDATORY, "Ett anbud som inte uppfyller kravet får inte antas.",
            RequirementKind.EVALUATED, "Behöver inte vara uppfyllt för att anbudet ska kunna antas.",
            RequirementKind.CONTRACT, "En reservation mot villkoret kan leda till att anbudet förkastas.",
            RequirementKind.QUALIFICATION, "Anbud från en leverantör som inte uppfyller kravet prövas inte vidare.");
    private static final Map<RequirementKind, String> ENGLISH = Map.of(
            RequirementKind.MANDATORY, "A tender that does not fulfil the requirement must not be accepted.",
            RequirementKind.EVALUATED, "Need not be fulfilled for the tender to be accepted.",
            RequirementKind.CONTRACT, "A reservation against the condition may lead to the rejection of the tender.",
            RequirementKind.QUALIFICATION,
                    "Tenders from a supplier that does not fulfil the criterion are not examined further.");

    private Consequences() {}

    /** The sentence for each kind that a supplier answers, by language. */
    public static Map<String, Map<RequirementKind, String>> sentences() {
        return Map.of("sv", SWEDISH, "en", ENGLISH);
    }
}
