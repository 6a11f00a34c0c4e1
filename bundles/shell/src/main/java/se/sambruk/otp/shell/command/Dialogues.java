package se.sambruk.otp.shell.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import se.sambruk.otp.shell.call.Call;
import se.sambruk.otp.shell.line.Argument;
import se.sambruk.otp.shell.line.Flag;
import se.sambruk.otp.shell.line.Suggester;
import se.sambruk.otp.shell.line.UsageException;

/** What commands about questions and corrections have in common: texts, and numbers of questions. */
final class Dialogues {
    static final Flag TEXT = Flag.value("--text", "dialogue-text", Suggester.NOTHING);
    static final Flag FILE = Flag.value("--file", "dialogue-file", Suggesters.ANY_FILES);
    static final Flag CHECKED = Flag.alone("--checked", "dialogue-checked");
    static final Argument QUESTION = Argument.required("question", Suggester.NOTHING);

    private Dialogues() {}

    /** What is to be written down: on the command line, or in a file. */
    static String text(Call call) throws UsageException {
        if (call.line().has(TEXT.name()) == call.line().has(FILE.name())) {
            throw UsageException.of("OTP-8122", TEXT.name(), FILE.name());
        }
        Optional<String> written = call.line().value(TEXT.name());
        return written.isPresent()
                ? written.get()
                : ProcurementPeople.text(call, call.line().value(FILE.name()).orElseThrow());
    }

    /** The number of a question or a correction. */
    static int number(String written) throws UsageException {
        if (!written.strip().matches("[1-9][0-9]{0,5}")) {
            throw UsageException.of("OTP-8155", written);
        }
        return Integer.parseInt(written.strip());
    }

    /** The numbers of a flag, which may be given several times and with commas. */
    static List<Integer> numbers(Call call, Flag flag) throws UsageException {
        List<Integer> numbers = new ArrayList<>();
        for (String written : call.list(flag)) {
            numbers.add(number(written));
        }
        return numbers;
    }

    static Optional<Integer> number(Call call, Flag flag) throws UsageException {
        Optional<String> written = call.line().value(flag.name());
        return written.isPresent() ? Optional.of(number(written.get())) : Optional.empty();
    }

    static List<String> formats(Call call, Flag flag) {
        return call.list(flag).stream()
                .map(format -> format.toLowerCase(Locale.ROOT))
                .toList();
    }
}
