package se.sambruk.otp.content.sentence;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.quality.CheckedRequirement;
import se.sambruk.otp.api.quality.Circumstances;
import se.sambruk.otp.api.quality.SentenceReader;
import se.sambruk.otp.api.quality.SentenceReading;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.api.requirement.RequirementField;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.content.fault.Faults;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.shape.Typography;
import se.sambruk.otp.content.tree.Budget;
import se.sambruk.otp.content.tree.Limits;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;
import se.sambruk.otp.content.tree.Trees;

/** Reads sentences that are to be checked, or every fault of their file. Pure and thread-safe. */
public final class SentenceParser implements SentenceReader {
    private static final ObjectShape SENTENCE = ObjectShape.of(
            required("id", Shapes.line()),
            required("kind", Shapes.choice(RequirementKind.class)),
            required("text", Shapes.text()),
            optional("regime", Shapes.choice(Regime.class)),
            optional("issued", Shapes.flag()),
            optional("acquisition", Shapes.choice(AcquisitionForm.class)),
            optional("title", Shapes.line()),
            optional("rationale", Shapes.text()),
            optional("verification", new OneOrMore(Shapes.text())),
            optional("award", new OneOrMore(Shapes.text())));

    private final Limits limits;

    public SentenceParser(Limits limits) {
        this.limits = limits;
    }

    @Override
    public SentenceReading read(String name, InputStream in) {
        Faults faults = new Faults(limits.problems());
        Scope scope = faults.in(name);
        Optional<List<CheckedRequirement>> sentences =
                Trees.readList(in, new Budget(limits), scope).map(list -> sentences(list, scope));
        return new SentenceReading(sentences.filter(read -> !faults.hasErrors()), faults.problems(""));
    }

    private static List<CheckedRequirement> sentences(Sequence list, Scope scope) {
        List<CheckedRequirement> sentences = new ArrayList<>();
        Map<String, Node> seen = new HashMap<>();
        for (Node item : list.items()) {
            sentence(item, scope).ifPresent(sentence -> {
                Node earlier = seen.putIfAbsent(sentence.id(), item);
                if (earlier == null) {
                    sentences.add(sentence);
                } else {
                    scope.error(item, "OTP-1321", sentence.id(), earlier.line());
                }
            });
        }
        return sentences;
    }

    private static Optional<CheckedRequirement> sentence(Node item, Scope scope) {
        Optional<Object> read = SENTENCE.read(item, named(item, scope));
        if (read.isEmpty()) {
            return Optional.empty();
        }
        Map<?, ?> values = (Map<?, ?>) read.get();
        CheckedRequirement.Builder sentence = CheckedRequirement.builder(
                        (String) values.get("id"), WireValue.of(RequirementKind.class, values.get("kind")))
                .text(RequirementField.TEXT.name(), written((Mapping) item, "text"));
        texts((Mapping) item, values, sentence);
        circumstances(values).ifPresent(sentence::circumstances);
        return Optional.of(sentence.build());
    }

    /** So that a fault tells of the sentence, and not of the file that it stands in. */
    private static Scope named(Node item, Scope scope) {
        return item instanceof Mapping mapping
                ? mapping.text("id")
                        .map(Scalar::text)
                        .filter(id -> !id.isBlank())
                        .map(id -> scope.inside(Typography.brief(id)))
                        .orElse(scope)
                : scope;
    }

    /** What is said beside the sentence itself: then it is known what that field holds, if only that it is empty. */
    private static void texts(Mapping item, Map<?, ?> values, CheckedRequirement.Builder sentence) {
        for (RequirementField<?> field : List.of(RequirementField.TITLE, RequirementField.RATIONALE)) {
            if (values.containsKey(field.name())) {
                sentence.known(field).text(field.name(), written(item, field.name()));
            }
        }
        for (RequirementField<?> field : List.of(RequirementField.VERIFICATION, RequirementField.AWARD)) {
            if (item.get(field.name()).isPresent()) {
                sentence.known(field);
            }
            // What is only blank holds nothing.
            if (values.containsKey(field.name())) {
                List<String> written = OneOrMore.written(item.get(field.name()).orElseThrow());
                for (int i = 0; i < written.size(); i++) {
                    sentence.text(field.name() + "[" + (i + 1) + "]", written.get(i));
                }
            }
        }
    }

    private static Optional<Circumstances> circumstances(Map<?, ?> values) {
        if (Stream.of("regime", "issued", "acquisition").noneMatch(values::containsKey)) {
            return Optional.empty();
        }
        Circumstances.Builder circumstances = Circumstances.builder().issued(Boolean.TRUE.equals(values.get("issued")));
        if (values.containsKey("regime")) {
            circumstances.regime(WireValue.of(Regime.class, values.get("regime")));
        }
        if (values.containsKey("acquisition")) {
            circumstances.acquisition(WireValue.of(AcquisitionForm.class, values.get("acquisition")));
        }
        return Optional.of(circumstances.build());
    }

    // As it was written, with blank space around it: a finding's start and end count from there.
    private static String written(Mapping item, String key) {
        return item.text(key).map(Scalar::text).orElseThrow();
    }
}
