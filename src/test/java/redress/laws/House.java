package redress.laws;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.ResolvableType;
import redress.engine.Job;
import redress.tasks.UserTask;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The house as written: its classes, its sources, its forms. */
final class House {

  static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("redress");

  /** Fields of a form that ask nothing. */
  private static final Set<String> SAYS_ONLY =
      Set.of("text", "html", "group", "image", "separator", "spacer", "button");

  private House() {}

  /** The methods that answer service tasks. */
  static List<JavaMethod> jobs(JavaClasses classes) {
    return classes.stream()
        .flatMap(c -> c.getMethods().stream())
        .filter(m -> m.isAnnotatedWith(Job.class))
        .toList();
  }

  /** The kinds of human work. */
  static List<JavaClass> userTasks(JavaClasses classes) {
    return classes.stream()
        .filter(c -> c.isAssignableTo(UserTask.class) && !c.isInterface())
        .toList();
  }

  /** {@code <room>.<lowerCamel>}, as a kind of human work is named. */
  static String typeOf(JavaClass userTask) {
    String name = userTask.getSimpleName();
    return room(userTask)
        + "."
        + name.substring(0, 1).toLowerCase(java.util.Locale.ROOT)
        + name.substring(1);
  }

  static String room(JavaClass anything) {
    return anything.getPackageName().replaceAll(".*\\.", "");
  }

  /** The record of a user task's answers. */
  static Class<?> answersOf(JavaClass userTask) {
    return ResolvableType.forClass(userTask.reflect()).as(UserTask.class).getGeneric(0).resolve();
  }

  static Set<String> componentsOf(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .collect(Collectors.toSet());
  }

  /** The forms, by path without ending, each with the keys it asks. */
  static Map<String, Set<String>> forms(Path root) {
    return filesIn(root, ".form")
        .collect(
            Collectors.toMap(
                f -> root.relativize(f).toString().replace(".form", ""),
                f -> keys(JsonMapper.builder().build().readTree(f.toFile())),
                (a, b) -> a,
                TreeMap::new));
  }

  private static Set<String> keys(JsonNode form) {
    Set<String> keys = new java.util.HashSet<>();
    for (JsonNode field : form.path("components")) {
      if (!SAYS_ONLY.contains(field.path("type").asString()) && field.has("key")) {
        keys.add(field.path("key").asString());
      }
      keys.addAll(keys(field));
    }
    return keys;
  }

  /** The first group of every match in the sources under this folder. */
  static Set<String> inSources(Path root, String pattern) {
    Pattern sought = Pattern.compile(pattern);
    return filesIn(root, ".java")
        .flatMap(f -> sought.matcher(read(f)).results())
        .map(MatchResult::group)
        .map(text -> sought.matcher(text).replaceAll("$1"))
        .collect(Collectors.toSet());
  }

  /** The names of the process tests. */
  static Set<String> processTests() {
    return filesIn(Path.of("src/test/java"), "ProcessTest.java")
        .map(f -> f.getFileName().toString().replace(".java", ""))
        .collect(Collectors.toSet());
  }

  private static Stream<Path> filesIn(Path root, String ending) {
    if (!Files.exists(root)) {
      return Stream.empty();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(ending)).toList().stream();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
