package se.sambruk.otp.format.archimate.common;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ids in a form that XML allows, from which the id is got back. An id that is a name already stays as it is. Any other is written as {@code
 * otp.id.} and its characters, those that no name has as a number: {@code 650} as {@code otp.id.650}. In XML all ids of a file are one
 * set, while a model may use one id for an element and for a box, so a number after {@code otp.id} tells such ones apart and means nothing.
 */
public final class IdCode {
    private static final String PREFIX = "otp.";
    private static final Pattern CODED = Pattern.compile("otp\\.id[0-9]*\\.(.*)");
    private static final Pattern NUMBER = Pattern.compile("_([0-9a-f]+)_");

    private IdCode() {}

    /** The form of an id where nothing is in its way. */
    public static String encode(String id) {
        return XmlNames.isSurelyNcName(id) && !id.startsWith(PREFIX) ? id : PREFIX + "id." + escape(id);
    }

    /** Another form of an id, for each number one; the first is 1. */
    public static String encode(String id, int number) {
        return PREFIX + "id" + number + "." + escape(id);
    }

    private static String escape(String id) {
        StringBuilder out = new StringBuilder();
        for (char c : id.toCharArray()) {
            boolean plain =
                    c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '-' || c == '.';
            out.append(plain ? String.valueOf(c) : "_" + Integer.toHexString(c) + "_");
        }
        return out.toString();
    }

    /** The id that a form stands for; what is no such form stands for itself. */
    public static String decode(String form) {
        if (!form.startsWith(PREFIX)) {
            return form;
        }
        Matcher coded = CODED.matcher(form);
        if (!coded.matches()) {
            return form;
        }
        StringBuilder out = new StringBuilder();
        Matcher number = NUMBER.matcher(coded.group(1));
        while (number.find()) {
            int value = number.group(1).length() > 4 ? -1 : Integer.parseInt(number.group(1), 16);
            if (value < 0) {
                return form;
            }
            number.appendReplacement(out, Matcher.quoteReplacement(String.valueOf((char) value)));
        }
        number.appendTail(out);
        String id = out.toString();
        return escape(id).equals(coded.group(1)) ? id : form;
    }
}
