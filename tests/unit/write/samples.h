// The shipped locales and parts of documents, for tests of writers.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "document/section.h"
#include "locale/breaking.h"
#include "locale/locale.h"

namespace binran {

inline const Locale& shipped_locale(std::string_view tag) {
  static Sources sources;
  static Diagnostics diagnostics;
  static const std::vector<Locale> locales = read_locales(BINRAN_SOURCE_DIR "/content/locales", sources, diagnostics);
  return *std::find_if(locales.begin(), locales.end(), [&](const Locale& locale) { return locale.tag() == tag; });
}

inline Breaker breaker_of(std::string_view tag) {
  return Breaker(std::string(tag), shipped_locale(tag).typesetting());
}

/// The head of 430 as Japanese readers see it.
inline EntryHead flow_failed() {
  EntryHead head;
  head.anchor = "sip-430";
  head.code = "430";
  head.phrase = "Flow Failed";
  head.title = "フロー失敗";
  head.summary = "接続が失われている";
  head.class_label = "4xx リクエスト失敗";
  head.class_id = "4xx";
  head.facts = {{"送信元", "エッジプロキシ"}, {"再試行", "別の宛先へ可"}};
  return head;
}

/// A head whose every string is `text`.
inline EntryHead head_of(const std::string& text) {
  EntryHead head = flow_failed();
  for (std::string* part : {&head.code, &head.phrase, &head.title, &head.summary, &head.class_label, &head.class_id}) {
    *part = text;
  }
  head.title += "t";
  head.facts = {{text, text}};
  return head;
}

}  // namespace binran
