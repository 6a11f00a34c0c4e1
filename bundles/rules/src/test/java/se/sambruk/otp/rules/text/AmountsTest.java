package se.sambruk.otp.rules.text;

import static org.junit.Assert.assertEquals;

import java.util.List;
import org.junit.Test;

public class AmountsTest {
    @Test
    public void anAmountHasWhatItCounts() {
        assertEquals(List.of("99,5|procent|SHARE"), amounts("Tillgänglig 99,5 procent av tiden."));
        assertEquals(List.of("99,5|%|SHARE"), amounts("Tillgänglig 99,5 % av tiden."));
        assertEquals(List.of("två|sekunder|SECONDS"), amounts("Högst två sekunder."));
        assertEquals(List.of("10|arbetsdagar|TIME"), amounts("Inom 10 arbetsdagar."));
        assertEquals(List.of("500|samtidiga|THINGS"), amounts("Minst 500 samtidiga användare."));
        assertEquals(List.of("24|st.|THINGS"), amounts("Minst 24 st. av varje slag."));
    }

    @Test
    public void whatFollowsMayBeNothingThatIsCounted() {
        assertEquals(List.of("2||NONE"), amounts("Svarstiden ska vara högst 2."));
        assertEquals(List.of("5 000||NONE"), amounts("Vite utgår med 5 000 per dag."));
        assertEquals(List.of("2||NONE"), amounts("Högst 2 vid normal last."));
        assertEquals(List.of("10||NONE"), amounts("Senast 10 efter månadens slut."));
    }

    @Test
    public void aParameterIsAnAmount() {
        assertEquals(List.of("{{timmar}}|timmar|TIME"), amounts("Inom {{timmar}} timmar."));
    }

    @Test
    public void bothEndsOfARangeAreOne() {
        assertEquals(List.of("5–10|sekunder|SECONDS"), amounts("Inom 5–10 sekunder."));
        assertEquals(List.of("5-10|sekunder|SECONDS"), amounts("Inom 5-10 sekunder."));
    }

    @Test
    public void thousandsAndMillionsGoOnWithTheAmount() {
        assertEquals(List.of("5 miljoner|kronor|THINGS"), amounts("Minst 5 miljoner kronor."));
        assertEquals(List.of("5 miljoner||NONE"), amounts("Minst 5 miljoner."));
    }

    @Test
    public void theSameInLettersInBracketsIsPassedBy() {
        assertEquals(List.of("2|rapporter|THINGS", "två||NONE"), amounts("Lämna 2 (två) rapporter."));
    }

    @Test
    public void anArticleIsAnAmountOnlyBeforeALengthOfTime() {
        assertEquals(List.of("en|timme|TIME"), amounts("Inom en timme ska en rapport lämnas."));
    }

    @Test
    public void thoseOfAPartOfASentenceAreFound() {
        Analysis analysis = Analysis.of("Inom 2 dagar ska 3 personer svara. Sedan går 4 veckor.");

        Reach reach = analysis.near(0).orElseThrow();

        assertEquals(2, analysis.amounts(reach).size());
        assertEquals(3, analysis.amounts().size());
    }

    private static List<String> amounts(String text) {
        Analysis analysis = Analysis.of(text);
        return analysis.amounts().stream()
                .map(amount -> analysis.written(amount.first(), amount.last())
                        + "|"
                        + (amount.unit() < 0 ? "" : analysis.word(amount.unit()))
                        + "|"
                        + amount.kind())
                .toList();
    }
}
