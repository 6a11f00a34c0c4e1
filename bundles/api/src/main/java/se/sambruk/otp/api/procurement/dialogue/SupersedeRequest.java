package se.sambruk.otp.api.procurement.dialogue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.store.Act;

/** The working profile of a case, to be issued as a correction of the issue in force. Immutable; each method gives another. */
public final class SupersedeRequest {
    private final String procurement;
    private final Path folder;
    private final List<String> formats;
    private final Boolean material;
    private final LocalDateTime deadline;
    private final List<Integer> questions;
    private final boolean preview;
    private final Act act;

    private SupersedeRequest(
            String procurement,
            Path folder,
            List<String> formats,
            Boolean material,
            LocalDateTime deadline,
            List<Integer> questions,
            boolean preview,
            Act act) {
        this.procurement = Objects.requireNonNull(procurement);
        this.folder = Objects.requireNonNull(folder);
        this.formats = List.copyOf(formats);
        this.material = material;
        this.deadline = deadline;
        this.questions = List.copyOf(questions);
        this.preview = preview;
        this.act = Objects.requireNonNull(act);
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + folder);
        }
    }

    /**
     * @param folder an absolute path; must exist and be writable
     * @param formats as for an issue; those that take documents write the correction too, and {@code json} its changes as data
     */
    public static SupersedeRequest of(String procurement, Path folder, List<String> formats, Act act) {
        return new SupersedeRequest(procurement, folder, formats, null, null, List.of(), false, act);
    }

    /** The same, material or not as the officer says. */
    public SupersedeRequest material(boolean is) {
        return new SupersedeRequest(procurement, folder, formats, is, deadline, questions, preview, act);
    }

    /** The same, with tenders until a time by a Swedish clock; that in force to say that it stands. */
    public SupersedeRequest deadline(LocalDateTime time) {
        return new SupersedeRequest(
                procurement, folder, formats, material, Objects.requireNonNull(time), questions, preview, act);
    }

    /** The same, as what some questions led to. */
    public SupersedeRequest questions(List<Integer> numbers) {
        return new SupersedeRequest(procurement, folder, formats, material, deadline, numbers, preview, act);
    }

    /** The same, but only to look at: files are written, marked as a preview, and nothing is issued. */
    public SupersedeRequest asPreview() {
        return new SupersedeRequest(procurement, folder, formats, material, deadline, questions, true, act);
    }

    public String procurement() {
        return procurement;
    }

    public Path folder() {
        return folder;
    }

    public List<String> formats() {
        return formats;
    }

    /** Empty where the officer has not said. */
    public Optional<Boolean> material() {
        return Optional.ofNullable(material);
    }

    /** Empty where the officer has not said. */
    public Optional<LocalDateTime> deadline() {
        return Optional.ofNullable(deadline);
    }

    /** The numbers of the questions that led to it. */
    public List<Integer> questions() {
        return questions;
    }

    public boolean isPreview() {
        return preview;
    }

    public Act act() {
        return act;
    }
}
