package se.sambruk.otp.award.archive;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.log.CaseEntry;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.award.masking.Copying;
import se.sambruk.otp.award.text.Swedish;

/** The archive's first page: what happened, in order, and where each file is. It stands by itself, without scripts and addresses elsewhere. */
final class IndexPage {
    private static final String STYLE = ".tid{white-space:nowrap}"
            + "body{font:1rem/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}"
            + "h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}"
            + ".rullas{overflow-x:auto}table{border-collapse:collapse;width:100%}"
            + "th,td{border:1px solid #767676;padding:.35rem .5rem;text-align:left;vertical-align:top}th{background:#f0f0f0}"
            + "tr.struken td{text-decoration:line-through}td a,li a{overflow-wrap:anywhere}dt{font-weight:600}dd{margin:0 0 .4rem}"
            + ".hash{font-family:monospace;overflow-wrap:anywhere}";

    private final ProcurementCase whole;
    private final List<Part> parts;
    private final Optional<Copying> copying;
    private final StringBuilder out = new StringBuilder();

    private IndexPage(ProcurementCase whole, List<Part> parts, Optional<Copying> copying) {
        this.whole = whole;
        this.parts = parts;
        this.copying = copying;
    }

    /**
     * @param parts what the archive holds beside this page
     */
    static byte[] of(ProcurementCase whole, List<Part> parts, Optional<Copying> copying) {
        return new IndexPage(whole, parts, copying).page().getBytes(StandardCharsets.UTF_8);
    }

    private String page() {
        CaseFacts facts = whole.facts();
        String title = Swedish.text(copying.isEmpty() ? "index.title" : "index.title.masked", shown(facts.title()));
        out.append("<!DOCTYPE html>\n<html lang=\"sv\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .append(escaped(title))
                .append("</title>\n<style>")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<main>\n<h1>")
                .append(escaped(title))
                .append("</h1>\n<dl>\n");
        fact("index.buyer", facts.buyer().name());
        fact("index.case-number", facts.caseNumber());
        fact("index.id", facts.id());
        fact("index.regime", Swedish.text("regime." + facts.regime().wire()));
        out.append("</dl>\n<p>")
                .append(escaped(Swedish.text(copying.isEmpty() ? "index.lead" : "index.lead.masked")))
                .append(" <a href=\"las-mig.txt\">las-mig.txt</a></p>\n");
        copying.ifPresent(this::maskings);
        documents();
        log();
        out.append("</main>\n</body>\n</html>\n");
        return out.toString();
    }

    private void fact(String key, String value) {
        if (!value.isEmpty()) {
            out.append("<dt>")
                    .append(escaped(Swedish.text(key)))
                    .append("</dt><dd>")
                    .append(escaped(shown(value)))
                    .append("</dd>\n");
        }
    }

    private void maskings(Copying how) {
        Masking masking = how.masking();
        heading("index.maskings");
        paragraph(Swedish.text("index.maskings.lead", masking.assessedBy(), Swedish.day(masking.on())));
        open("index.masking.number", "index.masking.where", "index.masking.provision", "index.masking.reason");
        for (int i = 0; i < masking.rules().size(); i++) {
            MaskingRule rule = masking.rules().get(i);
            row(Integer.toString(i + 1), where(rule), rule.provision(), rule.reason());
        }
        masking.otherFiles()
                .ifPresent(
                        ground -> row("–", Swedish.text("index.masking.files"), ground.provision(), ground.reason()));
        out.append("</tbody></table></div>\n");
        paragraph(Swedish.text("index.maskings.digests"));
    }

    private static String where(MaskingRule rule) {
        if (rule.entry().isEmpty()) {
            return Swedish.text("index.masking.everywhere");
        }
        String label = rule.entry().get();
        if (rule.text().isPresent()) {
            return Swedish.text("index.masking.in", label);
        }
        return rule.key().isPresent()
                ? Swedish.text("index.masking.key", label)
                : Swedish.text("index.masking.whole", label);
    }

    private void documents() {
        heading("index.files");
        out.append("<ul>\n");
        parts.stream()
                .filter(part -> part.entry().isEmpty() && !part.title().isEmpty())
                .sorted(Comparator.comparing(Part::path))
                .forEach(part -> {
                    out.append("<li>");
                    link(
                            part.path(),
                            shown(part.title()) + " ("
                                    + part.name().substring(part.name().lastIndexOf('.') + 1) + ")");
                    out.append("</li>\n");
                });
        out.append("</ul>\n");
    }

    private void log() {
        heading("index.log");
        open("index.log.label", "index.log.time", "index.log.who", "index.log.what", "index.log.files");
        whole.log().lines().forEach(this::entry);
        out.append("</tbody></table></div>\n");
    }

    private void entry(LogLine line) {
        Optional<String> left = copying.flatMap(how -> how.whole(line));
        out.append(line.isStruck() ? "<tr class=\"struken\"><td>" : "<tr><td>");
        link(LogParts.path(line), line.label());
        if (left.isPresent()) {
            out.append("</td><td colspan=\"4\">").append(escaped(left.get())).append("</td></tr>\n");
            return;
        }
        CaseEntry entry = line.entry();
        out.append("</td><td class=\"tid\">").append(escaped(Swedish.time(entry.act())));
        cell(shown(EntryAbout.name(whole, entry.act().actor()), line));
        String kind = Swedish.textOr("kind." + entry.kind(), entry.kind());
        String about = isWithoutBody(line) ? "" : shown(EntryAbout.of(whole, entry), line);
        String what = about.isEmpty() ? kind : Swedish.text("index.log.about", kind, about);
        String because = entry.act().because();
        String struck = line.struckBy()
                .map(label -> " " + Swedish.text("index.log.struck", label))
                .orElse("");
        cell(what + (because.isBlank() ? "" : ": " + shown(because, line)) + struck);
        out.append("</td><td>");
        files(line);
        out.append("</td></tr>\n");
    }

    /** Whether something is left out of the entry, which must not be told here either. */
    private boolean isWithoutBody(LogLine line) {
        return copying.flatMap(how -> how.masker().leavesOut(line.label())).isPresent();
    }

    private void files(LogLine line) {
        List<Part> with = parts.stream()
                .filter(part -> part.entry().filter(line.label()::equals).isPresent()
                        && !part.title().isEmpty())
                .toList();
        for (Part part : with) {
            link(part.path(), part.title());
            out.append("<br>");
        }
        int left = line.entry().attachments().size() - with.size();
        if (left > 0) {
            out.append(escaped(copying.map(Copying::leftOut).orElse("")));
        }
    }

    private void cell(String text) {
        out.append("</td><td>").append(escaped(text));
    }

    private String shown(String text) {
        return copying.map(how -> how.text(text)).orElse(text);
    }

    private String shown(String text, LogLine line) {
        return copying.map(how -> how.text(text, line)).orElse(text);
    }

    private void heading(String key) {
        out.append("<h2>").append(escaped(Swedish.text(key))).append("</h2>\n");
    }

    private void paragraph(String text) {
        out.append("<p>").append(escaped(text)).append("</p>\n");
    }

    private void open(String... keys) {
        out.append("<div class=\"rullas\" tabindex=\"0\"><table><thead><tr>");
        for (String key : keys) {
            out.append("<th scope=\"col\">").append(escaped(Swedish.text(key))).append("</th>");
        }
        out.append("</tr></thead><tbody>\n");
    }

    private void row(String... cells) {
        out.append("<tr>");
        for (String cell : cells) {
            out.append("<td>").append(escaped(cell)).append("</td>");
        }
        out.append("</tr>\n");
    }

    private void link(String path, String text) {
        out.append("<a href=\"")
                .append(escaped(address(path)))
                .append("\">")
                .append(escaped(text))
                .append("</a>");
    }

    private static String address(String path) {
        try {
            return new URI(null, null, path, null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is an address", e);
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
