package se.sambruk.otp.library.service;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import se.sambruk.otp.api.content.PackManifest;
import se.sambruk.otp.api.content.PackRequirement;
import se.sambruk.otp.api.library.ContextEntry;

/**
 * Which packs belong together, told by what they require. Knows the manifests alone: a library of many municipalities' packs does not
 * fit in memory.
 */
final class Contexts {
    private final Map<String, PackManifest> manifests = new TreeMap<>();

    /**
     * @param manifests of the library's current editions; of two of one pack the later counts
     */
    Contexts(Collection<PackManifest> manifests) {
        manifests.forEach(manifest -> this.manifests.put(manifest.id(), manifest));
    }

    /** A pack that no other requires, with all that it requires, for each such pack, by id. */
    List<List<ContextEntry>> all() {
        Set<String> required = new TreeSet<>();
        manifests.values().forEach(manifest -> manifest.requires().forEach(needed -> required.add(needed.pack())));
        List<List<ContextEntry>> contexts = new ArrayList<>();
        Set<String> covered = new TreeSet<>();
        manifests.keySet().stream().filter(id -> !required.contains(id)).forEach(id -> add(id, contexts, covered));
        // Packs that require each other in a ring are required, each of them.
        manifests.keySet().stream().filter(id -> !covered.contains(id)).forEach(id -> {
            if (!covered.contains(id)) {
                add(id, contexts, covered);
            }
        });
        return contexts;
    }

    private void add(String id, List<List<ContextEntry>> contexts, Set<String> covered) {
        List<ContextEntry> context = complete(List.of(new ContextEntry(id, Optional.empty())));
        context.forEach(entry -> covered.add(entry.pack()));
        contexts.add(context);
    }

    /** Some packs and all that they require, in the order in which they are reached; what the library does not have as well. */
    List<ContextEntry> complete(List<ContextEntry> named) {
        Set<String> seen = new LinkedHashSet<>();
        List<ContextEntry> complete = new ArrayList<>(named);
        named.forEach(entry -> seen.add(entry.pack()));
        Deque<String> left = new ArrayDeque<>(seen);
        while (!left.isEmpty()) {
            PackManifest manifest = manifests.get(left.remove());
            if (manifest == null) {
                continue;
            }
            for (PackRequirement needed : manifest.requires()) {
                if (seen.add(needed.pack())) {
                    complete.add(new ContextEntry(needed.pack(), Optional.empty()));
                    left.add(needed.pack());
                }
            }
        }
        return complete;
    }
}
