#include "locale/locale.h"

#include <unicode/alphaindex.h>
#include <unicode/coll.h>
#include <unicode/dtptngen.h>
#include <unicode/listformatter.h>
#include <unicode/smpdtfmt.h>
#include <unicode/stringoptions.h>

#include <algorithm>
#include <chrono>
#include <mutex>
#include <optional>
#include <stdexcept>

#include "base/day.h"
#include "base/files.h"
#include "locale/locale_file.h"
#include "locale/own_messages.h"

namespace binran {
namespace {

void require(UErrorCode status, const std::string& tag) {
  if (U_FAILURE(status)) throw std::runtime_error("ICU data of " + tag + ": " + u_errorName(status));
}

icu::StringPiece piece(std::string_view text) {
  return {text.data(), static_cast<int32_t>(text.size())};
}

using IndexGroups = icu::AlphabeticIndex::ImmutableIndex;

/// Those of the language, and A to Z for what is written in Latin letters in any of them.
std::unique_ptr<IndexGroups> make_index_groups(const icu::Locale& locale, UErrorCode& status) {
  icu::AlphabeticIndex index(locale, status);
  index.addLabels(icu::Locale::getEnglish(), status);
  return std::unique_ptr<IndexGroups>(U_SUCCESS(status) ? index.buildImmutableIndex(status) : nullptr);
}

std::unique_ptr<icu::Collator> make_collator(const icu::Locale& locale, UErrorCode& status) {
  return std::unique_ptr<icu::Collator>(icu::Collator::createInstance(locale, status));
}

/// What ICU makes for a locale when it is first asked for, on whichever thread: most commands sort nothing, and making
/// this takes longer than all else that is done with a locale.
template <class Value>
class WhenAsked {
 public:
  using Make = std::unique_ptr<Value> (*)(const icu::Locale&, UErrorCode&);
  explicit WhenAsked(Make make) : make_(make) {}

  const Value& of(const icu::Locale& locale, const std::string& tag) const {
    std::call_once(made_, [&] {
      UErrorCode status = U_ZERO_ERROR;
      value_ = make_(locale, status);
      require(status, tag);
    });
    return *value_;
  }

 private:
  Make make_;
  mutable std::once_flag made_;
  mutable std::unique_ptr<Value> value_;
};

}  // namespace

struct Locale::Data {
  LocaleFile file;
  icu::Locale icu_locale;
  std::optional<ListForms> lists;
  WhenAsked<icu::Collator> order{make_collator};
  WhenAsked<IndexGroups> groups{make_index_groups};

  explicit Data(LocaleFile read) : file(std::move(read)) {
    UErrorCode status = U_ZERO_ERROR;
    icu_locale = icu::Locale::forLanguageTag(file.tag, status);
    lists.emplace(icu_locale);
    require(status, file.tag);
  }
  const icu::Collator& collation() const { return order.of(icu_locale, file.tag); }
  const IndexGroups& index() const { return groups.of(icu_locale, file.tag); }
};

struct Locale::Own {
  Messages messages;
};

Locale::Locale(std::shared_ptr<const Data> data) : data_(std::move(data)) {}

Locale Locale::speaking(const ProtocolSpeech& speech, Diagnostics& diagnostics) const {
  Locale result = *this;
  result.own_ = std::make_shared<const Own>(Own{own_messages(speech, data_->file, data_->icu_locale, diagnostics)});
  return result;
}

const std::string& Locale::tag() const {
  return data_->file.tag;
}
const std::string& Locale::own_name() const {
  return data_->file.own_name;
}
const Paper& Locale::paper() const {
  return data_->file.paper;
}
bool Locale::needs_reading() const {
  return data_->file.needs_reading;
}
const TypesettingRules& Locale::typesetting() const {
  return data_->file.typesetting;
}
Place Locale::draft() const {
  return data_->file.draft;
}

const Message* Locale::find_message(std::string_view id) const {
  if (own_)
    if (const auto own = own_->messages.find(id); own != own_->messages.end()) return &own->second;
  const auto found = data_->file.messages.find(id);
  return found == data_->file.messages.end() ? nullptr : &found->second;
}

const std::map<std::string, WrittenMessage>& Locale::written() const {
  return data_->file.written;
}

bool Locale::has_message(std::string_view id) const {
  return find_message(id) != nullptr;
}

std::string Locale::message(std::string_view id, const Arguments& arguments) const {
  const Message* found = find_message(id);
  if (!found) throw std::logic_error("no message " + std::string(id));
  const Message& message = *found;
  try {
    Arguments all = arguments;
    for (const auto& [name, count] : {std::pair{"word", 1}, std::pair{"words", 2}})
      if (id != "word.code" && message.signature().contains(name))
        all.emplace_back(name, this->message("word.code", {{"n", count}}));
    return data_->file.particles.agree(message.format(all, *data_->lists));
  } catch (const std::logic_error& fault) {
    throw std::logic_error("message " + std::string(id) + ": " + fault.what());
  }
}

std::string_view Locale::without_particle(std::string_view word) const {
  return data_->file.particles.without(word);
}

namespace {

/// How the language writes a month of a year.
icu::UnicodeString month_pattern(const icu::Locale& locale, UErrorCode& status) {
  const std::unique_ptr<icu::DateTimePatternGenerator> patterns(
      icu::DateTimePatternGenerator::createInstance(locale, status));
  return U_SUCCESS(status) ? patterns->getBestPattern("yMMMM", status) : icu::UnicodeString();
}

}  // namespace

std::string Locale::date(std::string_view iso) const {
  const auto date = parse_day(iso), month = parse_day(std::string(iso) + "-01");
  if (!date && !month) return std::string(iso);
  const auto since_epoch = std::chrono::sys_days(date ? *date : *month).time_since_epoch();
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString pattern =
      date ? icu::UnicodeString::fromUTF8(data_->file.date_pattern) : month_pattern(data_->icu_locale, status);
  icu::SimpleDateFormat format(pattern, data_->icu_locale, status);
  require(status, tag());
  format.adoptTimeZone(icu::TimeZone::getGMT()->clone());
  icu::UnicodeString text;
  format.format(static_cast<UDate>(std::chrono::milliseconds(since_epoch).count()), text);
  std::string result;
  return text.toUTF8String(result);
}

std::string Locale::capitalised(std::string_view text) const {
  icu::UnicodeString characters = icu::UnicodeString::fromUTF8(piece(text));
  characters.toTitle(nullptr, data_->icu_locale, U_TITLECASE_WHOLE_STRING | U_TITLECASE_NO_LOWERCASE);
  std::string result;
  return characters.toUTF8String(result);
}

int Locale::compare(std::string_view a, std::string_view b) const {
  UErrorCode status = U_ZERO_ERROR;
  return data_->collation().compareUTF8(piece(a), piece(b), status);
}

std::string Locale::sort_key(std::string_view text) const {
  const icu::UnicodeString characters = icu::UnicodeString::fromUTF8(piece(text));
  std::string key(text.size() * 4 + 16, '\0');
  const auto get = [&] {
    return static_cast<std::size_t>(data_->collation().getSortKey(characters, reinterpret_cast<uint8_t*>(key.data()),
                                                                  static_cast<int32_t>(key.size())));
  };
  if (const std::size_t length = get(); length > key.size()) {
    key.resize(length);
    get();
  } else {
    key.resize(length);
  }
  if (!key.empty()) key.pop_back();  // ICU ends keys with a zero byte
  return key;
}

std::string Locale::index_label(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const int32_t at = data_->index().getBucketIndex(icu::UnicodeString::fromUTF8(piece(text)), status);
  const icu::AlphabeticIndex::Bucket* bucket = U_SUCCESS(status) ? data_->index().getBucket(at) : nullptr;
  if (!bucket || bucket->getLabelType() != U_ALPHAINDEX_NORMAL) return "#";
  std::string label;
  return bucket->getLabel().toUTF8String(label);
}

std::vector<Locale> read_locales(const std::filesystem::path& folder, Sources& sources, Diagnostics& diagnostics,
                                 const std::vector<std::string>& tags) {
  std::vector<LocaleFile> files;
  for (const std::filesystem::path& path : list_folder(folder)) {
    if (path.extension() != ".xml") continue;
    const std::string stem = path.stem().string();
    if (!tags.empty() && stem != "en" && std::ranges::find(tags, stem) == tags.end()) continue;
    if (LocaleFile file = read_locale_file(path, sources, diagnostics); !file.tag.empty()) {
      files.push_back(std::move(file));
    }
  }
  const auto by_tag = [](const LocaleFile& a, const LocaleFile& b) { return a.tag < b.tag; };
  std::sort(files.begin(), files.end(), by_tag);
  const auto english =
      std::find_if(files.begin(), files.end(), [](const LocaleFile& file) { return file.tag == "en"; });
  if (english == files.end()) {
    throw EnvironmentError(folder.string() + ": en.xml: the locale that the others are held against is missing");
  }
  for (LocaleFile& file : files) check_against_english(file, *english, diagnostics);
  std::vector<Locale> locales;
  for (LocaleFile& file : files) locales.push_back(Locale(std::make_shared<Locale::Data>(std::move(file))));
  return locales;
}

}  // namespace binran
