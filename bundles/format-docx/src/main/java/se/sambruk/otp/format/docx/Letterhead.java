package se.sambruk.otp.format.docx;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Messages;

/**
 * A municipality's own page: its size and margins, headers and footers with their pictures, styles and fonts. The document is
 * built on it; its own text goes, except around a place that is marked for the content.
 */
final class Letterhead {
    /** Parts that the main part may have one of, and that are kept as they are. */
    private static final List<String> AS_THEY_ARE = List.of("theme", "fontTable", "footnotes", "endnotes");

    private final LetterheadPackage source;
    private final Messages messages;

    private Letterhead(LetterheadPackage source, Messages messages) {
        this.source = source;
        this.messages = messages;
    }

    /**
     * @throws se.sambruk.otp.api.problem.ProblemException if it is broken, or carries anything but a page
     */
    static Letterhead read(byte[] docx, Limits limits, Messages messages) {
        return new Letterhead(LetterheadPackage.read(docx, limits, messages), messages);
    }

    /** A beginning for names that nothing in the letterhead has. */
    String freePrefix() {
        StringBuilder prefix = new StringBuilder("otp");
        while (isTaken(prefix.toString())) {
            prefix.append('x');
        }
        return prefix.toString();
    }

    private boolean isTaken(String prefix) {
        return source.parts().keySet().stream().anyMatch(name -> name.contains("/" + prefix))
                || source.mainPart().relations().stream()
                        .anyMatch(relation -> relation.id().startsWith(prefix));
    }

    /** The document's skeleton, in the letterhead's look. */
    Skeleton skeleton(Document document, Plan plan, Losses losses) {
        org.w3c.dom.Document main = LetterheadPackage.tree(source.mainPart(), messages);
        LetterheadBody body = LetterheadBody.of(main)
                .orElseThrow(() -> Problem.error(messages, "OTP-5110").asException());
        KeptParts parts = new KeptParts(source, freePrefix(), messages);
        parts.used(main);

        org.w3c.dom.Document styles = parts.tree("styles").orElseGet(() -> Sheets.document("styles.xml"));
        Map<Look, String> ids = StyleSheet.add(styles, Sheets.document("styles.xml"));
        org.w3c.dom.Document numbering =
                parts.tree("numbering").orElseGet(() -> NumberingSheet.empty(Sheets.document("numbering.xml")));
        NumberingSheet.Ids numbers =
                NumberingSheet.add(numbering, Sheets.document("numbering.xml"), ids, plan.numberedLists());
        StyleSheet.number(styles, ids, numbers.headings());
        StyleSheet.language(styles, document.locale());
        org.w3c.dom.Document settings = parts.tree("settings").orElseGet(() -> Sheets.document("settings.xml"));
        boolean oddAndEven = SettingsSheet.tellsOddFromEven(settings);
        SettingsSheet.clean(settings, document.locale());
        parts.sheet("styles", styles);
        parts.sheet("numbering", numbering);
        parts.sheet("settings", settings);
        AS_THEY_ARE.forEach(parts::look);

        int width = PageSetup.of(main).textWidth();
        Running words = new Running(document, messages, ids, width);
        Placeholders placeholders = new Placeholders(words.placeholders());
        placeholders.fill(main);
        parts.running().forEach(placeholders::fill);
        PageFurniture furniture = new PageFurniture(words, main, oddAndEven, parts);
        boolean named = furniture.names(document.organization());
        furniture.furnish(placeholders.filled());
        tell(body, placeholders, words, losses);

        MainPart split = MainPart.split(main, body.place());
        return new Skeleton(
                parts.parts(),
                parts.relations(),
                split.start(),
                split.end(),
                ids,
                numbers,
                width,
                body.freeBookmark(),
                named);
    }

    private void tell(LetterheadBody body, Placeholders placeholders, Running words, Losses losses) {
        if (body.dropped()) {
            losses.add(Problem.info(messages, "OTP-5121"));
        }
        if (source.templated()) {
            losses.add(Problem.info(messages, "OTP-5118"));
        }
        if (!placeholders.unknown().isEmpty()) {
            losses.add(Problem.warning(
                    messages,
                    "OTP-5119",
                    String.join(", ", placeholders.unknown()),
                    words.placeholders().keySet().stream()
                            .map(name -> "{{" + name + "}}")
                            .collect(Collectors.joining(", "))));
        }
    }
}
