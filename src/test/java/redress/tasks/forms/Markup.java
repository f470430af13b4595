package redress.tasks.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A form as it is written to the page, to be looked into. */
record Markup(Document document) {

  private static final String PAGE =
      """
      <page>
        <div th:replace="~{tasks/form :: summary(${problems})}"></div>
        <th:block th:replace="~{tasks/form :: fields(${form}, ${entered}, ${problems})}"></th:block>
      </page>
      """;
  private static final SpringTemplateEngine TEMPLATES = templates();

  static Markup of(Form form, RawAnswers entered, List<FieldProblem> problems) {
    var model = Map.<String, Object>of("form", form, "entered", entered, "problems", problems);
    return parse(TEMPLATES.process(PAGE, new Context(Locale.UK, model)));
  }

  List<Element> all(String path) {
    try {
      var found =
          (NodeList)
              XPathFactory.newInstance()
                  .newXPath()
                  .evaluate(path, document, XPathConstants.NODESET);
      return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    } catch (XPathExpressionException e) {
      throw new IllegalArgumentException(e);
    }
  }

  Element one(String path) {
    var found = all(path);
    assertThat(found).as(path).hasSize(1);
    return found.getFirst();
  }

  String text(String path) {
    return one(path).getTextContent().strip();
  }

  String value(String path) {
    return one(path).getAttribute("value");
  }

  List<String> ids() {
    return all("//*[@id]").stream().map(element -> element.getAttribute("id")).toList();
  }

  private static Markup parse(String html) {
    try {
      var builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
      return new Markup(builder.parse(new InputSource(new StringReader(html))));
    } catch (Exception e) {
      throw new AssertionError(html, e);
    }
  }

  private static SpringTemplateEngine templates() {
    var files = new ClassLoaderTemplateResolver();
    files.setPrefix("templates/");
    files.setSuffix(".html");
    files.getResolvablePatternSpec().addPattern("tasks/*");
    files.setOrder(1);
    var text = new StringTemplateResolver();
    text.setOrder(2);
    var engine = new SpringTemplateEngine();
    engine.addTemplateResolver(files);
    engine.addTemplateResolver(text);
    return engine;
  }
}
