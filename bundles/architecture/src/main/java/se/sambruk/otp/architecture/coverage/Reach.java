package se.sambruk.otp.architecture.coverage;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.Element;
import se.sambruk.otp.api.architecture.Facet;
import se.sambruk.otp.api.architecture.LanguageText;
import se.sambruk.otp.api.architecture.Relation;
import se.sambruk.otp.api.architecture.RelationType;
import se.sambruk.otp.api.content.Benefit;
import se.sambruk.otp.architecture.shared.Influence;

/** Which benefits the elements of a model lead to; which relations lead is told of the service. */
final class Reach {
    private final ArchitectureModel model;
    private final List<String> ids = new ArrayList<>();
    private final Map<String, List<String>> standing = new LinkedHashMap<>();
    private final Set<String> ends = new HashSet<>();
    private final Map<String, List<String>> below = new HashMap<>();
    private final Map<String, BitSet> reached = new HashMap<>();

    private Reach(ArchitectureModel model) {
        this.model = model;
    }

    static Reach of(ArchitectureModel model, List<Benefit> benefits) {
        Reach reach = new Reach(model);
        reach.name(benefits);
        reach.model.relations().forEach(reach::connect);
        for (int i = 0; i < reach.ids.size(); i++) {
            reach.descend(i);
        }
        reach.associate();
        return reach;
    }

    /** Known ones in their order, then those that only the model names. */
    private void name(List<Benefit> benefits) {
        Set<String> named = new TreeSet<>();
        for (Element element : model.elements()) {
            for (LanguageText benefit : element.facet(Facet.BENEFIT)) {
                List<String> same = standing.computeIfAbsent(benefit.text(), id -> new ArrayList<>());
                if (!same.contains(element.id())) {
                    same.add(element.id());
                }
                named.add(benefit.text());
                ends.add(element.id());
            }
        }
        Set<String> all = new LinkedHashSet<>();
        for (Benefit benefit : benefits) {
            all.addAll(benefit.ids());
        }
        all.addAll(named);
        ids.addAll(all);
    }

    private void connect(Relation relation) {
        Optional<RelationType> type = relation.relationType();
        if (type.isEmpty()) {
            return;
        }
        switch (type.get()) {
            case REALIZATION, INFLUENCE -> {
                if (Influence.of(relation) == Influence.FURTHERS) {
                    connect(relation.source(), relation.target());
                }
            }
            case SERVING, ASSIGNMENT, SPECIALIZATION -> connect(relation.source(), relation.target());
            case AGGREGATION, COMPOSITION, ACCESS -> connect(relation.target(), relation.source());
            default -> {}
        }
    }

    private void connect(String from, String to) {
        below.computeIfAbsent(to, id -> new ArrayList<>()).add(from);
    }

    private void descend(int benefit) {
        List<String> start = standingFor(ids.get(benefit));
        Deque<String> left = new ArrayDeque<>(start);
        start.forEach(element -> mark(element, benefit));
        while (!left.isEmpty()) {
            for (String lower : below.getOrDefault(left.remove(), List.of())) {
                if (!ends.contains(lower) && mark(lower, benefit)) {
                    left.add(lower);
                }
            }
        }
    }

    private boolean mark(String element, int benefit) {
        BitSet bits = reached.computeIfAbsent(element, id -> new BitSet());
        boolean fresh = !bits.get(benefit);
        bits.set(benefit);
        return fresh;
    }

    private void associate() {
        Map<String, BitSet> more = new HashMap<>();
        for (Relation relation : model.relations()) {
            if (relation.is(RelationType.ASSOCIATION)) {
                borrow(relation.source(), relation.target(), more);
                if (!relation.isDirected()) {
                    borrow(relation.target(), relation.source(), more);
                }
            }
        }
        reached.putAll(more);
    }

    private void borrow(String element, String from, Map<String, BitSet> more) {
        BitSet bits = reached.get(from);
        if (bits != null && !reached.containsKey(element)) {
            more.computeIfAbsent(element, id -> new BitSet()).or(bits);
        }
    }

    /** What an element leads to or stands for. */
    List<String> from(String element) {
        return told(reached.getOrDefault(element, new BitSet()));
    }

    /** What any of some elements leads to. */
    List<String> from(Collection<String> elements) {
        BitSet all = new BitSet();
        elements.forEach(element -> all.or(reached.getOrDefault(element, new BitSet())));
        return told(all);
    }

    private List<String> told(BitSet bits) {
        return bits.stream().mapToObj(ids::get).toList();
    }

    /** The ids of the elements that stand for a benefit or a point, in the model's order. */
    List<String> standingFor(String benefit) {
        return standing.getOrDefault(benefit, List.of());
    }
}
