package se.sambruk.otp.format.xlsx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.sheet.Look;
import se.sambruk.otp.format.xlsx.sheet.Looks;
import se.sambruk.otp.format.xlsx.sheet.Losses;
import se.sambruk.otp.format.xlsx.sheet.TextSheet;

/**
 * The sheet that counts what is answered, by formulas over the sheet of answers. Each has the value that it gives while
 * nothing is answered, for viewers that do not calculate.
 */
final class SummarySheet {
    private static final double[] WIDTHS = {64, 11, 16, 14, 16, 16};

    /**
     * Matches what begins with the code of the category in cell {@code #}: a name could hold what {@code COUNTIFS} takes for a
     * pattern, or be too long for it, but a code is capital letters.
     */
    private static final String CODE = "\"=\"&LEFT(#,FIND(\" \",#&\" \"))&\"*\"";

    private static final List<String> ANY = List.of("");
    private static final String DONE = "summary.done";
    private static final String TODO = "summary.todo";

    private static final String KIND = AnswerColumn.KIND.definedName();
    private static final String STATUS = AnswerColumn.STATUS.definedName();
    private static final String ANSWER = AnswerColumn.ANSWER.definedName();

    private final List<Requirement> requirements;
    private final RequirementTexts content;
    private final AnswerRules rules;
    private final Texts texts;
    private final TextSheet page;

    SummarySheet(
            XSSFSheet sheet,
            Specification specification,
            RequirementTexts content,
            AnswerRules rules,
            Texts texts,
            Losses losses,
            Looks looks) {
        this.requirements =
                specification.requirements().stream().map(r -> r.requirement()).toList();
        this.content = content;
        this.rules = rules;
        this.texts = texts;
        this.page = new TextSheet(sheet, looks, losses, WIDTHS);
    }

    /**
     * @param fields the cells of the supplier's fields, such as {@code Instruktion!B14}
     */
    void write(List<String> fields) {
        page.line(Look.TITLE, texts.get("summary.title"), Looks.TITLE_SIZE);
        page.line(Look.NOTE, texts.get("summary.lead"), Looks.SIZE);
        writeRemaining(fields);
        writeTable(new Table("summary.kinds", AnswerColumn.KIND, "#", this::kind), kinds());
        writeTable(new Table("summary.categories", AnswerColumn.CATEGORY, CODE, this::category), categories());
    }

    private void writeRemaining(List<String> fields) {
        heading("summary.remains");
        header(texts.get("summary.what"), texts.get("summary.count"), texts.get("summary.verdict"));
        List<String> mandatory = conditions(KIND, "kind.mandatory");
        List<String> other = conditions(KIND, "kind.qualification", "kind.contract");
        List<String> unfinished = conditions(STATUS, "status.missing", "status.incomplete", "status.invalid");
        List<Integer> decisive = new ArrayList<>();
        decisive.add(counted(
                "missing",
                count(mandatory, unfinished),
                unanswered(r -> r.kind() == RequirementKind.MANDATORY),
                DONE,
                TODO));
        decisive.add(counted(
                "others",
                count(other, unfinished),
                unanswered(r -> r.kind() == RequirementKind.QUALIFICATION || r.kind() == RequirementKind.CONTRACT),
                DONE,
                TODO));
        decisive.add(counted("incomplete", count(ANY, conditions(STATUS, "status.incomplete")), 0, DONE, TODO));
        decisive.add(counted("invalid", count(ANY, conditions(STATUS, "status.invalid")), 0, DONE, TODO));
        decisive.add(counted("fields", empty(fields), fields.size(), DONE, TODO));
        List<String> no = conditions(ANSWER, "answer.no");
        counted("refused", count(mandatory, no), 0, "summary.none", "summary.risk");
        counted("refused-others", count(other, no), 0, "summary.none", "summary.risk");
        counted(
                "open",
                count(ANY, conditions(STATUS, "status.open")),
                unanswered(r -> r.kind() == RequirementKind.EVALUATED),
                DONE,
                "summary.value");
        String label = texts.get("summary.ready");
        page.row(Look.LOCKED_BOLD, Look.LOCKED, label);
        page.empty(1, Look.LOCKED);
        String remaining = decisive.stream().map(row -> "B" + row).collect(Collectors.joining("+"));
        page.verdict(
                2,
                AnswerRules.choose(remaining + "=0", rules.quote("summary.ready.yes"), rules.quote("summary.ready.no")),
                texts.get("summary.ready.no"));
    }

    /**
     * A row with a count, and what it means that it is 0 or more; gives the row's number.
     *
     * @param none the key of the text for 0
     * @param some the key of the text for more
     */
    private int counted(String key, String formula, long now, String none, String some) {
        String label = texts.get("summary." + key);
        page.row(Look.LOCKED, Look.LOCKED, label);
        page.count(1, formula, now);
        page.verdict(
                2,
                AnswerRules.choose("B" + page.row() + "=0", rules.quote(none), rules.quote(some)),
                texts.get(now == 0 ? none : some));
        return page.row();
    }

    /**
     * A table that counts rows by what stands in a column.
     *
     * @param criterion what matches a group, whose name is in cell {@code #}
     * @param group the group of a requirement
     */
    private record Table(String heading, AnswerColumn column, String criterion, Function<Requirement, String> group) {}

    private void writeTable(Table table, Set<String> groups) {
        if (groups.isEmpty()) {
            return;
        }
        heading(table.heading());
        header(
                texts.header(table.column()),
                texts.get("summary.rows"),
                texts.get("summary.asked"),
                texts.get("summary.answered"),
                texts.get("summary.unsound"),
                texts.get("summary.lacking"));
        int from = page.row() + 1;
        for (String name : groups) {
            List<Requirement> within = requirements.stream()
                    .filter(r -> table.group().apply(r).equals(name))
                    .toList();
            long asked = within.stream().filter(AnswerRules::isAsked).count();
            page.row(Look.LOCKED, Look.LOCKED, name);
            List<String> same = List.of(
                    table.column().definedName() + "," + table.criterion().replace("#", "$A" + page.row()));
            page.count(1, count(same, ANY), within.size());
            page.count(2, "SUM(D" + page.row() + ":F" + page.row() + ")", asked);
            page.count(3, count(same, conditions(STATUS, "status.answered")), 0);
            page.count(4, count(same, conditions(STATUS, "status.incomplete", "status.invalid")), 0);
            page.count(5, count(same, conditions(STATUS, "status.missing", "status.open")), asked);
        }
        int to = page.row();
        long asked = requirements.stream().filter(AnswerRules::isAsked).count();
        long[] totals = {requirements.size(), asked, 0, 0, asked};
        page.row(Look.LOCKED_BOLD, Look.LOCKED, texts.get("summary.total"));
        for (int column = 1; column <= totals.length; column++) {
            char letter = (char) ('A' + column);
            page.count(column, "SUM(" + letter + from + ":" + letter + to + ")", totals[column - 1]);
        }
    }

    private void heading(String key) {
        page.space();
        page.line(Look.HEADING, texts.get(key), Looks.HEADING_SIZE);
    }

    private void header(String... titles) {
        page.row(Look.HEADER, Look.HEADER, titles);
    }

    private long unanswered(Predicate<Requirement> which) {
        return requirements.stream().filter(AnswerRules::isAsked).filter(which).count();
    }

    private Set<String> kinds() {
        return Stream.of(RequirementKind.values())
                .filter(kind -> requirements.stream().anyMatch(r -> r.kind() == kind))
                .map(kind -> texts.of("kind", kind))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Set<String> categories() {
        return requirements.stream().map(this::category).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String kind(Requirement requirement) {
        return texts.of("kind", requirement.kind());
    }

    private String category(Requirement requirement) {
        return content.categoryCell(requirement.category());
    }

    /** The conditions that a cell of a range has one of some texts of ours. */
    private List<String> conditions(String range, String... keys) {
        return Stream.of(keys).map(key -> range + "," + rules.quote(key)).toList();
    }

    private static String empty(List<String> cells) {
        return cells.stream()
                .map(cell -> AnswerRules.choose(AnswerRules.isEmpty(cell), "1", "0"))
                .collect(Collectors.joining("+"));
    }

    /** How many rows fulfil one of the first conditions and one of the others; {@link #ANY} is fulfilled by all. */
    private static String count(List<String> first, List<String> others) {
        return first.stream()
                .flatMap(condition -> others.stream().map(other -> Stream.of(condition, other)
                        .filter(c -> !c.isEmpty())
                        .collect(Collectors.joining(",", "COUNTIFS(", ")"))))
                .collect(Collectors.joining("+"));
    }
}
