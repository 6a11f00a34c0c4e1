package se.sambruk.otp.assessment.report;

import java.util.List;
import java.util.Optional;
import se.sambruk.otp.api.assessment.EvaluatedTenders;
import se.sambruk.otp.api.document.Table;
import se.sambruk.otp.api.evaluation.panel.Assessor;
import se.sambruk.otp.api.evaluation.panel.Consensus;
import se.sambruk.otp.api.evaluation.panel.PanelItem;
import se.sambruk.otp.api.evaluation.panel.Score;

/** Why a tender was given what it was given: what each assessor wrote, or what they agreed on. */
final class GivenReasons {
    private static final List<Integer> WIDTHS = List.of(4, 4, 3, 10);

    private final EvaluatedTenders evaluated;
    private final Words words;

    GivenReasons(EvaluatedTenders evaluated, Words words) {
        this.evaluated = evaluated;
        this.words = words;
    }

    Optional<Table> of(String tender) {
        List<PanelItem> items = evaluated.standing().report().items().stream()
                .filter(item -> item.bid().equals(tender) && !item.scores().isEmpty())
                .toList();
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Table.Builder table = words.table("reasons.caption", WIDTHS, "requirement", "assessor", "given", "reason");
        for (PanelItem item : items) {
            item.scores().forEach(score -> row(table, item, score));
            item.consensus().ifPresent(agreed -> row(table, item, agreed));
        }
        return Optional.of(table.build());
    }

    private void row(Table.Builder table, PanelItem item, Score score) {
        table.row(Words.row(
                item.requirement().value(),
                name(score.assessor()),
                score.value().display(words.locale()),
                score.motivation()));
    }

    private void row(Table.Builder table, PanelItem item, Consensus agreed) {
        table.row(Words.row(
                item.requirement().value(),
                words.text("agreed"),
                agreed.value().display(words.locale()),
                agreed.motivation()));
    }

    private String name(String assessor) {
        return evaluated.standing().panel().find(assessor).map(Assessor::name).orElse(assessor);
    }
}
