package se.sambruk.otp.publication.matrix;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockPresence;
import se.sambruk.otp.api.publication.Variant;
import se.sambruk.otp.api.publication.VariantBlock;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantMatrix.Cell;
import se.sambruk.otp.api.publication.VariantMatrix.Row;
import se.sambruk.otp.api.publication.VariantMatrix.Share;

/** Puts the variants of a publication beside each other. Pure. */
public final class Matrices {
    private static final Cell ABSENT = new Cell(BlockPresence.ABSENT, "", 0, "");

    private final List<Variant> variants;
    private final List<Map<Place, VariantBlock>> blocks = new ArrayList<>();
    private final List<Set<ContentHash>> hashes = new ArrayList<>();

    /** Where a block stands; one that is included twice in a topic stands in two places. */
    private record Place(String topic, String block, int time) {}

    private Matrices(List<Variant> variants) {
        this.variants = variants;
        for (Variant variant : variants) {
            Map<Place, VariantBlock> placed = new LinkedHashMap<>();
            Set<ContentHash> known = new HashSet<>();
            Map<String, Integer> times = new HashMap<>();
            variant.topics().stream().flatMap(topic -> topic.all()).forEach(topic -> topic.blocks()
                    .forEach(block -> {
                        int time = times.merge(topic.id() + " " + block.id(), 1, Integer::sum);
                        placed.put(new Place(topic.id(), block.id(), time), block);
                        known.add(block.hash());
                    }));
            blocks.add(placed);
            hashes.add(known);
        }
    }

    /**
     * @param variants of one publication, each for another audience; at least one
     */
    public static VariantMatrix of(List<Variant> variants) {
        return new Matrices(List.copyOf(variants)).make();
    }

    private VariantMatrix make() {
        List<Row> rows = new ArrayList<>();
        int[] common = new int[variants.size()];
        int[] own = new int[variants.size()];
        for (Place place : places()) {
            List<Cell> cells = new ArrayList<>();
            for (int i = 0; i < variants.size(); i++) {
                Cell cell = cell(i, place);
                cells.add(cell);
                if (cell.presence() == BlockPresence.COMMON) {
                    common[i] += cell.words();
                } else if (cell.presence() == BlockPresence.OWN) {
                    own[i] += cell.words();
                }
            }
            rows.add(new Row(place.topic(), place.block(), cells));
        }
        List<Share> shares = new ArrayList<>();
        List<List<Integer>> pairs = new ArrayList<>();
        for (int i = 0; i < variants.size(); i++) {
            shares.add(new Share(variants.get(i).words(), common[i], own[i]));
            pairs.add(pairs(i));
        }
        List<Audience> audiences = variants.stream().map(Variant::audience).toList();
        return VariantMatrix.of(variants.get(0).publication(), audiences, rows, shares, pairs);
    }

    /** All places in reading order: what only a later variant has comes after what stands before it there. */
    private List<Place> places() {
        Map<Place, Place> next = new HashMap<>();
        Place first = null;
        for (Map<Place, VariantBlock> placed : blocks) {
            Place last = null;
            for (Place place : placed.keySet()) {
                if (next.containsKey(place)) {
                    last = place;
                    continue;
                }
                next.put(place, last == null ? first : next.get(last));
                if (last == null) {
                    first = place;
                } else {
                    next.put(last, place);
                }
                last = place;
            }
        }
        List<Place> all = new ArrayList<>();
        for (Place place = first; place != null; place = next.get(place)) {
            all.add(place);
        }
        return all;
    }

    private Cell cell(int variant, Place place) {
        VariantBlock block = blocks.get(variant).get(place);
        if (block == null) {
            return ABSENT;
        }
        return new Cell(
                presence(variant, place, block),
                block.source(),
                block.words(),
                block.hash().abbreviated());
    }

    private BlockPresence presence(int variant, Place place, VariantBlock block) {
        boolean everywhere = true;
        boolean elsewhere = false;
        for (int i = 0; i < variants.size(); i++) {
            everywhere &= Optional.ofNullable(blocks.get(i).get(place))
                    .filter(other -> other.hash().equals(block.hash()))
                    .isPresent();
            elsewhere |= i != variant && hashes.get(i).contains(block.hash());
        }
        if (everywhere && variants.size() > 1) {
            return BlockPresence.COMMON;
        }
        return elsewhere ? BlockPresence.SHARED : BlockPresence.OWN;
    }

    /** How many words of a variant each other one has too. */
    private List<Integer> pairs(int variant) {
        List<Integer> words = new ArrayList<>();
        for (Set<ContentHash> other : hashes) {
            words.add(blocks.get(variant).values().stream()
                    .filter(block -> other.contains(block.hash()))
                    .mapToInt(VariantBlock::words)
                    .sum());
        }
        return words;
    }
}
