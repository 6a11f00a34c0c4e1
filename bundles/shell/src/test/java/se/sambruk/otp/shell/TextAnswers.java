package se.sambruk.otp.shell;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.answers.AnswerReader;
import se.sambruk.otp.api.answers.AnswerReading;
import se.sambruk.otp.api.answers.AnswerRow;
import se.sambruk.otp.api.answers.GivenField;
import se.sambruk.otp.api.answers.ReadCell;
import se.sambruk.otp.api.answers.ShownField;
import se.sambruk.otp.api.answers.ShownRow;
import se.sambruk.otp.api.answers.SupplierField;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.SourceLocation;

/** Reads answers written as lines of text: {@code name=Alfa AB}, {@code PRV-DRI-001=Ja}, {@code PRV-DRI-001|the text it shows=Ja}. Stands for the format of workbooks. */
public final class TextAnswers implements AnswerReader {
    private static final int ANSWERS = 11;

    @Override
    public boolean reads(String fileName, byte[] bytes) {
        return fileName.endsWith(".xlsx");
    }

    @Override
    public long maxBytes() {
        return 10_000;
    }

    @Override
    public AnswerReading read(String fileName, byte[] bytes) {
        AnswerReading.Builder reading =
                AnswerReading.builder(fileName).readable().column(ShownField.ID);
        int row = 1;
        for (String line : new String(bytes, StandardCharsets.UTF_8).lines().toList()) {
            String[] parts = line.split("=", 2);
            SourceLocation place = SourceLocation.cell("", fileName, "Svar", ++row, 0);
            SourceLocation answer = SourceLocation.cell("", fileName, "Svar", row, ANSWERS);
            ReadCell cell = ReadCell.of(ReadCell.Type.TEXT, parts[1], answer);
            switch (parts[0]) {
                case "name" -> reading.supplier(SupplierField.NAME, cell);
                case "number" -> reading.supplier(SupplierField.ORGANIZATION_NUMBER, cell);
                default -> {
                    String[] shown = parts[0].split("\\|", 2);
                    AnswerRow.Builder answered = AnswerRow.builder(place)
                            .shown(ShownField.ID, ReadCell.of(ReadCell.Type.TEXT, shown[0], place))
                            .given(GivenField.ANSWER, cell);
                    if (shown.length > 1) {
                        reading.column(ShownField.TEXT);
                        answered.shown(ShownField.TEXT, ReadCell.of(ReadCell.Type.TEXT, shown[1], place));
                    }
                    reading.row(answered.build());
                }
            }
        }
        return reading.build();
    }

    @Override
    public List<ShownRow> shows(Specification specification) {
        return specification.requirements().stream()
                .map(one -> new ShownRow(
                        one.requirement().uid(),
                        Map.of(
                                ShownField.ID, one.requirement().id().value(),
                                ShownField.TEXT, one.requirement().text())))
                .toList();
    }
}
