import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.CoreEntityMention;
import edu.stanford.nlp.pipeline.CoreQuote;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.Pair;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import javax.json.Json;
import javax.json.JsonArrayBuilder;
import javax.json.JsonObject;
import javax.json.JsonObjectBuilder;

/**
 * Names, quotes and speakers by Stanford CoreNLP, a record a line. Reads
 * documents as JSONL with "id" and "text" from standard input. The first
 * argument names the version.
 */
public final class CoreNLP {
  public static void main(String[] args) throws Exception {
    StanfordCoreNLP pipeline = new StanfordCoreNLP(settings());
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      JsonObject given = Json.createReader(new StringReader(line)).readObject();
      out.println(record(pipeline, args[0], given.getString("id"), given.getString("text")));
    }
  }

  /**
   * The stages that quotes need, all with their default models and on one
   * thread. Numbers and times, which nobody scores, are left out, and so is the
   * pass that cuts places finer.
   */
  private static Properties settings() {
    Properties p = new Properties();
    p.setProperty("annotators", "tokenize,pos,lemma,ner,depparse,coref,quote");
    p.setProperty("ner.applyFineGrained", "false");
    p.setProperty("ner.applyNumericClassifiers", "false");
    p.setProperty("ner.useSUTime", "false");
    p.setProperty("threads", "1");
    return p;
  }

  private static JsonObject record(StanfordCoreNLP pipeline, String model, String id, String text) {
    JsonObjectBuilder rec = Json.createObjectBuilder();
    rec.add("id", id).add("model", model).add("offset_unit", "utf16");
    try {
      CoreDocument doc = new CoreDocument(text);
      pipeline.annotate(doc);
      rec.add("entities", entities(doc)).add("quotes", quotes(doc));
    } catch (RuntimeException | StackOverflowError e) { // one bad document does not end the run
      rec.add("error", Json.createObjectBuilder().add("message", e.toString()));
    }
    return rec.build();
  }

  private static JsonArrayBuilder entities(CoreDocument doc) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    if (doc.entityMentions() == null) {
      return all;
    }
    for (CoreEntityMention m : doc.entityMentions()) {
      // With coreference, pronouns are mentions too, typed by what they stand for.
      if (m.tokens().stream().allMatch(t -> t.tag().startsWith("PRP"))) {
        continue;
      }
      JsonObjectBuilder span = span(m.charOffsets()).add("kind", "name");
      all.add(Json.createObjectBuilder().add("type", m.entityType()).add("mentions", Json.createArrayBuilder().add(span)));
    }
    return all;
  }

  private static JsonArrayBuilder quotes(CoreDocument doc) {
    JsonArrayBuilder all = Json.createArrayBuilder();
    if (doc.quotes() == null) {
      return all;
    }
    for (CoreQuote q : doc.quotes()) {
      JsonObjectBuilder quote = Json.createObjectBuilder().add("type", "direct");
      quote.add("content", Json.createArrayBuilder().add(span(q.quoteCharOffsets())));
      if (q.speakerTokens().isPresent() && !q.speakerTokens().get().isEmpty()) {
        quote.add("speaker", speaker(q));
      }
      all.add(quote);
    }
    return all;
  }

  private static JsonObjectBuilder speaker(CoreQuote q) {
    java.util.List<CoreLabel> words = q.speakerTokens().get();
    int start = words.get(0).beginPosition();
    int end = words.get(words.size() - 1).endPosition();
    String name = q.canonicalSpeaker().orElse(q.speaker().orElse(""));
    return span(new Pair<>(start, end)).add("name", name);
  }

  private static JsonObjectBuilder span(Pair<Integer, Integer> at) {
    return Json.createObjectBuilder().add("start", at.first()).add("end", at.second());
  }
}
