package se.sambruk.otp.shell.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.casefile.log.NewAttachment;
import se.sambruk.otp.api.problem.FileFaults;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.tender.GivenFile;
import se.sambruk.otp.api.tender.IntakeDraft.GivenTender;
import se.sambruk.otp.api.tender.TenderService;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.file.TargetFile;
import se.sambruk.otp.shell.file.WrittenFile;
import se.sambruk.otp.shell.line.UsageException;
import se.sambruk.otp.shell.text.Faults;

/** Reads what an officer hands in about tenders: files, folders, and small lists in text. */
final class TenderFiles {
    private static final int MOST = 1000;
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "txt", "text/plain",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Call call;
    private final TenderService service;

    TenderFiles(Call call, TenderService service) {
        this.call = call;
        this.service = service;
    }

    /** The files that words name, folders' own files included, each by itself. */
    List<GivenFile> files(List<String> words) throws UsageException {
        List<GivenFile> files = new ArrayList<>();
        for (String word : words) {
            Path path = TargetFile.path(word, call.surroundings().folder());
            if (Files.isDirectory(path)) {
                for (Path inside : inside(path)) {
                    if (Files.isDirectory(inside)) {
                        files.addAll(files(List.of(inside.toString())));
                    } else {
                        files.add(file(inside.toString()));
                    }
                }
            } else {
                files.add(file(word));
            }
        }
        if (files.size() > MOST) {
            throw UsageException.of("OTP-8163", MOST);
        }
        return files;
    }

    /** The tenders that words name: a folder in a folder is one, and every other file is one until its content says whose it is. */
    List<GivenTender> tenders(List<String> words, List<String> lots) throws UsageException {
        List<GivenTender> tenders = new ArrayList<>();
        for (String word : words) {
            Path path = TargetFile.path(word, call.surroundings().folder());
            List<Path> parts = Files.isDirectory(path) ? inside(path) : List.of(path);
            for (Path part : parts) {
                String named = Files.isDirectory(path) ? part.toString() : word;
                List<GivenFile> files = files(List.of(named));
                if (!files.isEmpty()) {
                    tenders.add(new GivenTender(Optional.empty(), lots, files));
                }
            }
        }
        if (tenders.size() > MOST) {
            throw UsageException.of("OTP-8163", MOST);
        }
        return tenders;
    }

    /** What lies in a folder, by name; what is hidden is a program's own. */
    private static List<Path> inside(Path folder) {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(path -> !path.getFileName().toString().startsWith(".")
                            && !path.getFileName().toString().startsWith("~$"))
                    .sorted((one, other) -> one.getFileName()
                            .toString()
                            .compareTo(other.getFileName().toString()))
                    .limit(MOST + 1L)
                    .toList();
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8045", folder.toString(), FileFaults.reason(e)), e);
        }
    }

    private GivenFile file(String word) {
        WrittenFile file = read(word);
        return GivenFile.of(file.name(), file.bytes()).from(shown(word));
    }

    /** Where a file is, from where the command was given if it is below that. */
    private String shown(String word) {
        Path folder = call.surroundings().folder();
        Path path = TargetFile.path(word, folder);
        return path.startsWith(folder) ? folder.relativize(path).toString() : word;
    }

    private WrittenFile read(String word) {
        Path path = TargetFile.path(word, call.surroundings().folder());
        if (Files.isRegularFile(path)) {
            // Before it is loaded; one that grows meanwhile is found when it is.
            service.requireReadable(shown(word), size(path));
        }
        return WrittenFile.read(word, call.surroundings().folder(), Optional.empty(), service.maxBytes());
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            throw new ProblemException(Faults.error("OTP-8045", path.toString(), FileFaults.reason(e)), e);
        }
    }

    NewAttachment attachment(String word) {
        WrittenFile file = read(word);
        String name = file.name();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return NewAttachment.of(name, TYPES.getOrDefault(extension, "application/octet-stream"), file.bytes());
    }

    List<NewAttachment> attachments(List<String> words) {
        return words.stream().map(this::attachment).toList();
    }

    /** A supplier as it is written: the name and, after a semicolon, the organisation number. */
    static TenderSupplier supplier(String line) {
        int semicolon = line.lastIndexOf(';');
        return semicolon < 1
                ? new TenderSupplier(line, "")
                : new TenderSupplier(line.substring(0, semicolon), line.substring(semicolon + 1));
    }

    private static Stream<String> lines(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"));
    }

    /**
     * Answers to requirements, as they were written: {@code OTP-DRI-003 = 99,95}, one a line.
     *
     * @throws UsageException OTP-8164 if a line is none
     */
    Map<RequirementId, String> values(String word) throws UsageException {
        WrittenFile file = read(word);
        Map<RequirementId, String> values = new LinkedHashMap<>();
        int number = 0;
        for (String line : lines(file.bytes()).toList()) {
            number++;
            String[] parts = line.split("=", 2);
            if (parts.length < 2 || !RequirementId.isValid(parts[0].strip())) {
                // Without what stands there: it is a supplier's.
                throw UsageException.of("OTP-8164", file.name(), number);
            }
            values.put(new RequirementId(parts[0].strip()), parts[1].strip());
        }
        return values;
    }
}
