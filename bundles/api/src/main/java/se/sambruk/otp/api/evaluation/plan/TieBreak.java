package se.sambruk.otp.api.evaluation.plan;

import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** What decides between bids that come out equal. The documents state it; nothing else does. */
public final class TieBreak extends TreeValue {
    /** How bids are told apart. */
    public enum Kind implements WireValue {
        /** The lowest price goes first. */
        LOWEST_PRICE("lowest-price"),
        /** The bid that has been given most under a named criterion goes first. */
        CRITERION("criterion"),
        /** Lots are drawn, by a stated procedure. */
        LOT("lot");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    /** The lowest price goes first. */
    public static final TieBreak LOWEST_PRICE = new TieBreak(Kind.LOWEST_PRICE, null, "");

    private final Kind kind;
    private final String criterion;
    private final String procedure;

    private TieBreak(Kind kind, String criterion, String procedure) {
        this.kind = Objects.requireNonNull(kind);
        this.criterion = criterion;
        this.procedure = Objects.requireNonNull(procedure);
        if ((kind == Kind.CRITERION) != (criterion != null)) {
            throw new IllegalArgumentException("a criterion is named where it decides, and nowhere else");
        }
    }

    /** The bid that has been given most under a criterion of the plan goes first. */
    public static TieBreak criterion(String name) {
        return new TieBreak(Kind.CRITERION, Objects.requireNonNull(name), "");
    }

    /**
     * Lots are drawn. The platform draws none: whoever does so records it.
     *
     * @param procedure how, and before whom, in the words of the documents
     */
    public static TieBreak lot(String procedure) {
        return new TieBreak(Kind.LOT, null, procedure);
    }

    public static TieBreak fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new TieBreak(
                WireValue.of(Kind.class, in.text("kind")),
                in.findText("criterion").orElse(null),
                in.text("procedure", ""));
    }

    public Kind kind() {
        return kind;
    }

    /** The criterion's name, where one decides. */
    public Optional<String> criterion() {
        return Optional.ofNullable(criterion);
    }

    /** How lots are drawn; empty for other kinds. */
    public String procedure() {
        return procedure;
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("kind", kind)
                .put("criterion", criterion())
                .putText("procedure", procedure)
                .done();
    }
}
