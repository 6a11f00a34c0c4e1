package se.sambruk.otp.shell.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.tender.Clarification;
import se.sambruk.otp.api.tender.Tender;
import se.sambruk.otp.api.tender.TenderControl;
import se.sambruk.otp.api.tender.TenderDecision;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows what has been done with a tender: what was asked, decided and controlled. What was struck stays, and is marked. */
final class TenderActsView {
    private TenderActsView() {}

    static void print(Tender tender, Locale locale, Sheet sheet) {
        if (!tender.clarifications().isEmpty()) {
            sheet.heading(Texts.in(locale, "tender.clarifications"));
            tender.clarifications().forEach(one -> print(one, locale, sheet.indented()));
        }
        if (!tender.decisions().isEmpty()) {
            sheet.heading(Texts.in(locale, "tender.decisions"));
            tender.decisions().forEach(one -> print(one, locale, sheet.indented()));
        }
        if (!tender.controls().isEmpty()) {
            sheet.heading(Texts.in(locale, "tender.controls"));
            tender.controls().forEach(one -> print(one, locale, sheet.indented()));
        }
    }

    private static void print(Clarification one, Locale locale, Sheet sheet) {
        sheet.item(AnswerText.line(
                one.id(),
                Names.of(one.manner(), locale),
                String.join(", ", TenderView.ids(one.requirements())),
                String.join(", ", one.items()),
                one.basis(),
                struck(one.struckBy(), locale)));
        sheet.indented().item(one.question());
        if (!one.equality().isEmpty()) {
            sheet.indented().item(Texts.in(locale, "tender.equality", one.equality()));
        }
        String answer = one.answer()
                .map(given -> Texts.in(
                        locale, "tender.answer-of", given.entry(), given.on().toString(), given.text()))
                .orElse(Texts.in(
                        locale,
                        one.due().isPresent() ? "tender.unanswered-until" : "tender.unanswered",
                        one.due().map(String::valueOf).orElse("")));
        sheet.indented().item(answer);
        one.answer()
                .map(given -> String.join(
                        ", ",
                        Stream.concat(TenderView.ids(given.changed()).stream(), given.changedItems().stream())
                                .toList()))
                .filter(changed -> !changed.isEmpty())
                .ifPresent(changed -> sheet.indented().item(Texts.in(locale, "tender.changed", changed)));
    }

    private static void print(TenderDecision one, Locale locale, Sheet sheet) {
        sheet.item(AnswerText.line(
                one.entry(),
                Names.of(one.verdict(), locale),
                String.join(", ", one.lots()),
                one.basis(),
                one.act().actor(),
                struck(one.struckBy(), locale)));
        sheet.indented().item(one.act().because());
        String rests = String.join(", ", TenderView.ids(one.requirements()));
        String places = String.join("; ", one.places());
        if (!rests.isEmpty() || !places.isEmpty()) {
            sheet.indented().item(AnswerText.line(rests, places));
        }
    }

    private static void print(TenderControl one, Locale locale, Sheet sheet) {
        sheet.item(AnswerText.line(
                one.entry(),
                Names.of(one.subject(), locale),
                Texts.in(locale, one.passed() ? "tender.passed" : "tender.failed"),
                one.basis(),
                one.act().actor(),
                struck(one.struckBy(), locale)));
        sheet.indented().item(one.act().because());
    }

    private static String struck(Optional<String> by, Locale locale) {
        return by.map(label -> "  [" + Texts.in(locale, "mark.struck", label) + "]")
                .orElse("");
    }

    static void json(Tender tender, TreeWriter out) {
        out.put("clarifications", (Object) tender.clarifications().stream()
                        .map(TenderActsView::json)
                        .toList())
                .put("decisions", (Object)
                        tender.decisions().stream().map(TenderActsView::json).toList())
                .put("controls", (Object)
                        tender.controls().stream().map(TenderActsView::json).toList());
    }

    private static Map<String, Object> json(Clarification one) {
        return new TreeWriter()
                .put("id", one.id())
                .put("asked", one.asked())
                .put("manner", one.manner())
                .put("requirements", TenderView.ids(one.requirements()))
                .put("items", one.items())
                .put("question", one.question())
                .putText("equality", one.equality())
                .put("basis", one.basis())
                .put("due", one.due())
                .put("at", one.request().at())
                .put("actor", one.request().actor())
                .put("because", one.request().because())
                .put("answer", one.answer().map(answer -> new TreeWriter()
                        .put("entry", answer.entry())
                        .put("on", answer.on())
                        .putText("text", answer.text())
                        .put("changed", TenderView.ids(answer.changed()))
                        .put("changedItems", answer.changedItems())
                        .done()))
                .put("struckBy", one.struckBy())
                .done();
    }

    private static Map<String, Object> json(TenderDecision one) {
        return new TreeWriter()
                .put("entry", one.entry())
                .put("verdict", one.verdict())
                .put("lots", one.lots())
                .put("requirements", TenderView.ids(one.requirements()))
                .put("basis", one.basis())
                .put("places", one.places())
                .put("at", one.act().at())
                .put("actor", one.act().actor())
                .put("because", one.act().because())
                .put("struckBy", one.struckBy())
                .done();
    }

    private static Map<String, Object> json(TenderControl one) {
        return new TreeWriter()
                .put("entry", one.entry())
                .put("subject", one.subject())
                .put("passed", one.passed())
                .put("basis", one.basis())
                .put("at", one.act().at())
                .put("actor", one.act().actor())
                .put("because", one.act().because())
                .put("struckBy", one.struckBy())
                .done();
    }
}
