package se.sambruk.otp.format.xlsx.score;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import se.sambruk.otp.api.assessment.ScoreFile;
import se.sambruk.otp.api.assessment.ScoreFileReader;
import se.sambruk.otp.api.assessment.ScoreForm;
import se.sambruk.otp.api.assessment.ScoreFormWriter;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.format.xlsx.read.FileProblems;
import se.sambruk.otp.format.xlsx.read.SheetPass;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.workbook.Book;
import se.sambruk.otp.workbook.BookException;
import se.sambruk.otp.workbook.BookLimits;
import se.sambruk.otp.workbook.Cell;

/** Writes score sheets as workbooks and reads them back. Configured as the reader of answers is. */
@Component(
        service = {ScoreFileReader.class, ScoreFormWriter.class},
        configurationPid = XlsxAnswerReader.PID)
public final class XlsxScoreSheets implements ScoreFileReader, ScoreFormWriter {
    private final BookLimits limits;

    @Activate
    public XlsxScoreSheets(XlsxAnswerReader.Config config) {
        this(XlsxAnswerReader.limits(config));
    }

    public XlsxScoreSheets(BookLimits limits) {
        this.limits = limits;
    }

    @Override
    public List<String> extensions() {
        return List.of("xlsx");
    }

    @Override
    public byte[] write(ScoreForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            new ScoreWorkbook(form).write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be written", e);
        }
        return out.toByteArray();
    }

    @Override
    public Reading read(String name, InputStream in) {
        FileProblems problems = new FileProblems(name);
        byte[] bytes;
        try {
            // One byte more than is allowed is enough to tell that there is more.
            bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.fileBytes() + 1));
        } catch (IOException e) {
            throw new UncheckedIOException("a score sheet can be read", e);
        }
        try (Book book = Book.open(new ByteArrayInputStream(bytes), limits)) {
            return read(SheetPass.through(book, new ScoreKind(problems), limits.rows()), problems);
        } catch (BookException e) {
            return new Reading(Optional.empty(), List.of(problems.refusal(e, bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory can be read", e);
        }
    }

    private static Reading read(List<SheetPass<ScoreTable>> passes, FileProblems problems) {
        List<ScoreTable> tables =
                passes.stream().flatMap(pass -> pass.table().stream()).toList();
        if (tables.isEmpty()) {
            return new Reading(Optional.empty(), List.of(problems.error("OTP-6440")));
        }
        List<Problem> told = new ArrayList<>();
        List<ScoreFile.Given> scores = new ArrayList<>();
        List<ScoreFile.Agreed> agreed = new ArrayList<>();
        for (ScoreTable table : tables) {
            told.addAll(table.problems());
            scores.addAll(table.scores());
            agreed.addAll(table.agreed());
        }
        List<List<String>> records = passes.stream()
                .map(SheetPass::records)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        ScoreFile file = new ScoreFile(
                record(records, "procurement"), record(records, "plan"), record(records, "assessor"), scores, agreed);
        return new Reading(told.isEmpty() ? Optional.of(file) : Optional.empty(), told);
    }

    /** What the workbook says of itself; empty where its hidden sheet is lost. */
    private static String record(List<List<String>> records, String key) {
        return records.stream()
                .filter(record -> record.size() > 1 && record.get(0).equals(key))
                .map(record -> record.get(1))
                .findFirst()
                .orElse("");
    }

    /** What is looked for in a score sheet. */
    private record ScoreKind(FileProblems problems) implements SheetPass.Kind<ScoreTable> {
        @Override
        public boolean isIdentity(List<String> first) {
            return !first.isEmpty() && first.get(0).equals(ScoreWorkbook.FORMAT);
        }

        @Override
        public Optional<ScoreTable> startsAt(Book.Sheet sheet, int row, List<Cell> cells) {
            return ScoreTable.startsAt(sheet, cells, problems);
        }
    }
}
