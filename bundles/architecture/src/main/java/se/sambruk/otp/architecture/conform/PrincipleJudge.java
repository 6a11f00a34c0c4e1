package se.sambruk.otp.architecture.conform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ConformanceOutcome;
import se.sambruk.otp.api.architecture.ConformanceVerdict;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.architecture.shared.Influence;
import se.sambruk.otp.architecture.shared.Kinds;
import se.sambruk.otp.architecture.shared.Phrases;

/** Judges whether principles are followed, by what realizes them in the reference and by what the landscape says of them itself. */
final class PrincipleJudge {
    private record Saying(String type, String source, String target, String influence) {
        static Saying of(Relation relation) {
            return new Saying(relation.type(), relation.source(), relation.target(), relation.influence());
        }
    }

    private final ArchitectureModel reference;
    private final ArchitectureModel landscape;
    private final Map<String, ConformanceVerdict> patterns = new HashMap<>();
    private final PatternJudge blocks;
    private final Map<String, Set<String>> furthering = new HashMap<>();
    private final Map<String, Map<Influence, Set<String>>> said = new HashMap<>();

    PrincipleJudge(
            ArchitectureModel reference,
            ArchitectureModel landscape,
            Answers answers,
            PatternJudge blocks,
            List<ConformanceVerdict> patterns) {
        this.reference = reference;
        this.landscape = landscape;
        this.blocks = blocks;
        patterns.forEach(verdict -> this.patterns.put(verdict.subject().id(), verdict));
        Set<Saying> known = new HashSet<>();
        for (Relation relation : reference.relations()) {
            known.add(Saying.of(relation));
            if (Influence.of(relation) == Influence.FURTHERS
                    && reference
                            .element(relation.source())
                            .filter(source -> !Kinds.isMotivation(source))
                            .isPresent()) {
                furthering
                        .computeIfAbsent(relation.target(), id -> new LinkedHashSet<>())
                        .add(relation.source());
            }
        }
        for (Relation relation : landscape.relations()) {
            if (Influence.of(relation) != Influence.NONE && !known.contains(Saying.of(relation))) {
                say(relation, relation.target());
                answers.of(relation.target()).forEach(principle -> say(relation, principle));
            }
        }
    }

    private void say(Relation relation, String principle) {
        said.computeIfAbsent(principle, id -> new HashMap<>())
                .computeIfAbsent(Influence.of(relation), influence -> new LinkedHashSet<>())
                .add(relation.source());
    }

    private Set<String> said(Influence influence, Element principle) {
        return said.getOrDefault(principle.id(), Map.of()).getOrDefault(influence, Set.of());
    }

    ConformanceVerdict principle(Element principle) {
        List<LocalizedText> evidence = new ArrayList<>();
        List<LocalizedText> lacking = new ArrayList<>();
        Set<String> answering = new LinkedHashSet<>();
        Set<String> missing = new LinkedHashSet<>();
        Set<String> hindering = said(Influence.HINDERS, principle);
        for (String source : hindering) {
            evidence.add(Words.text("hinders", Phrases.label(source, landscape), Phrases.label(principle)));
            lacking.add(Words.text("hindered", Phrases.label(source, landscape), Phrases.label(principle)));
            answering.add(source);
        }
        boolean some = false;
        for (String source : furthering.getOrDefault(principle.id(), Set.of())) {
            ConformanceVerdict verdict = verdict(source);
            answering.addAll(verdict.answering());
            some |= verdict.outcome() != ConformanceOutcome.NOT_SHOWN;
            evidence.add(Words.text(key(verdict), Phrases.label(verdict.subject())));
            if (verdict.outcome() != ConformanceOutcome.FOLLOWED) {
                missing.add(source);
                lacking.add(Words.text(key(verdict) + ".lacking", Phrases.label(verdict.subject())));
            }
        }
        for (String source : said(Influence.FURTHERS, principle)) {
            some = true;
            evidence.add(Words.text("furthers", Phrases.label(source, landscape), Phrases.label(principle)));
            answering.add(source);
        }
        if (!some && lacking.isEmpty()) {
            lacking.add(Words.text("unsaid", Phrases.label(principle)));
        }
        return ConformanceVerdict.builder(principle, outcome(hindering, some, missing))
                .evidence(evidence)
                .lacking(lacking)
                .answering(landscape.elements().stream()
                        .map(Element::id)
                        // A verdict of contradiction rests on what contradicts, whatever else there is.
                        .filter(hindering.isEmpty() ? answering::contains : hindering::contains)
                        .toList())
                .missing(List.copyOf(missing))
                .build();
    }

    private static ConformanceOutcome outcome(Set<String> hindering, boolean some, Set<String> missing) {
        if (!hindering.isEmpty()) {
            return ConformanceOutcome.CONTRADICTED;
        }
        if (!some) {
            return ConformanceOutcome.NOT_SHOWN;
        }
        return missing.isEmpty() ? ConformanceOutcome.FOLLOWED : ConformanceOutcome.PARTLY;
    }

    private ConformanceVerdict verdict(String id) {
        ConformanceVerdict pattern = patterns.get(id);
        return pattern != null
                ? pattern
                : blocks.buildingBlock(reference.element(id).orElseThrow());
    }

    private String key(ConformanceVerdict verdict) {
        String kind = patterns.containsKey(verdict.subject().id()) ? "pattern." : "block.";
        return kind + verdict.outcome().wire();
    }
}
