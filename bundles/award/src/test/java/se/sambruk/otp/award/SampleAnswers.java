package se.sambruk.otp.award;

import se.sambruk.otp.api.answers.SupplierAnswer;
import se.sambruk.otp.api.requirement.Requirement;

/** What a supplier answers who has what is asked for. */
final class SampleAnswers {
    private SampleAnswers() {}

    static SupplierAnswer of(Requirement requirement) {
        SupplierAnswer.Builder answer = SupplierAnswer.builder(
                requirement.uid(), requirement.id(), requirement.response().type());
        return switch (requirement.response().type()) {
            case YES_NO ->
                answer.value("yes").supplement("Ingår i grundavtalet.").build();
            case VALUE -> answer.value("99.7").build();
            case CHOICE -> answer.value(requirement.response().choices().get(0)).build();
            default -> answer.value("Beskrivs i avsnitt 4 av anbudet.").build();
        };
    }
}
