package se.sambruk.otp.format.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.ProblemException;
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
     * @throws ProblemException if it is broken, or carries anything but a page
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

    /**
     * The document's skeleton, in the letterhead's look.
     *
     * @throws ProblemException if a part of the letterhead is broken, or cannot be carried over
     */
    Skeleton skeleton(Document document, Plan plan, Losses losses) {
        try {
            return built(document, plan, losses);
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // A letterhead comes from outside: whatever is odd in it must not look like a fault of the export.
            throw new ProblemException(Problem.error(messages, "OTP-5117", source.main()), e);
        }
    }

    private Skeleton built(Document document, Plan plan, Losses losses) {
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

        PageSetup page = PageSetup.of(PageSections.contentSection(main, body.place()));
        Running words = new Running(document, messages, ids, page.textWidth(), Accent.of(styles));
        Placeholders placeholders = new Placeholders(words.placeholders());
        placeholders.fill(main);
        parts.running().forEach(placeholders::fill);
        PageFurniture furniture = new PageFurniture(words, main, oddAndEven, parts);
        boolean named = furniture.names(document.organization());
        furniture.furnish(placeholders.filled());
        tell(body, placeholders, words, losses);
        tell(parts.fields(), losses);

        PagePlan pages = pages(document, plan, page, main, parts, losses);
        PageSections sections = PageSections.of(main, body.place(), pages, Map.of());
        MainPart split = MainPart.split(main, body.place());
        List<Part> kept = parts.parts();
        judge(new Part(
                source.main(), "", (split.start() + split.end()).getBytes(StandardCharsets.UTF_8), parts.relations()));
        kept.stream().filter(part -> part.type().endsWith("+xml")).forEach(this::judge);
        return new Skeleton(
                kept,
                parts.relations(),
                split.start(),
                split.end(),
                ids,
                numbers,
                page,
                pages,
                sections,
                body.freeBookmark(),
                named);
    }

    /** Pages that lie down are a section of their own, which a letterhead that counts by sections does not take. */
    private PagePlan pages(
            Document document, Plan plan, PageSetup page, org.w3c.dom.Document main, KeptParts parts, Losses losses) {
        PagePlan pages = PagePlan.of(document, plan, page);
        if (pages.hasLying()
                && Stream.concat(Stream.of(main), parts.running().stream())
                        .anyMatch(tree -> FieldCheck.of(tree).hasSections())) {
            losses.add(Problem.info(messages, "OTP-5124"));
            return PagePlan.upright(plan, page);
        }
        return pages;
    }

    /** Faults of the letterhead's own are told of now, not when the document is read back. */
    private void judge(Part part) {
        Set<String> relations = part.relations().stream().map(Part.Relation::id).collect(Collectors.toSet());
        if (!StructureScan.isSound(part.content(), relations)) {
            throw Problem.error(messages, "OTP-5117", part.name()).asException();
        }
    }

    private void tell(FieldFreeze fields, Losses losses) {
        if (!fields.gone().isEmpty()) {
            losses.add(Problem.warning(messages, "OTP-5122", String.join(", ", fields.gone())));
        }
        if (!fields.kept().isEmpty()) {
            losses.add(Problem.warning(messages, "OTP-5123", String.join(", ", fields.kept())));
        }
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
