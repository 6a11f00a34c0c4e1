package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Map;
import java.util.Set;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.Layer;

/**
 * The packs a procurement builds on, from the bottom up, and whose word goes over whose.
 *
 * @param packs in order: by layer, then by what they require, by precedence, and by id
 * @param requires for each pack all packs that it builds on, directly or through others
 * @param overrides for each pack those of its layer that its word goes over: by {@code requires} or by the profile's precedence
 */
record Context(List<Pack> packs, Map<String, Set<String>> requires, Map<String, Set<String>> overrides) {
    /** A pack and who it is. */
    record Pack(Catalog catalog, Source source) {}

    Context {
        packs = List.copyOf(packs);
    }

    List<Pack> in(Layer layer) {
        return packs.stream().filter(pack -> pack.source().layer() == layer).toList();
    }

    /** Whether a source may change what another defines. */
    boolean mayAmend(Source source, Source home) {
        return source.layer().compareTo(home.layer()) > 0
                || requires.getOrDefault(source.id(), Set.of()).contains(home.id());
    }

    /** Whether, within a layer, the word of one goes over that of another. */
    boolean overrides(Source one, Source another) {
        return overrides.getOrDefault(one.id(), Set.of()).contains(another.id());
    }

    /**
     * Whether the word of one goes over that of another, by layer or within it. Packs of a layer that nothing puts in order are
     * not above each other, though their ids put one first.
     */
    boolean isAbove(Source one, Source another) {
        return one.layer().compareTo(another.layer()) > 0 || overrides(one, another);
    }
}
