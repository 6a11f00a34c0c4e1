package se.sambruk.otp.format.archimate.common;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.architecture.ArchitectureModel;
import se.sambruk.otp.api.architecture.ModelFinding;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.format.archimate.fault.Brief;
import se.sambruk.otp.format.archimate.fault.Texts;

/**
 * Gathers what is to be told of a file: one finding for each kind of thing, with how often it was met, where first, and the first ids. A
 * model with ten thousand of the same is told of in one line.
 */
public final class Findings {
    /** As many ids as a person might look up. */
    private static final int IDS = 100;
    /** Of one code; what comes after them is gathered under an ellipsis. */
    private static final int KINDS = 100;

    private static final class Gathered {
        private final FindingSeverity severity;
        private final SourceLocation location;
        private final Set<String> ids = new LinkedHashSet<>();
        private int count;

        Gathered(FindingSeverity severity, SourceLocation location) {
            this.severity = severity;
            this.location = location;
        }
    }

    private record Key(String code, String kind) {}

    private final Map<Key, Gathered> gathered = new LinkedHashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    /** Something that should be put right. */
    public void warn(String code, String kind, String id, SourceLocation location) {
        add(code, FindingSeverity.WARNING, kind, id, location);
    }

    /** Something that is good to know. */
    public void tell(String code, String kind, String id, SourceLocation location) {
        add(code, FindingSeverity.INFORMATION, kind, id, location);
    }

    /** Remarks on a model that holds nothing: that is seldom what somebody meant to read. */
    public void tellIfEmpty(ArchitectureModel model, SourceLocation location) {
        if (model.elements().isEmpty()
                && model.relations().isEmpty()
                && model.views().isEmpty()) {
            tell("OTP-5474", "model", "", location);
        }
    }

    private void add(String code, FindingSeverity severity, String kind, String id, SourceLocation location) {
        Key key = new Key(code, kind);
        if (!gathered.containsKey(key) && kinds.merge(code, 1, Integer::sum) > KINDS) {
            key = new Key(code, "…");
        }
        Gathered same = gathered.computeIfAbsent(key, each -> new Gathered(severity, location));
        same.count++;
        if (!id.isEmpty() && same.ids.size() < IDS) {
            same.ids.add(id);
        }
    }

    /** All, in the order in which each was first met. */
    public List<ModelFinding> all() {
        List<ModelFinding> all = new ArrayList<>();
        gathered.forEach((key, same) -> {
            List<String> ids = List.copyOf(same.ids);
            ModelFinding.Builder finding = ModelFinding.builder(key.code(), same.severity)
                    .message(Texts.ALL, Brief.of(key.kind()), same.count, ids.isEmpty() ? "" : Brief.of(ids.get(0)))
                    .location(same.location);
            if (!ids.isEmpty()) {
                finding.concept(ids.get(0)).others(ids.subList(1, ids.size()));
            }
            all.add(finding.build());
        });
        return all;
    }
}
