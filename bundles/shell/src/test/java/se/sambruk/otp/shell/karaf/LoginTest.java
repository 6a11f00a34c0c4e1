package se.sambruk.otp.shell.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertNotEquals;

import java.lang.reflect.Proxy;
import java.security.Principal;
import java.security.PrivilegedAction;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.karaf.shell.api.console.Session;
import org.junit.Test;

/** A case trusts who somebody is as far as the platform can know it. */
@SuppressWarnings("removal")
public class LoginTest {
    // Karaf's own are outside of all bundles, and known by these names.
    private record ClientPrincipal(String method) implements Principal {
        @Override
        public String getName() {
            return method + "(10.0.0.1)";
        }
    }

    private record UserPrincipal(String user) implements Principal {
        @Override
        public String getName() {
            return user;
        }
    }

    private static String actor(Principal... principals) {
        Subject subject = new Subject(true, Set.of(principals), Set.of(), Set.of());
        return Subject.doAs(subject, (PrivilegedAction<String>) () -> Sessions.actor(session()));
    }

    private static Session session() {
        return (Session) Proxy.newProxyInstance(
                Session.class.getClassLoader(),
                new Class<?>[] {Session.class},
                (proxy, method, arguments) -> "otp.user".equals(arguments[0]) ? "den.som.sägs" : null);
    }

    @Test
    public void whoHasLoggedInIsThatPersonWhateverTheSessionSays() {
        assertEquals("anna.andersson", actor(new ClientPrincipal("ssh"), new UserPrincipal("anna.andersson")));
    }

    @Test
    public void theProcessesOwnConsoleHasNoLoginThatTellsWhoSitsThere() {
        assertEquals("den.som.sägs", actor(new ClientPrincipal("local"), new UserPrincipal("karaf")));
        assertEquals("den.som.sägs", actor(new UserPrincipal("karaf")));
        assertEquals("den.som.sägs", actor(new ClientPrincipal("ssh")));
        assertNotEquals("karaf", Sessions.actor(session()));
    }
}
