package se.sambruk.otp.plugins.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.Constants;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;
import org.osgi.resource.Requirement;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * Which versions of something a bundle can do with. The framework keeps that as a filter in a form that the OSGi specification lays
 * down (core 8, 3.7.2): {@code (&(name=x)(version>=1.0.0)(!(version>=2.0.0)))}.
 */
final class Range {
    private static final Pattern BOUND =
            Pattern.compile("(\\(!)?\\((?:bundle-)?version([<>])=([0-9]+(?:\\.[0-9]+){0,2}(?:\\.[\\w-]+)?)\\)");

    private final VersionRange range;

    private Range(VersionRange range) {
        this.range = range;
    }

    static Range of(Requirement requirement) {
        return of(filter(requirement));
    }

    static Range of(String filter) {
        Version floor = Version.emptyVersion;
        Version ceiling = null;
        char left = VersionRange.LEFT_CLOSED;
        char right = VersionRange.RIGHT_OPEN;
        Matcher bound = BOUND.matcher(filter);
        while (bound.find()) {
            boolean not = bound.group(1) != null;
            Version version = Version.parseVersion(bound.group(3));
            if (bound.group(2).equals(">") != not) {
                floor = version;
                left = not ? VersionRange.LEFT_OPEN : VersionRange.LEFT_CLOSED;
            } else {
                ceiling = version;
                right = not ? VersionRange.RIGHT_OPEN : VersionRange.RIGHT_CLOSED;
            }
        }
        return new Range(new VersionRange(left, floor, ceiling, right));
    }

    static String filter(Requirement requirement) {
        return requirement.getDirectives().getOrDefault(Constants.FILTER_DIRECTIVE, "");
    }

    /** What a requirement asks for by name in its namespace. */
    static Optional<String> name(Requirement requirement) {
        Matcher name = Pattern.compile("\\(" + Pattern.quote(requirement.getNamespace()) + "=([^)]*)\\)")
                .matcher(filter(requirement));
        return name.find() ? Optional.of(name.group(1)) : Optional.empty();
    }

    boolean includes(Version version) {
        return range.includes(version);
    }

    /** Whether all it can do with is newer than a version. */
    boolean isAbove(Version version) {
        int order = range.getLeft().compareTo(version);
        return order > 0 || order == 0 && range.getLeftType() == VersionRange.LEFT_OPEN;
    }

    /** The least version, as short as it goes. */
    String least() {
        return brief(range.getLeft());
    }

    /** The version from which it can no longer do with it, as short as it goes; empty where there is none. */
    Optional<String> beyond() {
        return Optional.ofNullable(range.getRight()).map(Range::brief);
    }

    /** For the middle of a sentence: {@code version 1.3 eller senare}; empty where any will do. */
    Object said() {
        boolean any = range.getLeft().equals(Version.emptyVersion);
        if (range.getRight() == null) {
            return any ? "" : Faults.text("range.from", least());
        }
        if (range.isExact()) {
            return Faults.text("range.exact", least());
        }
        String key = range.getRightType() == VersionRange.RIGHT_CLOSED ? "range.to" : "range.before";
        return Faults.text(key, least(), brief(range.getRight()));
    }

    /** A version without the zeros at its end. */
    static String brief(Version version) {
        if (!version.getQualifier().isEmpty()) {
            return version.toString();
        }
        String two = version.getMajor() + "." + version.getMinor();
        return version.getMicro() == 0 ? two : two + "." + version.getMicro();
    }

    /** The version that a capability has, as the framework gives it. */
    static Version version(Map<String, Object> attributes) {
        Object version = attributes.get(Constants.VERSION_ATTRIBUTE);
        return version instanceof Version stated ? stated : Version.emptyVersion;
    }
}
