package se.sambruk.otp.swap.guard;

import java.lang.management.ManagementFactory;
import java.util.OptionalLong;
import javax.management.JMException;
import javax.management.MBeanServer;
import javax.management.ObjectName;

/** How much memory threads have asked for, the garbage since collected included. */
final class Allocation {
    private static final String[] SIGNATURE = {long.class.getName()};

    private Allocation() {}

    /** In bytes since the thread started; empty if this Java does not count it. */
    // By name: the type that has this method is not part of Java SE, and need not be there.
    static OptionalLong of(Thread thread) {
        try {
            MBeanServer server = ManagementFactory.getPlatformMBeanServer();
            Object bytes = server.invoke(
                    new ObjectName(ManagementFactory.THREAD_MXBEAN_NAME),
                    "getThreadAllocatedBytes",
                    new Object[] {thread.getId()},
                    SIGNATURE);
            return bytes instanceof Long counted && counted >= 0 ? OptionalLong.of(counted) : OptionalLong.empty();
        } catch (JMException | UnsupportedOperationException e) {
            return OptionalLong.empty();
        }
    }
}
