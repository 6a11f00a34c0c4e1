package se.sambruk.otp.library.resolve;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.publication.AttachmentRow;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.HistoryRow;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.text.LocalizedText;

/** What amendments put into publications, as those who write packs would say it. */
final class PartTexts {
    private static final Map<String, String> KEYS = Map.of(PartFields.TOPIC, "add", PartFields.MOVE, "move");

    private PartTexts() {}

    /** What a place is called, where there is one by the key in the file. */
    static LocalizedText called(TreeValue part, String path) {
        if (part instanceof PublicationBlock) {
            if (path.equals(PartFields.PLACE)) {
                return Faults.text("part.place");
            }
            return LocalizedText.of(
                    path.startsWith(PartFields.CONTENT)
                            ? "replace" + path.substring(PartFields.CONTENT.length())
                            : path);
        }
        if (part instanceof Publication) {
            for (Map.Entry<String, String> key : KEYS.entrySet()) {
                if (path.startsWith(key.getKey())) {
                    return LocalizedText.of(
                            key.getValue() + ": " + path.substring(key.getKey().length()));
                }
            }
        }
        return LocalizedText.of(path);
    }

    /**
     * @throws IllegalArgumentException if the node cannot stand there
     * @throws ClassCastException if the node is of another kind than what can
     */
    static String shown(TreeValue part, String path, Object node) {
        if (part instanceof PublicationBlock) {
            if (path.startsWith(PartFields.LEAVE_OUT)) {
                return leftOut(path);
            }
            return path.startsWith(PartFields.CONTENT) ? content(BlockContent.fromTree(node)) : place(node);
        }
        if (part instanceof Publication) {
            return publication(path, node);
        }
        return Fit.shown(node);
    }

    /** That something is left out, for the audience that the path names or for all. */
    static String leftOut(String path) {
        return path.equals(PartFields.LEAVE_OUT)
                ? PartFields.LEAVE_OUT + ": all"
                : path.replace(PartFields.LEAVE_OUT + ".", PartFields.LEAVE_OUT + ": ");
    }

    private static String publication(String path, Object node) {
        if (path.startsWith(PartFields.TOPIC) || path.startsWith(PartFields.MOVE)) {
            return place(node);
        }
        if (path.equals(PartFields.HISTORY)) {
            return listed(((List<?>) node).stream().map(row -> said(HistoryRow.fromTree(row))));
        }
        if (path.startsWith(PartFields.HISTORY + ".")) {
            return Fit.shown(said(HistoryRow.fromTree(WholePublication.row(node))));
        }
        if (path.equals(PartFields.ATTACHMENTS)) {
            return listed(((List<?>) node).stream().map(row -> said(AttachmentRow.fromTree(row))));
        }
        if (path.startsWith(PartFields.ATTACHMENTS + ".")) {
            return Fit.shown(said(AttachmentRow.fromTree(WholePublication.row(node))));
        }
        return Fit.shown(node);
    }

    private static String content(BlockContent content) {
        String named = Stream.of(
                        content.included(),
                        content.view(),
                        content.image(),
                        content.catalogPart().map(part -> part.wire()))
                .flatMap(Optional::stream)
                .collect(Collectors.joining());
        String words = content.markdown().collect(Collectors.joining(" · ")).replaceAll("\\s+", " ");
        return Fit.shown(Stream.of(content.kind().wire() + ":", named, content.caption(), words)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" ")));
    }

    private static String place(Object node) {
        if (!(node instanceof Map<?, ?> place)) {
            return Fit.shown(node);
        }
        Object by = place.get("block") == null ? place.get("topic") : place.get("block");
        if (by == null) {
            return "at: " + place.get("at");
        }
        boolean within =
                place.get("at").equals(PartFields.FIRST) || place.get("at").equals(PartFields.LAST);
        return within ? "in: " + by + ", at: " + place.get("at") : place.get("at") + ": " + by;
    }

    private static String listed(Stream<String> rows) {
        return Fit.shown(rows.collect(Collectors.joining("; ")));
    }

    private static String said(HistoryRow row) {
        return joined(row.date().toString(), row.change(), row.by());
    }

    private static String said(AttachmentRow row) {
        return joined(row.number(), row.title(), row.identity());
    }

    private static String joined(String... words) {
        return Stream.of(words).filter(word -> !word.isEmpty()).collect(Collectors.joining(" "));
    }
}
