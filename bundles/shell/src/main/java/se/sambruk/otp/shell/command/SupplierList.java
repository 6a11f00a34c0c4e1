package se.sambruk.otp.shell.command;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.sambruk.otp.api.tender.TenderSupplier;
import se.sambruk.otp.shell.line.UsageException;

/** Suppliers as they are listed: one a line, the name and, after a semicolon, the organisation number. What stands in a list is told to nobody but by its line. */
final class SupplierList {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    /** Ten digits at the end of a line: with the century or SE before them, and a hyphen or a blank within. */
    private static final Pattern NUMBER_LAST = Pattern.compile("(SE|16)?[0-9]{6}[-\u2010-\u2013 ]?[0-9]{4}(01)?$");

    private SupplierList() {}

    /**
     * The suppliers of a list; empty where it has none.
     *
     * @param name of the file
     * @throws UsageException OTP-8245 if it is no text, OTP-8246 if a line tells no name, or a number that cannot be told from the name
     */
    static List<TenderSupplier> of(String name, byte[] bytes) throws UsageException {
        List<TenderSupplier> suppliers = new ArrayList<>();
        int number = 0;
        for (String line : text(name, bytes).lines().toList()) {
            number++;
            String written = line.strip();
            if (!written.isEmpty() && !written.startsWith("#")) {
                if (!isSupplier(written)) {
                    throw UsageException.of("OTP-8246", name, number);
                }
                suppliers.add(TenderFiles.supplier(written));
            }
        }
        return suppliers;
    }

    private static String text(String name, byte[] bytes) throws UsageException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            String told = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
            if (told.codePoints().allMatch(SupplierList::isWritten)) {
                return told;
            }
        } catch (CharacterCodingException e) {
            // What is no UTF-8 is refused with all else that is no text.
        }
        throw UsageException.of("OTP-8245", name);
    }

    private static boolean isWritten(int c) {
        return c == '\t' || c == '\n' || c == '\r' || !Character.isISOControl(c) && Character.isDefined(c);
    }

    private static boolean isSupplier(String line) {
        int semicolon = line.lastIndexOf(';');
        String name = semicolon < 0 ? line : line.substring(0, semicolon);
        String number = semicolon < 0 ? "" : line.substring(semicolon + 1).strip();
        boolean named = name.codePoints().anyMatch(Character::isLetter);
        boolean numbered = number.isEmpty() || number.codePoints().anyMatch(Character::isDigit);
        return named && numbered && !NUMBER_LAST.matcher(name.strip()).find();
    }
}
