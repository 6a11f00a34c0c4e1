package se.sambruk.otp.format.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import se.sambruk.otp.api.canonical.CanonicalJson;
import se.sambruk.otp.api.canonical.TreeValue;
import se.sambruk.otp.api.library.Specification;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.api.procurement.dialogue.ChangeList;
import se.sambruk.otp.api.procurement.dialogue.QuestionBook;
import se.sambruk.otp.api.text.Messages;

/** Reads what {@link JsonFormat} writes, and nothing else: what it takes is byte for byte what would be written. Thread-safe. */
final class SpecificationReader {
    private static final Messages MESSAGES = Messages.of(SpecificationReader.class);

    /** What else is written as JSON, by the schema that it says it has. */
    private static final Map<Object, Function<Object, TreeValue>> OTHERS = Map.of(
            ChangeList.SCHEMA, ChangeList::fromTree,
            QuestionBook.SCHEMA, QuestionBook::fromTree);

    /**
     * What came of reading.
     *
     * @param specification empty if there is a problem, or it is something else that the format writes
     */
    record Reading(Optional<Specification> specification, List<Problem> problems) {
        static Reading fault(String code, Object... arguments) {
            return new Reading(Optional.empty(), List.of(Problem.error(MESSAGES, code, arguments)));
        }
    }

    private final JsonLimits limits;
    private final JsonTree trees;

    SpecificationReader(JsonLimits limits) {
        this.limits = limits;
        this.trees = new JsonTree(limits);
    }

    /**
     * Reads a specification. Never throws for what is in it.
     *
     * @throws IOException if the stream fails
     */
    Reading read(InputStream in) throws IOException {
        byte[] json = in.readNBytes(limits.bytes());
        if (in.read() >= 0) {
            return Reading.fault("OTP-5302", limits.bytes() / (1024 * 1024));
        }
        Object tree;
        try {
            tree = trees.read(json);
        } catch (StreamConstraintsException e) {
            return Reading.fault("OTP-5303", limits.depth(), limits.textLength());
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            return Reading.fault("OTP-5301", Integer.toString(at.getLineNr()), Integer.toString(at.getColumnNr()));
        }
        Object schema = tree instanceof Map<?, ?> object ? object.get("schema") : null;
        Function<Object, TreeValue> other = schema == null ? null : OTHERS.get(schema);
        if (other != null) {
            return other(other, tree, json);
        }
        if (!Specification.SCHEMA.equals(schema)) {
            return schema == null
                    ? Reading.fault("OTP-5304", Specification.SCHEMA)
                    : Reading.fault("OTP-5305", Specification.SCHEMA, schema.toString());
        }
        return specification((Map<?, ?>) tree, json);
    }

    private static Reading specification(Map<?, ?> tree, byte[] json) {
        Specification specification;
        byte[] again;
        try {
            specification = Specification.fromTree(tree);
            again = CanonicalJson.pretty(specification.tree()).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            // Each value type refuses what it cannot be with an exception of its own.
            return Reading.fault("OTP-5306", FaultPlace.of(tree));
        }
        int difference = Arrays.mismatch(again, json);
        return difference < 0
                ? new Reading(Optional.of(specification), List.of())
                : Reading.fault("OTP-5307", Integer.toString(line(json, difference)));
    }

    private static Reading other(Function<Object, TreeValue> read, Object tree, byte[] json) {
        byte[] again;
        try {
            again = CanonicalJson.pretty(read.apply(tree).tree()).getBytes(StandardCharsets.UTF_8);
        } catch (RuntimeException e) {
            // Each value type refuses what it cannot be with an exception of its own.
            return Reading.fault("OTP-5306", "/");
        }
        int difference = Arrays.mismatch(again, json);
        return difference < 0
                ? new Reading(Optional.empty(), List.of())
                : Reading.fault("OTP-5307", Integer.toString(line(json, difference)));
    }

    private static int line(byte[] json, int offset) {
        int line = 1;
        for (int i = 0; i < Math.min(offset, json.length); i++) {
            if (json[i] == '\n') {
                line++;
            }
        }
        return line;
    }
}
