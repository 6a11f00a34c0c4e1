package se.sambruk.otp.architecture.conform;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.architecture.shared.Patterns;
import se.sambruk.otp.architecture.shared.Phrases;

/** Judges whether building blocks are there and patterns are followed. */
final class PatternJudge {
    private final ArchitectureModel reference;
    private final ArchitectureModel landscape;
    private final Answers answers;
    private final Patterns patterns;
    private final Wiring asked;
    private final Wiring drawn;

    PatternJudge(ArchitectureModel reference, ArchitectureModel landscape, Answers answers) {
        this.reference = reference;
        this.landscape = landscape;
        this.answers = answers;
        this.patterns = Patterns.of(reference);
        this.asked = new Wiring(reference);
        this.drawn = new Wiring(landscape);
    }

    ConformanceVerdict buildingBlock(Element block) {
        Set<String> answering = answers.to(block.id());
        boolean present = !answering.isEmpty();
        ConformanceVerdict.Builder verdict = ConformanceVerdict.builder(
                        block, present ? ConformanceOutcome.FOLLOWED : ConformanceOutcome.NOT_SHOWN)
                .answering(List.copyOf(answering));
        return present
                ? verdict.evidence(List.of(present(block.id()))).build()
                : verdict.lacking(List.of(absent(block.id())))
                        .missing(List.of(block.id()))
                        .build();
    }

    private LocalizedText present(String id) {
        return Words.text("answered", Phrases.labels(answers.to(id), landscape), Phrases.label(id, reference));
    }

    private LocalizedText absent(String id) {
        return Words.text("unanswered", Phrases.label(id, reference), id);
    }

    ConformanceVerdict pattern(Element pattern) {
        Set<String> members = patterns.members(pattern.id());
        return members.isEmpty() ? stated(pattern) : judged(pattern, members);
    }

    private ConformanceVerdict stated(Element pattern) {
        Set<String> answering = answers.to(pattern.id());
        return answering.isEmpty()
                ? ConformanceVerdict.builder(pattern, ConformanceOutcome.NOT_SHOWN)
                        .lacking(List.of(Words.text("no-members", Phrases.label(pattern), pattern.id())))
                        .missing(List.of(pattern.id()))
                        .build()
                : ConformanceVerdict.builder(pattern, ConformanceOutcome.FOLLOWED)
                        .evidence(List.of(
                                Words.text("stated", Phrases.labels(answering, landscape), Phrases.label(pattern))))
                        .answering(List.copyOf(answering))
                        .build();
    }

    private ConformanceVerdict judged(Element pattern, Set<String> members) {
        List<LocalizedText> evidence = new ArrayList<>();
        List<LocalizedText> lacking = new ArrayList<>();
        Set<String> answering = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        for (String member : members) {
            answering.addAll(answers.to(member));
            if (answers.to(member).isEmpty()) {
                missing.add(member);
                lacking.add(absent(member));
            } else {
                evidence.add(present(member));
            }
        }
        if (answering.isEmpty()) {
            return ConformanceVerdict.builder(pattern, ConformanceOutcome.NOT_SHOWN)
                    .lacking(lacking)
                    .missing(List.copyOf(missing))
                    .build();
        }
        for (Need need : Need.between(members, asked)) {
            Optional<Wiring.Wire> wire = drawn.find(answers.to(need.source()), need, answers.to(need.target()));
            if (wire.isPresent()) {
                evidence.add(told(need, wire.get()));
            } else {
                missing.addAll(need.relations());
                lacking.add(
                        Words.text("unrelated", Words.relation(need.type(), end(need.source()), end(need.target()))));
            }
        }
        return ConformanceVerdict.builder(
                        pattern, missing.isEmpty() ? ConformanceOutcome.FOLLOWED : ConformanceOutcome.PARTLY)
                .evidence(evidence)
                .lacking(lacking)
                .answering(landscape.elements().stream()
                        .map(Element::id)
                        .filter(answering::contains)
                        .toList())
                .missing(List.copyOf(missing))
                .build();
    }

    private LocalizedText told(Need need, Wiring.Wire wire) {
        if (wire.source().equals(wire.target())) {
            return Words.text(
                    "within",
                    Phrases.label(wire.source(), landscape),
                    Words.relation(
                            need.type(),
                            Phrases.label(need.source(), reference),
                            Phrases.label(need.target(), reference)));
        }
        LocalizedText related = Words.relation(
                need.type(), Phrases.label(wire.source(), landscape), Phrases.label(wire.target(), landscape));
        return wire.over().isEmpty()
                ? Words.text("related", related)
                : Words.text("over", related, Phrases.label(wire.over(), landscape));
    }

    /** What in the landscape is to be related, or what in the reference where nothing answers to it yet. */
    private String end(String member) {
        Set<String> answering = answers.to(member);
        return answering.isEmpty()
                ? Phrases.label(member, reference)
                : Phrases.label(answering.iterator().next(), landscape);
    }
}
