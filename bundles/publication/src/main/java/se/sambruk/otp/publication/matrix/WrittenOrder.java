package se.sambruk.otp.publication.matrix;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.sambruk.otp.api.publication.Publication;
import se.sambruk.otp.api.publication.PublicationBlock;
import se.sambruk.otp.api.publication.PublicationSet;
import se.sambruk.otp.api.publication.Topic;
import se.sambruk.otp.api.publication.VariantMatrix;
import se.sambruk.otp.api.publication.VariantMatrix.Row;

/** Puts the rows of a matrix in the order in which a publication has its topics, and these their blocks, whoever reads them. */
public final class WrittenOrder {
    private final Map<String, Integer> topics = new HashMap<>();
    private final Map<String, Integer> blocks = new HashMap<>();

    private WrittenOrder(PublicationSet set, Publication publication) {
        publication.topics().forEach(id -> topics.putIfAbsent(id, topics.size()));
        for (Topic topic : set.topics().values()) {
            for (PublicationBlock block : topic.blocks()) {
                blocks.putIfAbsent(block.id(), blocks.size());
            }
        }
    }

    public static VariantMatrix of(PublicationSet set, VariantMatrix matrix) {
        WrittenOrder order = new WrittenOrder(set, matrix.publication());
        List<Row> rows = new ArrayList<>(matrix.rows());
        rows.sort(Comparator.<Row>comparingInt(row -> place(order.topics, row.topic()))
                .thenComparingInt(row -> place(order.blocks, row.block())));
        List<List<Integer>> common = new ArrayList<>();
        for (int i = 0; i < matrix.audiences().size(); i++) {
            List<Integer> words = new ArrayList<>();
            for (int j = 0; j < matrix.audiences().size(); j++) {
                words.add(matrix.commonWords(i, j));
            }
            common.add(words);
        }
        return VariantMatrix.of(matrix.publication(), matrix.audiences(), rows, matrix.shares(), common);
    }

    private static int place(Map<String, Integer> order, String id) {
        return order.getOrDefault(id, order.size());
    }
}
