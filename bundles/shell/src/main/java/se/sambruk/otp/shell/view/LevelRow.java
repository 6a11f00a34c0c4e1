package se.sambruk.otp.shell.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.library.LibraryService;
import se.sambruk.otp.api.library.LibraryService.HeldParameterSet;
import se.sambruk.otp.api.requirement.Parameter;
import se.sambruk.otp.api.requirement.ParameterType;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.Setting;
import se.sambruk.otp.shell.output.Listing;

/**
 * What a set of ready levels says of one parameter, beside what is allowed and suggested by the layers up to the set's pack.
 *
 * @param name the set's: its id, or its full name where several of those shown have that id
 * @param title the requirement's; empty where the library has none of that id
 * @param parameter as the layers up to the set's pack have left it, or, of a requirement that these have not, as its publisher wrote
 *     it; empty where there is none
 */
public record LevelRow(
        HeldParameterSet held, String name, Setting setting, String title, Optional<Parameter> parameter) {
    /** How levels are listed: what different sets say of one parameter stands together. */
    public static final Listing<LevelRow> LISTING = Listing.<LevelRow>of((row, locale) -> row.json())
            .column("column.requirement", row -> row.setting().requirement().value())
            .column("column.parameter", row -> row.setting().parameter())
            .column("column.parameter-set", LevelRow::name)
            .column("column.value", (row, locale) -> row.shown(row.setting().value(), locale), LevelRow::normal)
            .column(
                    "column.unit",
                    row -> row.parameter().flatMap(Parameter::unit).orElse(""))
            .column("column.default", LevelRow::standard, row -> row.parameter()
                    .flatMap(Parameter::defaultValue)
                    .orElse(""))
            .column("column.allowed", LevelRow::allowed, LevelRow::bounds)
            .column("column.title", LevelRow::title);

    /** The levels of some sets, by requirement and parameter, and for each in the sets' order. */
    public static List<LevelRow> of(List<HeldParameterSet> sets, LibraryService library) {
        Map<String, Map<RequirementId, Requirement>> amended = new HashMap<>();
        Map<RequirementId, Optional<Requirement>> known = new HashMap<>();
        Set<String> ids = new HashSet<>();
        Set<String> shared = new HashSet<>();
        sets.stream().map(held -> held.set().id()).filter(id -> !ids.add(id)).forEach(shared::add);
        List<LevelRow> rows = new ArrayList<>();
        for (HeldParameterSet held : sets) {
            String name = shared.contains(held.set().id())
                    ? held.fullName()
                    : held.set().id();
            for (Setting setting : held.set().settings()) {
                Optional<Requirement> requirement = Optional.ofNullable(
                                amended.computeIfAbsent(held.edition().id(), library::amended)
                                        .get(setting.requirement()))
                        .or(() -> known.computeIfAbsent(setting.requirement(), id -> library.find(id).stream()
                                .findFirst()
                                .map(found -> found.requirement().value())));
                rows.add(new LevelRow(
                        held,
                        name,
                        setting,
                        requirement.map(Requirement::title).orElse(""),
                        requirement.map(r -> r.parameters().get(setting.parameter()))));
            }
        }
        rows.sort(Comparator.comparing((LevelRow row) -> row.setting().requirement())
                .thenComparing(row -> row.setting().parameter()));
        return rows;
    }

    private String standard(Locale locale) {
        return parameter
                .flatMap(Parameter::defaultValue)
                .map(value -> shown(value, locale))
                .orElse("");
    }

    /** Bounds as people write them, {@code 98–99,99}, or what there is to choose from. */
    private String allowed(Locale locale) {
        if (parameter.isEmpty()) {
            return "";
        }
        Parameter of = parameter.get();
        if (of.type() == ParameterType.CHOICE) {
            return String.join(" · ", of.choices());
        }
        if (of.type() == ParameterType.TEXT || of.min().isEmpty() && of.max().isEmpty()) {
            return "";
        }
        return Stream.of(of.min(), of.max())
                .map(bound -> bound.map(value -> shown(value, locale)).orElse(""))
                .collect(Collectors.joining("–"));
    }

    /** The same for machines, {@code 98.0..99.99}. */
    private String bounds() {
        if (parameter.isEmpty()) {
            return "";
        }
        Parameter of = parameter.get();
        if (of.type() == ParameterType.CHOICE) {
            return String.join("|", of.choices());
        }
        return of.min().isEmpty() && of.max().isEmpty()
                ? ""
                : of.min().orElse("") + ".." + of.max().orElse("");
    }

    /** The setting with its value in normal form, where that is known. */
    Setting normalized() {
        return Setting.of(setting.requirement(), setting.parameter(), normal(), setting.because());
    }

    private String normal() {
        return parameter.flatMap(of -> of.type().normalize(setting.value())).orElse(setting.value());
    }

    private String shown(String value, Locale locale) {
        return parameter
                .flatMap(
                        of -> of.type().normalize(value).map(normal -> of.type().display(normal, locale)))
                .orElse(value);
    }

    private Map<String, Object> json() {
        TreeWriter out = new TreeWriter()
                .put("requirement", setting.requirement())
                .putText("title", title)
                .put("parameter", setting.parameter())
                .put("pack", held.edition().id())
                .put("set", held.set().id())
                .put("value", normal())
                .put("because", held.set().because(setting));
        parameter.ifPresent(of -> out.put("definition", of));
        return out.done();
    }
}
