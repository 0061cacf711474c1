package io.tidemark.jobs.config;

import io.tidemark.state.name.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Stacks the layers of the configuration, weakest first: the defaults ({@code config/tidemark.yaml} of the home folder,
 * else of the jar), a file, its overlay {@code NAME.<environment>.yaml}, {@code TIDEMARK_…} variables, options.
 */
public final class ConfigLoader {

    /** The defaults, below the home folder and in the jar. */
    public static final String DEFAULTS = "config/tidemark.yaml";

    private static final String ENVIRONMENT_NAME = Names.ENVIRONMENT_PREFIX + "ENVIRONMENT";

    private final Path home;
    private final Map<String, String> environment;

    /** A loader that looks for defaults below {@code home} and for variables in {@code environment}. */
    public ConfigLoader(Path home, Map<String, String> environment) {
        this.home = home;
        this.environment = new TreeMap<>(environment);
    }

    /** The defaults with the environment's variables alone. */
    public Effective load() {
        return load(Optional.empty(), Optional.empty(), List.of());
    }

    /**
     * The effective configuration. {@code overlay} names the environment (else {@code TIDEMARK_ENVIRONMENT} does); without
     * a file its overlay is taken beside the defaults.
     *
     * @throws ConfigException with every problem of every layer
     */
    public Effective load(Optional<Path> file, Optional<String> overlay, List<Setting> settings) {
        Problems problems = new Problems();
        Node tree = defaults(problems);
        if (file.isPresent()) {
            tree = LayerTree.over(tree, file(file.get(), problems));
        }
        Optional<String> name = overlay.or(() -> Optional.ofNullable(environment.get(ENVIRONMENT_NAME)));
        if (name.isPresent()) {
            Path base = file.orElse(home.resolve(DEFAULTS));
            tree = LayerTree.over(tree, file(overlay(base, name.get()), problems));
        }
        tree = LayerTree.over(tree, variables(problems));
        for (Setting setting : settings) {
            Origin at = Origin.outside(Origin.Layer.OPTION, setting.label());
            tree = LayerTree.over(tree, LayerTree.of(at, setting.key(), setting.value(), problems));
        }
        TidemarkConfig config = ConfigReader.bind(tree, TidemarkConfig.class, problems);
        return new Effective(config, LayerTree.leaves(tree));
    }

    private Node defaults(Problems problems) {
        Path file = home.resolve(DEFAULTS);
        String text = Files.isRegularFile(file) ? ConfigReader.text(file, problems) : ConfigReader.resource(DEFAULTS);
        return YamlTree.parse(text, Origin.Layer.DEFAULT, DEFAULTS, problems);
    }

    private static Node file(Path file, Problems problems) {
        Node root = YamlTree.parse(ConfigReader.text(file, problems), Origin.Layer.FILE, file.toString(), problems);
        if (root instanceof Node.Mapping) {
            return root;
        }
        boolean isNothing = root instanceof Node.Scalar scalar && scalar.text() == null;
        if (!isNothing) {
            problems.add(root.at(), "expected keys like market: or job:, found a list or a single value");
        }
        return new Node.Mapping(root.at(), Map.of());
    }

    /** {@code tidemark.yaml}, {@code prod} → {@code tidemark.prod.yaml} in the same folder. */
    private static Path overlay(Path file, String name) {
        String full = file.getFileName().toString();
        int dot = full.lastIndexOf('.');
        String stem = dot < 0 ? full : full.substring(0, dot);
        return file.resolveSibling(stem + "." + name + (dot < 0 ? "" : full.substring(dot)));
    }

    private Node variables(Problems problems) {
        Map<String, String> paths = new TreeMap<>();
        Schema.paths(TidemarkConfig.class).forEach(path -> paths.put(Names.environment(path), path));
        Node tree = new Node.Mapping(Origin.outside(Origin.Layer.ENVIRONMENT, "environment"), Map.of());
        for (Map.Entry<String, String> variable : environment.entrySet()) {
            String path = paths.get(variable.getKey());
            Origin at = Origin.outside(Origin.Layer.ENVIRONMENT, "environment " + variable.getKey());
            if (path != null) {
                tree = LayerTree.over(tree, LayerTree.of(at, path, variable.getValue(), problems));
            } else if (isMeantForUs(variable.getKey())) {
                problems.add(at, "unknown key" + NearestName.hint(variable.getKey(), paths.keySet()));
            }
        }
        return tree;
    }

    /** Other {@code TIDEMARK_} variables exist; one that begins with a section's name is a misspelled key. */
    private static boolean isMeantForUs(String variable) {
        return Schema.paths(TidemarkConfig.class).stream()
                .map(path -> Names.environment(path.substring(0, path.indexOf('.'))) + "_")
                .anyMatch(variable::startsWith);
    }
}
