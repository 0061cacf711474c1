package io.tidemark.jobs.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tidemark.connectors.kafka.KafkaTarget;
import io.tidemark.connectors.kafka.TopicPlan;
import io.tidemark.jobs.service.EmbeddedKafka;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link TopicPlan} on a cluster whose brokers hear of a new topic at different times. */
final class TopicPlanTest {

    @TempDir
    Path dir;

    /** An administrator who is told of a failure so often before he gets an answer. */
    private static final class Told extends ForwardingAdmin {

        private final KafkaException failure;
        private int left;

        Told(KafkaTarget target, KafkaException failure, int times) {
            super(properties(target));
            this.failure = failure;
            left = times;
        }

        private static Map<String, Object> properties(KafkaTarget target) {
            Map<String, Object> all = new HashMap<>();
            target.properties().forEach((name, value) -> all.put(name.toString(), value));
            return all;
        }

        @Override
        public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> asked, ListOffsetsOptions options) {
            if (left == 0) {
                return super.listOffsets(asked, options);
            }
            left--;
            KafkaFutureImpl<ListOffsetsResult.ListOffsetsResultInfo> refused = new KafkaFutureImpl<>();
            refused.completeExceptionally(failure);
            Map<TopicPartition, KafkaFuture<ListOffsetsResult.ListOffsetsResultInfo>> answers = new HashMap<>();
            asked.keySet().forEach(partition -> answers.put(partition, refused));
            return new ListOffsetsResult(answers);
        }
    }

    @Test
    void aBrokerThatHasYetToHearOfANewTopicIsAskedAgain() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(dir, 0)) {
            KafkaTarget target = KafkaTarget.of(kafka.bootstrapServers());
            try (Told forbidden = new Told(target, new TopicAuthorizationException("not yours"), 1);
                    Told late = new Told(target, new UnknownTopicOrPartitionException("not yet"), 3);
                    Admin admin = Admin.create(target.properties())) {
                TopicPlan all = TopicPlan.of(admin, 2);
                TopicPlan one = new TopicPlan(all.missing().subList(0, 1), List.of(), Map.of());
                assertThatThrownBy(() -> one.apply(forbidden, (short) 1)).hasMessageContaining("not yours");
                TopicPlan.of(admin, 2).apply(late, (short) 1);
                assertThat(late.left).isZero();
                assertThat(TopicPlan.of(admin, 2).isDone()).isTrue();
            }
        }
    }
}
