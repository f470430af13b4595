package redress.engine;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The method that answers one job type. */
record JobMethod(String type, Object bean, Method method) {

  /** The process variables it needs, by name. */
  List<String> variables() {
    return parameters()
        .filter(p -> p.getType() != JobContext.class)
        .map(Parameter::getName)
        .toList();
  }

  /** Asks the room. What the room throws comes out as it is. */
  @Nullable Object answer(JobContext context, Map<String, Object> variables, JsonMapper json) {
    Object[] arguments = parameters().map(p -> argument(p, context, variables, json)).toArray();
    try {
      return method.invoke(bean, arguments);
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new UndeclaredThrowableException(thrown.getCause());
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static @Nullable Object argument(
      Parameter parameter, JobContext context, Map<String, Object> variables, JsonMapper json) {
    if (parameter.getType() == JobContext.class) {
      return context;
    }
    Object value = variables.get(parameter.getName());
    return json.convertValue(value, json.constructType(parameter.getParameterizedType()));
  }

  private Stream<Parameter> parameters() {
    return Stream.of(method.getParameters());
  }
}
