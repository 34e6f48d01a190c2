#include "base/workers.h"

#include <algorithm>
#include <system_error>

namespace binran {

Workers::Workers(unsigned jobs) : jobs_(jobs > 0 ? jobs : std::max(1u, std::thread::hardware_concurrency())) {}

Workers::~Workers() {
  {
    const Lock lock(mutex_);
    ending_ = true;
  }
  changed_.notify_all();
  for (std::thread& thread : threads_) thread.join();
}

void Workers::work() {
  Lock lock(mutex_);
  while (!ending_)
    if (!do_task(lines_.begin(), lock)) {
      ++idle_threads_;
      wait(lock);
      --idle_threads_;
    }
}

/// Does the first task that nobody has begun of the line `from` or of a younger one. False where there is none.
bool Workers::do_task(std::list<TaskLine*>::iterator from, Lock& lock) {
  const auto line = std::find_if(from, lines_.end(), [](const TaskLine* it) { return it->begun_ < it->tasks_.size(); });
  if (line == lines_.end()) return false;
  TaskLine::Task& task = (*line)->tasks_[(*line)->begun_++];
  --waiting_tasks_;
  lock.unlock();
  try {
    task.work();
  } catch (...) {
    task.fault = std::current_exception();
  }
  task.work = nullptr;
  lock.lock();
  task.done = true;
  if (waiting_threads_ > 0) changed_.notify_all();
  return true;
}

void Workers::start_thread() {
  try {
    threads_.emplace_back([this] { work(); });
  } catch (const std::system_error&) {
    // The system allows no more threads: fewer do it too.
  }
}

void Workers::wait(Lock& lock) {
  ++waiting_threads_;
  changed_.wait(lock);
  --waiting_threads_;
}

TaskLine::TaskLine(Workers& workers) : workers_(workers) {
  const Workers::Lock lock(workers_.mutex_);
  self_ = workers_.lines_.insert(workers_.lines_.end(), this);
}

TaskLine::~TaskLine() {
  Workers::Lock lock(workers_.mutex_);
  workers_.waiting_tasks_ -= tasks_.size() - begun_;
  tasks_.erase(tasks_.begin() + static_cast<std::ptrdiff_t>(begun_), tasks_.end());
  while (!std::ranges::all_of(tasks_, &Task::done)) workers_.wait(lock);
  workers_.lines_.erase(self_);
}

void TaskLine::add(std::function<void()> task) {
  const Workers::Lock lock(workers_.mutex_);
  tasks_.push_back({std::move(task), nullptr, false});
  ++workers_.waiting_tasks_;
  if (workers_.waiting_tasks_ > workers_.idle_threads_ && workers_.threads_.size() + 1 < workers_.jobs_)
    workers_.start_thread();
  if (workers_.waiting_threads_ > 0) workers_.changed_.notify_all();
}

void TaskLine::finish_oldest() {
  Workers::Lock lock(workers_.mutex_);
  while (!tasks_.front().done)
    if (!workers_.do_task(self_, lock)) workers_.wait(lock);
  const std::exception_ptr fault = tasks_.front().fault;
  tasks_.pop_front();
  --begun_;
  lock.unlock();
  if (fault) std::rethrow_exception(fault);
}

}  // namespace binran
