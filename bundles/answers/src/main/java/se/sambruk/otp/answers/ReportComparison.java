package se.sambruk.otp.answers;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerSet;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.text.Blanks;

/** What can be seen only of several reports together, which are called by the names that they have. */
final class ReportComparison {
    private ReportComparison() {}

    static List<Problem> compare(List<AnswerReport> reports) {
        List<Problem> problems = new ArrayList<>();
        groups(reports, report -> report.file().hex()).forEach(group -> tell(group, "OTP-6258", problems));
        Set<String> seen = new HashSet<>();
        List<AnswerReport> different =
                reports.stream().filter(report -> seen.add(report.file().hex())).toList();
        groups(different, ReportComparison::organization).forEach(group -> tell(group, "OTP-6255", problems));
        groups(different, ReportComparison::name).stream()
                .filter(group -> group.stream()
                                .map(ReportComparison::organization)
                                .distinct()
                                .count()
                        > 1)
                .forEach(group -> tell(group, "OTP-6256", problems));
        groups(different, ReportComparison::given).forEach(group -> tell(group, "OTP-6257", problems));
        return problems;
    }

    private static void tell(List<AnswerReport> group, String code, List<Problem> problems) {
        String files = group.stream().map(AnswerReport::fileName).collect(Collectors.joining(", "));
        problems.add(Problem.warning(AnswerProblems.MESSAGES, code, files));
    }

    /** The groups of two and more that have the same key; a report without one is in none. */
    private static List<List<AnswerReport>> groups(List<AnswerReport> reports, Function<AnswerReport, String> key) {
        Map<String, List<AnswerReport>> groups = new TreeMap<>();
        for (AnswerReport report : reports) {
            String found = key.apply(report);
            if (!found.isEmpty()) {
                groups.computeIfAbsent(found, k -> new ArrayList<>()).add(report);
            }
        }
        return groups.values().stream().filter(group -> group.size() > 1).toList();
    }

    private static String organization(AnswerReport report) {
        return SupplierCheck.key(field(report, SupplierField.ORGANIZATION_NUMBER));
    }

    private static String name(AnswerReport report) {
        return Blanks.strip(field(report, SupplierField.NAME))
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String field(AnswerReport report, SupplierField field) {
        return report.answers()
                .map(answers -> answers.supplier().getOrDefault(field, ""))
                .orElse("");
    }

    /** The answers alone, whoever they are from. */
    private static String given(AnswerReport report) {
        return report.answers()
                .filter(answers -> !answers.answers().isEmpty())
                .map(answers -> {
                    AnswerSet.Builder anybodys = AnswerSet.builder(answers.procurement(), answers.published());
                    answers.answers().forEach(anybodys::answer);
                    return anybodys.build().contentHash().hex();
                })
                .orElse("");
    }
}
