package redress;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import redress.standalone.ProductionGuard;
import redress.standalone.StandaloneStack;

/** Starts Redress. */
@SpringBootApplication
public class RedressApplication {

  public static void main(String[] args) {
    var application = new SpringApplication(RedressApplication.class);
    application.addListeners(new ProductionGuard(), new StandaloneStack());
    application.run(args);
  }
}
