package se.sambruk.otp.answers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import se.sambruk.otp.api.answers.AnswerReader;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.AnswerService;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.canonical.ContentHash;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.problem.SourceLocation;
import se.sambruk.otp.api.requirement.RequirementId;
import se.sambruk.otp.api.seal.SealService;

/** The answer service: finds the reader of a file, and has what it read judged. */
@Component(service = AnswerService.class)
public final class Answers implements AnswerService {
    private record Shown(AnswerReader reader, Specification specification, List<ShownRow> rows) {}

    private final SealService seals;
    private volatile Shown last;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    private volatile List<AnswerReader> readers = new CopyOnWriteArrayList<>();

    @Activate
    public Answers(@Reference SealService seals) {
        this.seals = seals;
    }

    /** Outside a container. */
    public Answers(SealService seals, List<AnswerReader> readers) {
        this.seals = seals;
        this.readers = readers;
    }

    @Override
    public long maxBytes() {
        return readers.stream().mapToLong(AnswerReader::maxBytes).max().orElse(0);
    }

    @Override
    public AnswerReport read(String fileName, byte[] bytes, IssuedAnswers issued) {
        ContentHash file = ContentHash.ofBytes(bytes);
        Optional<AnswerReader> reader =
                readers.stream().filter(one -> one.reads(fileName, bytes)).findFirst();
        if (reader.isEmpty()) {
            return refused(fileName, file, "OTP-6200");
        }
        Optional<AnswerReading> reading =
                SafeReading.of(reader.get(), () -> reader.get().read(fileName, bytes));
        if (reading.isEmpty()) {
            return refused(fileName, file, "OTP-6204");
        }
        return AnswerJudge.judge(reading.get(), file, issued, reader.get().shows(issued.specification()), seals::check);
    }

    private static AnswerReport refused(String fileName, ContentHash file, String code) {
        Problem problem = AnswerProblems.error(SourceLocation.file("", fileName), code);
        return AnswerReport.builder(fileName, file).problem(problem).build();
    }

    @Override
    public AnswerReport judge(String source, Map<RequirementId, String> written, IssuedAnswers issued) {
        return AnswerJudge.judge(source, written, issued);
    }

    @Override
    public List<Problem> compare(List<AnswerReport> reports) {
        return ReportComparison.compare(reports);
    }
}
