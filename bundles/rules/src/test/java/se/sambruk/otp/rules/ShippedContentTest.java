package se.sambruk.otp.rules;

import static org.junit.Assert.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.Test;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.CheckedText;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleScope;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.content.pack.PackReader;
import se.sambruk.otp.content.source.Sources;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.PackForms;
import se.sambruk.otp.rules.base.Rule;

/**
 * What the rules find in the packs that come with the platform, which people have read with care: each finding is either mended there or
 * listed in {@code accepted.yaml} with the reason why it stays.
 */
public class ShippedContentTest {
    private static final List<String> PACKS = List.of("kravmaster", "exempelkommun");

    @Test
    public void whatIsFoundInShippedPacksIsKnown() {
        Map<String, Integer> counts = new TreeMap<>();
        TreeSet<String> told = new TreeSet<>();
        List<CheckedRequirement> all = new ArrayList<>();
        RuleContext.Builder context = RuleContext.builder();
        for (String pack : PACKS) {
            Catalog catalog = read(pack);
            context.terms(catalog.terms()).references(catalog.references());
            catalog.requirements().forEach(located -> all.add(CheckedRequirement.of(located.value())));
        }
        RuleContext known = context.build();
        for (Rule rule : RuleBook.all()) {
            List<Finding> findings = new ArrayList<>();
            if (rule.descriptor().scope() == RuleScope.SET) {
                findings.addAll(rule.check(RuleSubject.of(all), known));
            } else {
                all.forEach(requirement -> findings.addAll(rule.check(RuleSubject.of(requirement), known)));
            }
            counts.put(rule.id(), findings.size());
            findings.forEach(finding -> told.add(line(finding, all)));
        }
        System.out.println("shipped content, " + all.size() + " requirements: " + counts);
        assertEquals(accepted(), String.join("\n", told));
    }

    private static String accepted() {
        TreeSet<String> accepted = new TreeSet<>();
        Map<?, ?> reasons = (Map<?, ?>) Example.load("examples/accepted.yaml");
        reasons.values().forEach(lines -> ((List<?>) lines).forEach(line -> accepted.add(String.valueOf(line))));
        return String.join("\n", accepted);
    }

    private static String line(Finding finding, List<CheckedRequirement> all) {
        String quote = all.stream()
                .filter(requirement -> requirement.id().equals(finding.requirement()))
                .flatMap(requirement -> requirement.text(finding.field()).stream())
                .map(CheckedText::text)
                .map(text -> text.substring(finding.start(), finding.end()).replaceAll("\\s+", " "))
                .findFirst()
                .orElse("");
        return finding.rule() + " " + finding.severity().wire() + " " + finding.requirement() + " " + finding.field()
                + ": " + quote;
    }

    private static Catalog read(String pack) {
        Path folder = Path.of("..", pack, "src", "main", "resources");
        return new PackReader(Limits.DEFAULT)
                .read(Sources.of(folder, Limits.DEFAULT, new PackForms()))
                .reading()
                .catalog()
                .orElseThrow();
    }
}
