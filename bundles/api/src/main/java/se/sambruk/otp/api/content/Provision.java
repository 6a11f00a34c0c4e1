package se.sambruk.otp.api.content;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.requirement.Regime;

/**
 * A place in a law, EU act or standard that requirements cite: what it says in the editors' own words, and whether somebody has
 * read it there. Each place has a day of its own, as a law is seldom read from end to end.
 */
public final class Provision extends TreeValue {
    private final String at;
    private final String about;
    private final LocalDate checked;
    private final boolean verified;
    private final Regime regime;

    private Provision(String at, String about, LocalDate checked, boolean verified, Regime regime) {
        this.at = Objects.requireNonNull(at);
        this.about = Objects.requireNonNull(about);
        this.checked = checked;
        this.verified = verified;
        this.regime = regime;
        if (at.isBlank() || verified && checked == null) {
            throw new IllegalArgumentException("a provision has a place, and a day if somebody read it: " + at);
        }
    }

    /** A place that nobody has read. */
    public static Provision of(String at, String about) {
        return new Provision(at, about, null, false, null);
    }

    /**
     * @param at as citations write it: {@code 9:4}, {@code 22 §}, {@code art. 28.3 g}
     * @param about what the place says, in the editors' own words
     * @param day when the entry was last gone through
     * @param sourceWasRead whether the source itself was read on that day
     */
    public static Provision of(String at, String about, LocalDate day, boolean sourceWasRead) {
        return new Provision(at, about, Objects.requireNonNull(day), sourceWasRead, null);
    }

    /** The same place, which holds only in procurements under one part of the procurement act, as LOU 19:1 says of its chapters. */
    public Provision under(Regime only) {
        return new Provision(at, about, checked, verified, Objects.requireNonNull(only));
    }

    public static Provision fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        String regime = in.text("regime", "");
        return new Provision(
                in.text("at"),
                in.text("about", ""),
                in.findDate("checked").orElse(null),
                in.flag("verified"),
                regime.isEmpty() ? null : WireValue.of(Regime.class, regime));
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

    /** The part of the procurement act that has to apply for the place to hold; empty where it holds whichever does. */
    public Optional<Regime> regime() {
        return Optional.ofNullable(regime);
    }

    /** Whether the place holds in a procurement under that part of the act. */
    public boolean holdsUnder(Regime applied) {
        return regime == null || regime == applied;
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("at", at)
                .putText("about", about)
                .put("checked", checked())
                .put("regime", regime());
        if (verified) {
            out.put("verified", true);
        }
        return out.done();
    }
}
