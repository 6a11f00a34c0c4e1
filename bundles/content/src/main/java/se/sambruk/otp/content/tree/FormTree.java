package se.sambruk.otp.content.tree;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.sambruk.otp.api.content.PackForm;
import se.sambruk.otp.api.content.PackPlace;
import se.sambruk.otp.api.content.PackSink;
import se.sambruk.otp.api.problem.Problem;
import se.sambruk.otp.content.fault.Placed;
import se.sambruk.otp.content.fault.ReadingStopped;
import se.sambruk.otp.content.fault.Scope;

/** Builds nodes of what a form finds in a file, within the same limits as from YAML. */
public final class FormTree implements PackSink {
    private static final Logger LOG = LoggerFactory.getLogger(FormTree.class);

    private final Budget budget;
    private final Scope scope;
    private final NodeBuilder nodes;
    private final Deque<Open> open = new ArrayDeque<>();
    private Node root;

    /** A mapping or list that has not ended: one of the two is there. */
    private final class Open {
        final Placed at;
        final NodeBuilder.Entries entries;
        final List<Node> items;
        String key;
        Placed keyAt = Placed.NOWHERE;

        Open(Placed at, boolean mapping) {
            this.at = at;
            this.entries = mapping ? nodes.new Entries() : null;
            this.items = mapping ? null : new ArrayList<>();
        }
    }

    private FormTree(Budget budget, Scope scope) {
        this.budget = budget;
        this.scope = scope;
        this.nodes = new NodeBuilder(budget, scope);
    }

    /**
     * The object that a file is.
     *
     * @param in not closed
     * @return empty where the file could not be read; the scope has been told why
     * @throws IOException if the file's bytes cannot be had
     */
    public static Optional<Mapping> read(PackForm form, InputStream in, Budget budget, Scope scope) throws IOException {
        int before = scope.errors();
        FormTree tree = new FormTree(budget, scope);
        try {
            form.read(new Counted(in, budget), tree);
        } catch (ReadingStopped stopped) {
            scope.error(stopped);
            return Optional.empty();
        } catch (RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
            LOG.error("Reading {} failed", scope.file(), e);
            scope.error(Placed.NOWHERE, "OTP-1019", PackForms.extension(scope.file()));
            return Optional.empty();
        }
        if (tree.root instanceof Mapping mapping) {
            return Optional.of(mapping);
        }
        if (scope.errors() == before) {
            scope.error(Placed.NOWHERE, "OTP-1011");
        }
        return Optional.empty();
    }

    @Override
    public void startMapping(PackPlace at) {
        start(at, true);
    }

    @Override
    public void endMapping() {
        Open done = end(true);
        add(done.entries.done(done.at));
    }

    @Override
    public void startSequence(PackPlace at) {
        start(at, false);
    }

    @Override
    public void endSequence() {
        Open done = end(false);
        add(nodes.sequence(done.items, done.at));
    }

    @Override
    public void key(String name, PackPlace at) {
        Open mapping = open.peek();
        if (mapping == null || mapping.entries == null || mapping.key != null) {
            throw new IllegalStateException("no key can stand here: " + name);
        }
        mapping.key = name;
        mapping.keyAt = placed(at);
    }

    @Override
    public void value(String text, PackPlace at) {
        enter(at);
        add(nodes.scalar(text, true, placed(at)));
    }

    @Override
    public void unreadable(PackPlace at) {
        enter(at);
        add(new Unreadable(at.line(), at.column(), at.part()));
    }

    @Override
    public void problem(Problem problem, PackPlace at) {
        scope.tell(placed(at), problem);
    }

    private void start(PackPlace at, boolean mapping) {
        enter(at);
        open.push(new Open(placed(at), mapping));
    }

    private Open end(boolean mapping) {
        if (open.isEmpty() || (open.peek().entries != null) != mapping || open.peek().key != null) {
            throw new IllegalStateException(mapping ? "no mapping ends here" : "no list ends here");
        }
        return open.pop();
    }

    private void add(Node node) {
        Open outer = open.peek();
        if (outer == null) {
            if (root != null) {
                throw new IllegalStateException("a file is one mapping");
            }
            root = node;
        } else if (outer.items != null) {
            outer.items.add(node);
        } else if (outer.key == null) {
            throw new IllegalStateException("a value in a mapping needs a key");
        } else {
            outer.entries.put(outer.key, true, outer.keyAt, node);
            outer.key = null;
        }
    }

    private void enter(PackPlace at) {
        try {
            budget.value(open.size() + 1, at.line(), at.column());
        } catch (ReadingStopped stopped) {
            throw stopped.in(at.part());
        }
    }

    private static Placed placed(PackPlace at) {
        return Placed.at(at.part(), at.line(), at.column());
    }

    /** Takes the bytes into account; the stream belongs to whoever opened it. */
    private static final class Counted extends FilterInputStream {
        private final Budget budget;
        private long taken;

        Counted(InputStream in, Budget budget) {
            super(in);
            this.budget = budget;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = super.read(target, offset, length);
            if (count > 0) {
                taken += count;
                budget.bytes(count, taken, 0);
            }
            return count;
        }

        @Override
        public void close() {
            // Not ours.
        }
    }
}
