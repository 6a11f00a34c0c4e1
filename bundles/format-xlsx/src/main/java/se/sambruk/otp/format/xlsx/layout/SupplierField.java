package se.sambruk.otp.format.xlsx.layout;

import java.util.Locale;

/** What a supplier tells of itself, in cells of the sheet of instructions. */
public enum SupplierField {
    NAME,
    ORGANIZATION_NUMBER,
    CONTACT,
    EMAIL;

    /** What the field is called in identity records and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The defined name of its cell. */
    public String definedName() {
        return WorkbookLayout.NAME_PREFIX + "supplier_" + name().toLowerCase(Locale.ROOT);
    }
}
