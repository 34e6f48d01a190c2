#include "explain/conversations.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "explain/address.h"

namespace binran {
namespace {

constexpr std::size_t most_alike = 64, most_keys = 32;

// Kinds of what an exchange is known by.
constexpr char leg_key = 'l', session_key = 's', from_key = 'f', to_key = 't';

void set(std::string& kept, std::string_view value) {
  kept.assign(value.substr(0, Conversations::longest_text));
}

/// The first value stands: of several hops the first is who sent the message.
void set_once(std::string& kept, std::string_view value) {
  if (kept.empty()) set(kept, value);
}

/// Whether a part stands above the message that it is of.
bool is_above(WirePart part) {
  return part == WirePart::source || part == WirePart::source_port || part == WirePart::destination ||
         part == WirePart::destination_port;
}

/// The request that a sequence is of: "1 INVITE".
std::string_view request_of(std::string_view sequence) {
  const std::size_t space = sequence.rfind(' ');
  return space == sequence.npos ? std::string_view() : sequence.substr(space + 1);
}

/// What a request and its answers share, but not what acknowledges them: the "1" of "1 INVITE".
std::string number_of(std::string_view sequence) {
  return std::string(sequence.substr(0, sequence.find(' ')));
}

bool is_again(const SeenMessage& one, const SeenMessage& before) {
  return one.text == before.text && one.sequence == before.sequence && one.source == before.source &&
         one.destination == before.destination;
}

}  // namespace

void Conversations::begin(WirePart part, std::string_view value, Sighting at) {
  finish_message();
  message_ = {};
  unread_.clear();
  inside_ = true;
  message_.answer = part == WirePart::answer;
  set(message_.text, value);
  message_.at = std::move(at);
  message_.source = address(std::exchange(source_, {}), std::exchange(source_port_, {}));
  message_.destination = address(std::exchange(destination_, {}), std::exchange(destination_port_, {}));
}

void Conversations::take(WirePart part, std::string_view value) {
  switch (inside_ || is_above(part) ? part : WirePart::code) {
    case WirePart::code:
    case WirePart::request:
    case WirePart::answer:
      return;
    case WirePart::conversation:
      return set_once(message_.conversation, value);
    case WirePart::sequence:
      return set_once(message_.sequence, value);
    case WirePart::session:
      return set_once(message_.session, value);
    case WirePart::hop:
      return set_once(message_.hop, value);
    case WirePart::target:
      return set_once(message_.target, value);
    case WirePart::from:
      return set_once(message_.from, value);
    case WirePart::to:
      return set_once(message_.to, value);
    case WirePart::source:
      return set(source_, value);
    case WirePart::source_port:
      return set(source_port_, value);
    case WirePart::destination:
      return set(destination_, value);
    case WirePart::destination_port:
      return set(destination_port_, value);
  }
}

/// The first of a message stands here too, so that a message of many is no longer than one of few.
void Conversations::take_unread(WirePart part, int pattern, std::string_view line) {
  if (!inside_ || std::ranges::find(unread_, part, &Unread::part) != unread_.end()) return;
  unread_.push_back({part, pattern, line});
}

/// Reads what was left in lines: one part of the message, or all.
void Conversations::read(std::optional<WirePart> part) {
  std::erase_if(unread_, [&](const Unread& it) {
    if (part && it.part != *part) return false;
    take(it.part, read_line_(it.pattern, it.line));
    return true;
  });
}

void Conversations::end() {
  finish_message();
  for (std::string* above : {&source_, &source_port_, &destination_, &destination_port_}) above->clear();
}

void Conversations::finish_message() {
  if (!inside_ || message_.conversation.empty()) {
    inside_ = false;
    return;
  }
  if (message_.source.empty() && message_.destination.empty()) read(WirePart::hop);
  const Place found = exchange_of_message();
  inside_ = false;
  std::vector<std::string>& legs = found->exchange.legs;
  const auto leg = std::ranges::find(legs, message_.conversation) - legs.begin();
  add(found, std::move(message_), static_cast<std::size_t>(leg));
  open_.splice(open_.end(), open_, found);
}

/// Where the log does not say who sent a message to whom, the message itself does, as far as that goes: a request names
/// its sender and where it is sent, and an answer goes back where its request came from.
void Conversations::set_addresses(Message& message, const SeenExchange* exchange) const {
  if (!message.source.empty() || !message.destination.empty()) return;
  if (!message.answer) {
    message.source = message.hop;
    message.destination = message.target;
    return;
  }
  message.destination = message.hop;
  if (!exchange) return;
  const auto request = std::ranges::find_if(exchange->messages, [&](const SeenMessage& it) {
    return !it.answer && it.hop == message.hop && it.sequence == message.sequence;
  });
  if (request != exchange->messages.end()) message.source = request->destination;
}

/// An exchange is known by few keys, and few are known by the same key: where very many have it in common, it tells
/// nobody apart.
void Conversations::know(Place open, char kind, const std::string& value) {
  std::vector<std::string>& known_by = open->known_by;
  if (value.empty() || known_by.size() >= most_keys) return;
  std::string key = kind + value;
  if (std::ranges::find(known_by, key) != known_by.end()) return;
  std::vector<Place>& alike = index_[key];
  if (alike.size() >= most_alike) return;
  alike.push_back(open);
  known_by.push_back(std::move(key));
}

void Conversations::unknow(Place open, const std::string& key) {
  if (std::erase(open->known_by, key) == 0) return;
  const auto alike = index_.find(key);
  std::erase(alike->second, open);
  if (alike->second.empty()) index_.erase(alike);
}

void Conversations::forget(Place open) {
  while (!open->known_by.empty()) unknow(open, std::string(open->known_by.back()));
  close(*open);
  open_.erase(open);
}

/// By who speaks an exchange is known only while its first leg waits for an answer: nobody looks for it afterwards, and
/// those who speak may be the same in all of them.
void Conversations::set_waiting(Place open, bool waits) {
  const SeenExchange& exchange = open->exchange;
  if (waits) {
    know(open, from_key, exchange.from);
    know(open, to_key, exchange.to);
  } else {
    unknow(open, from_key + exchange.from);
    unknow(open, to_key + exchange.to);
  }
}

/// The exchange that a message belongs to: the one of its leg, the one that its leg is the other side of, or a new one.
Conversations::Place Conversations::exchange_of_message() {
  if (const auto known = index_.find(leg_key + message_.conversation); known != index_.end())
    return known->second.front();
  read();
  const Message& message = message_;
  Place found = message.answer ? open_.end() : other_side_of(message);
  if (found == open_.end()) {
    if (open_.size() >= most_open) forget(open_.begin());
    ++count_;
    found = open_.emplace(open_.end());
    found->exchange.protocol = protocol_;
    found->exchange.from = message.from;
    found->exchange.to = message.to;
  }
  found->exchange.legs.push_back(message.conversation);
  know(found, leg_key, message.conversation);
  return found;
}

/// An exchange that this first request of a new leg is the other side of, if there is one and no other: it has the same
/// session, or it waits for an answer at the host that sends the request, and who speaks or is spoken to is the same.
Conversations::Place Conversations::other_side_of(const Message& request) {
  Message sent = request;
  set_addresses(sent, nullptr);
  Place found = open_.end();
  bool several = false;
  const auto ask = [&](char kind, const std::string& value, const auto& holds) {
    if (value.empty()) return;
    const auto alike = index_.find(kind + value);
    if (alike == index_.end()) return;
    for (const Place known : alike->second) {
      if (known->exchange.legs.size() >= most_legs || !holds(*known)) continue;
      several = several || (found != open_.end() && found != known);
      found = known;
    }
    several = several || alike->second.size() >= most_alike;  // and more that are not among them
  };
  const auto waits_there = [&](const Open& open) {
    return std::ranges::any_of(open.exchange.messages, [&](const SeenMessage& message) {
      return !message.answer && host_of(message.destination) == host_of(sent.source);
    });
  };
  ask(session_key, request.session, [](const Open&) { return true; });
  ask(from_key, request.from, waits_there);
  ask(to_key, request.to, waits_there);
  return several ? open_.end() : found;  // of several, nobody knows which
}

void Conversations::add(Place open, Message message, std::size_t leg) {
  SeenExchange& exchange = open->exchange;
  set_addresses(message, &exchange);
  message.leg = leg;
  know(open, session_key, message.session);
  if (leg == 0 && !message.answer && number_of(message.sequence) != open->answered) set_waiting(open, true);
  if (leg == 0 && message.answer && outcome_of(message) != Outcome::open) {
    open->answered = number_of(message.sequence);
    set_waiting(open, false);
  }
  if (!exchange.messages.empty() && is_again(message, exchange.messages.back())) {
    ++exchange.messages.back().times;
  } else if (exchange.messages.size() < most_messages) {
    exchange.messages.push_back(std::move(message));
  } else {
    ++exchange.left_out;
  }
}

std::string_view Conversations::code_of(const SeenMessage& message) const {
  return std::string_view(message.text).substr(0, message.text.find(' '));
}

Outcome Conversations::outcome_of(const SeenMessage& message) const {
  constexpr std::size_t most_outcomes = 256;
  std::string code(code_of(message));
  if (const auto known = outcomes_.find(code); known != outcomes_.end()) return known->second;
  const Outcome outcome = outcome_(code);
  if (outcomes_.size() < most_outcomes) outcomes_.emplace(std::move(code), outcome);
  return outcome;
}

/// The answers that say failure, but those whose request was then made again, as with credentials.
std::vector<std::size_t> Conversations::failures(const SeenExchange& exchange) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < exchange.messages.size(); ++i) {
    const SeenMessage& message = exchange.messages[i];
    if (!message.answer || outcome_of(message) != Outcome::failure) continue;
    const bool made_again =
        std::any_of(exchange.messages.begin() + static_cast<std::ptrdiff_t>(i) + 1, exchange.messages.end(),
                    [&](const SeenMessage& later) {
                      return !later.answer && later.leg == message.leg && later.text == request_of(message.sequence);
                    });
    if (!made_again) found.push_back(i);
  }
  return found;
}

/// An exchange fails where its first leg does. The failure began with the first answer of the code that came from the
/// farthest leg, which others pass on, perhaps as another code.
std::size_t Conversations::where_failed(const SeenExchange& exchange) const {
  const std::vector<std::size_t> found = failures(exchange);
  const auto is_of_first_leg = [&](std::size_t i) { return exchange.messages[i].leg == 0; };
  const auto last = std::find_if(found.rbegin(), found.rend(), is_of_first_leg);
  if (last == found.rend()) return SeenExchange::none;
  const auto origin = std::find_if_not(last, found.rend(), is_of_first_leg);
  const std::string_view code = code_of(exchange.messages[origin == found.rend() ? *last : *origin]);
  return *std::ranges::find_if(found, [&](std::size_t i) { return code_of(exchange.messages[i]) == code; });
}

void Conversations::close(Open& open) {
  SeenExchange& exchange = open.exchange;
  exchange.failing = where_failed(exchange);
  const bool failed = exchange.failing != SeenExchange::none;
  if (failed) ++failed_count_;
  std::vector<SeenExchange>& kept = failed ? failed_ : others_;
  if (kept.size() < most_kept) kept.push_back(std::move(exchange));
}

void Conversations::give(Explanation& explanation) {
  while (!open_.empty()) forget(open_.begin());
  explanation.failed += failed_count_;
  explanation.all_exchanges += count_;
  std::vector<SeenExchange>& told = failed_.empty() ? others_ : failed_;
  std::ranges::stable_sort(told, {}, [](const SeenExchange& it) { return it.messages.front().at.line; });
  std::ranges::move(told, std::back_inserter(explanation.exchanges));
}

}  // namespace binran
