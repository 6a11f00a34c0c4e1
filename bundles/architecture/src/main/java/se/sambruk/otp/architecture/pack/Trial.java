package se.sambruk.otp.architecture.pack;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import se.sambruk.otp.api.content.Catalog;
import se.sambruk.otp.api.content.ContentService;
import se.sambruk.otp.api.content.PackReading;
import se.sambruk.otp.api.content.PackSource;
import se.sambruk.otp.api.library.ContextReport;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;

/** Tries a pack before it is put into use: whether it can be read, and goes together with what it builds on and what builds on it. */
final class Trial {
    private final ContentService content;
    private final LibraryService library;

    Trial(ContentService content, LibraryService library) {
        this.content = content;
        this.library = library;
    }

    /**
     * What is wrong, as errors; where the pack's present edition does not go together with others either, as warnings, for then this one need
     * not be what is wrong.
     *
     * @param present the edition that it takes the place of
     */
    List<Problem> problems(String pack, SortedMap<String, byte[]> files, Optional<Catalog> present) {
        PackReading reading = content.check(new Files(pack + ".jar", files));
        List<Problem> unread = errors(reading.problems());
        if (reading.catalog().isEmpty()) {
            return unread;
        }
        boolean wrongBefore = present.stream()
                .map(List::of)
                .flatMap(edition -> library.checkAll(edition).stream())
                .anyMatch(ContextReport::hasConflicts);
        List<Problem> found = new ArrayList<>();
        for (ContextReport report : library.checkAll(List.of(reading.catalog().get()))) {
            errors(report.problems()).stream()
                    .map(problem -> wrongBefore ? asWarning(problem) : problem)
                    .filter(problem -> !found.contains(problem))
                    .forEach(found::add);
        }
        return found;
    }

    private static List<Problem> errors(List<Problem> problems) {
        return problems.stream()
                .filter(problem -> problem.severity() == Severity.ERROR)
                .toList();
    }

    private static Problem asWarning(Problem problem) {
        Problem warning = Problem.of(problem.code(), Severity.WARNING, problem.message(), problem.remedy());
        return problem.location().map(warning::at).orElse(warning);
    }

    /** A pack that lies nowhere yet. */
    private record Files(String name, SortedMap<String, byte[]> files) implements PackSource {
        @Override
        public SortedSet<String> paths() {
            return new TreeSet<>(files.keySet());
        }

        @Override
        public InputStream open(String path) throws IOException {
            byte[] bytes = files.get(path);
            if (bytes == null) {
                throw new IOException(path);
            }
            return new ByteArrayInputStream(bytes);
        }
    }
}
