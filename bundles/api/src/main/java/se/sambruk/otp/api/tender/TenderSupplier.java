package se.sambruk.otp.api.tender;

import java.util.Locale;
import java.util.Objects;
import se.sambruk.otp.api.canonical.TreeReader;
import se.sambruk.otp.api.canonical.TreeWriter;

/**
 * Who tenders. Secret: {@link #toString} tells nothing.
 *
 * @param name as people write it; not empty
 * @param organizationNumber as it was written; empty where it is not known
 */
public record TenderSupplier(String name, String organizationNumber) {
    public TenderSupplier {
        name = name.strip();
        organizationNumber = organizationNumber.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a supplier has a name");
        }
    }

    static TenderSupplier fromTree(Object tree) {
        TreeReader in = TreeReader.of(tree);
        return new TenderSupplier(in.text("name"), in.text("organization-number", ""));
    }

    Object tree() {
        return new TreeWriter()
                .put("name", name)
                .putText("organization-number", organizationNumber)
                .done();
    }

    /** Whether both are the same: by organisation number where both have one, else by name, in any case and with any blanks. */
    public boolean isSame(TenderSupplier other) {
        String mine = digits(organizationNumber);
        String others = digits(other.organizationNumber);
        return mine.isEmpty() || others.isEmpty()
                ? plain(name).equals(plain(other.name))
                : Objects.equals(mine, others);
    }

    // With the century that some write before ten digits left out.
    private static String digits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.length() == 12 && digits.startsWith("16") ? digits.substring(2) : digits;
    }

    private static String plain(String name) {
        return name.replaceAll("[\\s\\u00a0]+", " ").strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return "TenderSupplier";
    }
}
