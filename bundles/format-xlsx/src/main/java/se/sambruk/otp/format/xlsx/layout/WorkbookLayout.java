package se.sambruk.otp.format.xlsx.layout;

import java.util.Locale;
import se.sambruk.otp.api.answers.SupplierField;

/**
 * The agreement between what writes an answer workbook and what reads one back.
 *
 * <p>Sheets, in order:
 *
 * <ol>
 *   <li><b>Instructions</b> ("Instruktion"): two columns of texts, and the cells of {@link SupplierField}.
 *   <li><b>Answers</b> ("Svar"): headers in row {@link #HEADER_ROW}, then one row for each requirement from
 *       {@link #FIRST_ROW}, with the columns of {@link AnswerColumn}. No merged cells, no totals, nothing below the rows.
 *   <li><b>Summary</b> ("Sammanfattning"): formulas only; a reader passes it over.
 *   <li>{@link #IDENTITY_SHEET}, very hidden: which procurement, specification and requirements this is; see
 *       {@link WorkbookIdentity} for its records.
 *   <li>{@link #LISTS_SHEET}, very hidden: the choices that cells offer, in column A, list below list; each list has a
 *       defined name.
 * </ol>
 *
 * <p>The names of the visible sheets are in the document's language and stand in the identity records. Office programs keep
 * the two hidden sheets when they save, though LibreOffice turns very hidden into hidden. A row of answers is known by the uid
 * in it, never by its number: rows may have been sorted. What a supplier wrote is only what stands in the columns with
 * {@link AnswerColumn#isInput()} and in the supplier's fields; a changed text anywhere else has no meaning. A yes, a no or a choice
 * may have been typed in other case than it is offered in: programs do not mind.
 *
 * <p>Everything is protected without a password: it keeps people from mistakes and is no guard against intent. Whoever reads
 * a workbook compares with what was issued.
 */
public final class WorkbookLayout {
    /** The form of the identity records; a reader refuses another. */
    public static final String FORMAT = "otp-answers/1";

    /** The very hidden sheet of {@link WorkbookIdentity} records. */
    public static final String IDENTITY_SHEET = "_otp";

    /** The very hidden sheet of choices. */
    public static final String LISTS_SHEET = "_otp_lists";

    /** What every defined name of ours starts with. */
    public static final String NAME_PREFIX = "otp_";

    /** The defined name of headers and rows together. */
    public static final String ANSWERS_NAME = NAME_PREFIX + "answers";

    /** The defined name of the two answers to a yes-no question, on the sheet of lists. */
    public static final String YES_NO_NAME = NAME_PREFIX + "yes_no";

    /** The row of headers, from 1. */
    public static final int HEADER_ROW = 1;

    /** The row of the first requirement, from 1. */
    public static final int FIRST_ROW = 2;

    private WorkbookLayout() {}

    /** The defined name of a supplier's field. */
    public static String fieldName(SupplierField field) {
        return NAME_PREFIX + "supplier_" + field.name().toLowerCase(Locale.ROOT);
    }

    /** The defined name of a list of choices. */
    public static String listName(int number) {
        return NAME_PREFIX + "list_" + number;
    }
}
