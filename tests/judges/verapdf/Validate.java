// Validates files against flavours of PDF with the veraPDF core, all in one process: most of its time is to get going. See
// verapdf.sh for how it is run.
// Prints "FILE: FLAVOUR: PASS", or FAIL and under it each broken rule: its clause, how often, and the first place.

import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.VeraPDFFoundry;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

final class Validate {
  public static void main(String[] arguments) {
    List<PDFAFlavour> flavours = Arrays.stream(arguments[0].split(",")).map(PDFAFlavour::byFlavourId).toList();
    if (flavours.contains(PDFAFlavour.NO_FLAVOUR)) {
      System.err.println("Validate: unknown flavour in " + arguments[0]);
      System.exit(2);
    }
    VeraGreenfieldFoundryProvider.initialise();
    int status = 0;
    for (String path : List.of(arguments).subList(1, arguments.length)) {
      for (PDFAFlavour flavour : flavours) {
        status = Math.max(status, judge(path, flavour));
      }
    }
    System.exit(status);
  }

  /** Exit status for one file. */
  private static int judge(String path, PDFAFlavour flavour) {
    try (InputStream file = new FileInputStream(path)) {
      ValidationResult result = validate(file, flavour);
      System.out.println(path + ": " + flavour.getId() + ": " + (result.isCompliant() ? "PASS" : "FAIL"));
      if (result.isCompliant()) {
        return 0;
      }
      explain(result);
      return 1;
    } catch (IOException | RuntimeException error) {
      System.err.println(path + ": " + error.getMessage());
      return 2;
    } catch (Exception error) {
      System.err.println(path + ": cannot be validated: " + error);
      return 2;
    }
  }

  private static ValidationResult validate(InputStream file, PDFAFlavour flavour) throws Exception {
    VeraPDFFoundry foundry = Foundries.defaultInstance();
    try (PDFAParser parser = foundry.createParser(file, flavour);
        PDFAValidator validator = foundry.createValidator(flavour, false)) {
      return validator.validate(parser);
    }
  }

  private static void explain(ValidationResult result) {
    Map<RuleId, Integer> counts = new LinkedHashMap<>();
    Map<RuleId, TestAssertion> first = new LinkedHashMap<>();
    for (TestAssertion assertion : result.getTestAssertions()) {
      counts.merge(assertion.getRuleId(), 1, Integer::sum);
      first.putIfAbsent(assertion.getRuleId(), assertion);
    }
    first.forEach(
        (rule, assertion) ->
            System.out.printf(
                "  %s, test %d, %d times: %s%n    first at %s%n",
                rule.getClause(),
                rule.getTestNumber(),
                counts.get(rule),
                assertion.getMessage(),
                assertion.getLocation().getContext()));
  }
}
