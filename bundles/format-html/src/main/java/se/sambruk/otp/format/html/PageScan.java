package se.sambruk.otp.format.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import se.sambruk.otp.api.document.Span;
import se.sambruk.otp.api.problem.Problem;

/** Goes through a page as a stream and notes what must be there and is not, and what must not be there and is. */
final class PageScan extends DefaultHandler {
    private static final Set<String> FORBIDDEN = Set.of(
            "script",
            "iframe",
            "object",
            "embed",
            "applet",
            "form",
            "input",
            "button",
            "link",
            "base",
            "frame",
            "frameset",
            "template",
            "svg",
            "math",
            "audio",
            "video",
            "noscript");
    /** What is wrong in one place is often wrong in all. */
    private static final int MANY = 20;

    private final Set<String> ids = new HashSet<>();
    private final Set<String> references = new TreeSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private int depth;
    private int titles;
    private int level = 1;
    private boolean language;
    private boolean policy;
    private boolean named;
    private boolean inTitle;

    /** At most the first {@value #MANY}. */
    List<Problem> problems() {
        references.stream().filter(id -> !ids.contains(id)).forEach(id -> add("OTP-5536", id));
        if (!language || !named || !policy || titles != 1) {
            add("OTP-5533");
        }
        return List.copyOf(problems.subList(0, Math.min(MANY, problems.size())));
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
        if (depth++ == 0) {
            String said = attributes.getValue("lang");
            language = name.equals("html") && said != null && !said.isBlank();
        }
        if (FORBIDDEN.contains(name)) {
            add("OTP-5534", name);
        }
        inTitle = name.equals("title");
        policy |= "Content-Security-Policy".equals(attributes.getValue("http-equiv"));
        heading(name);
        if (name.equals("img") && blank(attributes.getValue("alt"))) {
            add("OTP-5537");
        }
        for (int i = 0; i < attributes.getLength(); i++) {
            attribute(attributes.getLocalName(i).toLowerCase(Locale.ROOT), attributes.getValue(i));
        }
    }

    private void heading(String name) {
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            int found = name.charAt(1) - '0';
            titles += found == 1 ? 1 : 0;
            if (found > level + 1) {
                add("OTP-5538", name);
            }
            level = found;
        }
    }

    private void attribute(String name, String value) {
        switch (name) {
            case "id" -> {
                if (!ids.add(value)) {
                    add("OTP-5535", value);
                }
            }
            case "aria-labelledby" -> references.add(value);
            case "href" -> {
                if (value.startsWith("#")) {
                    references.add(value.substring(1));
                } else if (!Span.leads(value)) {
                    add("OTP-5534", "href");
                }
            }
            case "src" -> {
                if (!value.startsWith("data:image/png;base64,") && !value.startsWith("data:image/svg+xml;base64,")) {
                    add("OTP-5534", "src");
                }
            }
            default -> {
                if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc") || name.equals("action")) {
                    add("OTP-5534", name);
                }
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inTitle && !blank(new String(characters, start, length))) {
            named = true;
        }
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
        inTitle = false;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private void add(String code, Object... arguments) {
        if (problems.size() < MANY) {
            problems.add(Problem.error(Words.MESSAGES, code, arguments));
        }
    }
}
