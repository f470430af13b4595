package redress.intake;

import jakarta.servlet.FilterChain;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.servlet.MultipartConfigFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** How large an upload may be, and a plain answer where one is larger. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IntakeProperties.class)
class UploadSetup {

  private static final DataSize REST_OF_THE_FORM = DataSize.ofKilobytes(64);
  private static final int BEFORE_SPRING_SECURITY = -110;

  @Bean
  MultipartConfigElement multipart(IntakeProperties settings) {
    var multipart = new MultipartConfigFactory();
    multipart.setMaxFileSize(settings.maxSize());
    multipart.setMaxRequestSize(withForm(settings));
    return multipart.createMultipartConfig();
  }

  /** The form's token stands in the form, so the filters behind this one would read it all. */
  @Bean
  FilterRegistrationBean<TooLarge> tooLargeUploads(IntakeProperties settings) {
    var registration =
        new FilterRegistrationBean<>(new TooLarge(withForm(settings), settings.maxSize()));
    registration.addUrlPatterns("/intake");
    registration.setOrder(BEFORE_SPRING_SECURITY);
    return registration;
  }

  private static DataSize withForm(IntakeProperties settings) {
    return DataSize.ofBytes(settings.maxSize().toBytes() + REST_OF_THE_FORM.toBytes());
  }

  /** Sends back to the page that says so; a browser listens only after it has sent everything. */
  static final class TooLarge extends OncePerRequestFilter {

    private static final int TIMES_THE_LIMIT = 20;

    private final DataSize limit;
    private final DataSize file;

    TooLarge(DataSize limit, DataSize file) {
      this.limit = limit;
      this.file = file;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
      return !request.getMethod().equals("POST")
          || request.getContentLengthLong() <= limit.toBytes();
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      discard(request.getInputStream());
      response.sendRedirect(request.getContextPath() + "/intake?problem=too-large");
    }

    private void discard(InputStream body) throws IOException {
      byte[] nowhere = new byte[1 << 16];
      long left = file.toBytes() * TIMES_THE_LIMIT;
      for (int read = body.read(nowhere); read >= 0 && left > 0; read = body.read(nowhere)) {
        left -= read;
      }
    }
  }
}
