package se.sambruk.otp.testkit;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the constants out of compiled classes, where every string literal of the source ends up. */
final class ClassConstants {
    private static final int MAGIC = 0xCAFEBABE;

    private ClassConstants() {}

    /** The texts in the classes of some packages and those below them, within the folder or jar that an anchor lies in. */
    static Set<String> of(Class<?> anchor, List<String> packages) throws IOException {
        Path source;
        try {
            source = Path.of(
                    anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        if (Files.isDirectory(source)) {
            return read(source, packages);
        }
        try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + source.toUri()), Map.of())) {
            return read(jar.getPath("/"), packages);
        }
    }

    private static Set<String> read(Path root, List<String> packages) throws IOException {
        Set<String> constants = new TreeSet<>();
        for (String name : packages) {
            Path folder = root.resolve(name.replace('.', '/'));
            List<Path> classes;
            try (Stream<Path> files = Files.walk(folder)) {
                classes =
                        files.filter(file -> file.toString().endsWith(".class")).toList();
            }
            for (Path file : classes) {
                readClass(file, constants);
            }
        }
        return constants;
    }

    /** The constant pool, JVMS 4.4. */
    private static void readClass(Path file, Set<String> constants) throws IOException {
        try (InputStream raw = Files.newInputStream(file);
                DataInputStream in = new DataInputStream(new BufferedInputStream(raw))) {
            if (in.readInt() != MAGIC) {
                throw new IOException(file + " is no class");
            }
            in.skipNBytes(4);
            int count = in.readUnsignedShort();
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> constants.add(in.readUTF());
                    case 5, 6 -> {
                        in.skipNBytes(8);
                        i++;
                    }
                    case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
                    case 15 -> in.skipNBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                    default -> throw new IOException(file + " has a constant of unknown kind " + tag);
                }
            }
        }
    }
}
