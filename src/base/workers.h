// Work on all processors: the one place of the program that owns threads. A `Workers` owns the threads of a run and
// bounds them; an `InOrder` is a line of tasks whose results are taken one by one, in the order in which the tasks were
// given, so that what comes of them does not depend on how many threads there are. Knows nothing of what is done.
//
// Who waits, works: a thread that waits for a result does tasks of that line or of lines that were begun later, which
// are parts of what it waits for or as short. Free threads begin with the line that was begun first. So documents are
// made side by side as long as there are any, and parts of the last of them afterwards.
//
// A task must own what it changes, and may read what nobody changes while its line exists. What it throws is thrown
// where its result would have been taken; tasks that nobody has begun by then are given up, and those that somebody is
// at are waited for.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <list>
#include <mutex>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

namespace binran {

class TaskLine;

/// The threads of one run, however its work nests. Must outlive every line of tasks. Threads are started when there is
/// work for them and end with this; a process must not fork in between.
class Workers {
 public:
  /// So many threads are at work together, with the one that waits for results; 0: one for each processor. With 1, no
  /// thread is started.
  explicit Workers(unsigned jobs = 1);
  ~Workers();
  Workers(const Workers&) = delete;
  Workers& operator=(const Workers&) = delete;

  std::size_t jobs() const { return jobs_; }

 private:
  friend class TaskLine;
  using Lock = std::unique_lock<std::mutex>;
  void work();
  bool do_task(std::list<TaskLine*>::iterator from, Lock&);
  void start_thread();
  void wait(Lock&);

  const std::size_t jobs_;
  std::mutex mutex_;  ///< of all below, and of all lines
  std::condition_variable changed_;
  std::list<TaskLine*> lines_;  ///< in the order in which they were begun
  std::size_t waiting_tasks_ = 0, idle_threads_ = 0, waiting_threads_ = 0;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

/// The tasks behind an InOrder, whatever they give. For one thread, besides those of its Workers.
class TaskLine {
 public:
  explicit TaskLine(Workers&);
  ~TaskLine();
  TaskLine(const TaskLine&) = delete;
  TaskLine& operator=(const TaskLine&) = delete;

  void add(std::function<void()> task);
  /// Waits until the oldest task is done and removes it. Throws what the task threw.
  void finish_oldest();

 private:
  friend class Workers;
  struct Task {
    std::function<void()> work;
    std::exception_ptr fault;
    bool done = false;
  };
  Workers& workers_;
  std::deque<Task> tasks_;
  std::size_t begun_ = 0;  ///< the first of them, which somebody is at or which are done
  std::list<TaskLine*>::iterator self_;
};

/// Tasks that each give a `Result`, which is taken in order on the thread that adds them. A few more tasks are begun
/// than have been taken, so that the results of all are never in memory at once. For one thread.
template <class Result>
class InOrder {
 public:
  using Take = std::function<void(Result)>;
  /// Without `workers` (null, or of one job) each task is done when it is added.
  InOrder(Workers* workers, Take take) : take_(std::move(take)) {
    if (!workers || workers->jobs() == 1) return;
    most_ahead_ = tasks_for_each * workers->jobs();
    tasks_.emplace(*workers);
  }

  /// Takes results before, where many wait.
  void add(std::function<Result()> make) {
    if (!tasks_) return take_(make());
    while (results_.size() >= most_ahead_) take_oldest();
    std::optional<Result>& result = results_.emplace_back();
    tasks_->add([&result, make = std::move(make)] { result.emplace(make()); });
  }

  /// Takes the results that are left. What was not taken is given up otherwise.
  void finish() {
    while (!results_.empty()) take_oldest();
  }

 private:
  static constexpr std::size_t tasks_for_each = 4;  ///< thread, so that none runs out of them

  void take_oldest() {
    tasks_->finish_oldest();
    Result result = *std::move(results_.front());
    results_.pop_front();
    take_(std::move(result));
  }

  Take take_;
  std::size_t most_ahead_ = 0;
  std::deque<std::optional<Result>> results_;
  std::optional<TaskLine> tasks_;  ///< ends before the results that it writes
};

}  // namespace binran
