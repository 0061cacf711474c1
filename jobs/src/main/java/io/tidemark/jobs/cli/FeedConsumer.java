package io.tidemark.jobs.cli;

import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;

/** Takes the format and all files after one {@code --feed} and keeps them apart from those of the next. */
final class FeedConsumer implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        List<List<String>> feeds = option.getValue();
        feeds.add(FilesConsumer.words(arguments));
    }
}
