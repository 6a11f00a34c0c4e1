package se.sambruk.otp.plugins.admission;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import se.sambruk.otp.api.problem.ProblemException;
import se.sambruk.otp.plugins.fault.Faults;

/**
 * Looks for calls in a class file that would end the platform, by the names in its constant pool: a call, a method reference and
 * a constant all name the method there. What is called by reflection is not seen.
 */
final class ClassScan {
    private static final int MAGIC = 0xCAFEBABE;
    private static final int METHOD = 10;
    /** Class files of Java 1.1 have number 45. */
    private static final int FIRST = 44;

    private static final Map<String, Set<String>> ENDING =
            Map.of("java/lang/System", Set.of("exit"), "java/lang/Runtime", Set.of("exit", "halt"));

    private final String name;
    private final int java;

    /**
     * @param name what people know the file by
     * @param java the greatest version of Java that can be run
     */
    ClassScan(String name, int java) {
        this.name = name;
        this.java = java;
    }

    /**
     * @throws ProblemException if the class cannot be run here, or names a method that ends the platform
     */
    void check(String path, byte[] bytes) {
        if (bytes.length < 10 || (word(bytes, 0) << 16 | word(bytes, 2)) != MAGIC) {
            throw Faults.refusal("OTP-7037", name, path);
        }
        int made = word(bytes, 6) - FIRST;
        if (made > java) {
            throw Faults.refusal("OTP-7034", name, Integer.toString(made), Integer.toString(java), path);
        }
        try {
            ending(new ClassReader(bytes)).ifPresent(method -> {
                throw Faults.refusal("OTP-7033", name, named(path), method);
            });
        } catch (ProblemException e) {
            throw e;
        } catch (RuntimeException e) {
            // A reader of damaged bytes fails in many ways.
            throw Faults.refusal(e, "OTP-7037", name, path);
        }
    }

    // As Java writes it, behind the archive within that it lies in.
    private static String named(String path) {
        int own = path.lastIndexOf("!/") < 0 ? 0 : path.lastIndexOf("!/") + 2;
        return path.substring(0, own) + path.substring(own).replace('/', '.').replaceAll("\\.class$", "");
    }

    private static Optional<String> ending(ClassReader reader) {
        char[] buffer = new char[reader.getMaxStringLength()];
        for (int item = 1; item < reader.getItemCount(); item++) {
            int offset = reader.getItem(item);
            if (offset == 0 || reader.readByte(offset - 1) != METHOD) {
                continue;
            }
            String owner = reader.readClass(offset, buffer);
            if (ENDING.containsKey(owner)) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(offset + 2));
                String method = reader.readUTF8(nameAndType, buffer);
                if (ENDING.get(owner).contains(method)) {
                    return Optional.of(owner.substring(owner.lastIndexOf('/') + 1) + "." + method);
                }
            }
        }
        return Optional.empty();
    }

    private static int word(byte[] bytes, int at) {
        return (bytes[at] & 0xFF) << 8 | bytes[at + 1] & 0xFF;
    }
}
