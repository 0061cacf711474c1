package io.tidemark.jobs.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Stack;
import picocli.CommandLine.IParameterConsumer;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Takes all files after an option, up to the next word that looks like an option, known or not. */
final class FilesConsumer implements IParameterConsumer {

    @Override
    public void consumeParameters(Stack<String> arguments, ArgSpec option, CommandSpec command) {
        List<String> words = words(arguments);
        if (words.isEmpty()) {
            String name = ((OptionSpec) option).longestName();
            throw new ParameterException(command.commandLine(), name + " names no file");
        }
        List<Path> files = option.getValue();
        words.forEach(word -> files.add(Path.of(word)));
    }

    static List<String> words(Stack<String> arguments) {
        List<String> words = new ArrayList<>();
        while (!arguments.isEmpty() && !arguments.peek().startsWith("-")) {
            words.add(arguments.pop());
        }
        return words;
    }
}
