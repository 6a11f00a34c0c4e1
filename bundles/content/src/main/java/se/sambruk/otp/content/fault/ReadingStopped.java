package se.sambruk.otp.content.fault;

/**
 * Thrown where the rest of a file cannot be read: the fault that stopped it. Unchecked, because it passes through parsers that
 * know nothing of it.
 */
public final class ReadingStopped extends RuntimeException implements Placed {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final int line;
    private final int column;
    private final String part;
    private final transient Object[] arguments;

    /**
     * @param arguments for the texts of the code, after the first one, which is always the place's label
     */
    public ReadingStopped(String code, int line, int column, Object... arguments) {
        this("", code, line, column, arguments);
    }

    private ReadingStopped(String part, String code, int line, int column, Object... arguments) {
        // Thrown by the thousand in fuzz tests and never logged: no stack trace.
        super(code + " at " + line + ":" + column, null, false, false);
        this.code = code;
        this.line = line;
        this.column = column;
        this.part = part;
        this.arguments = arguments.clone();
    }

    /** The same, in a part of the file. */
    public ReadingStopped in(String thePart) {
        return new ReadingStopped(thePart, code, line, column, arguments);
    }

    public String code() {
        return code;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    @Override
    public String part() {
        return part;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int column() {
        return column;
    }
}
