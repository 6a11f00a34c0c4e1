package se.sambruk.otp.secrecy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All that a value tells whoever has it in their hands, and not what it says of itself: each of its methods that takes nothing, and so on. */
final class Spelled {
    private static final int DEEPEST = 7;
    private static final String OURS = "se.sambruk.otp.api.";

    private final StringBuilder text = new StringBuilder();

    private Spelled() {}

    static String out(Object value) throws IllegalAccessException {
        Spelled spelled = new Spelled();
        spelled.put(value, 0);
        return spelled.text.toString();
    }

    private void put(Object value, int depth) throws IllegalAccessException {
        if (value instanceof Optional<?> optional) {
            put(optional.orElse(null), depth);
        } else if (value instanceof Collection<?> all) {
            text.append('[');
            for (Object one : all) {
                put(one, depth + 1);
                text.append(',');
            }
            text.append(']');
        } else if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                text.append(entry.getKey()).append('=');
                put(entry.getValue(), depth + 1);
                text.append(';');
            }
        } else if (value instanceof byte[] bytes) {
            text.append(Arrays.toString(bytes));
        } else if (value == null
                || value instanceof Enum<?>
                || !value.getClass().getName().startsWith(OURS)) {
            text.append(value);
        } else if (depth < DEEPEST) {
            parts(value, depth);
        }
    }

    private void parts(Object value, int depth) throws IllegalAccessException {
        text.append(value.getClass().getSimpleName()).append('(');
        for (Method method : Stream.of(value.getClass().getMethods())
                .filter(method -> method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> method.getDeclaringClass().getName().startsWith(OURS))
                .filter(method -> !method.getReturnType().getSimpleName().equals("Builder"))
                .filter(method -> !method.getName().equals("toString")
                        && !method.getName().equals("hashCode"))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .toList()) {
            text.append(method.getName()).append('=');
            try {
                put(method.invoke(value), depth + 1);
            } catch (InvocationTargetException e) {
                text.append(e.getCause());
            }
            text.append(' ');
        }
        text.append(')');
    }
}
