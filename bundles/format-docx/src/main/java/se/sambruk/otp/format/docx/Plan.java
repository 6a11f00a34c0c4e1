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
import se.sambruk.otp.api.document.DocumentOutline;
import se.sambruk.otp.api.document.DrawingFacts;
import se.sambruk.otp.api.document.Figure;
import se.sambruk.otp.api.document.ItemList;
import se.sambruk.otp.api.document.Paragraph;
import se.sambruk.otp.api.document.Section;
import se.sambruk.otp.api.document.Span;

/**
 * What a docx has to know of a document before its first byte is written: the bookmarks of all that can be led to, relationships, which
 * numbered lists there are.
 */
final class Plan {
    private static final String SVG = "image/svg+xml";

    /**
     * A heading.
     *
     * @param number as Word will count, such as {@code 2.1}; empty if it is not numbered
     * @param bookmark what its entry in the table of contents leads to
     */
    record Heading(Section section, int level, String number, String bookmark) {
        /** Whether Word counts it by itself. */
        boolean isCounted() {
            return !number.isEmpty() && level <= Look.LEVELS;
        }
    }

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
    private final Map<ItemList, Integer> levels = new IdentityHashMap<>();
    private final List<Integer> numberedLists = new ArrayList<>();
    private Optional<Block> last = Optional.empty();

    private Plan(String prefix, Losses losses) {
        this.prefix = prefix;
        this.losses = losses;
    }

    /**
     * @param prefix what the ids of relationships shall begin with
     */
    static Plan of(Document document, String prefix, Losses losses) {
        DocumentOutline outline = DocumentOutline.of(document);
        losses.of(outline);
        Plan plan = new Plan(prefix, losses);
        outline.headings().forEach(plan::section);
        plan.last = last(document.sections());
        return plan;
    }

    /** What the document ends with; empty if it ends with a heading. */
    private static Optional<Block> last(List<Section> sections) {
        if (sections.isEmpty()) {
            return Optional.empty();
        }
        Section section = sections.get(sections.size() - 1);
        List<Block> blocks = section.blocks();
        return section.sections().isEmpty() && !blocks.isEmpty()
                ? Optional.of(blocks.get(blocks.size() - 1))
                : last(section.sections());
    }

    /** Whether the document ends with it. */
    boolean endsWith(Block block) {
        return last.filter(found -> found == block).isPresent();
    }

    Losses losses() {
        return losses;
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

    /** The level of each numbered list, from 0, in the order in which they begin. */
    List<Integer> numberedLists() {
        return numberedLists;
    }

    private void section(DocumentOutline.Heading known) {
        Section section = known.section();
        String bookmark = "_Toc" + String.format(Locale.ROOT, "%06d", headings.size() + 1);
        Heading heading = new Heading(section, known.level(), known.number(), bookmark);
        headings.add(heading);
        bySection.put(section, heading);
        anchor(section.id());
        DocumentOutline.blocks(section).forEach(this::block);
    }

    private void block(Block block) {
        block.id().ifPresent(this::anchor);
        if (block instanceof Paragraph paragraph) {
            paragraph.spans().forEach(span -> span.address().filter(Span::leads).ifPresent(this::address));
        } else if (block instanceof ItemList list) {
            list(list);
        } else if (block instanceof Figure figure) {
            figure(figure);
        }
    }

    private void list(ItemList list) {
        int level = levels.getOrDefault(list, 0);
        list.entries().forEach(item -> item.lists().forEach(below -> levels.put(below, level + 1)));
        if (list.isNumbered()) {
            numberedLists.add(level);
        }
    }

    private void address(String address) {
        addresses.computeIfAbsent(address, known -> prefix + "Link" + (addresses.size() + 1));
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
        Optional<DrawingFacts> drawn =
                figure.mediaType().equals(SVG) ? DrawingFacts.of(figure.image()) : Optional.empty();
        Optional<DrawingFacts> natural =
                drawn.map(known -> known.shapedAs(size.get().width(), size.get().height()));
        Picture picture = new Picture(
                prefix + "Image" + number,
                name + ".png",
                image,
                natural.map(DrawingFacts::width).orElse(size.get().width()),
                natural.map(DrawingFacts::height).orElse(size.get().height()),
                natural.map(DrawingFacts::smallestText).orElse(0.0),
                // A drawing of another shape than its picture would be stretched to it.
                drawn.filter(known -> natural.equals(drawn))
                        .map(known -> new Lines(prefix + "Lines" + number, name + ".svg", figure.image())));
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
