package se.sambruk.otp.api.publication;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** A row of a publication's history. */
public final class HistoryRow extends TreeValue {
    private final LocalDate date;
    private final String change;
    private final String by;
    private final PublicationStatus status;

    private HistoryRow(LocalDate date, String change, String by, PublicationStatus status) {
        this.date = Objects.requireNonNull(date);
        this.change = Objects.requireNonNull(change);
        this.by = Objects.requireNonNull(by);
        this.status = status;
    }

    /**
     * @param by who made the change; may be empty
     */
    public static HistoryRow of(LocalDate date, String change, String by) {
        return new HistoryRow(date, change, by, null);
    }

    /** The same row, telling what the publication became by it. */
    public HistoryRow becoming(PublicationStatus value) {
        return new HistoryRow(date, change, by, Objects.requireNonNull(value));
    }

    public static HistoryRow fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        HistoryRow row = of(in.date("date"), in.text("change"), in.text("by", ""));
        return in.findText("status")
                .map(text -> row.becoming(WireValue.of(PublicationStatus.class, text)))
                .orElse(row);
    }

    public LocalDate date() {
        return date;
    }

    public String change() {
        return change;
    }

    /** Who made it; may be empty. */
    public String by() {
        return by;
    }

    /** What the publication became by it, where that is told. */
    public Optional<PublicationStatus> status() {
        return Optional.ofNullable(status);
    }

    @Override
    protected Object buildTree() {
        return new TreeWriter()
                .put("date", date)
                .put("change", change)
                .putText("by", by)
                .put("status", status())
                .done();
    }
}
