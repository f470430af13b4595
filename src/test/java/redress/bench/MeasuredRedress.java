package redress.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import redress.RedressApplication;
import redress.standalone.StandaloneStack;

/** Redress as its own {@code main} starts it, with a side door for what no browser can do. */
final class MeasuredRedress {

  private MeasuredRedress() {}

  public static void main(String[] args) {
    var application = new SpringApplication(RedressApplication.class);
    application.addListeners(new StandaloneStack());
    application.addListeners(
        (ApplicationListener<ApplicationReadyEvent>)
            ready -> SideDoor.open(ready.getApplicationContext()));
    application.run(args);
  }
}
