package se.sambruk.otp.content.profile;

import static se.sambruk.otp.content.shape.Key.optional;
import static se.sambruk.otp.content.shape.Key.required;

import se.sambruk.otp.api.library.ProcurementFacts;
import se.sambruk.otp.api.requirement.AcquisitionForm;
import se.sambruk.otp.api.requirement.DeliveryModel;
import se.sambruk.otp.api.requirement.Regime;
import se.sambruk.otp.content.pack.Forms;
import se.sambruk.otp.content.shape.ObjectShape;
import se.sambruk.otp.content.shape.Shapes;

/** The shapes of what a profile says of the procurement and of its documents. */
final class FactsShapes {
    static final ObjectShape PROCUREMENT = ObjectShape.of(
                    required("id", Shapes.form("OTP-1132", ProcurementFacts::isValidId, "arendesystem-2026")),
                    optional("case-number", Shapes.line()),
                    required("title", Shapes.line()),
                    required(
                            "buyer",
                            ObjectShape.of(
                                    required("name", Shapes.line()), optional("organization-number", Shapes.line()))),
                    required("acquisition", Shapes.choice(AcquisitionForm.class)),
                    required("regime", Shapes.choice(Regime.class)),
                    required("delivery", Shapes.choice(DeliveryModel.class)),
                    optional("classification", Forms.classification()),
                    optional("language", Forms.language()),
                    required("date", Shapes.date()))
            .checking((node, values, scope) -> values.putIfAbsent("language", "sv"));

    static final ObjectShape DOCUMENT = ObjectShape.of(
            required("title", Shapes.line()),
            optional("type", Shapes.line()),
            optional("status", Shapes.line()),
            optional("identity", Shapes.line()),
            optional("version", Shapes.line()),
            optional("issued-by", Shapes.line()),
            optional("approved-by", Shapes.line()),
            optional("introduction", Shapes.text()),
            optional("response-deadline", Shapes.date()),
            optional(
                    "history",
                    Shapes.list(ObjectShape.of(
                            required("date", Shapes.date()),
                            required("change", Shapes.line()),
                            optional("by", Shapes.line())))),
            optional(
                    "attachments",
                    Shapes.list(ObjectShape.of(
                            optional("number", Shapes.line()),
                            required("title", Shapes.line()),
                            optional("identity", Shapes.line())))));

    private FactsShapes() {}
}
