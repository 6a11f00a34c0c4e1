package se.sambruk.otp.api.content;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * A place in a law, EU act or standard that requirements cite: what it says in the editors' own words, and whether somebody has
 * read it there. Each place has a day of its own, as a law is seldom read from end to end.
 */
public final class Provision extends TreeValue {
    private final String at;
    private final String about;
    private final LocalDate checked;
    private final boolean verified;

    private Provision(String at, String about, LocalDate checked, boolean verified) {
        this.at = Objects.requireNonNull(at);
        this.about = Objects.requireNonNull(about);
        this.checked = checked;
        this.verified = verified;
        if (at.isBlank() || verified && checked == null) {
            throw new IllegalArgumentException("a provision has a place, and a day if somebody read it: " + at);
        }
    }

    /** A place that nobody has read. */
    public static Provision of(String at, String about) {
        return new Provision(at, about, null, false);
    }

    /**
     * @param at as citations write it: {@code 9:4}, {@code 22 §}, {@code art. 28.3 g}
     * @param about what the place says, in the editors' own words
     * @param day when the entry was last gone through
     * @param sourceWasRead whether the source itself was read on that day
     */
    public static Provision of(String at, String about, LocalDate day, boolean sourceWasRead) {
        return new Provision(at, about, Objects.requireNonNull(day), sourceWasRead);
    }

    public static Provision fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Provision(
                in.text("at"), in.text("about", ""), in.findDate("checked").orElse(null), in.flag("verified"));
    }

    public String at() {
        return at;
    }

    /** May be empty. */
    public String about() {
        return about;
    }

    public Optional<LocalDate> checked() {
        return Optional.ofNullable(checked);
    }

    /** Whether somebody read the place in the source on that day. */
    public boolean isVerified() {
        return verified;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter().put("at", at).putText("about", about).put("checked", checked());
        if (verified) {
            out.put("verified", true);
        }
        return out.done();
    }
}
