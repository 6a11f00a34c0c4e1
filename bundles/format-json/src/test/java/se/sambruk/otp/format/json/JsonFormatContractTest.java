package se.sambruk.otp.format.json;

import static org.junit.Assert.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.export.ExportFormat;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.ChangeManner;
import se.sambruk.otp.api.procurement.dialogue.ChangedField;
import se.sambruk.otp.api.procurement.dialogue.ChangedRequirement;
import se.sambruk.otp.api.procurement.dialogue.Correction;
import se.sambruk.otp.api.procurement.dialogue.MaterialReason;
import se.sambruk.otp.api.procurement.dialogue.QuestionAnswer;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.procurement.dialogue.QuestionState;
import se.sambruk.otp.api.procurement.dialogue.SupplierQuestion;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.testkit.ExportFormatContract;

public class JsonFormatContractTest extends ExportFormatContract {
    @Override
    protected ExportFormat format() {
        return new JsonFormat(TestLimits.WIDE);
    }

    @Override
    protected Object sample(Class<?> type) {
        return type == ChangeList.class ? changes() : questions();
    }

    private static ChangeList changes() {
        ContentHash one = ContentHash.ofBytes(new byte[] {1});
        ContentHash other = ContentHash.ofBytes(new byte[] {2});
        RequirementId id = new RequirementId("PRV-DRI-002");
        return ChangeList.of(
                "provupphandling-2026",
                new ChangeList.Side(1, "1.0", one),
                new ChangeList.Side(2, "", other),
                List.of(ChangedRequirement.of(
                        id,
                        "Svarstid",
                        ChangeManner.CHANGED,
                        List.of(ChangedField.of("values.sekunder", Optional.of("2"), Optional.of("3"))))),
                List.of(ChangedField.of("document.version", Optional.of("1.0"), Optional.empty())),
                List.of(MaterialReason.REQUIREMENT));
    }

    private static QuestionBook questions() {
        QuestionAnswer answer = new QuestionAnswer("9", LocalDate.parse("2027-01-12"), "Ja.", true, Optional.of(1));
        SupplierQuestion question = new SupplierQuestion(
                1,
                "8",
                LocalDateTime.parse("2026-12-10T11:00"),
                "Räknas helger in?",
                List.of(new RequirementId("PRV-DRI-002")),
                List.of(answer),
                QuestionState.ANSWERED_LATE);
        return QuestionBook.builder("provupphandling-2026", "Prov", "Provkommun", LocalDate.parse("2027-01-12"))
                .deadline(Optional.of(LocalDateTime.parse("2027-01-15T23:59")))
                .lastAnswer(Optional.of(LocalDate.parse("2027-01-09")))
                .questions(List.of(question))
                .corrections(List.of(Correction.builder(1, LocalDate.parse("2027-01-11"), true)
                        .issue(2, 1)
                        .build()))
                .build();
    }

    /** What is no question, or is not as it would be written, is told of. */
    @Test
    public void whatIsReadBackIsWhatWasWritten() throws IOException {
        String json = CanonicalJson.pretty(questions().tree());
        assertEquals(List.of(), codes(json));
        assertEquals(List.of("OTP-5306"), codes(json.replace("answered-late", "besvarad")));
        assertEquals(List.of("OTP-5307"), codes(json.replace("Provkommun\"", "Provkommun\",\n  \"extra\": 1")));
    }

    private List<String> codes(String json) throws IOException {
        return format().verify(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))).stream()
                .map(Problem::code)
                .toList();
    }

    @Override
    protected String extractText(byte[] output) throws IOException {
        StringBuilder text = new StringBuilder();
        collect(new ObjectMapper().readTree(output), text);
        return text.toString();
    }

    private static void collect(JsonNode node, StringBuilder text) {
        if (node.isValueNode()) {
            text.append(node.asText()).append('\n');
        }
        node.forEach(child -> collect(child, text));
    }
}
