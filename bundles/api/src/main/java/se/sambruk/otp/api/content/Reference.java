package se.sambruk.otp.api.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;

/** A law, EU act, standard or profile as dated data: what it is, where it was read, and on which day. */
public final class Reference extends TreeValue {
    private static final Pattern PLACE =
            Pattern.compile("(\\d+(?: [a-z])?):(\\d+(?: [a-z])?)(?:[–-](\\d+(?: [a-z])?))?((?: (?:p|st)\\. ?\\d+)?)");

    private final String id;
    private final ReferenceKind kind;
    private final String number;
    private final String title;
    private final String shortTitle;
    private final String version;
    private final String source;
    private final String linkText;
    private final List<Provision> provisions;
    private final LocalDate checked;
    private final boolean verified;
    private final boolean equivalent;
    private final LocalDate repealed;
    private final String replacedBy;
    private final String note;

    private Reference(Builder builder) {
        this.id = builder.id;
        this.kind = builder.kind;
        this.number = builder.number;
        this.title = builder.title;
        this.shortTitle = builder.shortTitle;
        this.version = builder.version;
        this.source = builder.source;
        this.linkText = builder.linkText;
        this.provisions = List.copyOf(builder.provisions);
        this.checked = builder.checked;
        this.verified = builder.verified;
        this.equivalent = builder.equivalent;
        this.repealed = builder.repealed;
        this.replacedBy = builder.replacedBy;
        this.note = builder.note;
    }

    public static Builder builder(String id, ReferenceKind kind, String title) {
        return new Builder(id, kind, title);
    }

    public static Reference fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Builder builder = builder(in.text("id"), WireValue.of(ReferenceKind.class, in.text("kind")), in.text("title"))
                .number(in.text("number", ""))
                .shortTitle(in.text("short", ""))
                .version(in.text("version", ""))
                .source(in.text("source", ""))
                .linkText(in.text("link", ""))
                .replacedBy(in.text("replaced-by", ""))
                .note(in.text("note", ""))
                .equivalent(in.flag("equivalent"));
        in.list("provisions", Provision::fromTree).forEach(builder::provision);
        in.findDate("repealed").ifPresent(builder::repealed);
        in.findDate("checked").ifPresent(day -> builder.checked(day, in.flag("verified")));
        return builder.build();
    }

    public String id() {
        return id;
    }

    public ReferenceKind kind() {
        return kind;
    }

    /** The official number, such as {@code SFS 2016:1145}; empty if none. */
    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    /** What it is called in running text, such as {@code LOU}; empty if it has no short name. */
    public String shortTitle() {
        return shortTitle;
    }

    /** What to call it in a text or a list: its short name, else its number, else its title. */
    public String name() {
        if (!shortTitle.isEmpty()) {
            return shortTitle;
        }
        return number.isEmpty() ? title : number;
    }

    /**
     * A place in it as it is cited: of Swedish statutes, in Swedish, {@code 9:4} is {@code 9 kap. 4 §}. Any other as it is written.
     *
     * @param at chapter and section as content packs write them: {@code 9:4}, {@code 19 a:8}, {@code 7:8–9}, {@code 15:11 p. 7}
     */
    public String place(String at, Locale locale) {
        Matcher matcher = PLACE.matcher(at);
        if (locale.getLanguage().equals("en") || !isStatute() || !matcher.matches()) {
            return at;
        }
        String last = matcher.group(3);
        String sections = last == null ? matcher.group(2) + "\u00a0§" : matcher.group(2) + "–" + last + "\u00a0§§";
        return matcher.group(1) + "\u00a0kap. " + sections + matcher.group(4);
    }

    /** Whether it is a Swedish act or ordinance. */
    public boolean isStatute() {
        return kind == ReferenceKind.ACT || kind == ReferenceKind.ORDINANCE;
    }

    /** The consolidation or version meant; empty if none is. */
    public String version() {
        return version;
    }

    /** The address of the source; may be empty. */
    public String source() {
        return source;
    }

    /** What a link to the source reads, such as where the text is published; empty where the title serves. */
    public String linkText() {
        return linkText;
    }

    /** What is cited of it, place by place; empty where the editors keep no such account. */
    public List<Provision> provisions() {
        return provisions;
    }

    /** What the editors know of a place that is cited, by {@link Provision#at}. */
    public Optional<Provision> provision(String at) {
        return provisions.stream()
                .filter(provision -> provision.at().equals(at))
                .findFirst();
    }

    /** The day on which the entry was last gone through. */
    public Optional<LocalDate> checked() {
        return Optional.ofNullable(checked);
    }

    /** Whether somebody read the source on that day. */
    public boolean isVerified() {
        return verified;
    }

    /** Whether a requirement that names it must add "eller likvärdig" (LOU 9:4). */
    public boolean needsEquivalent() {
        return equivalent;
    }

    public Optional<LocalDate> repealed() {
        return Optional.ofNullable(repealed);
    }

    /** The id of what has taken its place; empty if nothing has. */
    public String replacedBy() {
        return replacedBy;
    }

    /** The editors' own note on the entry, never shown to suppliers; may be empty. */
    public String note() {
        return note;
    }

    /**
     * What suppliers may see: without how far the pack's editors have come in reading the source, their account of what it says
     * and their notes on it, which are about the pack and not about what is referred to.
     */
    public Reference published() {
        return builder(id, kind, title)
                .number(number)
                .shortTitle(shortTitle)
                .version(version)
                .source(source)
                .linkText(linkText)
                .equivalent(equivalent)
                .repealed(repealed)
                .replacedBy(replacedBy)
                .build();
    }

    @Override
    protected Object buildTree() {
        TreeWriter out = new TreeWriter()
                .put("id", id)
                .put("kind", kind)
                .putText("number", number)
                .put("title", title)
                .putText("short", shortTitle)
                .putText("version", version)
                .putText("source", source)
                .putText("link", linkText)
                .put("provisions", provisions)
                .put("checked", checked())
                .putText("replaced-by", replacedBy)
                .putText("note", note)
                .put("repealed", repealed());
        if (verified) {
            out.put("verified", true);
        }
        if (equivalent) {
            out.put("equivalent", true);
        }
        return out.done();
    }

    /** Makes a {@link Reference}. Not thread-safe. */
    public static final class Builder {
        private final String id;
        private final ReferenceKind kind;
        private final String title;
        private String number = "";
        private String shortTitle = "";
        private String version = "";
        private String source = "";
        private String linkText = "";
        private final List<Provision> provisions = new ArrayList<>();
        private LocalDate checked;
        private boolean verified;
        private boolean equivalent;
        private LocalDate repealed;
        private String replacedBy = "";
        private String note = "";

        private Builder(String id, ReferenceKind kind, String title) {
            this.id = Objects.requireNonNull(id);
            this.kind = Objects.requireNonNull(kind);
            this.title = Objects.requireNonNull(title);
        }

        public Builder number(String value) {
            number = Objects.requireNonNull(value);
            return this;
        }

        public Builder shortTitle(String value) {
            shortTitle = Objects.requireNonNull(value);
            return this;
        }

        public Builder version(String value) {
            version = Objects.requireNonNull(value);
            return this;
        }

        public Builder source(String value) {
            source = Objects.requireNonNull(value);
            return this;
        }

        public Builder linkText(String value) {
            linkText = Objects.requireNonNull(value);
            return this;
        }

        /** One more place that is cited, in the order in which the places stand in the source. */
        public Builder provision(Provision value) {
            provisions.add(Objects.requireNonNull(value));
            return this;
        }

        /** The day it was gone through, and whether the source was then read. */
        public Builder checked(LocalDate day, boolean sourceWasRead) {
            checked = Objects.requireNonNull(day);
            verified = sourceWasRead;
            return this;
        }

        public Builder equivalent(boolean value) {
            equivalent = value;
            return this;
        }

        public Builder repealed(LocalDate value) {
            repealed = value;
            return this;
        }

        public Builder replacedBy(String value) {
            replacedBy = Objects.requireNonNull(value);
            return this;
        }

        public Builder note(String value) {
            note = Objects.requireNonNull(value);
            return this;
        }

        public Reference build() {
            return new Reference(this);
        }
    }
}
