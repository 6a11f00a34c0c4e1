package se.sambruk.otp.api.tender;

import java.util.Locale;
import java.util.Map;
import se.sambruk.otp.api.answers.Alteration;
import se.sambruk.otp.api.answers.AnswerProposal;
import se.sambruk.otp.api.answers.AnswerState;
import se.sambruk.otp.api.answers.Deviation;
import se.sambruk.otp.api.answers.JudgedRow;
import se.sambruk.otp.api.answers.ProposalReason;
import se.sambruk.otp.api.answers.ProposedConsequence;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;
import se.sambruk.otp.api.canonical.WireValue;
import se.sambruk.otp.api.price.PriceAlteration;
import se.sambruk.otp.api.price.PriceField;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.requirement.RequirementKind;
import se.sambruk.otp.api.requirement.Uid;
import se.sambruk.otp.api.text.LocalizedText;

/** The canonical trees of what reports tell, which have none of their own as nobody else keeps them. */
final class TenderTrees {
    private TenderTrees() {}

    static Object of(SourceLocation place) {
        TreeWriter out = new TreeWriter().putText("origin", place.origin()).putText("path", place.path());
        if (place.line() > 0) {
            out.put("line", place.line());
        }
        if (place.column() > 0) {
            out.put("column", place.column());
        }
        return out.done();
    }

    static SourceLocation place(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new SourceLocation(
                in.text("origin", ""), in.text("path", ""), in.integer("line", 0), in.integer("column", 0));
    }

    static Object of(Problem problem) {
        return new TreeWriter()
                .put("code", problem.code())
                .put("severity", problem.severity().name().toLowerCase(Locale.ROOT))
                .put("message", problem.message().byLanguage())
                .put("remedy", problem.remedy().byLanguage())
                .put("place", problem.location().map(TenderTrees::of))
                .done();
    }

    static Problem problem(Object tree) {
        TreeReader in = TreeReader.of(tree);
        Problem problem = Problem.of(
                in.text("code"),
                Severity.valueOf(in.text("severity").toUpperCase(Locale.ROOT)),
                text(in, "message"),
                text(in, "remedy"));
        return in.find("place", TenderTrees::place).map(problem::at).orElse(problem);
    }

    private static LocalizedText text(TreeReader in, String key) {
        Map<String, String> texts = in.map(key, String.class::cast);
        return LocalizedText.of(texts);
    }

    static Object of(JudgedRow row) {
        return new TreeWriter()
                .put("uid", row.uid().value())
                .put("id", row.id().value())
                .put("kind", row.kind())
                .put("state", row.state())
                .put("place", row.place().map(TenderTrees::of))
                .put("problems", row.problems().stream().map(TenderTrees::of).toList())
                .done();
    }

    static JudgedRow row(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new JudgedRow(
                new Uid(in.text("uid")),
                new RequirementId(in.text("id")),
                WireValue.of(RequirementKind.class, in.text("kind")),
                WireValue.of(AnswerState.class, in.text("state")),
                in.find("place", TenderTrees::place),
                in.list("problems", TenderTrees::problem));
    }

    static Object of(Alteration one) {
        return new TreeWriter()
                .put("requirement", one.requirement().value())
                .put("field", one.field())
                .putText("issued", one.issued())
                .putText("found", one.found())
                .put("place", of(one.place()))
                .done();
    }

    static Alteration alteration(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Alteration(
                new RequirementId(in.text("requirement")),
                WireValue.of(ShownField.class, in.text("field")),
                in.text("issued", ""),
                in.text("found", ""),
                in.get("place", TenderTrees::place));
    }

    static Object of(Deviation one) {
        return new TreeWriter()
                .put("requirement", one.requirement().value())
                .put("kind", one.kind())
                .put("explicit", one.explicit())
                .put("phrase", one.phrase())
                .put("place", of(one.place()))
                .put("start", one.start())
                .put("end", one.end())
                .done();
    }

    static Deviation deviation(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new Deviation(
                new RequirementId(in.text("requirement")),
                WireValue.of(RequirementKind.class, in.text("kind")),
                in.flag("explicit"),
                in.text("phrase"),
                in.get("place", TenderTrees::place),
                in.integer("start"),
                in.integer("end"));
    }

    static Object of(AnswerProposal one) {
        return new TreeWriter()
                .put("requirement", one.requirement().value())
                .put("kind", one.kind())
                .put("consequence", one.consequence())
                .put("reason", one.reason())
                .put("place", one.place().map(TenderTrees::of))
                .done();
    }

    static AnswerProposal proposal(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new AnswerProposal(
                new RequirementId(in.text("requirement")),
                WireValue.of(RequirementKind.class, in.text("kind")),
                WireValue.of(ProposedConsequence.class, in.text("consequence")),
                WireValue.of(ProposalReason.class, in.text("reason")),
                in.find("place", TenderTrees::place));
    }

    static Object of(PriceAlteration one) {
        return new TreeWriter()
                .put("item", one.item())
                .put("field", one.field())
                .putText("issued", one.issued())
                .putText("found", one.found())
                .put("place", of(one.place()))
                .done();
    }

    static PriceAlteration priceAlteration(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new PriceAlteration(
                in.text("item"),
                WireValue.of(PriceField.class, in.text("field")),
                in.text("issued", ""),
                in.text("found", ""),
                in.get("place", TenderTrees::place));
    }
}
