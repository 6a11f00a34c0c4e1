package se.sambruk.otp.shell;

import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.Severity;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.text.LocalizedText;

/** Problems of every severity, one of them with a place. */
public final class FakeProblems {
    public static final Problem WARNING = Problem.of(
            "PRV-0001",
            Severity.WARNING,
            LocalizedText.of("Provkravet är vagt.", "The sample is vague."),
            LocalizedText.of("Skriv om det.", "Rewrite it."));
    public static final Problem NOTE = Problem.of(
            "PRV-0002",
            Severity.INFO,
            LocalizedText.of("Provet kände igen allt.", "The sample knew everything."),
            LocalizedText.of(""));
    public static final Problem ERROR = Problem.of(
                    "PRV-0003",
                    Severity.ERROR,
                    LocalizedText.of("Nyckeln ”krva” finns inte.", "There is no key “krva”."),
                    LocalizedText.of("Menade du ”krav”?", "Did you mean “krav”?"))
            .at(new SourceLocation("", "OTP-INF/krav.yaml", 14, 9));

    private FakeProblems() {}
}
