package se.sambruk.otp.format.xlsx.sheet;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What a workbook says of itself, beside its cells. */
public final class PackageFacts {
    private PackageFacts() {}

    /**
     * @param product what made it
     * @param locale the language of its texts
     * @param date what it bears as the time of its making
     */
    public static void write(XSSFWorkbook workbook, String title, String product, Locale locale, LocalDate date) {
        PackagePropertiesPart core =
                workbook.getProperties().getCoreProperties().getUnderlyingProperties();
        Optional<Date> day =
                Optional.of(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
        core.setCreatedProperty(day);
        core.setModifiedProperty(day);
        core.setCreatorProperty(product);
        core.setTitleProperty(CellText.of(title, "…").value());
        core.setLanguageProperty(locale.toLanguageTag());
        workbook.getProperties()
                .getExtendedProperties()
                .getUnderlyingProperties()
                .setApplication(product);
    }
}
