package redress.standalone;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.context.TestConfiguration;

/** The parts of standalone mode without the rooms: they start, the application stays, they stop. */
@TestConfiguration
class StackAlone {

  public static void main(String[] args) {
    var application = new SpringApplication(StackAlone.class);
    application.setWebApplicationType(WebApplicationType.NONE);
    application.addListeners(new StandaloneStack());
    application.setKeepAlive(true);
    application.run(args);
  }
}
