package se.sambruk.otp.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.export.Alternatives;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.export.ExportRequest;
import se.sambruk.otp.api.export.FormatDescriptor;
import se.sambruk.otp.api.export.FormatOption;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.export.fault.ExportProblems;

/** Finds everything that is wrong with a request before anything is written. */
final class Preflight {
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> targets = new HashSet<>();

    /** Checks one of several requests that are to be carried out together. */
    void check(ExportRequest request, FormatDescriptor format) {
        if (!accepts(format, request.source())) {
            problems.add(ExportProblems.error(
                    "OTP-5010",
                    ExportProblems.name(format),
                    request.source() instanceof Alternatives
                            ? request.source().toString()
                            : request.source().getClass().getSimpleName(),
                    format.accepts().stream().map(Class::getSimpleName).collect(Collectors.joining(", "))));
        }
        checkOptions(request.context(), format);
        problems.addAll(TargetRules.check(request.target()));
        // Names that differ in case only are one file on many file systems.
        if (!targets.add(request.target().normalize().toString().toLowerCase(Locale.ROOT))) {
            problems.add(ExportProblems.error("OTP-5013", request.target().toString()));
        }
    }

    private static boolean accepts(FormatDescriptor format, Object source) {
        return source instanceof Alternatives alternatives
                ? alternatives.typeFor(format).isPresent()
                : format.accepts().stream().anyMatch(type -> type.isInstance(source));
    }

    private void checkOptions(ExportContext context, FormatDescriptor format) {
        Map<String, FormatOption> known = new TreeMap<>();
        format.options().forEach(option -> known.put(option.name(), option));
        new TreeMap<>(context.options()).forEach((name, value) -> {
            FormatOption option = known.get(name);
            if (option == null) {
                problems.add(
                        known.isEmpty()
                                ? ExportProblems.error("OTP-5014", ExportProblems.name(format), name)
                                : ExportProblems.error(
                                        "OTP-5011",
                                        ExportProblems.name(format),
                                        name,
                                        String.join(", ", known.keySet())));
            } else if (option.rejects(value)) {
                problems.add(ExportProblems.error(
                        "OTP-5012",
                        name,
                        ExportProblems.name(format),
                        value,
                        String.join(", ", option.choices().orElse(List.of()))));
            }
        });
    }

    /** What was found in all requests. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The context with the format's own choice for each option that the user left out. */
    static ExportContext withDefaults(ExportContext context, FormatDescriptor format) {
        Map<String, String> options = new HashMap<>(format.defaults());
        options.putAll(context.options());
        return context.withOptions(options);
    }
}
