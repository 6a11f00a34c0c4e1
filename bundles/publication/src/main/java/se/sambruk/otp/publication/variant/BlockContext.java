package se.sambruk.otp.publication.variant;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.publication.PublicationSet.Key;
import se.sambruk.otp.publication.markdown.Construct;
import se.sambruk.otp.publication.markdown.MarkdownContext;

/** The Markdown of one block, read for one reader. */
final class BlockContext implements MarkdownContext {
    /** As much of a text as it takes to find it. */
    private static final int QUOTED = 60;

    private static final Pattern TAG = Pattern.compile("^<(/?)([A-Za-z][A-Za-z0-9-]*)");

    private final Key user;
    private final Values values;
    private final Links links;
    private final Findings findings;
    /** The elements that have been begun and not ended. */
    private final Set<String> begun = new HashSet<>();

    BlockContext(Key user, Values values, Links links, Findings findings) {
        this.user = user;
        this.values = values;
        this.links = links;
        this.findings = findings;
    }

    @Override
    public String text(String written) {
        return values.in(written, user);
    }

    /** A caption or the title of a column. */
    String name(String written) {
        return values.inName(written, user);
    }

    @Override
    public List<Span> link(String destination, List<Span> label) {
        return links.spans(destination, label, user);
    }

    @Override
    public void html(String raw) {
        Matcher tag = TAG.matcher(raw);
        if (tag.find()) {
            String element = tag.group(2).toLowerCase(Locale.ROOT);
            if (tag.group(1).isEmpty()) {
                begun.add(element);
            } else if (begun.remove(element)) {
                // The end belongs to a beginning that has been told of.
                return;
            }
        }
        findings.all(Fault.HTML, user, quoted(raw));
    }

    @Override
    public void notCarried(Construct what, String text) {
        String quoted = quoted(text);
        findings.all(
                Fault.NOT_CARRIED,
                user,
                Texts.MESSAGES.text("construct." + what.name().toLowerCase(Locale.ROOT)),
                quoted.isEmpty() ? 0 : 1,
                quoted);
    }

    @Override
    public void title(String title, String destination) {
        findings.all(Fault.LINK_TITLE, user, quoted(destination), quoted(title));
    }

    @Override
    public void unused(String label, String destination) {
        findings.all(Fault.UNUSED_ADDRESS, user, quoted(label), quoted(destination));
    }

    private static String quoted(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.codePointCount(0, line.length()) <= QUOTED) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, QUOTED)).strip() + " …";
    }
}
