package se.sambruk.otp.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.sambruk.otp.api.document.Document;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.text.Characters;
import se.sambruk.otp.format.pdf.TextLayout.Setting;

/**
 * What stands on every page: whose document it is, which, what it must say, and Sid n (m). It is not read, but for what each page must say,
 * which is read once, first.
 */
final class Furniture {
    static final float LEFT = 70.9f;
    static final float WIDTH = Sheet.WIDTH - 2 * LEFT;

    /** A notice that takes more room than this stands in full on the first page, and its beginning on each. */
    private static final float NOTICED = 50;

    private static final float HEADER_TOP = 34;
    private static final float BODY_TOP = 76.5f;
    private static final float BODY_BOTTOM = Sheet.HEIGHT - 68;
    private static final float FOOTER_TOP = Sheet.HEIGHT - 52;
    private static final float RULE_GAP = 3;
    private static final float BODY_GAP = 14;
    private static final float COLUMN_GAP = 16;

    private final Document document;
    private final Typesetter typesetter;
    private final Words words;
    private final List<Strip> notice;
    private final List<Strip> front;
    private final float top;

    /**
     * @param root what a notice is read in
     */
    Furniture(Document document, TextLayout text, Words words, Tag root) throws IOException {
        this.document = document;
        this.typesetter = text.typesetter().quiet();
        this.words = words;
        List<Strip> whole = Characters.isBlank(document.notice())
                ? List.of()
                : text.text(document.notice(), root.add("P"), Setting.of(Look.NOTICE, WIDTH));
        boolean brief = Strip.height(whole) <= NOTICED;
        this.front = brief ? List.of() : whole;
        this.notice = brief
                ? whole
                : List.of(new LineStrip(typesetter.fitted(document.notice(), Look.NOTICE, WIDTH), Look.NOTICE, 0));
        float noticed = notice.isEmpty() ? 0 : Strip.height(notice) + 2 * RULE_GAP + 6;
        this.top = Math.max(BODY_TOP, HEADER_TOP + noticed + 2 * Look.RUNNING.line() + RULE_GAP + BODY_GAP);
    }

    /** What is too long to stand on each page in full. */
    List<Strip> front() {
        return front;
    }

    /** Where what the document says begins. */
    float top() {
        return top;
    }

    float bottom() {
        return BODY_BOTTOM;
    }

    /** Draws what stands above the text; before anything else, so that a notice comes first. */
    void above(Sheet sheet) throws IOException {
        float y = HEADER_TOP;
        if (!notice.isEmpty()) {
            y = notice(sheet, y);
        }
        y = line(sheet, Sheet.Unread.HEADER, y, document.organization(), value("identity"));
        y = line(sheet, Sheet.Unread.HEADER, y, document.title(), labelled("version"));
        float rule = y + RULE_GAP;
        sheet.unread(Sheet.Unread.HEADER, () -> sheet.fill(LEFT, rule, WIDTH, 0.5f, Ink.ACCENT));
    }

    void below(Sheet sheet, int pages) throws IOException {
        sheet.unread(Sheet.Unread.FOOTER, () -> sheet.fill(LEFT, FOOTER_TOP - RULE_GAP, WIDTH, 0.5f, Ink.ACCENT));
        line(
                sheet,
                Sheet.Unread.FOOTER,
                FOOTER_TOP,
                joined(value("type"), value("status")),
                words.get("page", Integer.toString(sheet.number() + 1), Integer.toString(pages)));
    }

    private float notice(Sheet sheet, float from) {
        float high = Strip.height(notice) + 2 * RULE_GAP;
        sheet.fill(LEFT, from, WIDTH, 1, Ink.NOTICE);
        sheet.fill(LEFT, from + high - 1, WIDTH, 1, Ink.NOTICE);
        if (sheet.number() == 0 && front.isEmpty()) {
            drawNotice(sheet, from + RULE_GAP);
        } else {
            sheet.unread(Sheet.Unread.HEADER, () -> drawNotice(sheet, from + RULE_GAP));
        }
        return from + high + 6;
    }

    private void drawNotice(Sheet sheet, float from) {
        float y = from;
        for (Strip strip : notice) {
            float room = WIDTH - ((LineStrip) strip).line().width();
            strip.place(sheet, LEFT + Math.max(0, room) / 2, y);
            y += strip.height();
        }
    }

    private float line(Sheet sheet, Sheet.Unread kind, float y, String left, String right) throws IOException {
        Look look = Look.RUNNING;
        Typesetter.Line end = typesetter.fitted(right, look, WIDTH / 2);
        float room = WIDTH - end.width() - (end.width() > 0 ? COLUMN_GAP : 0);
        Typesetter.Line start = typesetter.fitted(left, look, room);
        sheet.unread(kind, () -> {
            new LineStrip(start, look, 0).place(sheet, LEFT, y);
            new LineStrip(end, look, WIDTH - end.width()).place(sheet, LEFT, y);
        });
        return y + look.line();
    }

    private String value(String key) {
        return entry(key).map(MetadataEntry::value).orElse("");
    }

    private String labelled(String key) {
        return entry(key)
                .filter(entry -> !Characters.isBlank(entry.value()))
                .map(entry -> entry.label() + " " + entry.value())
                .orElse("");
    }

    private Optional<MetadataEntry> entry(String key) {
        return document.metadata().stream()
                .filter(entry -> entry.key().equals(key))
                .findFirst();
    }

    private static String joined(String... parts) {
        List<String> said = new ArrayList<>(List.of(parts));
        return said.stream().filter(part -> !part.isBlank()).collect(Collectors.joining(" · "));
    }
}
