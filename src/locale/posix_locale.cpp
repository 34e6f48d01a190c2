// How the system names languages, and how content does: POSIX locale names against tags of BCP 47.
#include <unicode/locid.h>

#include <algorithm>
#include <array>

#include "locale/locale.h"

namespace binran {
namespace {

/// Scripts by the modifiers that POSIX locale names have for them.
struct ScriptModifier {
  std::string_view script, modifier;
};
constexpr std::array script_modifiers{ScriptModifier{"Latn", "latin"}, ScriptModifier{"Cyrl", "cyrillic"},
                                      ScriptModifier{"Deva", "devanagari"}, ScriptModifier{"Arab", "arabic"}};

/// With the script and region that the language most likely has where it states none.
icu::Locale likely(icu::Locale locale) {
  UErrorCode status = U_ZERO_ERROR;
  locale.addLikelySubtags(status);
  return locale;
}

icu::Locale of_tag(const std::string& tag) {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Locale::forLanguageTag(tag, status);
}

/// "sr_RS.UTF-8@latin"
icu::Locale of_posix_name(std::string_view name) {
  const std::string_view modifier = name.substr(std::min(name.find('@'), name.size() - 1) + 1);
  const std::string_view plain = name.substr(0, name.find_first_of(".@"));
  const std::size_t region = std::min(plain.find('_'), plain.size());
  std::string id(plain.substr(0, region));
  for (const ScriptModifier& it : script_modifiers) {
    if (it.modifier == modifier) id += "_" + std::string(it.script);
  }
  return likely(icu::Locale((id + std::string(plain.substr(region))).c_str()));
}

bool are_same(const char* a, const char* b) {
  return std::string_view(a) == b;
}

}  // namespace

std::optional<std::string> find_locale(std::span<const std::string> tags, std::string_view name) {
  if (name.empty()) return {};
  const icu::Locale wanted = of_posix_name(name);
  std::optional<std::string> found;
  for (const std::string& tag : tags) {
    const icu::Locale offered = likely(of_tag(tag));
    if (!are_same(offered.getLanguage(), wanted.getLanguage()) || !are_same(offered.getScript(), wanted.getScript()))
      continue;
    if (are_same(offered.getCountry(), wanted.getCountry())) return tag;
    if (!found) found = tag;
  }
  return found;
}

std::string posix_name(const std::string& tag) {
  const icu::Locale stated = of_tag(tag), whole = likely(stated);
  std::string name = stated.getLanguage();
  const bool has_script = *stated.getScript() != '\0';
  if (has_script || *stated.getCountry() != '\0') name += "_" + std::string(whole.getCountry());
  // Where the region writes the language in another script, unless told.
  const icu::Locale plain = likely(icu::Locale(whole.getLanguage(), whole.getCountry()));
  if (are_same(plain.getScript(), whole.getScript())) return name;
  const auto modifier = std::ranges::find(script_modifiers, whole.getScript(), &ScriptModifier::script);
  return modifier == script_modifiers.end() ? name : name + "@" + std::string(modifier->modifier);
}

}  // namespace binran
