package se.sambruk.otp.workbook;

/**
 * The reading of a workbook ends here. {@link BookFault} tells what is wrong with the file; whoever takes its rows may have reasons
 * of its own, which reach whoever began the reading as they were thrown.
 */
public abstract class BookException extends Exception {
    private static final long serialVersionUID = 1L;

    protected BookException(String message, Throwable cause) {
        super(message, cause);
    }
}
