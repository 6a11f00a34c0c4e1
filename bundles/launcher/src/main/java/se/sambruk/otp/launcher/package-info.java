/**
 * One-shot commands, the hand-over of commands to a running instance, and when the platform is ready.
 *
 * <h2>What commands may rely on</h2>
 *
 * <p>Commands and the launcher share no types, only these session variables ({@code session.get(name)}):
 *
 * <table>
 * <caption>Session variables</caption>
 * <tr><th>name</th><th>who sets it</th><th>value</th></tr>
 * <tr><td>{@code otp.cwd}</td><td>launcher</td><td>the caller's folder, an absolute path as a String; relative file arguments count from
 *   it. It is the session's current directory too. Absent in the console.</td></tr>
 * <tr><td>{@code otp.locale}</td><td>launcher</td><td>{@code sv-SE} or {@code en}, a BCP 47 tag. Absent in the console, where Swedish is
 *   meant.</td></tr>
 * <tr><td>{@code otp.user}</td><td>launcher</td><td>whom records name as the one who did it: {@code OTP_USER} or else the user who
 *   calls, also where the command was handed over. Absent in the console.</td></tr>
 * <tr><td>{@code otp.exit}</td><td>the command</td><td>an {@code Integer}: the exit code of this command, such as 3 for "done with
 *   findings". Reset before each command.</td></tr>
 * </table>
 *
 * <p>The session has a terminal, with the caller's width, exactly where the caller's standard output is one.
 *
 * <p>An action that returns has succeeded (0, or what it put in {@code otp.exit}); a result other than null is printed, as the console
 * does. One that throws has failed (1): the exception's message is printed to standard error as it stands, so it is a sentence with a code
 * and a remedy; its stack goes to the log. Karaf's {@code CommandException}, and a command that does not exist, are wrong usage (2). A
 * cancelled command ends with 130: its thread is interrupted, so a long command must heed that. Of several commands the worst code
 * counts, and 1, 2 or 130 stop the rest.
 *
 * <h2>What every bundle may rely on</h2>
 *
 * <p>The framework properties {@code otp.version}, {@code otp.home} (absolute path of {@code OTP_HOME}, which exists and is its owner's alone) and {@code
 * otp.distribution} (absolute path of the unpacked distribution, with {@code examples/} and {@code deploy/}).
 *
 * <h2>Ready</h2>
 *
 * <p>{@link se.sambruk.otp.launcher.Gate} tells what it means. Whoever reads the content packs registers a service with {@code
 * otp.ready=true} when each pack that was there at start has been taken in or refused; where the framework property {@code
 * otp.deploy.gate} is {@code true} it waits first for the service with {@code otp.deploy.scanned=true}, which the plugins bundle registers
 * when the drop folders have been gone through.
 *
 * <h2>Who does what</h2>
 *
 * <p>This package lives in the framework. {@link se.sambruk.otp.launcher.boot} is what the JVM starts with, outside of it: the same jar
 * lies on the class path. {@link se.sambruk.otp.launcher.wire} is what both sides say to each other.
 */
package se.sambruk.otp.launcher;
