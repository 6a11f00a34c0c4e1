package se.sambruk.otp.api.procurement;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import se.sambruk.otp.api.store.Act;

/** What is to be issued, and to which files. Immutable. */
public final class IssueRequest {
    private final String profileName;
    private final byte[] profile;
    private final Path folder;
    private final List<String> formats;
    private final boolean preview;
    private final boolean withoutSimulation;
    private final Act act;

    private IssueRequest(
            String profileName,
            byte[] profile,
            Path folder,
            List<String> formats,
            boolean preview,
            boolean withoutSimulation,
            Act act) {
        this.profileName = Objects.requireNonNull(profileName);
        this.profile = profile.clone();
        this.folder = Objects.requireNonNull(folder);
        this.formats = List.copyOf(formats);
        this.preview = preview;
        this.withoutSimulation = withoutSimulation;
        this.act = Objects.requireNonNull(act);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + folder);
        }
    }

    /**
     * @param profileName the profile's file name, for the problems
     * @param profile the profile as the officer wrote it; kept in the case
     * @param folder an absolute path; must exist and be writable
     * @param formats ids of formats, one file is written by each; empty for the annex, the answer workbook and the data
     */
    public static IssueRequest of(String profileName, byte[] profile, Path folder, List<String> formats, Act act) {
        return new IssueRequest(profileName, profile, folder, formats, false, false, act);
    }

    /** The same, but only to look at: files are written, marked as a preview, and nothing is issued. */
    public IssueRequest asPreview() {
        return new IssueRequest(profileName, profile, folder, formats, true, withoutSimulation, act);
    }

    /** The same, though its evaluation has not been tried on invented tenders: the officer gives the reason in the act. */
    public IssueRequest withoutSimulation() {
        return new IssueRequest(profileName, profile, folder, formats, preview, true, act);
    }

    public String profileName() {
        return profileName;
    }

    public byte[] profile() {
        return profile.clone();
    }

    public Path folder() {
        return folder;
    }

    public List<String> formats() {
        return formats;
    }

    public boolean isPreview() {
        return preview;
    }

    /** Whether the officer means to issue without having tried the evaluation. */
    public boolean isWithoutSimulation() {
        return withoutSimulation;
    }

    public Act act() {
        return act;
    }
}
