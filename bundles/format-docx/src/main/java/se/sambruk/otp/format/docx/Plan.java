package se.sambruk.otp.format.docx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.document.Block;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.document.Table;

/**
 * What has to be known of a document before its first byte is written: headings and their numbers for the table of contents,
 * bookmarks, relationships, how many numbered lists there are. Made by going through the document once.
 */
final class Plan {
    private static final String SVG = "image/svg+xml";

    /**
     * A heading.
     *
     * @param number as Word will count, such as {@code 2.1}; empty if it is not numbered
     * @param bookmark what its entry in the table of contents leads to
     */
    record Heading(Section section, int level, String number, String bookmark) {}

    /**
     * A picture that can be shown, and the relationship to it.
     *
     * @param width in pixels of its natural size, as the next two: fewer than the image has where that is made for print
     * @param smallestText how high its smallest letters are; 0 if that is not known
     * @param lines the same in SVG, for a Word that shows it
     */
    record Picture(
            String relation,
            String part,
            byte[] image,
            int width,
            int height,
            double smallestText,
            Optional<Lines> lines) {}

    /** A picture in SVG, and the relationship to it. */
    record Lines(String relation, String part, byte[] svg) {}

    private final String prefix;
    private final Losses losses;
    private final List<Heading> headings = new ArrayList<>();
    private final Map<Section, Heading> bySection = new IdentityHashMap<>();
    private final Map<String, String> bookmarks = new HashMap<>();
    private final Set<String> bookmarkNames = new HashSet<>();
    private final Map<String, String> addresses = new LinkedHashMap<>();
    private final Map<Figure, Picture> pictures = new IdentityHashMap<>();
    private final List<Picture> pictureList = new ArrayList<>();
    private final Set<String> wanted = new HashSet<>();
    private int numberedLists;

    private Plan(String prefix, Losses losses) {
        this.prefix = prefix;
        this.losses = losses;
    }

    /**
     * @param prefix what the ids of relationships shall begin with
     */
    static Plan of(Document document, String prefix, Losses losses) {
        Plan plan = new Plan(prefix, losses);
        plan.sections(document.sections(), 1, "", true);
        plan.wanted.removeAll(plan.bookmarks.keySet());
        plan.wanted.stream().sorted().forEach(losses::deadReference);
        return plan;
    }

    List<Heading> headings() {
        return headings;
    }

    Heading heading(Section section) {
        return bySection.get(section);
    }

    /** The bookmark of an id; empty if nothing in the document has it. */
    Optional<String> bookmark(String anchor) {
        return Optional.ofNullable(bookmarks.get(anchor));
    }

    /** The relationship to an address; empty if it is not one that a document should lead to. */
    Optional<String> relation(String address) {
        return Optional.ofNullable(addresses.get(address));
    }

    /** Addresses by relationship, in the order in which they occur. */
    Map<String, String> links() {
        Map<String, String> byRelation = new LinkedHashMap<>();
        addresses.forEach((address, relation) -> byRelation.put(relation, address));
        return byRelation;
    }

    Optional<Picture> picture(Figure figure) {
        return Optional.ofNullable(pictures.get(figure));
    }

    List<Picture> pictures() {
        return pictureList;
    }

    int numberedLists() {
        return numberedLists;
    }

    private void sections(List<Section> sections, int level, String parentNumber, boolean numberable) {
        int count = 0;
        for (Section section : sections) {
            // Below a heading without number there is nothing to count from.
            boolean numbered = numberable && section.isNumbered();
            String number = numbered ? parentNumber + ++count : "";
            String bookmark = "_Toc" + String.format(Locale.ROOT, "%06d", headings.size() + 1);
            Heading heading = new Heading(section, level, number, bookmark);
            headings.add(heading);
            bySection.put(section, heading);
            anchor(section.id());
            section.blocks().forEach(this::block);
            sections(section.sections(), level + 1, number + ".", numbered);
        }
    }

    private void block(Block block) {
        block.id().ifPresent(this::anchor);
        if (block instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (block instanceof ItemList list) {
            if (list.isNumbered()) {
                numberedLists++;
            }
            list.items().forEach(item -> {
                item.id().ifPresent(this::anchor);
                paragraph(item);
            });
        } else if (block instanceof Table table) {
            rows(table.header());
            rows(table.rows());
        } else if (block instanceof Figure figure) {
            figure(figure);
        } else {
            losses.unknownBlock(block.plainText());
        }
    }

    private void rows(List<List<Table.Cell>> rows) {
        for (List<Table.Cell> row : rows) {
            for (Table.Cell cell : row) {
                cell.blocks().forEach(this::block);
            }
        }
    }

    private void paragraph(Paragraph paragraph) {
        for (Span span : paragraph.spans()) {
            span.anchor().ifPresent(wanted::add);
            span.address().ifPresent(this::address);
        }
    }

    private void address(String address) {
        if (!addresses.containsKey(address)) {
            if (Span.leads(address)) {
                addresses.put(address, prefix + "Link" + (addresses.size() + 1));
            } else {
                losses.badAddress(address);
            }
        }
    }

    private void figure(Figure figure) {
        Optional<byte[]> raster = figure.raster();
        if (raster.isEmpty()) {
            losses.imageType(figure.caption(), figure.mediaType());
            return;
        }
        byte[] image = raster.get();
        Optional<PngSize> size = PngSize.of(image);
        if (size.isEmpty()) {
            losses.unreadableImage(figure.caption());
            return;
        }
        int number = pictureList.size() + 1;
        String name = "word/media/" + prefix + "-" + number;
        Optional<SvgFacts> natural = figure.mediaType().equals(SVG) ? SvgFacts.of(figure.image()) : Optional.empty();
        Picture picture = new Picture(
                prefix + "Image" + number,
                name + ".png",
                image,
                natural.map(SvgFacts::width).orElse(size.get().width()),
                natural.map(SvgFacts::height).orElse(size.get().height()),
                natural.map(SvgFacts::smallestText).orElse(0.0),
                natural.map(known -> new Lines(prefix + "Lines" + number, name + ".svg", figure.image())));
        pictures.put(figure, picture);
        pictureList.add(picture);
    }

    /** Word allows letters, digits and underscores, at most forty, and does not tell case apart. */
    private void anchor(String id) {
        if (bookmarks.containsKey(id)) {
            return;
        }
        StringBuilder name = new StringBuilder(id.length() + 2);
        id.chars()
                .limit(32)
                .forEach(c -> name.append(c < 0x80 && Character.isLetterOrDigit(c) || c == '_' ? (char) c : '_'));
        if (name.length() == 0 || !Character.isLetter(name.charAt(0))) {
            name.insert(0, 'b');
        }
        String unique = name.toString();
        for (int i = 2; !bookmarkNames.add(unique.toLowerCase(Locale.ROOT)); i++) {
            unique = name + "_" + i;
        }
        bookmarks.put(id, unique);
    }
}
