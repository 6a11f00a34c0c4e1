package se.sambruk.otp.shell.view;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.plan.TenderPlan;
import se.sambruk.otp.api.casefile.plan.TimeGuard;
import se.sambruk.otp.api.casefile.plan.Timetable;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows a timetable, and what the rules of time say of it. */
public final class TimetableView {
    private static final int COLUMN = 22;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private TimetableView() {}

    static String time(LocalDateTime time) {
        return MINUTE.format(time);
    }

    public static Map<String, Object> json(Timetable timetable, Locale locale) {
        return new TreeWriter()
                .put("plan", CaseView.camel(timetable.plan().tree()))
                .put("guards", (Object) timetable.guards().stream()
                        .map(guard -> json(guard, locale))
                        .toList())
                .done();
    }

    private static Map<String, Object> json(TimeGuard guard, Locale locale) {
        return new TreeWriter()
                .put("id", guard.id())
                .put("title", guard.title().in(locale))
                .put("state", guard.state())
                .put("day", guard.day())
                .put("explanation", guard.explanation().in(locale))
                .putText("basis", guard.basis())
                .put("verified", guard.isVerified())
                .done();
    }

    /** Writes the days, and then each rule with how it is. */
    public static void print(ProcurementCase now, Timetable timetable, Locale locale, Sheet sheet) {
        TenderPlan plan = timetable.plan();
        sheet.strong(Texts.in(locale, "plan.heading", now.id()));
        Sheet inner = sheet.indented();
        fact(inner, locale, "plan.publication", plan.publication().map(String::valueOf));
        fact(inner, locale, "plan.questions-until", plan.questionsUntil().map(TimetableView::time));
        fact(inner, locale, "plan.tender-deadline", plan.deadline().map(TimetableView::time));
        fact(inner, locale, "plan.opening", plan.opening().map(TimetableView::time));
        fact(inner, locale, "plan.award", plan.award().map(String::valueOf));
        fact(inner, locale, "plan.valid-until", plan.validUntil().map(String::valueOf));
        fact(inner, locale, "plan.electronic-notice", plan.electronicNotice().map(is -> yes(is, locale)));
        fact(inner, locale, "plan.electronic-tenders", plan.electronicTenders().map(is -> yes(is, locale)));
        if (!plan.urgency().isEmpty()) {
            fact(inner, locale, "plan.urgency", Optional.of(plan.urgency()));
        }
        sheet.heading(Texts.in(locale, "plan.rules"));
        List<TimeGuard> guards = timetable.guards();
        for (TimeGuard guard : guards) {
            inner.strong(Texts.in(locale, "plan.rule", guard.title().in(locale), Names.of(guard.state(), locale)));
            inner.indented().paragraph(guard.explanation().in(locale));
            if (!guard.basis().isEmpty()) {
                inner.indented()
                        .paragraph(Texts.in(
                                locale, guard.isVerified() ? "plan.basis" : "plan.basis-unread", guard.basis()));
            }
        }
    }

    private static String yes(boolean is, Locale locale) {
        return Texts.in(locale, is ? "yes" : "no");
    }

    private static void fact(Sheet sheet, Locale locale, String key, Optional<String> value) {
        sheet.fact(Texts.in(locale, key), value.orElse("–"), COLUMN);
    }
}
