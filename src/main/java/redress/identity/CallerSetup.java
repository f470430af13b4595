package redress.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets a controller name who calls: a {@link CurrentUser} or an {@link ApiClient} parameter. */
@Configuration(proxyBeanMethods = false)
class CallerSetup implements WebMvcConfigurer {

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Caller());
  }

  private static final class Caller implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      var type = parameter.getParameterType();
      return type == CurrentUser.class || type == ApiClient.class;
    }

    @Override
    public Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer model,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binders) {
      var who = SecurityContextHolder.getContext().getAuthentication();
      var principal = who == null ? null : who.getPrincipal();
      if (principal == null || !parameter.getParameterType().isInstance(principal)) {
        throw new AuthenticationCredentialsNotFoundException("Nobody is signed in.");
      }
      return principal;
    }
  }
}
