package se.sambruk.otp.library.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.content.Located;
import se.sambruk.otp.api.content.ParameterSet;
import se.sambruk.otp.api.library.UsedParameterSet;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.FieldPath;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterFacet;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;

/** The ready levels that the packs of a context hold, and which of them a profile starts from. */
final class ParameterSets {
    /**
     * A value that a set gives.
     *
     * @param named where the profile names the set; where none does, where the set stands
     */
    record Given(Source source, ParameterSet set, Setting setting, SourceLocation named) {
        String because() {
            return set.because(setting);
        }

        UsedParameterSet used() {
            return ParameterSets.used(source, set);
        }

        /** Where it is written, as provenance tells it. */
        String written() {
            return place().toString();
        }

        private SourceLocation place() {
            return SourceLocation.file(source.label(), "parameter-sets." + set.id());
        }
    }

    /** A set and the pack that holds it. */
    private record Held(Source source, ParameterSet set) {
        String fullName() {
            return source.id() + "/" + set.id();
        }
    }

    private final Context context;
    private final Definitions known;
    private final Faults faults;
    private final Nearest nearest = new Nearest();
    private final List<Held> used = new ArrayList<>();
    private final Map<String, List<Held>> byId = new LinkedHashMap<>();
    private final Map<String, Held> byFullName = new LinkedHashMap<>();

    ParameterSets(Context context, Definitions known, Faults faults) {
        this.context = context;
        this.known = known;
        this.faults = faults;
        for (Context.Pack pack : context.packs()) {
            for (ParameterSet set : pack.catalog().parameterSets()) {
                Held held = new Held(pack.source(), set);
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
            found.ifPresent(used::add);
            found.ifPresent(held -> held.set().settings().forEach(setting -> {
                if (exists(setting, held, name.location())) {
                    values.computeIfAbsent(setting.requirement(), id -> new HashMap<>())
                            .put(setting.parameter(), new Given(held.source(), held.set(), setting, name.location()));
                }
            }));
        }
        return values;
    }

    /** The sets that a profile has been found to name, in its order; one that it names again counts where it is named last. */
    List<UsedParameterSet> used() {
        List<UsedParameterSet> named = new ArrayList<>();
        for (Held held : used) {
            UsedParameterSet one = used(held.source(), held.set());
            named.remove(one);
            named.add(one);
        }
        return named;
    }

    private static UsedParameterSet used(Source source, ParameterSet set) {
        return UsedParameterSet.of(source.label(), set.id(), set.title());
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

    private boolean exists(Setting setting, Held held, SourceLocation at) {
        RequirementId id = setting.requirement();
        Working working = known.byId().get(id);
        if (working == null) {
            faults.error(
                    at,
                    "OTP-2322",
                    held.set().title(),
                    held.source().label(),
                    id.value(),
                    nearest.to(id.value(), known.byId().keySet()));
            return false;
        }
        Map<String, Parameter> parameters = working.current().parameters();
        if (!parameters.containsKey(setting.parameter())) {
            faults.error(
                    at,
                    "OTP-2323",
                    held.set().title(),
                    held.source().label(),
                    id.value(),
                    setting.parameter(),
                    nearest.to(setting.parameter(), parameters.keySet()));
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
            SourceLocation at = SourceLocation.file(held.source().label(), "");
            for (Setting setting : held.set().settings()) {
                if (exists(setting, held, at)) {
                    Working working = known.byId().get(setting.requirement());
                    if (working.exclusion().isEmpty()) {
                        checkValue(new Given(held.source(), held.set(), setting, at), working);
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
            refuse(given, working, now, isItsOwn);
        }
    }

    /** Tells that a set gives a value that is not allowed. */
    void refuse(Given given, Working working, Parameter parameter, boolean asError) {
        Object[] arguments = {
            given.set().title(),
            given.source().label(),
            parameter.name(),
            working.id().value(),
            given.setting().value(),
            ValueFit.of(parameter, given.setting().value()).why(working, parameter)
        };
        if (asError) {
            faults.error(given.named(), "OTP-2324", arguments);
        } else {
            faults.warning(given.named(), "OTP-2324", arguments);
        }
    }
}
