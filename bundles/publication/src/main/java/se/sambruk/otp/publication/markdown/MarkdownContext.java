package se.sambruk.otp.publication.markdown;

import java.util.List;
import se.sambruk.otp.api.document.Span;

/** Whom Markdown is read for: says what is meant by what is written, and hears of what is not carried. */
public interface MarkdownContext {
    /** A text as it is to be shown: with variables put in. What is put in is text, whatever signs it has. */
    String text(String written);

    /**
     * What a link is shown as.
     *
     * @param destination as written, with variables put in
     * @param label empty where nothing is written
     */
    List<Span> link(String destination, List<Span> label);

    /**
     * Hears of markup, which is shown as text.
     *
     * @param raw as written
     */
    void html(String raw);

    /**
     * Hears of what is not carried.
     *
     * @param text some of it, for people to find it by; may be empty
     */
    void notCarried(Construct what, String text);

    /**
     * Hears of a title of a link or a picture, which has no place in a document.
     *
     * @param title as written, as the next
     * @param destination what it is the title of
     */
    void title(String title, String destination);

    /**
     * Hears of an address that is written down for links to use, and that no link leads to.
     *
     * @param label what links would call it, as written, as the next
     */
    void unused(String label, String destination);
}
