package se.sambruk.otp.content.casefile;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.casefile.facts.CallOffManner;
import se.sambruk.otp.api.casefile.facts.SubjectKind;
import se.sambruk.otp.api.casefile.people.CasePerson;
import se.sambruk.otp.api.casefile.people.CaseRole;
import se.sambruk.otp.api.casefile.plan.SwedishTime;
import se.sambruk.otp.api.evaluation.arithmetic.Money;
import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.content.fault.Scope;
import se.sambruk.otp.content.shape.Key;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shape;
import se.sambruk.otp.content.shape.Shapes;
import se.sambruk.otp.content.tree.Mapping;
import se.sambruk.otp.content.tree.Node;
import se.sambruk.otp.content.tree.Scalar;
import se.sambruk.otp.content.tree.Sequence;

/** The shapes of a case file's parts. What they read are the canonical trees of the facts, the plan and the people. */
final class CaseFileShapes {
    private static final ObjectShape BUYER =
            ObjectShape.of(required("name", Shapes.line()), optional("organization-number", Shapes.line()));

    private static final ObjectShape VALUE = ObjectShape.of(
                    required("amount", sum()),
                    optional("currency", currency()),
                    required("on", Shapes.date()),
                    optional("how", Shapes.text()))
            .checking(CaseFileShapes::money);

    private static final ObjectShape THRESHOLD = ObjectShape.of(
                    required("amount", sum()),
                    optional("currency", currency()),
                    required("source", Shapes.line()),
                    required("checked", Shapes.date()))
            .checking(CaseFileShapes::money);

    private static final ObjectShape CEILING = ObjectShape.of(
                    required("amount", sum()), optional("currency", currency()))
            .checking(CaseFileShapes::money);

    private static final ObjectShape FRAMEWORK = ObjectShape.of(
                    required("reference", Shapes.line()),
                    required("call-off", Shapes.choice(CallOffManner.class)),
                    optional("several-suppliers", Shapes.flag()),
                    optional("may-be-specified", Shapes.list(Shapes.line())),
                    optional("may-be-supplemented", Shapes.list(Shapes.line())),
                    optional("award-criteria", Shapes.list(Shapes.line())),
                    optional("from", Shapes.date()),
                    optional("until", Shapes.date()),
                    optional("longer-because", Shapes.text()),
                    optional("ceiling", CEILING))
            .checking((node, values, scope) -> inOrder(node, values, scope));

    private static final ObjectShape LOT = ObjectShape.of(
            required("id", Shapes.pattern("OTP-1129", "[\\p{L}\\p{N}][\\p{L}\\p{N}.-]{0,19}", "A")),
            required("title", Shapes.line()));

    static final ObjectShape PROCUREMENT = ObjectShape.of(
                    required("id", Shapes.form("OTP-1132", ProcurementFacts::isValidId, "arendesystem-2026")),
                    optional("case-number", Shapes.line()),
                    required("title", Shapes.line()),
                    required("buyer", BUYER),
                    required("regime", Shapes.choice(Regime.class)),
                    required("acquisition", Shapes.choice(AcquisitionForm.class)),
                    optional("subject", Shapes.choice(SubjectKind.class)),
                    optional("value", VALUE),
                    optional("threshold", THRESHOLD),
                    optional("lots", Shapes.list(LOT)),
                    optional("no-lots", Shapes.text()),
                    optional("framework", FRAMEWORK),
                    optional("direct-award-ground", Shapes.text()))
            .checking(CaseFileShapes::lots);

    static final ObjectShape TIMETABLE = ObjectShape.of(
            optional("publication", Shapes.date()),
            optional("questions-until", time()),
            optional("tender-deadline", time()),
            optional("opening", time()),
            optional("award", Shapes.date()),
            optional("valid-until", Shapes.date()),
            optional("electronic-notice", Shapes.flag()),
            optional("electronic-tenders", Shapes.flag()),
            optional("prior-notice", Shapes.flag()),
            optional("urgency", Shapes.text()),
            optional("minimum-days", Shapes.integer(1, 365)),
            optional("minimum-basis", Shapes.line()));

    private static final ObjectShape PERSON = ObjectShape.of(
                    required("person", Shapes.form("OTP-1333", CasePerson::isValidId, "anna.andersson")),
                    required("name", Shapes.line()),
                    required("role", Shapes.choice(CaseRole.class)),
                    required("from", Shapes.date()),
                    optional("until", Shapes.date()),
                    optional("delegation", Shapes.line()))
            .checking((node, values, scope) -> inOrder(node, values, scope));

    static final Shape PEOPLE = Shapes.list(PERSON);

    private CaseFileShapes() {}

    /** The keys of a whole file. */
    static ObjectShape file() {
        return ObjectShape.of(List.of(
                Key.required("procurement", PROCUREMENT),
                Key.optional("timetable", TIMETABLE),
                Key.optional("people", PEOPLE)));
    }

    private static Shape sum() {
        return Shapes.normal("OTP-1330", text -> Money.parse(text).isPresent(), "4500000", text -> Money.parse(text)
                .orElseThrow()
                .toString());
    }

    private static Shape currency() {
        return Shapes.pattern("OTP-1331", "[A-Z]{3}", "SEK");
    }

    /** A sum that was read has its currency with it, unless there is a key for that. */
    private static void money(Mapping node, Map<String, Object> values, Scope scope) {
        if (values.get("amount") instanceof String sum) {
            String[] parts = sum.split(" ");
            values.put("amount", parts[0]);
            values.putIfAbsent("currency", parts[1]);
        }
    }

    private static Shape time() {
        return Shapes.normal(
                "OTP-1332",
                text -> SwedishTime.parse(text)
                        .filter(SwedishTime::isUnambiguous)
                        .isPresent(),
                "\"2027-01-15 23:59\"",
                text -> SwedishTime.parse(text).orElseThrow().toString());
    }

    private static void inOrder(Mapping node, Map<String, Object> values, Scope scope) {
        if (values.get("from") instanceof String from
                && values.get("until") instanceof String until
                && until.compareTo(from) < 0) {
            scope.inside("until").error(node.get("until").orElse(node), "OTP-1334", until, from);
        }
    }

    private static void lots(Mapping node, Map<String, Object> values, Scope scope) {
        if (values.containsKey("lots") && values.containsKey("no-lots")) {
            scope.error(node.get("no-lots").orElse(node), "OTP-1335");
        }
        if (node.get("lots").orElse(node) instanceof Sequence list) {
            Map<String, Node> seen = new java.util.HashMap<>();
            for (Node item : list.items()) {
                if (item instanceof Mapping lot) {
                    lot.text("id").map(Scalar::text).map(String::strip).ifPresent(id -> {
                        Node earlier = seen.putIfAbsent(id, item);
                        if (earlier != null) {
                            scope.inside("lots").error(item, "OTP-1336", id, earlier.line());
                        }
                    });
                }
            }
        }
    }
}
