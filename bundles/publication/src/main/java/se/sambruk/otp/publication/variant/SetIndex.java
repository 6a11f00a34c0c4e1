package se.sambruk.otp.publication.variant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.api.content.Term;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.Trace;

/** A set looked up in the ways that making a variant asks for. Immutable. */
final class SetIndex {
    private final PublicationSet set;
    private final Map<String, PublicationBlock> blocks = new LinkedHashMap<>();
    private final Map<String, Topic> topicOf = new HashMap<>();
    private final Map<String, List<PublicationBlock>> replacements = new HashMap<>();
    private final Map<String, Term> terms = new LinkedHashMap<>();
    private final Map<String, String> benefits = new LinkedHashMap<>();
    private final SortedMap<String, List<String>> requirements = new TreeMap<>();
    private final KnownIds requirementIds;
    private final List<PublicationBlock> lost = new ArrayList<>();

    SetIndex(PublicationSet set) {
        this.set = set;
        this.requirementIds = new KnownIds(set.requirements().keySet());
        set.topics().values().forEach(topic -> topic.blocks().forEach(block -> index(topic, block)));
        findLost();
        set.terms().forEach(this::index);
        for (Benefit benefit : set.benefits()) {
            benefits.putIfAbsent(benefit.id(), benefit.title());
            benefit.points().forEach(point -> benefits.putIfAbsent(point.id(), point.title()));
        }
        for (Requirement requirement : set.requirements().values()) {
            for (Trace trace : requirement.traces()) {
                List<String> ids = requirements.computeIfAbsent(trace.element(), element -> new ArrayList<>());
                if (!ids.contains(requirement.id().value())) {
                    ids.add(requirement.id().value());
                }
            }
        }
    }

    private void index(Topic topic, PublicationBlock block) {
        if (blocks.putIfAbsent(block.id(), block) == null) {
            topicOf.put(block.id(), topic);
            block.replaces().ifPresent(original -> replacements
                    .computeIfAbsent(original, id -> new ArrayList<>())
                    .add(block));
        }
    }

    private void findLost() {
        Set<String> placed = new HashSet<>();
        set.publications().values().forEach(publication -> publication.topics().forEach(placed::add));
        for (Topic topic : set.topics().values()) {
            if (!placed.contains(topic.id())) {
                topic.blocks().stream()
                        .filter(block -> missingOriginal(block).isPresent())
                        .forEach(lost::add);
            }
        }
    }

    private void index(Term term) {
        terms.putIfAbsent(folded(term.name()), term);
        if (!term.abbreviation().isEmpty()) {
            terms.putIfAbsent(folded(term.abbreviation()), term);
        }
        term.synonyms().forEach(synonym -> terms.putIfAbsent(folded(synonym), term));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    PublicationSet set() {
        return set;
    }

    Optional<PublicationBlock> block(String id) {
        return Optional.ofNullable(blocks.get(id));
    }

    /** The topic that a block is written in. */
    Optional<Topic> topicOf(String block) {
        return Optional.ofNullable(topicOf.get(block));
    }

    Collection<String> blockIds() {
        return blocks.keySet();
    }

    /** The blocks that take the place of another, in the packs' order. */
    List<PublicationBlock> replacements(String original) {
        return replacements.getOrDefault(original, List.of());
    }

    /**
     * The block that another is to take the place of, or that stands where that does, if there is none; of some that only replace each other,
     * the next. Empty for a block that replaces none, or one that there is.
     */
    Optional<String> missingOriginal(PublicationBlock block) {
        Set<String> passed = new HashSet<>(Set.of(block.id()));
        Optional<String> at = block.replaces();
        while (at.isPresent()) {
            if (!passed.add(at.get())) {
                return block.replaces();
            }
            PublicationBlock next = blocks.get(at.get());
            if (next == null) {
                return at;
            }
            at = next.replaces();
        }
        return Optional.empty();
    }

    /** Blocks that are to take the place of others that are not there, in topics of no publication: any publication's may be meant. */
    List<PublicationBlock> lost() {
        return lost;
    }

    /** By name, abbreviation or synonym, in letters of any case. */
    Optional<Term> term(String name) {
        return Optional.ofNullable(terms.get(folded(name)));
    }

    Collection<String> termNames() {
        return terms.keySet();
    }

    /** The title of a benefit or one of its points. */
    Optional<String> benefit(String id) {
        return Optional.ofNullable(benefits.get(id));
    }

    Collection<String> benefitIds() {
        return benefits.keySet();
    }

    /** Finds the ids of requirements in texts. */
    KnownIds requirementIds() {
        return requirementIds;
    }

    /** The ids of the requirements that rest on an element, by its id. */
    SortedMap<String, List<String>> requirementsByElement() {
        return requirements;
    }
}
