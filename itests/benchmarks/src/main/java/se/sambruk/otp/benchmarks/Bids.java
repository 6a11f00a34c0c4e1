package se.sambruk.otp.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import se.sambruk.otp.answers.Answers;
import se.sambruk.otp.api.answers.AnswerIdentity;
import se.sambruk.otp.api.answers.AnswerReport;
import se.sambruk.otp.api.answers.IssuedAnswers;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.export.ExportContext;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.requirement.Requirement;
import se.sambruk.otp.api.seal.Seal;
import se.sambruk.otp.api.seal.SealService;
import se.sambruk.otp.api.seal.SealVerdict;
import se.sambruk.otp.format.xlsx.XlsxFormat;
import se.sambruk.otp.format.xlsx.layout.AnswerColumn;
import se.sambruk.otp.format.xlsx.layout.WorkbookLayout;
import se.sambruk.otp.format.xlsx.read.XlsxAnswerReader;
import se.sambruk.otp.format.xlsx.sheet.CheckLimits;
import se.sambruk.otp.testkit.Samples;

/**
 * Suppliers' answer workbooks: writes many that are filled in, reads them and judges them, or only unpacks them, to compare with. One run is
 * one process; {@code bids.sh} measures them.
 */
public final class Bids {
    private static final String ANSWERS = "xl/worksheets/sheet2.xml";

    private Bids() {}

    /** Arguments: {@code write}, {@code read} or {@code unzip}, the number of requirements, the folder, and to write how many. */
    public static void main(String[] arguments) throws IOException {
        Specification issued = Samples.specification(Integer.parseInt(arguments[1]));
        Path folder = Path.of(arguments[2]);
        switch (arguments[0]) {
            case "write" -> write(issued, folder, Integer.parseInt(arguments[3]));
            case "read" -> read(issued, folder);
            case "unzip" -> unzip(folder);
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void write(Specification issued, Path folder, int count) throws IOException {
        Seal seal = new HashSeals().seal(AnswerIdentity.of(issued));
        ExportContext context = ExportContext.of(issued.locale(), Samples.DATE)
                .withResource(ExportContext.ANSWER_SEAL, seal.toString().getBytes(StandardCharsets.US_ASCII));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxFormat(new CheckLimits(1 << 26, 1 << 28, 100)).write(issued, context, out);
        for (int number = 0; number < count; number++) {
            Files.write(folder.resolve("svar-" + number + ".xlsx"), filled(issued, out.toByteArray(), number));
        }
    }

    private static byte[] filled(Specification issued, byte[] workbook, int number) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(workbook));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] part = in.readAllBytes();
                out.write(
                        entry.getName().equals(ANSWERS)
                                ? fill(issued, new String(part, StandardCharsets.UTF_8), number)
                                        .getBytes(StandardCharsets.UTF_8)
                                : part);
            }
        }
        return bytes.toByteArray();
    }

    private static String fill(Specification issued, String sheet, int number) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        int row = WorkbookLayout.FIRST_ROW;
        for (int i = 0; i < issued.requirements().size(); i++, row++) {
            Requirement requirement = issued.requirements().get(i).requirement();
            String answer =
                    switch (requirement.response().type()) {
                        case YES_NO -> i % 9 == number % 9 ? "Nej" : "Ja";
                        case VALUE -> (i + number) + ",5";
                        case CHOICE -> requirement.response().choices().get(0);
                        case TEXT, ATTACHMENT -> "Svar " + i + " från anbudsgivare " + number + ".";
                        case NONE -> "";
                    };
            if (answer.isEmpty()) {
                continue;
            }
            String comment = "Vi uppfyller detta som bilaga " + number + " beskriver i avsnitt " + i + ".";
            for (Map.Entry<AnswerColumn, String> cell :
                    Map.of(AnswerColumn.ANSWER, answer, AnswerColumn.COMMENT, comment).entrySet().stream()
                            .sorted(Map.Entry.comparingByKey())
                            .toList()) {
                int start = sheet.indexOf("<c r=\"" + cell.getKey().cell(row) + "\"", from);
                int end = sheet.indexOf("/>", start);
                filled.append(sheet, from, end)
                        .append(" t=\"inlineStr\"><is><t>")
                        .append(cell.getValue())
                        .append("</t></is></c>");
                from = end + 2;
            }
        }
        return filled.append(sheet, from, sheet.length()).toString();
    }

    private static void read(Specification issued, Path folder) throws IOException {
        Answers answers = new Answers(new HashSeals(), List.of(new XlsxAnswerReader(XlsxAnswerReader.LIMITS)));
        IssuedAnswers against = IssuedAnswers.of(issued, 1);
        List<AnswerReport> reports = new ArrayList<>();
        for (Map.Entry<String, Path> file : files(folder).entrySet()) {
            AnswerReport report = answers.read(file.getKey(), Files.readAllBytes(file.getValue()), against);
            if (!report.isSound()) {
                throw new IllegalStateException(report.problems().toString());
            }
            reports.add(report);
        }
        int given = reports.stream()
                .mapToInt(report -> report.answers().orElseThrow().answers().size())
                .sum();
        System.out.println(reports.size() + " files, " + given + " answers, "
                + answers.compare(reports).size() + " findings of them together");
    }

    private static void unzip(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder).values()) {
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file)))) {
                while (zip.getNextEntry() != null) {
                    bytes += zip.readAllBytes().length;
                }
            }
        }
        System.out.println(bytes + " bytes");
    }

    private static Map<String, Path> files(Path folder) throws IOException {
        Map<String, Path> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> files.put(file.getFileName().toString(), file));
        }
        return files;
    }

    /** Seals by the content's hash alone; the time of a key is none. */
    private static final class HashSeals implements SealService {
        @Override
        public Seal seal(TreeValue content) {
            return new Seal("0".repeat(16), content.contentHash().hex());
        }

        @Override
        public SealVerdict check(TreeValue content, Seal seal) {
            return seal.equals(seal(content)) ? SealVerdict.WHOLE : SealVerdict.BROKEN;
        }
    }
}
