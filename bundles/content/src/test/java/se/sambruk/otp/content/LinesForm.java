package se.sambruk.otp.content;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.content.PackTemplate;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A form for tests, for files that end with {@code .xlsx}: each line is a call of the sink, its place is the sheet "Blad", the row of
 * the line and the column 2.
 */
public final class LinesForm implements PackForm {
    /** A pack without fault, or without some of what it must have. */
    public static String pack(String id, String... leftOut) {
        StringBuilder lines = new StringBuilder("{\nkey pack\n{\n");
        for (String entry : new String[] {
            "id=" + id,
            "title=Prov",
            "publisher=" + id,
            "prefix=PROV",
            "version=1.0.0",
            "date=2026-11-23",
            "layer=municipal"
        }) {
            String key = entry.substring(0, entry.indexOf('='));
            if (!List.of(leftOut).contains(key)) {
                lines.append("key ")
                        .append(key)
                        .append("\nvalue ")
                        .append(entry.substring(key.length() + 1))
                        .append('\n');
            }
        }
        return lines.append("}\n}\n").toString();
    }

    @Override
    public String extension() {
        return "xlsx";
    }

    @Override
    public void read(InputStream in, PackSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            PackPlace at = new PackPlace("Blad", ++row, 2);
            String rest = line.substring(line.indexOf(' ') + 1);
            switch (line.split(" ")[0]) {
                case "{" -> sink.startMapping(at);
                case "}" -> sink.endMapping();
                case "[" -> sink.startSequence(at);
                case "]" -> sink.endSequence();
                case "key" -> sink.key(rest, at);
                case "value" -> sink.value(rest, at);
                case "unreadable" -> sink.unreadable(at);
                case "error" -> sink.problem(problem(Severity.ERROR), at);
                case "info" -> sink.problem(problem(Severity.INFO), at);
                default -> throw new IllegalArgumentException(line);
            }
        }
    }

    private static Problem problem(Severity severity) {
        return Problem.of("PROV-0001", severity, LocalizedText.of("Så är det."), LocalizedText.of("Gör så här."));
    }

    @Override
    public void writeTemplate(PackTemplate template, OutputStream out) throws IOException {
        out.write(pack(template.packId()).getBytes(StandardCharsets.UTF_8));
    }
}
