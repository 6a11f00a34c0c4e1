package se.sambruk.otp.library.resolve;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;

/** A publication when every layer has said for whom it is, what is in it and what is said of it. */
final class WholePublication {
    private static final int WHOLE = 100;
    /** From the bottom up; of one pack as it lists them. */
    private static final Comparator<WorkingPart.Directed> ADDED = Comparator.comparingInt(
                    (WorkingPart.Directed row) -> row.by().source().rank())
            .thenComparing(row -> row.by().location().path())
            .thenComparingInt(row -> row.by().location().line())
            .thenComparingInt(row -> order(row.node()));

    private final Parts parts;
    private final Faults faults;
    private final Nearest nearest;

    WholePublication(Parts parts, Faults faults, Nearest nearest) {
        this.parts = parts;
        this.faults = faults;
        this.nearest = nearest;
    }

    Publication of(WorkingPart part) {
        Publication publication = (Publication) part.current();
        List<String> readers = new ArrayList<>(publication.audiences());
        if (!readers.isEmpty()) {
            part.directed(PartFields.AUDIENCE).keySet().stream()
                    .filter(audience -> !readers.contains(audience))
                    .forEach(readers::add);
        }
        Publication.Builder whole = publication.toBuilder()
                .audiences(readers)
                .history(history(publication, part))
                .attachments(attachments(publication, part))
                .contents(TopicOrder.of(part, parts, faults, nearest));
        shares(publication, part, whole);
        return whole.build();
    }

    /** Rows that layers add stand after those of the same day. */
    private static List<HistoryRow> history(Publication publication, WorkingPart part) {
        List<HistoryRow> rows = new ArrayList<>(publication.history());
        for (HistoryRow row : added(part, PartFields.HISTORY + ".", HistoryRow::fromTree)) {
            if (!rows.contains(row)) {
                rows.add(after(rows, row.date()), row);
            }
        }
        return rows;
    }

    private static int after(List<HistoryRow> rows, LocalDate day) {
        int at = rows.size();
        while (at > 0 && rows.get(at - 1).date().isAfter(day)) {
            at--;
        }
        return at;
    }

    private static List<AttachmentRow> attachments(Publication publication, WorkingPart part) {
        List<AttachmentRow> rows = new ArrayList<>(publication.attachments());
        added(part, PartFields.ATTACHMENTS + ".", AttachmentRow::fromTree).stream()
                .filter(row -> !rows.contains(row))
                .forEach(rows::add);
        return rows;
    }

    private static <T> List<T> added(WorkingPart part, String beginning, Function<Object, T> typed) {
        return part.directed(beginning).values().stream()
                .sorted(ADDED)
                .map(directed -> typed.apply(row(directed.node())))
                .toList();
    }

    /** What a node of a further row holds. */
    static Object row(Object node) {
        return ((Map<?, ?>) node).get("row");
    }

    /** The number of a further row among those of its amendment. */
    static int order(Object node) {
        return ((Number) ((Map<?, ?>) node).get("order")).intValue();
    }

    /** Layers may set one share each: whether the two go together is seen here. */
    private void shares(Publication publication, WorkingPart part, Publication.Builder whole) {
        Optional<WorkingPart.Directed> common = part.direction(PartFields.COMMON_SHARE);
        Optional<WorkingPart.Directed> own = part.direction(PartFields.OWN_SHARE);
        int commonly = common.map(WholePublication::percent).orElse(publication.commonShare());
        int alone = own.map(WholePublication::percent).orElse(publication.ownShare());
        if (commonly + alone <= WHOLE) {
            whole.shares(commonly, alone);
            return;
        }
        Working.Origin last = List.of(common, own).stream()
                .flatMap(Optional::stream)
                .map(WorkingPart.Directed::by)
                .max(Comparator.comparingInt(by -> by.source().rank()))
                .orElseThrow();
        faults.error(
                last.location(),
                "OTP-2193",
                publication.id(),
                commonly + alone,
                commonly,
                said(common, part),
                alone,
                said(own, part));
    }

    private static int percent(WorkingPart.Directed share) {
        return ((Number) share.node()).intValue();
    }

    private static String said(Optional<WorkingPart.Directed> share, WorkingPart part) {
        return share.map(directed ->
                        Texts.said(directed.by().source(), directed.by().location()))
                .orElseGet(() -> Texts.said(part.home(), part.location()));
    }
}
