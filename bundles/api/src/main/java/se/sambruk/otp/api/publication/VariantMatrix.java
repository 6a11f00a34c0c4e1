package se.sambruk.otp.api.publication;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/** Who reads what: the blocks of a publication by its audiences, and how much any two have in common. Immutable. */
public final class VariantMatrix extends TreeValue {
    /**
     * A block, in reading order.
     *
     * @param topic the id of the topic that it stands in
     * @param cells one for each audience
     */
    public record Row(String topic, String block, List<Cell> cells) {
        public Row {
            Objects.requireNonNull(topic);
            Objects.requireNonNull(block);
            cells = List.copyOf(cells);
        }
    }

    /**
     * A block in a variant.
     *
     * @param source the id of the block whose words these are; empty where it is absent
     * @param words 0 where it is absent
     * @param hash abbreviated; empty where it is absent
     */
    public record Cell(BlockPresence presence, String source, int words, String hash) {
        public Cell {
            Objects.requireNonNull(presence);
            Objects.requireNonNull(source);
            Objects.requireNonNull(hash);
        }
    }

    /**
     * A variant's words, and how they are shared.
     *
     * @param common words that every variant has
     * @param own words that no other variant has
     */
    public record Share(int words, int common, int own) {
        private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

        /** Per cent with one decimal, rounded half up; 0 where there are no words. */
        public BigDecimal commonPercent() {
            return percent(common, words);
        }

        /** Per cent with one decimal, rounded half up; 0 where there are no words. */
        public BigDecimal ownPercent() {
            return percent(own, words);
        }

        static BigDecimal percent(int part, int of) {
            return of == 0
                    ? BigDecimal.ZERO.setScale(1)
                    : WHOLE.multiply(BigDecimal.valueOf(part)).divide(BigDecimal.valueOf(of), 1, RoundingMode.HALF_UP);
        }
    }

    private final Publication publication;
    private final List<Audience> audiences;
    private final List<Row> rows;
    private final List<Share> shares;
    private final List<List<Integer>> common;

    private VariantMatrix(
            Publication publication,
            List<Audience> audiences,
            List<Row> rows,
            List<Share> shares,
            List<List<Integer>> common) {
        this.publication = Objects.requireNonNull(publication);
        this.audiences = List.copyOf(audiences);
        this.rows = List.copyOf(rows);
        this.shares = List.copyOf(shares);
        this.common = common.stream().map(List::copyOf).toList();
    }

    /**
     * @param shares one for each audience
     * @param common for each audience and each other one, how many words of the first the second has too
     */
    public static VariantMatrix of(
            Publication publication,
            List<Audience> audiences,
            List<Row> rows,
            List<Share> shares,
            List<List<Integer>> common) {
        return new VariantMatrix(publication, audiences, rows, shares, common);
    }

    public Publication publication() {
        return publication;
    }

    public List<Audience> audiences() {
        return audiences;
    }

    /** In reading order. */
    public List<Row> rows() {
        return rows;
    }

    /** One for each audience. */
    public List<Share> shares() {
        return shares;
    }

    /** How many words of one audience's variant another's has too; both as places in {@link #audiences()}. */
    public int commonWords(int one, int other) {
        return common.get(one).get(other);
    }

    /** How much of one audience's variant another's has too: per cent with one decimal. */
    public BigDecimal commonPercent(int one, int other) {
        return Share.percent(commonWords(one, other), shares.get(one).words());
    }

    @Override
    protected Object buildTree() {
        List<Object> readers = new ArrayList<>();
        for (int i = 0; i < audiences.size(); i++) {
            readers.add(tree(i));
        }
        return new TreeWriter()
                .put("publication", publication.id())
                .put("audiences", readers)
                .put("blocks", rows.stream().map(this::tree).toList())
                .done();
    }

    private Object tree(int audience) {
        TreeWriter shared = new TreeWriter();
        for (int i = 0; i < audiences.size(); i++) {
            if (i != audience) {
                shared.put(audiences.get(i).id(), commonWords(audience, i));
            }
        }
        Share share = shares.get(audience);
        return new TreeWriter()
                .put("id", audiences.get(audience).id())
                .put("words", share.words())
                .put("common", share.common())
                .put("own", share.own())
                .put("with", (Object) shared.done())
                .done();
    }

    private Object tree(Row row) {
        TreeWriter cells = new TreeWriter();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cells().get(i);
            if (cell.presence() != BlockPresence.ABSENT) {
                cells.put(audiences.get(i).id(), (Object) new TreeWriter()
                        .put("presence", cell.presence())
                        .put("source", cell.source())
                        .put("words", cell.words())
                        .put("hash", cell.hash())
                        .done());
            }
        }
        return new TreeWriter()
                .put("topic", row.topic())
                .put("block", row.block())
                .put("audiences", (Object) cells.done())
                .done();
    }
}
