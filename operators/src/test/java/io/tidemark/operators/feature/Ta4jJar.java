package io.tidemark.operators.feature;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.IntStream;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassReader;
import org.apache.flink.shaded.asm9.org.objectweb.asm.ClassVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Label;
import org.apache.flink.shaded.asm9.org.objectweb.asm.MethodVisitor;
import org.apache.flink.shaded.asm9.org.objectweb.asm.Opcodes;
import org.ta4j.core.Indicator;
import org.ta4j.core.indicators.helpers.ConstantIndicator;

/** Every indicator that the jar of Ta4j has, with the lines of the index that it deserves; none when expressions cannot make it. */
final class Ta4jJar {

    private static final String ROOT = "org.ta4j.core.";

    /** Class → lines, by name. */
    static Map<String, List<String>> lines() throws IOException, ReflectiveOperationException, URISyntaxException {
        Map<String, List<String>> lines = new TreeMap<>();
        Path jar = Path.of(Indicator.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JarFile file = new JarFile(jar.toFile())) {
            for (JarEntry entry : file.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class")) {
                    Class<?> type =
                            Class.forName(name.substring(0, name.length() - 6).replace('/', '.'));
                    if (isConcrete(type)) {
                        lines.put(type.getName().substring(ROOT.length()), lines(type));
                    }
                }
            }
        }
        return lines;
    }

    private static boolean isConcrete(Class<?> type) {
        return Indicator.class.isAssignableFrom(type)
                && Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers());
    }

    private static List<String> lines(Class<?> type) throws IOException {
        Map<String, List<String>> names = names(type);
        List<String> lines = new ArrayList<>();
        Arrays.stream(type.getConstructors())
                .filter(constructor -> canBeMade(type, constructor))
                .map(constructor -> parameters(constructor, names))
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .forEach(parameters ->
                        lines.add(type.getName().substring(ROOT.length()) + "\t" + gives(type) + "\t" + parameters));
        return lines;
    }

    private static boolean canBeMade(Class<?> type, Constructor<?> constructor) {
        return Arrays.stream(constructor.getParameterTypes())
                .map(each -> new IndicatorParameter("", each))
                .allMatch(parameter -> parameter.type() == Object.class
                        ? type == ConstantIndicator.class
                        : parameter.isSeries()
                                || parameter.isIndicator()
                                || parameter.isWhole()
                                || parameter.isNumber()
                                || !parameter.words().isEmpty());
    }

    private static String parameters(Constructor<?> constructor, Map<String, List<String>> names) {
        Class<?>[] types = constructor.getParameterTypes();
        List<String> named =
                names.get(org.apache.flink.shaded.asm9.org.objectweb.asm.Type.getConstructorDescriptor(constructor));
        return String.join(
                ", ",
                IntStream.range(0, types.length)
                        .mapToObj(at -> types[at].getSimpleName() + " " + named.get(at))
                        .toList());
    }

    /** The class of the values, of whichever ancestor says it. */
    private static String gives(Class<?> type) {
        for (Type ancestor = type; ; ancestor = ((Class<?>) ancestor).getGenericSuperclass()) {
            if (ancestor instanceof ParameterizedType parameterized) {
                return parameterized.getActualTypeArguments()[0] instanceof Class<?> value
                        ? value.getSimpleName()
                        : "Num";
            }
        }
    }

    /** Names of the parameters of constructors, which the compiler has left for debuggers. */
    private static Map<String, List<String>> names(Class<?> type) throws IOException {
        Map<String, List<String>> names = new HashMap<>();
        ClassReader reader =
                new ClassReader(type.getResourceAsStream("/" + type.getName().replace('.', '/') + ".class"));
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return name.equals("<init>") ? variables(descriptor, names) : null;
                    }
                },
                0);
        return names;
    }

    private static MethodVisitor variables(String descriptor, Map<String, List<String>> names) {
        Map<Integer, String> bySlot = new TreeMap<>();
        return new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitLocalVariable(
                    String name, String type, String signature, Label start, Label end, int slot) {
                bySlot.putIfAbsent(slot, name);
            }

            @Override
            public void visitEnd() {
                List<String> all = new ArrayList<>(bySlot.values());
                names.put(descriptor, all.subList(1, all.size()));
            }
        };
    }

    private Ta4jJar() {}
}
