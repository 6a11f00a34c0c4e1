package se.sambruk.otp.launcher;

import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.util.EnumSet;
import org.apache.karaf.shell.api.console.Session;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.apache.karaf.shell.api.console.Signal;
import org.apache.karaf.shell.api.console.SignalListener;
import org.apache.karaf.shell.api.console.Terminal;
import se.sambruk.otp.launcher.wire.Caller;

/** Makes a shell session without a console that still knows how wide the caller's terminal is. */
final class CallerSession {

    private CallerSession() {}

    static Session create(SessionFactory sessions, InputStream in, PrintStream out, PrintStream err, Caller caller) {
        if (caller.width() == 0) {
            return sessions.create(in, out, err);
        }
        // The shell takes a terminal from a session above, and asks that one for nothing else but variables.
        Terminal terminal = new CallerTerminal(caller);
        Session above = (Session) Proxy.newProxyInstance(
                CallerSession.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> method.getName().equals("getTerminal") ? terminal : null);
        return sessions.create(in, out, err, above);
    }

    private record CallerTerminal(Caller caller) implements Terminal {

        @Override
        public String getType() {
            return caller.styled() ? "ansi" : "dumb";
        }

        @Override
        public int getWidth() {
            return caller.width();
        }

        /** Unknown: nothing here is shown page by page. */
        @Override
        public int getHeight() {
            return 0;
        }

        @Override
        public boolean isAnsiSupported() {
            return caller.styled();
        }

        @Override
        public boolean isEchoEnabled() {
            return true;
        }

        // The caller's terminal is the caller's own, and its signals come as a cancel.

        @Override
        public void setEchoEnabled(boolean enabled) {}

        @Override
        public void addSignalListener(SignalListener listener, Signal... signals) {}

        @Override
        public void addSignalListener(SignalListener listener, EnumSet<Signal> signals) {}

        @Override
        public void addSignalListener(SignalListener listener) {}

        @Override
        public void removeSignalListener(SignalListener listener) {}
    }
}
