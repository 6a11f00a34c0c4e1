package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/** The ready levels that the packs of a context hold, and which of them a profile starts from. */
final class ParameterSets {
    /** A value that a set gives. */
    record Given(Held held, Setting setting) {
        Source source() {
            return held.pack().source();
        }

        String because() {
            return held.set().because(setting);
        }

        UsedParameterSet used() {
            return held.used();
        }

        /** Where it is written, to point at in messages. */
        SourceLocation place() {
            return held.pack()
                    .catalog()
                    .place(held.set(), setting)
                    .orElseGet(() -> SourceLocation.file(
                            source().label(), "parameter-sets." + held.set().id()));
        }

        /** Where it is written, as provenance tells it. */
        String written() {
            return place().toString();
        }
    }

    /** A set and the pack that holds it. */
    record Held(Context.Pack pack, ParameterSet set) {
        String fullName() {
            return pack.source().id() + "/" + set.id();
        }

        UsedParameterSet used() {
            return UsedParameterSet.of(pack.source().label(), set.id(), set.title());
        }
    }

    /**
     * To whom a fault of a set is told: whoever starts from it, at the line of the profile that names it, or whoever writes it, at
     * the value itself.
     */
    private record Reader(Optional<SourceLocation> named) {
        static final Reader AUTHOR = new Reader(Optional.empty());
    }

    private final Context context;
    private final Definitions known;
    private final Faults faults;
    private final Nearest nearest = new Nearest();
    private final Set<String> prefixes = new HashSet<>();
    private final List<UsedParameterSet> used = new ArrayList<>();
    private final Map<Held, SourceLocation> named = new HashMap<>();
    private boolean incomplete;
    private final Map<String, List<Held>> byId = new LinkedHashMap<>();
    private final Map<String, Held> byFullName = new LinkedHashMap<>();

    ParameterSets(Context context, Definitions known, Faults faults) {
        this.context = context;
        this.known = known;
        this.faults = faults;
        for (Context.Pack pack : context.packs()) {
            prefixes.add(pack.catalog().manifest().prefix());
            for (ParameterSet set : pack.catalog().parameterSets()) {
                Held held = new Held(pack, set);
                byId.computeIfAbsent(set.id(), id -> new ArrayList<>()).add(held);
                byFullName.put(held.fullName(), held);
            }
        }
    }

    /** What the sets that a profile names say together; a later one goes before an earlier. */
    Map<RequirementId, Map<String, Given>> of(List<Located<String>> names) {
        Map<RequirementId, Map<String, Given>> values = new HashMap<>();
        for (Located<String> name : names) {
            Optional<Held> found = find(name);
            if (found.isEmpty()) {
                incomplete = true;
                continue;
            }
            Held held = found.get();
            used.remove(held.used());
            used.add(held.used());
            named.put(held, name.location());
            for (Setting setting : held.set().settings()) {
                Given given = new Given(held, setting);
                if (exists(given, new Reader(Optional.of(name.location())))) {
                    values.computeIfAbsent(setting.requirement(), id -> new HashMap<>())
                            .put(setting.parameter(), given);
                }
            }
        }
        return values;
    }

    /** Whether a profile names a set that cannot be told which it is, so that nobody knows what values it would have given. */
    boolean isIncomplete() {
        return incomplete;
    }

    /** The sets that a profile has been found to name, in its order; one that it names again counts where it is named last. */
    List<UsedParameterSet> used() {
        return used;
    }

    private Optional<Held> find(Located<String> name) {
        String wanted = name.value();
        Held full = byFullName.get(wanted);
        if (full != null) {
            return Optional.of(full);
        }
        List<Held> called = byId.getOrDefault(wanted, List.of());
        if (called.size() == 1) {
            return Optional.of(called.get(0));
        }
        if (called.isEmpty()) {
            List<String> all = new ArrayList<>(byId.keySet());
            all.addAll(byFullName.keySet());
            faults.error(name.location(), "OTP-2320", wanted, nearest.to(wanted, all));
        } else {
            faults.error(
                    name.location(),
                    "OTP-2321",
                    wanted,
                    String.join(", ", called.stream().map(Held::fullName).toList()));
        }
        return Optional.empty();
    }

    /** Whether there is something to set. What belongs to a pack that is not in the context is left alone, and is no fault. */
    private boolean exists(Given given, Reader reader) {
        RequirementId id = given.setting().requirement();
        Working working = known.byId().get(id);
        if (working == null) {
            if (prefixes.contains(id.prefix())) {
                tell(
                        given,
                        reader,
                        true,
                        "OTP-2322",
                        id.value(),
                        nearest.to(id.value(), known.byId().keySet()));
            }
            return false;
        }
        String parameter = given.setting().parameter();
        Map<String, Parameter> parameters = working.current().parameters();
        if (!parameters.containsKey(parameter)) {
            tell(given, reader, true, "OTP-2323", id.value(), parameter, nearest.to(parameter, parameters.keySet()));
            return false;
        }
        return true;
    }

    /**
     * Looks at every set of every pack, whether anybody starts from it or not: that what it sets is there, and that its values
     * are allowed. A value that another pack than the set's own has come to forbid is a warning, as a profile may give another.
     */
    void check() {
        for (Held held : byFullName.values()) {
            for (Setting setting : held.set().settings()) {
                Given given = new Given(held, setting);
                if (exists(given, Reader.AUTHOR)) {
                    Working working = known.byId().get(setting.requirement());
                    if (working.exclusion().isEmpty()) {
                        checkValue(given, working);
                    }
                }
            }
        }
    }

    /** Whether a set's value goes before the default: not where a pack above the set's, or the procurement itself, decided that. */
    boolean speaks(Given given, Working working, Parameter parameter) {
        Source decided = working.origin(FieldPath.of(parameter.name(), ParameterFacet.DEFAULT))
                .source();
        return !isOwn(decided) && !context.isAbove(decided, given.source());
    }

    /** Whether it is the procurement, which comes after every pack, that says something. */
    private boolean isOwn(Source source) {
        return source.rank() >= context.packs().size();
    }

    private void checkValue(Given given, Working working) {
        Parameter now = working.current().parameters().get(given.setting().parameter());
        Parameter before = working.base().value().parameters().get(now.name());
        ValueFit fit = ValueFit.of(now, given.setting().value());
        if (fit.isAllowed()) {
            return;
        }
        boolean byItself = fit.facet()
                .map(facet -> working.origin(FieldPath.of(now.name(), facet)).source())
                .map(given.source()::equals)
                .orElse(true);
        boolean fromTheStart = !ValueFit.of(before, given.setting().value()).isAllowed();
        boolean isItsOwn = byItself || fromTheStart;
        if (isItsOwn || speaks(given, working, now)) {
            refuse(given, working, now, Reader.AUTHOR, isItsOwn);
        }
    }

    /** Tells whoever starts from a set that it gives a value that is not allowed. */
    void refuse(Given given, Working working, Parameter parameter) {
        refuse(given, working, parameter, new Reader(Optional.of(named.get(given.held()))), true);
    }

    private void refuse(Given given, Working working, Parameter parameter, Reader reader, boolean asError) {
        tell(
                given,
                reader,
                asError,
                "OTP-2324",
                working.id().value(),
                parameter.name(),
                given.setting().value(),
                ValueFit.of(parameter, given.setting().value()).why(working, parameter));
    }

    private void tell(Given given, Reader reader, boolean asError, String code, Object... about) {
        Object[] arguments = new Object[about.length + 3];
        arguments[0] = given.held().set().title();
        arguments[1] = given.held().set().id();
        // Whoever starts from it reads at the profile's line, and is told where in the pack it stands too.
        arguments[2] = reader.named().isPresent()
                ? Texts.said(given.source(), given.place())
                : given.source().label();
        System.arraycopy(about, 0, arguments, 3, about.length);
        Severity severity = asError ? Severity.ERROR : Severity.WARNING;
        String remedy = reader.named().isPresent() ? ".remedy" : asError ? ".remedy.author" : ".remedy.author.warning";
        faults.tell(reader.named().orElseGet(given::place), severity, code, remedy, arguments);
    }
}
