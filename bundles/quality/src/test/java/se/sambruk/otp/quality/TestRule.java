package se.sambruk.otp.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import se.sambruk.otp.api.content.PackVersion;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleDescriptor;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.text.LocalizedText;

/** A rule that does what a test says. */
public class TestRule implements RequirementRule {
    private final RuleDescriptor descriptor;
    private final BiFunction<RuleSubject, RuleContext, List<Finding>> check;

    public TestRule(RuleDescriptor descriptor, BiFunction<RuleSubject, RuleContext, List<Finding>> check) {
        this.descriptor = descriptor;
        this.check = check;
    }

    public static RuleDescriptor.Builder descriptor(String id, String version) {
        return RuleDescriptor.builder(id, PackVersion.of(version))
                .title(LocalizedText.of("Prov", "Sample"))
                .explanation(LocalizedText.of("En provregel.", "A sample rule."));
    }

    public static RuleDescriptor descriptor(String id) {
        return descriptor(id, "1.0.0").build();
    }

    public static TestRule of(String id, BiFunction<RuleSubject, RuleContext, List<Finding>> check) {
        return new TestRule(descriptor(id), check);
    }

    public static TestRule ofSet(String id, BiFunction<RuleSubject, RuleContext, List<Finding>> check) {
        return new TestRule(descriptor(id, "1.0.0").scope(RuleScope.SET).build(), check);
    }

    /** Finds a word wherever it stands; the descriptor's version stands in the message. */
    public static TestRule finding(RuleDescriptor descriptor, String word) {
        return new TestRule(descriptor, (subject, context) -> found(descriptor, word, subject.requirement()));
    }

    public static List<Finding> found(RuleDescriptor descriptor, String word, CheckedRequirement requirement) {
        List<Finding> found = new ArrayList<>();
        for (CheckedText text : requirement.texts()) {
            for (int at = text.text().indexOf(word); at >= 0; at = text.text().indexOf(word, at + 1)) {
                found.add(Finding.builder(descriptor.id(), FindingSeverity.WARNING, requirement.id(), text.path())
                        .at(at, at + word.length())
                        .message(LocalizedText.of(word + " " + descriptor.version()))
                        .build());
            }
        }
        return found;
    }

    /** A finding in a text that the requirement has. */
    public static Finding at(String rule, String requirement, String field, int start, int end) {
        return Finding.builder(rule, FindingSeverity.WARNING, requirement, field)
                .at(start, end)
                .message(LocalizedText.of("Prov."))
                .build();
    }

    @Override
    public RuleDescriptor descriptor() {
        return descriptor;
    }

    @Override
    public List<Finding> check(RuleSubject subject, RuleContext context) {
        return check.apply(subject, context);
    }
}
