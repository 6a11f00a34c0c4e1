package se.sambruk.otp.rules.whole;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.AwardUnit;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.testkit.Samples;

/** Whole requirements put together in a few lines, and what a rule tells of them. */
final class Said {
    private Said() {}

    /** A requirement of the library. */
    static Requirement.Builder requirement(String id, RequirementKind kind, String text) {
        return Samples.requirement(id, kind).set(RequirementField.TEXT, text);
    }

    static Award award(String criterion) {
        return Award.of(criterion, AwardUnit.POINTS, BigDecimal.TEN, List.of());
    }

    /** Each finding as severity, requirement, field and what is marked. */
    static List<String> told(RequirementRule rule, RuleContext context, CheckedRequirement... requirements) {
        RuleSubject subject =
                requirements.length == 1 ? RuleSubject.of(requirements[0]) : RuleSubject.of(List.of(requirements));
        return rule.check(subject, context).stream()
                .map(finding -> finding.severity().wire() + " " + finding.requirement() + " " + finding.field() + " "
                        + marked(finding, requirements))
                .map(String::strip)
                .toList();
    }

    private static String marked(Finding finding, CheckedRequirement... requirements) {
        return Stream.of(requirements)
                .filter(requirement -> requirement.id().equals(finding.requirement()))
                .flatMap(requirement -> requirement.text(finding.field()).stream())
                .map(text -> text.text().substring(finding.start(), finding.end()))
                .findFirst()
                .orElse("");
    }
}
