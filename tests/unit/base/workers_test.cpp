// Work on several threads: results in order, faults in their place, and no more threads than were asked for.
#include "base/workers.h"

#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <latch>
#include <numeric>
#include <stdexcept>
#include <thread>

namespace binran {
namespace {

/// The greatest number of threads that were inside together.
class Crowd {
 public:
  void enter() {
    const int now = ++inside_;
    for (int most = most_; most < now && !most_.compare_exchange_weak(most, now);) continue;
  }
  void leave() { --inside_; }
  int most() const { return most_; }

 private:
  std::atomic<int> inside_ = 0, most_ = 0;
};

std::vector<int> up_to(int count) {
  std::vector<int> numbers(static_cast<std::size_t>(count));
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

}  // namespace

TEST_CASE("results are taken in the order of the tasks, whoever is done first") {
  for (const unsigned jobs : {1u, 2u, 7u}) {
    CAPTURE(jobs);
    Workers workers(jobs);
    std::vector<int> taken;
    InOrder<int> numbers(&workers, [&](int number) { taken.push_back(number); });
    for (const int number : up_to(100))
      numbers.add([number] {
        if (number % 3 == 0) std::this_thread::sleep_for(std::chrono::microseconds(200));
        return number;
      });
    numbers.finish();
    CHECK(taken == up_to(100));
  }
}

TEST_CASE("tasks are done side by side") {
  Workers workers(2);
  std::latch both(2);
  int taken = 0;
  InOrder<int> numbers(&workers, [&](int number) { taken += number; });
  for (int i = 0; i < 2; ++i)
    numbers.add([&] {
      both.arrive_and_wait();
      return 1;
    });
  numbers.finish();
  CHECK(taken == 2);
}

TEST_CASE("one job, or no workers, is this thread and nothing else") {
  Workers alone(1);
  for (Workers* workers : {&alone, static_cast<Workers*>(nullptr)}) {
    std::vector<int> begun, taken;
    InOrder<int> numbers(workers, [&](int number) { taken.push_back(number); });
    for (const int number : up_to(5))
      numbers.add([&, number, here = std::this_thread::get_id()] {
        CHECK(std::this_thread::get_id() == here);
        CHECK(taken == begun);  // nothing is begun before what came before it has been taken
        begun.push_back(number);
        return number;
      });
    CHECK(taken == up_to(5));
    numbers.finish();
  }
}

TEST_CASE("a fault is thrown where its result would have been taken") {
  for (const unsigned jobs : {1u, 2u, 7u}) {
    CAPTURE(jobs);
    Workers workers(jobs);
    std::vector<int> taken;
    const auto run = [&] {
      InOrder<int> numbers(&workers, [&](int number) { taken.push_back(number); });
      for (const int number : up_to(50))
        numbers.add([number] {
          if (number >= 10) throw std::runtime_error(std::to_string(number));
          return number;
        });
      numbers.finish();
    };
    CHECK_THROWS_WITH_AS(run(), "10", std::runtime_error);
    CHECK(taken == up_to(10));
    // Nobody is left over: the same workers go on.
    taken.clear();
    InOrder<int> more(&workers, [&](int number) { taken.push_back(number); });
    for (const int number : up_to(20)) more.add([number] { return number; });
    more.finish();
    CHECK(taken == up_to(20));
  }
}

TEST_CASE("lines inside tasks share the threads, and not too much is begun ahead") {
  constexpr unsigned jobs = 3;
  Workers workers(jobs);
  Crowd crowd;
  std::atomic<int> begun = 0;
  int taken = 0, most_ahead = 0;
  const auto sum_of = [&](int outer) {
    int sum = 0;
    InOrder<int> inner(&workers, [&](int number) { sum += number; });
    for (const int number : up_to(20))
      inner.add([&, number] {
        crowd.enter();
        std::this_thread::sleep_for(std::chrono::microseconds(50));
        crowd.leave();
        return number * outer;
      });
    inner.finish();
    return sum;
  };
  InOrder<int> outer(&workers, [&](int sum) {
    most_ahead = std::max(most_ahead, begun - taken);
    CHECK(sum == 190 * taken++);
  });
  for (const int number : up_to(40))
    outer.add([&, number] {
      ++begun;
      return sum_of(number);
    });
  outer.finish();
  CHECK(taken == 40);
  CHECK(crowd.most() <= int{jobs});
  CHECK(most_ahead <= 4 * int{jobs});
}

TEST_CASE("what was not taken is given up, and what somebody is at is waited for") {
  Workers workers(2);
  std::atomic<int> begun = 0, ended = 0;
  {
    InOrder<int> numbers(&workers, [](int) {});
    for (int i = 0; i < 8; ++i)
      numbers.add([&] {
        ++begun;
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return ++ended;
      });
  }
  CHECK(begun == ended);
}

}  // namespace binran
