package se.sambruk.otp.format.html;

import java.io.IOException;
import java.util.List;
import se.sambruk.otp.api.document.MetadataEntry;
import se.sambruk.otp.api.text.Characters;

/** Writes what surrounds a page's content: its head, the way past what comes first, title, facts and table of contents. */
final class PageFrame {
    private static final int LISTED_LEVELS = 3;
    private static final int FIRST_LEVEL = 2;

    private final Markup out;
    private final Words words;
    private final StyleSheet style;
    private final String main;
    private final String contents;

    /**
     * @param ids where its own ids come from
     */
    PageFrame(Markup out, Words words, StyleSheet style, Ids ids) {
        this.out = out;
        this.words = words;
        this.style = style;
        this.main = ids.own("innehall");
        this.contents = ids.own("innehallsforteckning");
    }

    /**
     * Everything before the content.
     *
     * @param listed the headings of the table of contents; none, and there is no such table
     */
    void open(PageFacts facts, List<Heading> listed) throws IOException {
        String language = facts.locale().toLanguageTag();
        out.doctype();
        out.open(
                        "html",
                        "xmlns",
                        "http://www.w3.org/1999/xhtml",
                        "lang",
                        language,
                        "xml:lang",
                        language,
                        "dir",
                        Direction.of(facts.locale()) == Direction.RIGHT_TO_LEFT ? "rtl" : null)
                .line();
        head(facts);
        out.open("body").line();
        out.element("a", words.get("skip"), "class", "skip", "href", "#" + main).line();
        String noticed = Characters.isBlank(facts.notice()) ? "" : " noticed";
        out.open("div", "class", (listed.isEmpty() ? "page" : "page listed") + noticed)
                .line();
        header(facts);
        if (!listed.isEmpty()) {
            contents(listed);
        }
        out.open("main", "id", main, "tabindex", "-1").line();
    }

    /** Everything after it. */
    void close() throws IOException {
        out.close().line().close().line().close().line().close();
        out.finish();
    }

    private void head(PageFacts facts) throws IOException {
        out.open("head").line();
        out.single("meta", "charset", "utf-8").line();
        out.single("meta", "http-equiv", "Content-Security-Policy", "content", style.policy())
                .line();
        out.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        if (!Characters.isBlank(facts.organization())) {
            out.single("meta", "name", "author", "content", facts.organization())
                    .line();
        }
        out.element("title", named(facts)).line();
        out.open("style").style(style.css()).close().line();
        out.close().line();
    }

    /** What the page is called in a tab or a list: with its subtitle, as pages of one title may have nothing else to tell them apart. */
    private String named(PageFacts facts) {
        String title = words.or(facts.title(), "page.untitled");
        return Characters.isBlank(facts.subtitle())
                ? title
                : title + " – " + facts.subtitle().strip();
    }

    private void header(PageFacts facts) throws IOException {
        out.open("header").line();
        optional(facts.notice(), "notice");
        optional(facts.organization(), "organization");
        String title = words.or(facts.title(), "page.untitled");
        out.element("h1", title, "dir", words.direction(title)).line();
        optional(facts.subtitle(), "subtitle");
        if (!facts.metadata().isEmpty()) {
            out.open("dl", "class", "facts").line();
            for (MetadataEntry entry : facts.metadata()) {
                fact(entry);
            }
            out.close().line();
        }
        out.close().line();
    }

    private void optional(String text, String kind) throws IOException {
        if (!Characters.isBlank(text)) {
            out.open("p", "class", kind, "dir", words.direction(text))
                    .broken(text)
                    .close()
                    .line();
        }
    }

    private void fact(MetadataEntry entry) throws IOException {
        out.open("div").open("dt").broken(entry.label()).close();
        if (Characters.isBlank(entry.value())) {
            out.open("dd", "class", "blank").element("span", words.get("fact.blank"), "class", "unseen");
        } else {
            out.open("dd", "dir", words.direction(entry.value())).broken(entry.value());
        }
        out.close().close().line();
    }

    private void contents(List<Heading> headings) throws IOException {
        out.open("nav", "aria-labelledby", contents).line();
        out.element("h2", words.get("contents"), "id", contents).line();
        int depth = 0;
        for (Heading heading : headings) {
            int wanted = heading.level() - FIRST_LEVEL + 1;
            if (wanted > LISTED_LEVELS) {
                continue;
            }
            if (wanted > depth) {
                out.open("ol");
            } else {
                out.close().line();
                for (int i = depth; i > wanted; i--) {
                    out.close().close().line();
                }
            }
            depth = wanted;
            out.open("li").open("a", "href", "#" + heading.id(), "dir", words.direction(heading.title()));
            number(heading);
            out.text(heading.title()).close();
        }
        for (int i = depth; i > 0; i--) {
            out.close().close();
        }
        out.line().close().line();
    }

    /** Writes a heading at its level; what lies deeper than HTML has headings for says so. */
    void heading(Heading heading) throws IOException {
        if (heading.level() <= 6) {
            out.open("h" + heading.level(), "dir", words.direction(heading.title()));
        } else {
            out.open(
                    "p",
                    "role",
                    "heading",
                    "aria-level",
                    String.valueOf(heading.level()),
                    "class",
                    "deep",
                    "dir",
                    words.direction(heading.title()));
        }
        number(heading);
        out.broken(heading.title()).close().line();
    }

    private void number(Heading heading) throws IOException {
        if (!heading.number().isEmpty()) {
            out.element("span", heading.number(), "class", "number").text(" ");
        }
    }
}
