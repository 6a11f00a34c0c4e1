package se.sambruk.otp.award;

import static org.junit.Assert.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.Rule;
import org.junit.Test;
import org.junit.rules.TemporaryFolder;
import se.sambruk.otp.api.award.AwardDraft;
import se.sambruk.otp.api.award.masking.Masking;
import se.sambruk.otp.api.award.masking.MaskingRule;
import se.sambruk.otp.api.problem.SourceLocation;

/** Whoever masks a number is told where the rest of the copy gives it away. The second tender: 1 234 567 − (100 000 + 100 000) = 1 034 567. */
public class GivenAwayTest extends AwardFixture {
    private static final String OSL = "OSL 31 kap. 16 §";

    @Rule
    public final TemporaryFolder temporary = new TemporaryFolder();

    private List<String> told(String... texts) {
        ready();
        on("2027-02-15");
        awards.award(ID, AwardDraft.plain(), act(BO, ""));
        notified("2027-02-15", true);
        List<MaskingRule> rules = Stream.of(texts)
                .map(text -> new MaskingRule(
                        Optional.of(text),
                        Optional.empty(),
                        Optional.empty(),
                        "Kalkylen.",
                        OSL,
                        new SourceLocation("", "maskning.yaml", 4, 1)))
                .toList();
        Masking masking = new Masking(
                "Anna Andersson",
                LocalDate.parse("2027-03-01"),
                rules,
                List.of(),
                Optional.of(new Masking.Ground("Prövas för sig.", OSL)));
        return archives
                .write(ID, Optional.of(masking), temporary.getRoot().toPath().resolve("akt.zip"), viewer(ANNA))
                .findings()
                .stream()
                .map(problem -> problem.code() + " " + problem.message().in(Locale.ENGLISH))
                .toList();
    }

    @Test
    public void a_price_follows_from_the_comparison_and_what_was_deducted() {
        assertEquals(
                List.of(
                        "OTP-6608 Masking 1 is of a number that can be worked out of what is not masked: Jämförelsesumma för anbud-2."),
                told("1 234 567"));
    }

    @Test
    public void a_comparison_that_is_masked_too_follows_from_the_winners_and_the_difference_and_the_price_from_it() {
        assertEquals(
                List.of(
                        "OTP-6608 Masking 1 is of a number that can be worked out of what is not masked: Jämförelsesumma för anbud-2.",
                        "OTP-6608 Masking 2 is of a number that can be worked out of what is not masked: skillnaden mellan anbud-1 och anbud-2."),
                told("1 234 567", "1 034 567"));
    }

    @Test
    public void nothing_is_told_when_the_difference_is_masked_as_well() {
        assertEquals(List.of(), told("1 234 567", "1 034 567", "209 567"));
    }
}
