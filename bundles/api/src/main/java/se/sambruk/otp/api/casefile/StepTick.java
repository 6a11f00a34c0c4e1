package se.sambruk.otp.api.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** That a step of the checklist has been taken, or does not apply, as a person says. Immutable; each method gives another. */
public final class StepTick {
    private final String step;
    private final boolean waived;
    private final LocalDate on;
    private final List<String> people;
    private final Boolean electronic;
    private final Boolean material;

    private StepTick(
            String step, boolean waived, LocalDate on, List<String> people, Boolean electronic, Boolean material) {
        this.step = Objects.requireNonNull(step);
        this.waived = waived;
        this.on = on;
        this.people = List.copyOf(people);
        this.electronic = electronic;
        this.material = material;
    }

    /** The step has been taken. */
    public static StepTick done(String step) {
        return new StepTick(step, false, null, List.of(), null, null);
    }

    /** The step does not apply here. */
    public static StepTick waived(String step) {
        return new StepTick(step, true, null, List.of(), null, null);
    }

    /** The same, taken on a day. */
    public StepTick on(LocalDate day) {
        return new StepTick(step, waived, day, people, electronic, material);
    }

    /** The same, taken by persons, by their ids. */
    public StepTick by(List<String> ids) {
        return new StepTick(step, waived, on, ids, electronic, material);
    }

    /** The same, sent by electronic means or not. */
    public StepTick electronically(boolean is) {
        return new StepTick(step, waived, on, people, is, material);
    }

    /** The same, of a correction that is material or not. */
    public StepTick material(boolean is) {
        return new StepTick(step, waived, on, people, electronic, is);
    }

    public String step() {
        return step;
    }

    public boolean isWaived() {
        return waived;
    }

    /** When; empty for the day of the act. */
    public Optional<LocalDate> on() {
        return Optional.ofNullable(on);
    }

    public List<String> people() {
        return people;
    }

    /** Whether it was sent by electronic means, where that was said. */
    public Optional<Boolean> electronic() {
        return Optional.ofNullable(electronic);
    }

    /** Whether a correction is material, where that was said. */
    public Optional<Boolean> material() {
        return Optional.ofNullable(material);
    }
}
