package se.sambruk.otp.api.procurement.dialogue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import se.sambruk.otp.api.store.Act;

/**
 * A correction of what is advertised: the working profile of a case, to be issued in place of the issue in force, other times, or both. Times are by a
 * Swedish clock. Immutable; each method gives another.
 */
public final class SupersedeRequest {
    private final String procurement;
    private final Path folder;
    private final List<String> formats;
    private final Act act;
    private final Said said;

    /** What the officer has said. */
    private static final class Said {
        private Boolean material;
        private LocalDateTime deadline;
        private LocalDateTime questionsUntil;
        private LocalDateTime opening;
        private String timeEnough = "";
        private String reason = "";
        private boolean checked;
        private List<Integer> questions = List.of();
        private boolean preview;

        Said() {}

        Said(Said other) {
            this.material = other.material;
            this.deadline = other.deadline;
            this.questionsUntil = other.questionsUntil;
            this.opening = other.opening;
            this.timeEnough = other.timeEnough;
            this.reason = other.reason;
            this.checked = other.checked;
            this.questions = other.questions;
            this.preview = other.preview;
        }
    }

    private SupersedeRequest(String procurement, Path folder, List<String> formats, Act act, Said said) {
        this.procurement = Objects.requireNonNull(procurement);
        this.folder = Objects.requireNonNull(folder);
        this.formats = List.copyOf(formats);
        this.act = Objects.requireNonNull(act);
        this.said = said;
        if (!folder.isAbsolute()) {
            throw new IllegalArgumentException("an absolute path is needed, got " + folder);
        }
    }

    /**
     * @param folder an absolute path; must exist and be writable
     * @param formats as for an issue; those that take documents write the correction too, and {@code json} its changes as data
     */
    public static SupersedeRequest of(String procurement, Path folder, List<String> formats, Act act) {
        return new SupersedeRequest(procurement, folder, formats, act, new Said());
    }

    private SupersedeRequest with(Consumer<Said> change) {
        Said other = new Said(said);
        change.accept(other);
        return new SupersedeRequest(procurement, folder, formats, act, other);
    }

    /** The same, material or not as the officer says. */
    public SupersedeRequest material(boolean is) {
        return with(now -> now.material = is);
    }

    /** The same, with tenders until a time; that in force to say that it stands. */
    public SupersedeRequest deadline(LocalDateTime time) {
        Objects.requireNonNull(time);
        return with(now -> now.deadline = time);
    }

    /** The same, with questions until a time. */
    public SupersedeRequest questionsUntil(LocalDateTime time) {
        Objects.requireNonNull(time);
        return with(now -> now.questionsUntil = time);
    }

    /** The same, with tenders opened at a time. */
    public SupersedeRequest opening(LocalDateTime time) {
        Objects.requireNonNull(time);
        return with(now -> now.opening = time);
    }

    /** The same, with why tenderers have time enough though they get no more of it, or less than is proposed. Kept in the case. */
    public SupersedeRequest timeEnough(String why) {
        Objects.requireNonNull(why);
        return with(now -> now.timeEnough = why);
    }

    /**
     * The same, with why it is made in the words that suppliers are told.
     *
     * @param isChecked that a person has read it and found nobody named
     */
    public SupersedeRequest reason(String told, boolean isChecked) {
        Objects.requireNonNull(told);
        return with(now -> {
            now.reason = told;
            now.checked = isChecked;
        });
    }

    /** The same, as what some questions led to. */
    public SupersedeRequest questions(List<Integer> numbers) {
        List<Integer> copy = List.copyOf(numbers);
        return with(now -> now.questions = copy);
    }

    /** The same, but only to look at: files are written, marked as a preview, and nothing is issued. */
    public SupersedeRequest asPreview() {
        return with(now -> now.preview = true);
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
        return Optional.ofNullable(said.material);
    }

    /** Empty where the officer has not said. */
    public Optional<LocalDateTime> deadline() {
        return Optional.ofNullable(said.deadline);
    }

    /** Empty where it stands. */
    public Optional<LocalDateTime> questionsUntil() {
        return Optional.ofNullable(said.questionsUntil);
    }

    /** Empty where it stands. */
    public Optional<LocalDateTime> opening() {
        return Optional.ofNullable(said.opening);
    }

    /** Why there is time enough; may be empty. */
    public String timeEnough() {
        return said.timeEnough;
    }

    /** What suppliers are told of why; may be empty. */
    public String reason() {
        return said.reason;
    }

    /** Whether a person has read {@link #reason} and found nobody named. */
    public boolean isChecked() {
        return said.checked;
    }

    /** The numbers of the questions that led to it. */
    public List<Integer> questions() {
        return said.questions;
    }

    public boolean isPreview() {
        return said.preview;
    }

    public Act act() {
        return act;
    }
}
