package se.sambruk.otp.answers;

import java.util.List;
import se.sambruk.otp.api.answers.AnswerReader;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.library.Specification;

/** A reader that breaks its promise never to throw. */
final class FailingReader implements AnswerReader {
    @Override
    public boolean reads(String fileName, byte[] bytes) {
        return true;
    }

    @Override
    public long maxBytes() {
        return 1;
    }

    @Override
    public AnswerReading read(String fileName, byte[] bytes) {
        throw new IllegalStateException("fault");
    }

    @Override
    public List<ShownRow> shows(Specification specification) {
        return List.of();
    }
}
