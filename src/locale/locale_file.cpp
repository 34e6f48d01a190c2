#include "locale/locale_file.h"

#include <fmt/format.h>
#include <unicode/dtptngen.h>
#include <unicode/smpdtfmt.h>

#include <algorithm>
#include <charconv>
#include <system_error>
#include <tuple>
#include <utility>

#include "base/characters.h"
#include "base/fingerprint.h"
#include "base/spelling.h"
#include "base/utf8.h"
#include "xml/element.h"

namespace binran {
namespace {

/// The number within [least, most] that `attribute` of this name holds; `fallback` where it is wrong.
double number_in(const Element& element, const Element::Attribute& attribute, std::string_view name, double least,
                 double most, double fallback) {
  if (attribute.faulty) return fallback;
  double value = 0;
  const char* end = attribute.value.data() + attribute.value.size();
  const auto [stop, error] = std::from_chars(attribute.value.data(), end, value);
  if (error == std::errc() && stop == end && value >= least && value <= most) return value;
  element.diagnostics().error(Rule::wrong_value, attribute.inside,
                              fmt::format("{} is out of range: expected a number from {} to {}, got \"{}\"", name,
                                          least, most, attribute.value),
                              {}, attribute.value.size());
  return fallback;
}

double number(const Element& element, std::string_view name, double least, double most, double fallback) {
  return number_in(element, element.required(name), name, least, most, fallback);
}

bool yes(const Element& element, std::string_view name) {
  return element.one_of(name, {"no", "yes"}) == 1;
}

/// One of the papers, by its name.
Paper read_paper(const Element& element) {
  return papers[std::apply([&](const auto&... paper) { return element.one_of("paper", {paper.name...}); }, papers)];
}

std::string word(const Element& element, std::string_view name, std::initializer_list<std::string_view> words) {
  return std::string(words.begin()[element.one_of(name, words)]);
}

std::vector<std::string> words_of(std::string_view list) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < list.size();) {
    const std::size_t end = std::min(list.find(' ', begin), list.size());
    if (end > begin) words.emplace_back(list.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

/// A word that ends in a hyphen stands for all that begin so, as dictionaries write stems.
Attachment read_attachment(const Element& element) {
  element.reject_content();
  Attachment attachment;
  for (const std::string& sound : words_of(element.required_text("after").value)) {
    std::size_t at = 0;
    attachment.sounds += next_code_point(sound, at);
  }
  for (std::string& word : words_of(element.required_text("words").value)) {
    const bool stem = word.ends_with('-');
    if (stem) word.pop_back();
    (stem ? attachment.begins : attachment.words).push_back(std::move(word));
  }
  element.reject_other_attributes();
  return attachment;
}

TypesettingRules read_typesetting(const Element& element) {
  TypesettingRules rules;
  rules.breaking = TypesettingRules::Breaking(element.one_of("breaking", {"words", "eojeol", "characters"}));
  rules.justify = yes(element, "justify");
  rules.hyphenate = yes(element, "hyphenate");
  rules.strictness = word(element, "strictness", {"strict", "normal", "loose"});
  rules.latin_gap = number(element, "latin-gap", 0, 1, rules.latin_gap);
  rules.close_up_punctuation = yes(element, "close-up-punctuation");
  rules.size = number(element, "size", 4, 24, rules.size);
  rules.leading = number(element, "leading", rules.size, 3 * rules.size, 1.5 * rules.size);
  if (const auto letters = element.optional("letter-space"))
    rules.letter_space = number_in(element, *letters, "letter-space", 0, 0.1, rules.letter_space);
  for (const Element& child : element.children({"attach"})) rules.attachments.push_back(read_attachment(child));
  element.reject_other_attributes();
  return rules;
}

/// Patterns are in a file of their own, which who copies a locale does not copy.
void require_patterns(const Element& typesetting, const std::string& tag, const std::filesystem::path& locales) {
  const std::filesystem::path patterns = locales / "hyphenation" / (tag + ".dic");
  std::error_code unknown;
  if (std::filesystem::exists(patterns, unknown)) return;
  const Element::Attribute hyphenate = typesetting.required("hyphenate");
  typesetting.diagnostics().error(
      Rule::missing_hyphenation, hyphenate.inside, fmt::format("there are no hyphenation patterns for {}", tag),
      fmt::format("add {}, or write hyphenate=\"no\"", patterns.string()), hyphenate.value.size());
}

Particle read_particle(const Element& element) {
  element.reject_content();
  Particle particle{
      element.required_text("written").value, element.required("consonant").value, element.required("vowel").value, {}};
  const auto rieul = element.optional("rieul");
  particle.rieul = rieul ? rieul->value : particle.consonant;
  element.reject_other_attributes();
  return particle;
}

void read_ending(const Element& element, Particles& particles) {
  element.reject_content();
  const auto sound = FinalSound(element.one_of("sound", {"vowel", "rieul", "consonant"}));
  for (std::string& ending : words_of(element.required("of").value)) particles.add_ending(std::move(ending), sound);
  element.reject_other_attributes();
}

Particles read_particles(const Element& element) {
  Particles particles;
  for (const Element& child : element.children({"particle", "ending"})) {
    if (child.name() == "ending") {
      read_ending(child, particles);
    } else if (Particle particle = read_particle(child); !particle.written.empty()) {
      particles.add(std::move(particle));
    }
  }
  element.reject_other_attributes();
  return particles;
}

/// `en`: which English a message was made from.
std::optional<std::uint32_t> read_english(const Element& element) {
  const auto english = element.optional("en");
  if (!english || english->faulty) return std::nullopt;
  const auto fingerprint = parse_fingerprint(english->value);
  if (!fingerprint)
    element.diagnostics().error(english->inside,
                                fmt::format("en: expected 8 hexadecimal digits, got \"{}\"", english->value), {},
                                english->value.size());
  return fingerprint;
}

void read_message(const Element& element, const icu::Locale& icu_locale, LocaleFile& locale) {
  const Element::Attribute id = element.required_text("id");
  WrittenMessage written{element.pattern().value, element.place(), read_english(element)};
  element.reject_other_attributes();
  Message message(written.pattern, icu_locale, id.place);
  if (id.faulty) return;
  locale.written.emplace(id.value, std::move(written));
  if (!message.fault().empty()) {
    element.diagnostics().error(Rule::message_pattern, id.place,
                                fmt::format("message {}: {}", id.value, message.fault()));
  }
  if (!locale.messages.emplace(id.value, std::move(message)).second) {
    element.diagnostics().error(Rule::repeated_item, id.place, fmt::format("message {} is there twice", id.value));
  }
}

/// Whether ICU takes a pattern. One of years, months and days alone it does: asking takes longer than to read the file.
bool is_date_pattern(const icu::UnicodeString& pattern, const icu::Locale& icu_locale) {
  const icu::UnicodeString plain = u"yMd";
  bool is_plain = true;
  for (int32_t i = 0; i < pattern.length(); ++i)
    is_plain = is_plain && pattern[i] != u'\'' &&
               (pattern[i] >= 0x80 || !u_isalpha(pattern[i]) || plain.indexOf(pattern[i]) >= 0);
  UErrorCode status = U_ZERO_ERROR;
  if (!is_plain) const icu::SimpleDateFormat format(pattern, icu_locale, status);
  return U_SUCCESS(status);
}

std::string read_date_pattern(const Element& element, const icu::Locale& icu_locale) {
  element.reject_content();
  const Element::Attribute pattern = element.required("pattern");
  element.reject_other_attributes();
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern.value);
  const icu::UnicodeString skeleton = icu::DateTimePatternGenerator::staticGetSkeleton(text, status);
  const bool whole = skeleton.indexOf(u'y') >= 0 && skeleton.indexOf(u'd') >= 0 && skeleton.indexOf(u'M') >= 0;
  if (!pattern.faulty && (U_FAILURE(status) || !whole || !is_date_pattern(text, icu_locale))) {
    element.diagnostics().error(
        Rule::wrong_value, pattern.inside,
        fmt::format("date pattern \"{}\" is not understood: expected year, month and day", pattern.value),
        "patterns are those of CLDR, like \"d MMMM y\"", pattern.value.size());
  }
  return pattern.value;
}

icu::Locale icu_locale_of(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(tag, status);
}

/// The tag names folders (man/<tag>/man7): a language tag and nothing else.
bool is_tag(const std::string& tag) {
  const auto allowed = [](char c) { return is_alphanumeric(c) || c == '-'; };
  return !tag.empty() && is_letter(tag.front()) && std::ranges::all_of(tag, allowed);
}

void read_root(const Element& root, const std::filesystem::path& path, LocaleFile& locale) {
  const Element::Attribute tag = root.required("tag");
  const auto report = [&](Rule rule, std::string message, std::string help = {}) {
    root.diagnostics().error(rule, tag.inside, std::move(message), std::move(help), tag.value.size());
  };
  if (!is_tag(tag.value)) {
    if (!tag.faulty) report(Rule::wrong_value, "tag is no language tag: \"" + tag.value + "\"");
    return;
  }
  if (tag.value != path.stem().string()) {
    report(Rule::wrong_place, fmt::format("tag is \"{}\", but the file is {}", tag.value, path.filename().string()));
  }
  if (icu_locale_of(tag.value).isRightToLeft()) {
    report(Rule::right_to_left, fmt::format("{} is written from right to left, which no format can set yet", tag.value),
           "take the file away until pages can be mirrored");
  }
  locale.tag = tag.value;
  locale.own_name = root.required_text("name").value;
  locale.paper = read_paper(root);
  locale.needs_reading = yes(root, "reading");
  if (const auto draft = root.optional("draft"); draft && yes(root, "draft")) locale.draft = draft->inside;
  root.reject_other_attributes();
  locale.place = tag.inside;
}

/// The child that must be there once.
std::optional<Element> part(const Element& root, std::string_view name) {
  auto child = root.child(name);
  if (!child)
    root.diagnostics().error(Rule::missing_element, root.place(), fmt::format("expected <{}> in <locale>", name));
  return child;
}

std::string listed(const std::set<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text.empty() ? "none" : text;
}

std::set<std::string> names_of(const Message::Signature& signature) {
  std::set<std::string> names;
  for (const auto& [name, use] : signature) names.insert("{" + name + "}");
  return names;
}

void check_message(const std::string& id, const Message& message, const Message& english, Diagnostics& diagnostics) {
  if (!message.fault().empty() || !english.fault().empty()) return;  // which has been reported
  if (names_of(message.signature()) != names_of(english.signature())) {
    diagnostics.error(Rule::message_arguments, message.place(),
                      fmt::format("arguments of message {} differ from English: expected {}, got {}", id,
                                  listed(names_of(english.signature())), listed(names_of(message.signature()))));
    return;
  }
  for (const auto& [name, use] : english.signature()) {
    const Message::Use& own = message.signature().at(name);
    // A keyword that is missing or misspelt would be read as "other": a wrong sentence, and nobody told.
    if (own.keywords != use.keywords) {
      diagnostics.error(Rule::message_arguments, message.place(),
                        fmt::format("choices of {{{}}} in message {} differ from English: "
                                    "expected {}, got {}",
                                    name, id, listed(use.keywords), listed(own.keywords)));
    }
    if (own.number && !use.number)
      diagnostics.error(
          Rule::message_arguments, message.place(),
          fmt::format("{{{}}} in message {} is used as a number, and English has a text there", name, id));
  }
}

}  // namespace

LocaleFile read_locale_file(const std::filesystem::path& path, Sources& sources, Diagnostics& diagnostics) {
  LocaleFile locale;
  const XmlFile file(path, sources, diagnostics);
  const auto root = file.root("locale");
  if (!root) return locale;
  read_root(*root, path, locale);
  if (locale.tag.empty()) return locale;
  const icu::Locale icu_locale = icu_locale_of(locale.tag);
  const auto children = root->children({"typesetting", "date", "particles", "message"});
  if (const auto typesetting = part(*root, "typesetting")) {
    locale.typesetting = read_typesetting(*typesetting);
    if (locale.typesetting.hyphenate) require_patterns(*typesetting, locale.tag, path.parent_path());
  }
  if (const auto date = part(*root, "date")) locale.date_pattern = read_date_pattern(*date, icu_locale);
  if (const auto particles = root->child("particles")) locale.particles = read_particles(*particles);
  for (const Element& child : children) {
    if (child.name() == "message") read_message(child, icu_locale, locale);
  }
  return locale;
}

void check_against_english(LocaleFile& locale, const LocaleFile& english, Diagnostics& diagnostics) {
  std::vector<std::string> known;
  std::map<std::string, Message, std::less<>> added;
  for (const auto& [id, message] : english.messages) {
    known.push_back(id);
    if (locale.messages.contains(id)) continue;
    if (locale.draft.known()) {
      added.emplace(id, message);
    } else {
      diagnostics.error(Rule::missing_message, locale.place,
                        fmt::format("message {} is missing in locale {}", id, locale.tag));
    }
  }
  for (const auto& [id, message] : locale.messages) {
    const auto english_message = english.messages.find(id);
    if (english_message == english.messages.end()) {
      diagnostics.error(Rule::unknown_message, message.place(),
                        fmt::format("message {} is unknown: English has none of this id", id), did_you_mean(id, known));
    } else {
      check_message(id, message, english_message->second, diagnostics);
    }
  }
  locale.messages.merge(added);
}

}  // namespace binran
