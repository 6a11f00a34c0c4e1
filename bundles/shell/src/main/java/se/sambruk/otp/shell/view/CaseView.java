package se.sambruk.otp.shell.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.casefile.CaseChange;
import se.sambruk.otp.api.casefile.ProcurementCase;
import se.sambruk.otp.api.casefile.facts.CaseFacts;
import se.sambruk.otp.api.casefile.facts.FrameworkTerms;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.Checklist;
import se.sambruk.otp.api.casefile.plan.ChecklistStep;
import se.sambruk.otp.api.casefile.plan.StepState;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.shell.output.Sheet;
import se.sambruk.otp.shell.text.Names;
import se.sambruk.otp.shell.text.Texts;

/** Shows cases: what they are about, and what came of acts in them. */
public final class CaseView {
    private static final int COLUMN = 22;
    private static final int NEXT_STEPS = 5;

    private CaseView() {}

    /** The object of facts, with names as in other JSON of the shell. */
    public static Object facts(CaseFacts facts) {
        return camel(facts.tree());
    }

    /** A canonical tree with keys like {@code caseNumber} in the place of {@code case-number}. */
    static Object camel(Object node) {
        if (node instanceof Map<?, ?> map) {
            Map<String, Object> named = new TreeMap<>();
            map.forEach((key, value) -> named.put(camel((String) key), camel(value)));
            return named;
        }
        if (node instanceof Collection<?> items) {
            List<Object> named = new ArrayList<>();
            items.forEach(item -> named.add(camel(item)));
            return named;
        }
        return node;
    }

    private static String camel(String key) {
        StringBuilder name = new StringBuilder();
        boolean upper = false;
        for (char c : key.toCharArray()) {
            if (c == '-') {
                upper = true;
            } else {
                name.append(upper ? Character.toUpperCase(c) : c);
                upper = false;
            }
        }
        return name.toString();
    }

    /** A case's object, with the steps that are next. */
    public static Map<String, Object> json(ProcurementCase now, Checklist checklist, Locale locale) {
        return writer(now)
                .put("checklist", (Object) checklist.steps().stream()
                        .map(step -> ChecklistView.json(step, locale))
                        .toList())
                .done();
    }

    private static TreeWriter writer(ProcurementCase now) {
        return new TreeWriter()
                .put("facts", facts(now.facts()))
                .put("plan", camel(now.plan().tree()))
                .put("people", (Object) now.people().stream()
                        .map(person -> camel(person.tree()))
                        .toList())
                .put(
                        "declarations",
                        now.declarations().stream()
                                .map(declaration -> camel(declaration.tree()))
                                .toList());
    }

    /** What came of an act. */
    public static Map<String, Object> json(CaseChange change, Locale locale) {
        return new TreeWriter()
                .put("procurement", change.now().id())
                .put("added", (Object) change.added().stream()
                        .map(line -> LogView.json(line, false))
                        .toList())
                .put("findings", (Object) ProblemView.json(change.findings(), locale))
                .done();
    }

    /** Writes what a case is about. */
    public static void printFacts(ProcurementCase now, Locale locale, Sheet sheet) {
        CaseFacts facts = now.facts();
        sheet.strong(facts.id() + " " + facts.title());
        fact(sheet, locale, "column.buyer", facts.buyer().name());
        fact(sheet, locale, "column.case-number", facts.caseNumber());
        fact(sheet, locale, "case.regime", Names.of(facts.regime(), locale));
        fact(sheet, locale, "case.acquisition", Names.of(facts.acquisition(), locale));
        fact(sheet, locale, "case.subject", Names.of(facts.subject(), locale));
        facts.value().ifPresent(value -> {
            fact(
                    sheet,
                    locale,
                    "case.value",
                    Texts.in(
                            locale,
                            "case.value-of",
                            sum(value.amount(), locale),
                            value.on().toString()));
            fact(sheet, locale, "case.value-how", value.how());
        });
        facts.threshold()
                .ifPresent(stated -> fact(
                        sheet,
                        locale,
                        "case.threshold",
                        Texts.in(
                                locale,
                                "case.threshold-of",
                                sum(stated.amount(), locale),
                                stated.source(),
                                stated.checked().toString())));
        fact(
                sheet,
                locale,
                "case.lots",
                facts.lots().stream().map(lot -> lot.id() + " " + lot.title()).collect(Collectors.joining(", ")));
        fact(sheet, locale, "case.no-lots", facts.noLots());
        fact(sheet, locale, "case.ground", facts.directAwardGround());
        facts.framework().ifPresent(terms -> print(terms, locale, sheet));
    }

    private static void print(FrameworkTerms terms, Locale locale, Sheet sheet) {
        sheet.heading(Texts.in(locale, "case.framework", terms.reference()));
        Sheet inner = sheet.indented();
        fact(inner, locale, "case.call-off", Names.of(terms.manner(), locale));
        fact(
                inner,
                locale,
                "case.suppliers",
                Texts.in(locale, terms.hasSeveralSuppliers() ? "case.several" : "case.single"));
        fact(inner, locale, "case.specified", String.join(", ", terms.mayBeSpecified()));
        fact(inner, locale, "case.supplemented", String.join(", ", terms.mayBeSupplemented()));
        fact(inner, locale, "case.criteria", String.join(", ", terms.awardCriteria()));
        fact(inner, locale, "case.from", terms.from().map(String::valueOf).orElse(""));
        fact(inner, locale, "case.until", terms.until().map(String::valueOf).orElse(""));
        fact(inner, locale, "case.longer", terms.longerBecause());
        fact(
                inner,
                locale,
                "case.ceiling",
                terms.ceiling().map(most -> sum(most, locale)).orElse(""));
    }

    private static void fact(Sheet sheet, Locale locale, String key, String value) {
        if (!value.isEmpty()) {
            sheet.fact(Texts.in(locale, key), value, COLUMN);
        }
    }

    /** A sum as people read it. */
    static String sum(Money amount, Locale locale) {
        return amount.exact().displayMoney(locale) + " " + amount.currency();
    }

    /** Writes a case below what has been issued: the facts that a procurement does not have, who runs it, and what is next. */
    public static void print(ProcurementCase now, Checklist checklist, LocalDate today, Locale locale, Sheet sheet) {
        sheet.heading(Texts.in(locale, "case.heading"));
        Sheet inner = sheet.indented();
        CaseFacts facts = now.facts();
        fact(inner, locale, "case.regime", Names.of(facts.regime(), locale));
        fact(inner, locale, "case.acquisition", Names.of(facts.acquisition(), locale));
        facts.value().ifPresent(value -> fact(inner, locale, "case.value", sum(value.amount(), locale)));
        now.plan()
                .deadline()
                .ifPresent(deadline -> fact(inner, locale, "plan.tender-deadline", TimetableView.time(deadline)));
        people(now, today).forEach((role, names) -> fact(inner, locale, "name.role-in-case." + role.wire(), names));
        List<ChecklistStep> open = checklist.steps().stream()
                .filter(step -> step.state() != StepState.DONE && step.state() != StepState.NOT_APPLICABLE)
                .filter(step -> step.state() != StepState.WITHHELD)
                .toList();
        long done = checklist.steps().stream()
                .filter(step -> step.state() == StepState.DONE)
                .count();
        sheet.heading(Texts.in(locale, "case.next", done, open.size()));
        open.stream()
                .limit(NEXT_STEPS)
                .forEach(step -> inner.item(Texts.in(
                        locale,
                        step.due().isPresent() ? "case.step-due" : "case.step",
                        step.title().in(locale),
                        Names.of(step.state(), locale),
                        step.due().map(String::valueOf).orElse(""))));
    }

    private static Map<CaseRole, String> people(ProcurementCase now, LocalDate today) {
        Map<CaseRole, String> people = new LinkedHashMap<>();
        for (CaseRole role : List.of(CaseRole.RESPONSIBLE, CaseRole.DECISION_MAKER)) {
            String names = now.people().stream()
                    .filter(person -> person.role() == role && person.isActive(today))
                    .map(CasePerson::name)
                    .distinct()
                    .collect(Collectors.joining(", "));
            Optional.of(names).filter(text -> !text.isEmpty()).ifPresent(text -> people.put(role, text));
        }
        return people;
    }
}
