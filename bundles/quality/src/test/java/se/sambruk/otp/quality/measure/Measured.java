package se.sambruk.otp.quality.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import se.sambruk.otp.api.content.Category;
import se.sambruk.otp.api.content.Category.Topic;
import se.sambruk.otp.api.content.Reference;
import se.sambruk.otp.api.content.ReferenceKind;
import se.sambruk.otp.api.quality.measure.MeasureReport;
import se.sambruk.otp.api.requirement.Citation;
import se.sambruk.otp.api.requirement.Purpose;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Trace;
import se.sambruk.otp.api.requirement.TraceRole;
import se.sambruk.otp.api.requirement.Verification;
import se.sambruk.otp.api.requirement.VerificationPhase;
import se.sambruk.otp.testkit.Samples;

/** Sound requirements to change one thing in, and what is found when they are measured. */
final class Measured {
    static final List<Category> TAXONOMY = List.of(
            category("DRI", new Topic("svarstid", "Svarstid"), new Topic("avbrott", "Avbrott")), category("SAK"));
    static final Reference LAW = Reference.builder("LOU", ReferenceKind.ACT, "Lag om offentlig upphandling")
            .shortTitle("LOU")
            .checked(Samples.DATE, true)
            .build();
    private static final List<Verification> FOLLOWED = List.of(
            Verification.of(VerificationPhase.BID, "anbudet visar"),
            Verification.of(VerificationPhase.OPERATION, "mäts varje månad"));

    private Measured() {}

    static Category category(String code, Topic... topics) {
        return Category.of(code, "Område " + code, "", List.of(), List.of(topics));
    }

    /** A requirement with which nothing is wrong. */
    static Requirement.Builder sound(String id, RequirementKind kind) {
        Requirement.Builder builder = Samples.requirement(id, kind)
                .set(RequirementField.TEXT, words(id, "k", 20))
                .set(RequirementField.RATIONALE, words(id, "m", 20))
                .set(RequirementField.GUIDANCE, words(id, "v", 20))
                .set(RequirementField.VERIFICATION, FOLLOWED)
                .set(RequirementField.PURPOSES, List.of(Purpose.SCREEN))
                .set(RequirementField.REFERENCES, List.of(Citation.of("LOU", "9:3", "")))
                .set(RequirementField.TRACES, List.of(Trace.of("P-DRIFT", TraceRole.REALIZES)))
                .set(RequirementField.BENEFITS, List.of("2c"))
                .set(RequirementField.TAGS, List.of("drift"));
        return id.contains("-DRI-") ? builder.set(RequirementField.TOPIC, "svarstid") : builder;
    }

    static Requirement.Builder sound(String id) {
        return sound(id, RequirementKind.MANDATORY);
    }

    /** A sentence of short words that no other requirement has: a word is letters only. */
    static String words(String id, String stem, int count) {
        String own = id.charAt(id.length() > 6 ? 4 : 0) + "" + (char) ('a' + id.charAt(id.length() - 1) % 26);
        return IntStream.range(0, count)
                        .mapToObj(i ->
                                stem + own.toLowerCase(Locale.ROOT) + (char) ('a' + i % 26) + (char) ('a' + i / 26))
                        .collect(Collectors.joining(" "))
                + ".";
    }

    static MeasureReport measure(Requirement.Builder... requirements) throws InterruptedException {
        return measure(MeasureLimits.USUAL, requirements);
    }

    static MeasureReport measure(MeasureLimits limits, Requirement.Builder... requirements)
            throws InterruptedException {
        List<Requirement> all = new ArrayList<>();
        for (Requirement.Builder requirement : requirements) {
            all.add(requirement.build());
        }
        return Measurement.of(TAXONOMY, List.of(LAW), all, limits);
    }

    /** The findings in one requirement, as "code field". */
    static List<String> found(Requirement.Builder requirement) throws InterruptedException {
        return measure(requirement).findings().stream()
                .filter(finding -> finding.requirement().isPresent())
                .map(finding -> finding.code() + " " + finding.field().orElse(""))
                .toList();
    }
}
