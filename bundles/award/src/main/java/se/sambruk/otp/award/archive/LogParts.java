package se.sambruk.otp.award.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.award.masking.ReleasedFile;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.casefile.log.AttachmentRecord;
import se.sambruk.otp.api.casefile.log.CaseLog;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.award.masking.Copying;
import se.sambruk.otp.award.text.Swedish;

/** The log's entries as files, each of them the very bytes that its digest is over; and the files of entries. */
final class LogParts {
    private static final int LONGEST_NAME = 80;

    private final CaseLog log;
    private final Function<ContentHash, byte[]> files;
    private final Optional<Copying> copying;

    /**
     * @param log all of it
     * @param files gives the file of an entry
     * @param copying how things are left out; empty where nothing is
     */
    LogParts(CaseLog log, Function<ContentHash, byte[]> files, Optional<Copying> copying) {
        this.log = log;
        this.files = files;
        this.copying = copying;
    }

    List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (LogLine line : log.lines()) {
            byte[] json = copying.map(how -> how.entry(line))
                    .orElseGet(() -> CanonicalJson.bytes(line.entry().tree()));
            parts.add(Part.of(path(line), "", json).within(line.label()));
            parts.addAll(attachments(line));
        }
        if (copying.isEmpty()) {
            parts.add(Part.of("logg/kedja.txt", Swedish.text("archive.chain"), chain()));
        }
        return parts;
    }

    static String path(LogLine line) {
        return String.format(Locale.ROOT, "logg/%04d.json", line.entry().number());
    }

    /** The files of an entry that go with the archive. */
    List<Part> attachments(LogLine line) {
        List<Part> parts = new ArrayList<>();
        List<AttachmentRecord> records = line.entry().attachments();
        for (int i = 0; i < records.size(); i++) {
            AttachmentRecord file = records.get(i);
            Optional<ReleasedFile> released = copying.flatMap(how -> how.released(line, file));
            if (copying.isPresent() && released.isEmpty()) {
                continue;
            }
            String name = copying.map(how -> how.text(file.name(), line)).orElse(file.name());
            String path = String.format(Locale.ROOT, "bilagor/%s/%02d-%s", line.label(), i + 1, safe(name));
            boolean vouched = released.filter(one -> !one.readBy().isEmpty()).isPresent();
            parts.add(new Part(path, name, Optional.of(line.label()), vouched, () -> {
                byte[] bytes = files.apply(file.sha256());
                return copying.map(how -> how.file(file.name(), bytes, line)).orElse(bytes);
            }));
        }
        return parts;
    }

    /** A name of somebody else's choosing as one that every system takes. */
    static String safe(String name) {
        String plain = name.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceFirst("^[. ]+", "_");
        if (plain.length() <= LONGEST_NAME) {
            return plain.isEmpty() ? "_" : plain;
        }
        int dot = plain.lastIndexOf('.');
        String ending = dot > 0 && plain.length() - dot <= 8 ? plain.substring(dot) : "";
        return plain.substring(0, LONGEST_NAME - ending.length()) + ending;
    }

    private byte[] chain() {
        StringBuilder lines = new StringBuilder();
        for (LogLine line : log.lines()) {
            lines.append(String.format(
                    Locale.ROOT,
                    "%04d  %s  %s\n",
                    line.entry().number(),
                    line.entry().contentHash().hex(),
                    line.label()));
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
