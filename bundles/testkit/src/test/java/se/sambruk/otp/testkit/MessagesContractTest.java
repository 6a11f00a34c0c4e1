package se.sambruk.otp.testkit;

import static org.junit.Assert.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import org.junit.Test;
import org.junit.runner.JUnitCore;
import org.junit.runner.Request;
import org.junit.runner.Result;

public class MessagesContractTest {
    @Test
    public void soundTextsPass() {
        assertEquals(Set.of(), failures(Sound.class));
    }

    @Test
    public void everyFaultIsCaught() {
        assertEquals(
                Set.of(
                        "bothLanguagesHaveTheSameKeys",
                        "noTextIsEmpty",
                        "everyTextIsAMessageFormatWithDoubledApostrophes",
                        "englishQuotesBeginAndEndAsEnglishOnesDo",
                        "bothLanguagesUseTheSameArguments",
                        "everyFaultIsToldInSentences",
                        "everyCodeInTheCodeHasATextAndARemedy",
                        "everyCodeWithATextIsUsed"),
                failures(Faulty.class));
    }

    private static Set<String> failures(Class<?> contract) {
        Result result = new JUnitCore().run(Request.aClass(contract));
        Set<String> failures = new TreeSet<>();
        result.getFailures().forEach(f -> failures.add(f.getDescription().getMethodName()));
        assertEquals(8, result.getRunCount());
        return failures;
    }

    public static class Sound extends MessagesContract {
        @Override
        protected Class<?> anchor() {
            return se.sambruk.otp.testkit.sound.Anchor.class;
        }
    }

    public static class Faulty extends MessagesContract {
        @Override
        protected Class<?> anchor() {
            return se.sambruk.otp.testkit.faulty.Anchor.class;
        }
    }
}
