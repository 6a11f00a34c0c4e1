package se.sambruk.otp.shell.call;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.quality.Finding;
import se.sambruk.otp.api.quality.LintReport;
import se.sambruk.otp.api.quality.LintRun;
import se.sambruk.otp.api.quality.SuppressedFinding;

/** The findings of a check as they come: the next part is checked when it is needed. */
public final class Findings implements Iterator<Finding> {
    private final LintRun run;
    private final List<Problem> problems = new ArrayList<>();
    private final List<SuppressedFinding> suppressed = new ArrayList<>();
    private Iterator<Finding> part = List.<Finding>of().iterator();
    private long checked;

    public Findings(LintRun run) {
        this.run = run;
    }

    /** Throws an {@link IllegalStateException} whose cause is an {@link InterruptedException} where the person has cancelled. */
    @Override
    public boolean hasNext() {
        while (!part.hasNext() && run.hasNext()) {
            LintReport report;
            try {
                report = run.next();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            checked += report.checked();
            problems.addAll(report.problems());
            suppressed.addAll(report.suppressed());
            part = report.findings().iterator();
        }
        return part.hasNext();
    }

    @Override
    public Finding next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return part.next();
    }

    /** How many requirements have been checked so far. */
    public long checked() {
        return checked;
    }

    /** What somebody means to leave, so far. */
    public List<SuppressedFinding> suppressed() {
        return suppressed;
    }

    /** What has gone wrong so far. */
    public List<Problem> problems() {
        return problems;
    }
}
