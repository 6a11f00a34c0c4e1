package se.sambruk.otp.api.answers;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.requirement.RequirementId;

/**
 * Brings suppliers' answers home: reads files that have come back, and judges them against what was issued. It keeps nothing and decides
 * nothing; whoever calls keeps the bytes untouched, and sees to who may read them and when (OSL 2009:400 19:3, LOU 2016:1145 12:10). Thread-safe.
 */
@ProviderType
public interface AnswerService {
    /** The greatest file that any reader looks into, in bytes. */
    long maxBytes();

    /**
     * Reads a file and judges it. Always gives a report, whatever the file is.
     *
     * @param fileName without its folder
     * @param bytes as they came
     */
    AnswerReport read(String fileName, byte[] bytes, IssuedAnswers issued);

    /**
     * Judges answers that came in another way than in a file made for them, such as in a letter: by the same rules, and with rows for those
     * requirements alone.
     *
     * @param source what they came in, for the places
     * @param written what was answered, by requirement; of what was not issued nothing is told
     */
    AnswerReport judge(String source, Map<RequirementId, String> written, IssuedAnswers issued);

    /**
     * What can be seen only of several files together: one supplier in two of them, the same answers twice. Calls each by the {@linkplain
     * AnswerReport#fileName file name} of its report.
     */
    List<Problem> compare(List<AnswerReport> reports);
}
