package redress.engine;

import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.stereotype.Component;

/** Finds the methods marked {@link Job}. Two for one type are a mistake and stop the start. */
@Component
class JobMethods implements BeanPostProcessor {

  private final Map<String, JobMethod> byType = new TreeMap<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String beanName) {
    Class<?> type = AopUtils.getTargetClass(bean);
    if (type.getName().startsWith("redress.")) {
      MethodIntrospector.selectMethods(
              type,
              (MethodIntrospector.MetadataLookup<Job>)
                  method -> AnnotationUtils.findAnnotation(method, Job.class))
          .forEach((method, job) -> add(job.value(), bean, method));
    }
    return bean;
  }

  private void add(String jobType, Object bean, Method method) {
    method.setAccessible(true);
    JobMethod other = byType.put(jobType, new JobMethod(jobType, bean, method));
    if (other != null) {
      throw new IllegalStateException(
          "The job type " + jobType + " is answered twice: " + other.method() + " and " + method);
    }
  }

  Collection<JobMethod> all() {
    return byType.values();
  }
}
