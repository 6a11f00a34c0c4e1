package se.sambruk.otp.plugins.install;

import java.util.List;
import java.util.Set;
import se.sambruk.otp.plugins.fault.Faults;
import se.sambruk.otp.plugins.file.Part;
import se.sambruk.otp.plugins.folder.Entry;
import se.sambruk.otp.plugins.state.Journal;
import se.sambruk.otp.plugins.state.Record;

/** Of two files that hold the same bundle, the one that is in use stays. */
final class Contest {
    private Contest() {}

    /** What a file was found to be; refused if another that is there has its place. */
    static Examination of(Journal journal, Entry.Dropped file, Examination found, Set<String> present) {
        for (Part part : found.parts()) {
            for (Record other : journal.records().values()) {
                boolean same = part.type() == Part.Type.CODE
                        && !other.name().equals(file.name())
                        && present.contains(other.name())
                        && other.used().stream()
                                .anyMatch(bundle -> bundle.symbolicName().equals(part.symbolicName())
                                        && bundle.version().equals(part.version()));
                if (same) {
                    return Examination.refused(
                            found.kind(),
                            found.id(),
                            found.version(),
                            List.of(Faults.error(
                                    "OTP-7036",
                                    file.file().getFileName().toString(),
                                    part.symbolicName(),
                                    part.version(),
                                    other.name())));
                }
            }
        }
        return found;
    }
}
