package se.sambruk.otp.publication.check;

import static org.junit.Assert.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.Test;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.publication.Audience;
import se.sambruk.otp.api.publication.BlockContent;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.PublicationSuppression;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.Variable;
import se.sambruk.otp.api.text.LocalizedText;

/** A suppression that suppresses nothing is no longer needed, or never said what was meant. */
public class SuppressionsTest {
    private static final SourceLocation ROW = new SourceLocation("prov 1.0.0", "OTP-INF/rader.yaml", 7, 5);
    private static final String NOT_NEEDED =
            "Är raden under ”publication-suppressions” rätt skriven behövs den inte längre, och kan tas bort.";

    private static PublicationFinding unused(PublicationSuppression suppression) {
        PublicationSet set = PublicationSet.builder()
                .publications(List.of(Publication.builder("intro", "Intro").build()))
                .audiences(List.of(Audience.builder("politiker", "Politiker").build()))
                .variables(List.of(Variable.of("v", "x", Map.of())))
                .topics(List.of(Topic.of(
                        "t", "T", Map.of(), null, List.of(PublicationBlock.of("x", BlockContent.text("Text."))))))
                .suppressions(List.of(suppression))
                .written(suppression, ROW)
                .build();
        return new Suppressions(set).unused().get(0);
    }

    private static PublicationSuppression of(String code, String publication, String audience, String subject) {
        return PublicationSuppression.of(code, publication, audience, subject, "Menat.");
    }

    @Test
    public void it_is_told_of_where_it_is_written_and_with_what_it_names() {
        PublicationFinding finding = unused(of("OTP-4610", "intro", "politiker", "x"));
        assertEquals("OTP-4635", finding.code());
        assertEquals(Optional.of(ROW), finding.location());
        assertEquals(Optional.of("intro"), finding.publication());
        assertEquals(Optional.of("politiker"), finding.audience());
        assertEquals(Optional.of("x"), finding.subject());
    }

    @Test
    public void one_that_names_what_there_is_not_is_told_what_may_have_been_meant() {
        Map<PublicationSuppression, String> slips = new LinkedHashMap<>();
        slips.put(of("OTP-4610", "intrp", "", ""), "Det finns ingen publikation ”intrp”. Menade du intro? ");
        slips.put(of("OTP-4610", "", "politker", ""), "Det finns ingen målgrupp ”politker”. Menade du politiker? ");
        slips.put(
                of("OTP-4610", "", "", "saknas-helt"),
                "Det finns inget ämne, block eller variabel som heter ”saknas-helt”. ");
        slips.put(
                of("OTP-4203", "", "", ""),
                "OTP-4203 är ingen anmärkning på publikationer: de har koder som börjar på OTP-46 eller OTP-47. ");
        for (String subject : List.of("t", "x", "v")) {
            slips.put(of("OTP-4610", "intro", "politiker", subject), "");
        }
        slips.forEach((suppression, slip) ->
                assertEquals(slip + NOT_NEEDED, unused(suppression).remedy().in(LocalizedText.SWEDISH)));
    }
}
