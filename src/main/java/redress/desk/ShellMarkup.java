package redress.desk;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IModelFactory;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Finishes what every page gives the layout: its title ends in the service's name, its main element
 * is where the skip link leads.
 */
@Component
class ShellMarkup extends AbstractDialect implements IPostProcessorDialect {

  private static final int AFTER_EVERYTHING = 1000;

  ShellMarkup() {
    super("shell");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return AFTER_EVERYTHING;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, Finishing.class, AFTER_EVERYTHING));
  }

  /** One for each page. Thymeleaf makes it by its public constructor. */
  public static final class Finishing extends AbstractTemplateHandler {

    private @Nullable IModelFactory models;
    private boolean titled;

    @Override
    public void setContext(ITemplateContext context) {
      super.setContext(context);
      models = context.getModelFactory();
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
      if (models != null && tag.getElementCompleteName().equals("main")) {
        var marked = models.setAttribute(tag, "id", "main-content");
        super.handleOpenElement(models.setAttribute(marked, "class", classes(tag)));
      } else {
        super.handleOpenElement(tag);
      }
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
      if (models != null && !titled && tag.getElementCompleteName().equals("title")) {
        titled = true;
        super.handleText(models.createText(" – Redress"));
      }
      super.handleCloseElement(tag);
    }

    private static String classes(IOpenElementTag main) {
      var own = main.getAttributeValue("class");
      return own == null ? "govuk-main-wrapper" : "govuk-main-wrapper " + own;
    }
  }
}
