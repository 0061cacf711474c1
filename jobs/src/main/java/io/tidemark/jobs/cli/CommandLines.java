package io.tidemark.jobs.cli;

import io.tidemark.jobs.config.ConfigException;
import io.tidemark.state.name.NearestName;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.util.List;
import java.util.concurrent.CancellationException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Visibility;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Builds the command line and decides how its errors read and which exit code they have. */
public final class CommandLines {

    private static final int WIDTH = 110;

    private CommandLines() {}

    /** The command line over these services. */
    public static CommandLine of(Services services, Surroundings surroundings) {
        CommandLine config = new CommandLine(new ConfigCommand())
                .addSubcommand(new ConfigCommand.Validate(services, surroundings))
                .addSubcommand(new ConfigCommand.Show(services, surroundings));
        CommandLine topics = new CommandLine(new TopicsCommand())
                .addSubcommand(new TopicsCommand.Plan(services, surroundings))
                .addSubcommand(new TopicsCommand.Apply(services, surroundings))
                .addSubcommand(new TailCommand(services, surroundings))
                .addSubcommand(new ReplayCommand(services, surroundings));
        CommandLine database = new CommandLine(new DatabaseCommand())
                .addSubcommand(new DatabaseCommand.Migrate(services, surroundings))
                .addSubcommand(new DatabaseCommand.Status(services, surroundings));
        CommandLine cluster = new CommandLine(new ClusterCommand());
        ClusterCommand.verbs(services, surroundings).forEach(cluster::addSubcommand);
        CommandLine features = new CommandLine(new FeaturesCommand())
                .addSubcommand(new FeaturesCommand.ListAll(surroundings))
                .addSubcommand(new FeaturesCommand.Explain(surroundings))
                .addSubcommand(new FeaturesCommand.WarmUp(surroundings))
                .addSubcommand(new NormaliseCommand(surroundings));
        CommandLine top = new CommandLine(new TidemarkCommand())
                .addSubcommand(new DemoCommand(services, surroundings))
                .addSubcommand(new RunCommand(services, surroundings))
                .addSubcommand(cluster)
                .addSubcommand(topics)
                .addSubcommand(new ClockCommand(services, surroundings))
                .addSubcommand(new BackfillCommand(services, surroundings))
                .addSubcommand(new VerifyCommand(services))
                .addSubcommand(new CausalityCommand(services, surroundings))
                .addSubcommand(new TimeframesCommand(services))
                .addSubcommand(features)
                .addSubcommand(config)
                .addSubcommand(database);
        prepare(top);
        return top.setUsageHelpWidth(WIDTH)
                .setUnmatchedOptionsAllowedAsOptionParameters(false)
                .setParameterExceptionHandler(CommandLines::misused)
                .setExecutionExceptionHandler(CommandLines::failed);
    }

    /** Runs a command line; also out of memory is a failed run, for the JVM's own code 1 would mean "different". */
    static int execute(CommandLine command, String... arguments) {
        try {
            return command.execute(arguments);
        } catch (Error e) {
            command.getErr().println("tidemark: failed: " + e);
            return ExitCode.FAILED;
        }
    }

    private static void prepare(CommandLine command) {
        command.getCommandSpec()
                .addOption(OptionSpec.builder("-h", "--help")
                        .usageHelp(true)
                        .showDefaultValue(Visibility.NEVER)
                        .description("Show this help.")
                        .build())
                .usageMessage()
                .sortOptions(false)
                .abbreviateSynopsis(true);
        command.getSubcommands().values().forEach(CommandLines::prepare);
    }

    private static int misused(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        return refuse(
                command, e instanceof UnmatchedArgumentException wrong ? unknown(command, wrong) : e.getMessage());
    }

    private static String unknown(CommandLine command, UnmatchedArgumentException e) {
        if (e.getUnmatched().isEmpty()) {
            // A value that begins with a dash: it is taken for an option.
            return e.getMessage();
        }
        String wrong = e.getUnmatched().get(0);
        if (wrong.startsWith("-")) {
            List<String> names = command.getCommandSpec().options().stream()
                    .flatMap(option -> List.of(option.names()).stream())
                    .toList();
            String name = wrong.replaceFirst("=.*", "");
            return "unknown option " + name + NearestName.hint(name, names);
        }
        String files = command.getCommandSpec().findOption("--trades") == null
                ? ""
                : "; files go behind --trades, --quotes, --bars, --feed FORMAT or --log";
        return command.getSubcommands().isEmpty()
                ? "'" + wrong + "' is left over: it belongs to no option" + files
                : "unknown verb '" + wrong + "'"
                        + NearestName.hint(wrong, command.getSubcommands().keySet());
    }

    private static int failed(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UsageException || e instanceof ConfigException) {
            return refuse(command, e.getMessage());
        }
        if (e instanceof InterruptedException || e instanceof CancellationException) {
            command.getErr().println("stopped");
            return ExitCode.INTERRUPTED;
        }
        PrintWriter err = command.getErr();
        err.println("tidemark: " + command.getCommandName() + " failed: " + reason(e));
        if (command.getCommandSpec().findOption("--resume") != null) {
            err.println("(once the cause is mended, the same command with --resume goes on where it was)");
        }
        if (System.getProperty("tidemark.trace") != null) {
            e.printStackTrace(err);
        } else {
            err.println("(the whole trace: TIDEMARK_JAVA_OPTS=-Dtidemark.trace ./tidemark …)");
        }
        return ExitCode.FAILED;
    }

    /** The message of the cause at the bottom, which says most. */
    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        boolean isBare = cause instanceof FileSystemException file && file.getReason() == null;
        return cause.getMessage() == null || isBare ? cause.toString() : cause.getMessage();
    }

    private static int refuse(CommandLine command, String message) {
        message.lines().forEach(line -> command.getErr().println("tidemark: " + line));
        command.getErr().println("(see: ./" + command.getCommandSpec().qualifiedName() + " --help)");
        return ExitCode.BAD_INPUT;
    }
}
