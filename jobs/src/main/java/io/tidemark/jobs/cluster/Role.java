package io.tidemark.jobs.cluster;

import java.util.List;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessSpec;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint;
import org.apache.flink.runtime.jobmanager.JobManagerProcessSpec;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.apache.flink.runtime.taskexecutor.TaskManagerRunner;
import org.apache.flink.runtime.util.config.memory.ProcessMemoryUtils;

/** What a process of the cluster is: its main class, and how Flink's own scripts would divide its memory. */
enum Role {
    JOB_MANAGER("jobmanager", StandaloneSessionClusterEntrypoint.class) {
        @Override
        Memory memory(Configuration conf) {
            JobManagerProcessSpec spec = JobManagerProcessUtils.processSpecFromConfig(conf);
            return Memory.of(
                    JobManagerProcessUtils.generateJvmParametersStr(spec, conf)
                            + ' '
                            + conf.getOptional(CoreOptions.FLINK_JM_JVM_OPTIONS).orElse(""),
                    JobManagerProcessUtils.generateDynamicConfigsStr(spec));
        }
    },
    TASK_MANAGER("taskmanager", TaskManagerRunner.class) {
        @Override
        Memory memory(Configuration conf) {
            TaskExecutorProcessSpec spec = TaskExecutorProcessUtils.processSpecFromConfig(conf);
            return Memory.of(
                    ProcessMemoryUtils.generateJvmParametersStr(spec)
                            + ' '
                            + conf.getOptional(CoreOptions.FLINK_TM_JVM_OPTIONS).orElse(""),
                    TaskExecutorProcessUtils.generateDynamicConfigsStr(spec));
        }
    };

    /** Options of the JVM and arguments of the program that follow from the settings. */
    record Memory(List<String> jvm, List<String> program) {

        static Memory of(String jvm, String program) {
            return new Memory(words(jvm), words(program));
        }

        private static List<String> words(String text) {
            return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
        }
    }

    private final String label;
    private final String mainClass;

    Role(String label, Class<?> main) {
        this.label = label;
        this.mainClass = main.getName();
    }

    /** As it is called in file names. */
    String label() {
        return label;
    }

    String mainClass() {
        return mainClass;
    }

    abstract Memory memory(Configuration conf);
}
