package se.sambruk.otp.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.quality.RequirementRule;
import se.sambruk.otp.api.quality.RuleContext;
import se.sambruk.otp.api.quality.RuleSubject;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;

/**
 * A sentence of an example file: what it says, of what kind, and what a rule must mark in it.
 *
 * @param marks what each finding marks, in the text's order; empty where nothing may be found
 */
record Example(
        String text,
        RequirementKind kind,
        Circumstances circumstances,
        Map<String, List<String>> known,
        List<String> marks,
        Optional<FindingSeverity> severity) {
    private static final Map<String, Object> LOADED = new ConcurrentHashMap<>();
    private static final Set<String> KEYS = Set.of(
            "text",
            "kind",
            "regime",
            "acquisition",
            "issued",
            "title",
            "rationale",
            "verification",
            "award",
            "marks",
            "severity");

    /** The examples of a file beside this class, under a key. A plain text is a mandatory requirement. */
    static List<Example> read(String file, String key) {
        Object listed = ((Map<?, ?>) load(file)).get(key);
        List<Example> examples = new ArrayList<>();
        for (Object written : listed == null ? List.of() : (List<?>) listed) {
            examples.add(written instanceof Map<?, ?> mapping ? of(mapping) : of(Map.of("text", written)));
        }
        return examples;
    }

    /** What a file holds. Read once: every test of every rule asks for it. */
    static Object load(String file) {
        return LOADED.computeIfAbsent(file, Example::read);
    }

    private static Object read(String file) {
        try (InputStream in = Example.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new AssertionError("no " + file);
            }
            LoaderOptions options = new LoaderOptions();
            options.setAllowDuplicateKeys(false);
            return new Yaml(new SafeConstructor(options)).load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Example of(Map<?, ?> written) {
        if (!KEYS.containsAll(written.keySet())) {
            // A comma in a text that is not quoted makes a key of what follows it.
            throw new AssertionError("unknown keys in " + written);
        }
        Circumstances.Builder circumstances =
                Circumstances.builder().issued(Boolean.TRUE.equals(written.get("issued")));
        text(written, "regime").ifPresent(regime -> circumstances.regime(WireValue.of(Regime.class, regime)));
        text(written, "acquisition")
                .ifPresent(form -> circumstances.acquisition(WireValue.of(AcquisitionForm.class, form)));
        List<String> marks = new ArrayList<>();
        Object marked = written.get("marks");
        if (marked instanceof List<?> several) {
            several.forEach(one -> marks.add(String.valueOf(one)));
        } else if (marked != null) {
            marks.add(String.valueOf(marked));
        }
        return new Example(
                text(written, "text").orElseThrow(),
                WireValue.of(RequirementKind.class, text(written, "kind").orElse("mandatory")),
                circumstances.build(),
                known(written),
                marks,
                text(written, "severity").map(severity -> WireValue.of(FindingSeverity.class, severity)));
    }

    /** What is said beside the text, by field; as in a file of sentences. */
    private static Map<String, List<String>> known(Map<?, ?> written) {
        Map<String, List<String>> known = new TreeMap<>();
        for (String field : List.of("title", "rationale", "verification", "award")) {
            Object value = written.get(field);
            if (value instanceof List<?> several) {
                known.put(field, several.stream().map(String::valueOf).toList());
            } else if (value != null) {
                known.put(field, List.of(String.valueOf(value)));
            }
        }
        return known;
    }

    private static Optional<String> text(Map<?, ?> written, String key) {
        return Optional.ofNullable(written.get(key)).map(String::valueOf);
    }

    CheckedRequirement requirement() {
        return requirement("exempel");
    }

    CheckedRequirement requirement(String id) {
        CheckedRequirement.Builder built = CheckedRequirement.builder(id, kind)
                .text(RequirementField.TEXT.name(), text)
                .circumstances(circumstances);
        known.forEach((field, texts) -> {
            built.known(RequirementField.named(field).orElseThrow());
            boolean one = field.equals("title") || field.equals("rationale");
            for (int i = 0; i < texts.size(); i++) {
                built.text(one ? field : field + "[" + (i + 1) + "]", texts.get(i));
            }
        });
        return built.build();
    }

    List<Finding> findings(RequirementRule rule) {
        return rule.check(RuleSubject.of(requirement()), RuleContext.builder().build());
    }

    String quote(Finding finding) {
        return finding.field().equals(RequirementField.TEXT.name())
                ? text.substring(finding.start(), finding.end())
                : "";
    }

    @Override
    public String toString() {
        return kind.wire() + ": " + text;
    }
}
