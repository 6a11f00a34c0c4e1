package se.sambruk.otp.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.evaluation.EvaluationNames;
import se.sambruk.otp.api.evaluation.arithmetic.Exact;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.Score;
import se.sambruk.otp.api.evaluation.plan.ScoredRequirement;
import se.sambruk.otp.api.requirement.Award;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.text.LocalizedText;

/**
 * A score sheet to fill in, in YAML: one requirement after the other, so that all bids are held against one scale at a time. What stands in comments
 * is for the reader alone.
 */
final class YamlForm {
    private final ScoreForm form;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    private YamlForm(ScoreForm form) {
        this.form = form;
        this.locale = form.procurement().language().equals("en") ? Locale.ENGLISH : LocalizedText.SWEDISH;
    }

    static String of(ScoreForm form) {
        return new YamlForm(form).written();
    }

    private String written() {
        comment("", text("form.about", form.procurement().title()));
        for (int line = 1; line <= 3; line++) {
            comment("", text("form.how." + line));
        }
        out.append("score-sheet:\n");
        key("  procurement", form.procurement().id());
        key("  plan", form.plan().abbreviated());
        key("  assessor", form.assessor());
        out.append("\nscores:\n");
        Map<RequirementId, List<ScoreForm.Row>> byRequirement = new LinkedHashMap<>();
        form.rows().forEach(row -> byRequirement
                .computeIfAbsent(row.requirement().id(), id -> new ArrayList<>())
                .add(row));
        byRequirement.values().forEach(rows -> {
            scale(rows.get(0).requirement());
            rows.forEach(this::row);
        });
        out.append("\n");
        comment("", text("form.agreed"));
        out.append("agreed:\n");
        form.differing().forEach(this::differing);
        return out.toString();
    }

    private static String text(Locale locale, String key, Object... arguments) {
        return AssessmentProblems.text(key, arguments).in(locale);
    }

    private String text(String key, Object... arguments) {
        return text(locale, key, arguments);
    }

    private void comment(String indent, String text) {
        // On one line, whatever a title holds: what follows a line break would be read.
        out.append(indent)
                .append("# ")
                .append(text.replaceAll("[\\s\\p{Cntrl}\u0085\u2028\u2029]+", " ")
                        .strip())
                .append('\n');
    }

    private void key(String name, String value) {
        out.append(name).append(": ").append(CanonicalJson.string(value)).append('\n');
    }

    private void scale(ScoredRequirement scored) {
        out.append('\n');
        comment(
                "  ",
                text(
                        scored.isInterpolated() ? "form.requirement.between" : "form.requirement",
                        scored.id().value(),
                        scored.title(),
                        EvaluationNames.of(scored.unit()).in(locale)));
        for (Award.Step step : scored.scale()) {
            comment("  ", "– " + Exact.of(step.value()).display(locale) + ": " + step.when());
        }
    }

    private void row(ScoreForm.Row row) {
        out.append("  - tender: ").append(row.tender()).append('\n');
        out.append("    requirement: ").append(row.requirement().id()).append('\n');
        out.append("    score:")
                .append(row.before().map(score -> " " + score.value()).orElse(""))
                .append('\n');
        out.append("    motivation:")
                .append(row.before()
                        .map(Score::motivation)
                        .filter(motivation -> !motivation.isEmpty())
                        .map(motivation -> " " + CanonicalJson.string(motivation))
                        .orElse(""))
                .append('\n');
    }

    private void differing(PanelItem item) {
        item.scores()
                .forEach(score -> comment(
                        "  ", score.assessor() + ": " + score.value().display(locale) + " – " + score.motivation()));
        out.append("  - tender: ").append(item.bid()).append('\n');
        out.append("    requirement: ").append(item.requirement()).append('\n');
        out.append("    score:\n    motivation:\n");
    }
}
