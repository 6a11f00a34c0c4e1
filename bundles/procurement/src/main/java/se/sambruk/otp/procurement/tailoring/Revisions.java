package se.sambruk.otp.procurement.tailoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.log.EntryKinds;
import se.sambruk.otp.api.casefile.log.LogLine;
import se.sambruk.otp.api.casefile.log.NewEntry;
import se.sambruk.otp.api.procurement.IssueRecord;
import se.sambruk.otp.api.procurement.tailoring.ProfileChanges;
import se.sambruk.otp.api.procurement.tailoring.ProfileRevision;

/** The revisions of a profile that the log of a case tells of, and how the log tells of one. Pure. */
final class Revisions {
    private final List<ProfileRevision> all;
    private final int written;

    private Revisions(List<ProfileRevision> all, int written) {
        this.all = List.copyOf(all);
        this.written = written;
    }

    static Revisions of(ProcurementCase now, List<IssueRecord> issues) {
        List<ProfileRevision> all = new ArrayList<>();
        int written = 0;
        for (LogLine line : now.log().lines()) {
            if (line.entry().kind().equals(EntryKinds.PROFILE_REVISED)) {
                written++;
                read(line, issues).ifPresent(all::add);
            }
        }
        return new Revisions(all, written);
    }

    private static Optional<ProfileRevision> read(LogLine line, List<IssueRecord> issues) {
        try {
            TreeReader body = TreeReader.of(line.entry().body());
            ContentHash profile = new ContentHash(body.text("profile"));
            ProfileChanges changes = body.get("changes", ProfileChanges::fromTree);
            int requirements = body.integer("requirements");
            boolean first = body.integer("before", 0) == 0;
            return Optional.of(new ProfileRevision(
                    body.integer("revision"),
                    line.label(),
                    profile,
                    requirements,
                    changes,
                    Summary.of(changes, first, requirements),
                    line.entry().act(),
                    line.isStruck(),
                    issues.stream()
                            .filter(issue -> issue.profile().equals(profile))
                            .map(IssueRecord::number)
                            .toList()));
        } catch (IllegalArgumentException e) {
            // Written by a later version in a form of its own: it is in the log, and counts.
            return Optional.empty();
        }
    }

    List<ProfileRevision> all() {
        return all;
    }

    /** The one that the case works with. */
    Optional<ProfileRevision> working() {
        return all.stream().filter(revision -> !revision.isStruck()).reduce((first, second) -> second);
    }

    Optional<ProfileRevision> numbered(int number) {
        return all.stream().filter(revision -> revision.number() == number).findFirst();
    }

    /** The entry of the next one. */
    NewEntry next(ContentHash profile, int requirements, ProfileChanges changes) {
        Map<String, Object> body = new TreeWriter()
                .put("revision", written + 1)
                .put("before", working().map(ProfileRevision::number))
                .put("profile", profile)
                .put("requirements", requirements)
                .put("changes", (Object) changes)
                .done();
        return NewEntry.of(EntryKinds.PROFILE_REVISED, body);
    }
}
