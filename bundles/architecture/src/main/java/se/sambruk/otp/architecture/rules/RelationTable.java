package se.sambruk.otp.architecture.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import se.sambruk.otp.api.architecture.ElementType;
import se.sambruk.otp.api.architecture.RelationEnd;
import se.sambruk.otp.api.architecture.RelationRules;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.canonical.WireValue;

/**
 * The rules for relations, worked out from a table of principles for every pair of ends. The table's own head says what it may hold. The
 * order of its lines counts, as some speak of what those above them allow.
 */
public final class RelationTable implements RelationRules {
    private static final String EVERY = "every";
    private static final int RELATION = ElementType.values().length;
    private static final int ENDS = RELATION + 1;

    private final TypeGroups groups = new TypeGroups();
    /** By relation and source: the targets. */
    private final BitSet[][] targets = new BitSet[RelationType.values().length][ENDS];

    private final List<List<Set<RelationType>>> allowed;

    private RelationTable(String table) {
        for (BitSet[] bySource : targets) {
            for (int source = 0; source < ENDS; source++) {
                bySource[source] = new BitSet(ENDS);
            }
        }
        for (String line : TypeGroups.lines(table)) {
            if (!groups.define(line)) {
                rule(line);
            }
        }
        allowed = IntStream.range(0, ENDS)
                .mapToObj(source -> IntStream.range(0, ENDS)
                        .mapToObj(target -> between(source, target))
                        .toList())
                .toList();
    }

    /** The rules of ArchiMate 3.2, as the platform has written them down. */
    public static RelationTable archimate() {
        try (InputStream in = RelationTable.class.getResourceAsStream("relation-rules.txt")) {
            return of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @throws IllegalArgumentException if the table breaks its own rules
     */
    static RelationTable of(String table) {
        return new RelationTable(table);
    }

    private void rule(String line) {
        int colon = line.indexOf(':');
        int arrow = line.indexOf("->", colon);
        if (colon < 0 || arrow < 0) {
            throw new IllegalArgumentException("neither a group nor a rule: " + line);
        }
        String sources = line.substring(colon + 1, arrow);
        String ends = line.substring(arrow + 2);
        for (RelationType relation : relations(line.substring(0, colon))) {
            BitSet[] bySource = targets[relation.ordinal()];
            // Worked out before anything is added, so that a rule does not speak of itself.
            BitSet from = ends(sources, relation, -1);
            BitSet[] to = from.stream()
                    .mapToObj(source -> ends(ends, relation, source))
                    .toArray(BitSet[]::new);
            int next = 0;
            for (int source = from.nextSetBit(0); source >= 0; source = from.nextSetBit(source + 1)) {
                bySource[source].or(to[next++]);
            }
        }
    }

    private static Set<RelationType> relations(String names) {
        if (names.strip().equals(EVERY)) {
            return EnumSet.allOf(RelationType.class);
        }
        Set<RelationType> relations = EnumSet.noneOf(RelationType.class);
        TypeGroups.words(names).forEach(name -> relations.add(WireValue.of(RelationType.class, name)));
        return relations;
    }

    private BitSet ends(String members, RelationType relation, int source) {
        BitSet ends = new BitSet(ENDS);
        for (String member : TypeGroups.words(members)) {
            if (member.startsWith("-")) {
                ends.andNot(member(member.substring(1), relation, source));
            } else {
                ends.or(member(member, relation, source));
            }
        }
        return ends;
    }

    private BitSet member(String name, RelationType relation, int source) {
        BitSet ends = new BitSet(ENDS);
        BitSet[] bySource = targets[relation.ordinal()];
        switch (name) {
            case "relation" -> ends.set(RELATION);
            case "itself" -> ends.set(source);
            case "starters" -> {
                for (int from = 0; from < RELATION; from++) {
                    ends.set(from, !bySource[from].isEmpty());
                }
            }
            case "enders" -> {
                for (BitSet to : bySource) {
                    ends.or(to);
                }
            }
            default -> groups.types(name).forEach(type -> ends.set(type.ordinal()));
        }
        return ends;
    }

    private Set<RelationType> between(int source, int target) {
        Set<RelationType> between = EnumSet.noneOf(RelationType.class);
        for (RelationType relation : RelationType.values()) {
            if (targets[relation.ordinal()][source].get(target)) {
                between.add(relation);
            }
        }
        return Collections.unmodifiableSet(between);
    }

    @Override
    public boolean isAllowed(RelationType type, RelationEnd source, RelationEnd target) {
        return targets[type.ordinal()][index(source)].get(index(target));
    }

    @Override
    public Set<RelationType> allowed(RelationEnd source, RelationEnd target) {
        return allowed.get(index(source)).get(index(target));
    }

    private static int index(RelationEnd end) {
        return end.type().map(ElementType::ordinal).orElse(RELATION);
    }
}
