package se.sambruk.otp.shell.view;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;
import se.sambruk.otp.api.publication.PublicationFinding;
import se.sambruk.otp.api.quality.FindingSeverity;
import se.sambruk.otp.api.text.LocalizedText;
import se.sambruk.otp.api.text.Messages;
import se.sambruk.otp.shell.text.Texts;

/** A finding that several audiences share is one row with all of them, and nothing else is put together. */
public class SharedFindingTest {
    /** Any message of ours with two things put in does: "{0}" and "{1}". */
    private static final String CODE = "OTP-8015";

    private static PublicationFinding finding(String audience, String subject, Object... values) {
        return PublicationFinding.builder(CODE, FindingSeverity.WARNING)
                .publication("intro")
                .audience(audience)
                .subject(subject)
                .message(Messages.of(Texts.class), values)
                .build();
    }

    private static PublicationFinding of(String audience, String word, String name) {
        return finding(audience, "b", word, name, 0, "");
    }

    private static List<String> abouts(PublicationFinding... findings) {
        return SharedFinding.of(List.of(findings)).stream()
                .map(SharedFinding::about)
                .toList();
    }

    @Test
    public void the_same_of_three_audiences_is_one_with_their_names() {
        SharedFinding shared = SharedFinding.of(List.of(
                        of("politiker", "LOU", "Politiker"),
                        of("medborgare", "LOU", "Medborgare"),
                        of("inkopare", "LOU", "Inköpare")))
                .get(0);
        assertEquals("intro › politiker, medborgare, inkopare › b", shared.about());
        assertEquals(
                "Kommandot Politiker, Medborgare, Inköpare vet inte vad det ska göra med \"LOU\".",
                shared.message().in(LocalizedText.SWEDISH));
    }

    @Test
    public void what_differs_in_more_than_the_name_stays_apart() {
        assertEquals(
                List.of("intro › politiker › b", "intro › medborgare › b"),
                abouts(of("politiker", "LOU", "Politiker"), of("medborgare", "OSL", "Medborgare")));
    }

    @Test
    public void two_of_one_audience_stay_apart_and_each_finds_its_own() {
        assertEquals(
                List.of("intro › politiker, medborgare › b", "intro › politiker, medborgare › b"),
                abouts(
                        of("politiker", "LOU", "Politiker"),
                        of("politiker", "OSL", "Politiker"),
                        of("medborgare", "LOU", "Medborgare"),
                        of("medborgare", "OSL", "Medborgare")));
    }

    @Test
    public void another_place_and_what_is_of_all_audiences_stay_apart() {
        assertEquals(
                List.of("intro › politiker › b", "intro › medborgare › c", "intro › b"),
                abouts(
                        of("politiker", "LOU", "Politiker"),
                        finding("medborgare", "c", "LOU", "Medborgare", 0, ""),
                        of("", "LOU", "Politiker")));
    }
}
