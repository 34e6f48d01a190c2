#include "locale/message.h"

#include <unicode/fmtable.h>
#include <unicode/messagepattern.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/characters.h"
#include "base/match.h"

namespace binran {
namespace {

std::string utf8(const icu::UnicodeString& text) {
  std::string bytes;
  return text.toUTF8String(bytes);
}

/// Walks the parts of a parsed pattern. `fault` is set for numbered arguments, which say nothing to a translator, and
/// for one that would have to be a word and a number.
Message::Signature read_signature(const icu::MessagePattern& pattern, std::string& fault) {
  Message::Signature signature;
  std::vector<std::string> open;  // the arguments that the present part is inside of
  std::vector<UMessagePatternArgType> types;
  for (int32_t i = 0; i < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part& part = pattern.getPart(i);
    switch (part.getType()) {
      case UMSGPAT_PART_TYPE_ARG_START:
        types.push_back(part.getArgType());
        open.emplace_back();
        break;
      case UMSGPAT_PART_TYPE_ARG_LIMIT:
        types.pop_back();
        open.pop_back();
        break;
      case UMSGPAT_PART_TYPE_ARG_NAME:
        open.back() = utf8(pattern.getSubstring(part));
        signature[open.back()].number |=
            types.back() != UMSGPAT_ARG_TYPE_NONE && types.back() != UMSGPAT_ARG_TYPE_SELECT;
        break;
      case UMSGPAT_PART_TYPE_ARG_NUMBER:
        fault = "expected an argument with a name, got {" + utf8(pattern.getSubstring(part)) + "}";
        break;
      case UMSGPAT_PART_TYPE_ARG_SELECTOR:
        if (types.back() == UMSGPAT_ARG_TYPE_SELECT) {
          signature[open.back()].keywords.insert(utf8(pattern.getSubstring(part)));
        }
        break;
      default:
        break;
    }
  }
  for (const auto& [name, use] : signature)
    if (use.number && !use.keywords.empty()) fault = "{" + name + "} is used as a word and as a number";
  return signature;
}

Message::Meetings read_meetings(const icu::MessagePattern& pattern) {
  Message::Meetings meetings;
  for (int32_t i = 0; i + 3 < pattern.countParts(); ++i) {
    const icu::MessagePattern::Part &limit = pattern.getPart(i + 1), &start = pattern.getPart(i + 2);
    if (limit.getType() != UMSGPAT_PART_TYPE_ARG_LIMIT || start.getType() != UMSGPAT_PART_TYPE_ARG_START) continue;
    if (pattern.getPart(i).getType() != UMSGPAT_PART_TYPE_ARG_NAME || limit.getLimit() != start.getIndex()) continue;
    meetings.emplace(utf8(pattern.getSubstring(pattern.getPart(i))),
                     utf8(pattern.getSubstring(pattern.getPart(i + 3))));
  }
  return meetings;
}

const std::string* text_of(const Arguments& arguments, const std::string& name) {
  const auto found = std::ranges::find(arguments, name, &Arguments::value_type::first);
  const auto* text = found == arguments.end() ? nullptr : std::get_if<std::string>(&found->second);
  return text && !text->empty() ? text : nullptr;
}

/// Whether the texts of two arguments that meet would be read as one word.
bool run_together(const Arguments& arguments, const std::string& first, const std::string& second) {
  const std::string *before = text_of(arguments, first), *after = text_of(arguments, second);
  return before && after && is_alphanumeric(before->back()) && is_alphanumeric(after->front());
}

icu::UnicodeString joined(const std::vector<std::string>& items, const icu::ListFormatter& lists) {
  std::vector<icu::UnicodeString> strings;
  for (const std::string& item : items) strings.push_back(icu::UnicodeString::fromUTF8(item));
  icu::UnicodeString text;
  UErrorCode status = U_ZERO_ERROR;
  return lists.format(strings.data(), static_cast<int32_t>(strings.size()), text, status);
}

icu::Formattable formattable(const Argument& argument, const ListForms& lists) {
  return match(
      argument, [](const std::string& text) { return icu::Formattable(icu::UnicodeString::fromUTF8(text)); },
      [](std::int64_t number) { return icu::Formattable(static_cast<int64_t>(number)); },
      [&](const std::vector<std::string>& items) { return icu::Formattable(joined(items, *lists.all)); },
      [&](const Alternatives& list) { return icu::Formattable(joined(list.items, *lists.any)); });
}

}  // namespace

ListForms::ListForms(const icu::Locale& locale) {
  UErrorCode status = U_ZERO_ERROR;
  all.reset(icu::ListFormatter::createInstance(locale, status));
  any.reset(icu::ListFormatter::createInstance(locale, ULISTFMT_TYPE_OR, ULISTFMT_WIDTH_WIDE, status));
  if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU list formats: ") + u_errorName(status));
}

Message::Message(const std::string& pattern, const icu::Locale& locale, Place place) : place_(place) {
  UErrorCode status = U_ZERO_ERROR;
  UParseError where{};
  const icu::UnicodeString text = icu::UnicodeString::fromUTF8(pattern);
  const icu::MessagePattern parsed(text, &where, status);
  if (U_SUCCESS(status)) {
    signature_ = read_signature(parsed, fault_);
    meetings_ = read_meetings(parsed);
    pattern_ = std::make_unique<icu::MessageFormat>(text, locale, where, status);
  }
  if (U_FAILURE(status)) {
    fault_ = "pattern is not understood near \"" + utf8(icu::UnicodeString(where.preContext)) + "\"";
  } else if (fault_.empty() && signature_.empty()) {
    icu::UnicodeString whole;
    fixed_ = utf8(pattern_->format(nullptr, nullptr, 0, whole, status));
  }
}

Message::Message(const Message& other)
    : place_(other.place_),
      fault_(other.fault_),
      signature_(other.signature_),
      pattern_(other.pattern_ ? std::make_unique<icu::MessageFormat>(*other.pattern_) : nullptr),
      fixed_(other.fixed_) {}

std::string Message::format(const Arguments& arguments, const ListForms& lists) const {
  if (signature_.empty()) return fixed_;
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  Signature missing = signature_;
  for (const auto& [name, argument] : arguments) {
    missing.erase(name);
    names.push_back(icu::UnicodeString::fromUTF8(name));
    values.push_back(formattable(argument, lists));
    if (const auto next = meetings_.find(name); next != meetings_.end() && run_together(arguments, name, next->second))
      values.back() = icu::Formattable(icu::UnicodeString::fromUTF8(std::get<std::string>(argument) + " "));
  }
  if (!missing.empty()) throw std::logic_error("missing argument {" + missing.begin()->first + "}");
  icu::UnicodeString text;
  UErrorCode status = U_ZERO_ERROR;
  const std::lock_guard lock(*formatting_);
  pattern_->format(names.data(), values.data(), static_cast<int32_t>(values.size()), text, status);
  if (U_FAILURE(status)) throw std::logic_error(u_errorName(status));
  return utf8(text);
}

}  // namespace binran
