//===- MakerThreads.cpp - makes mutexes and what threads need -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/MakerParts.h"
#include <pthread.h>
#include <sched.h>
#include <unistd.h>

using namespace kapi;

namespace {

void *doNothing(void *) { return nullptr; }

void *lock(void *Mutex) {
  pthread_mutex_lock(static_cast<pthread_mutex_t *>(Mutex));
  return nullptr;
}

void *lockAndStay(void *Mutex) {
  lock(Mutex);
  while (true)
    pause();
}

void *signalForEver(void *Condition) {
  while (true) {
    pthread_cond_broadcast(static_cast<pthread_cond_t *>(Condition));
    usleep(1000);
  }
}

} // namespace

/// Runs a function in a thread of its own, perhaps to its end.
static bool inThread(void *(*Function)(void *), void *Argument, bool Joins) {
  pthread_t Thread;
  return pthread_create(&Thread, nullptr, Function, Argument) == 0 &&
         (!Joins || pthread_join(Thread, nullptr) == 0);
}

static pthread_mutex_t *newMutex(bool Robust) {
  auto *Mutex = keptZeros<pthread_mutex_t>();
  if (Mutex == MAP_FAILED)
    return nullptr;
  pthread_mutexattr_t Attributes;
  pthread_mutexattr_init(&Attributes);
  pthread_mutexattr_settype(&Attributes, PTHREAD_MUTEX_ERRORCHECK);
  if (Robust)
    pthread_mutexattr_setrobust(&Attributes, PTHREAD_MUTEX_ROBUST);
  pthread_mutex_init(Mutex, &Attributes);
  return Mutex;
}

static Made mutex(Maker What) {
  bool Dies = What == Maker::MutexOrphaned || What == Maker::MutexLost;
  pthread_mutex_t *Mutex = newMutex(/*Robust=*/Dies);
  if (!Mutex)
    return std::nullopt;
  if (What == Maker::MutexHeld)
    pthread_mutex_lock(Mutex);
  if (What == Maker::MutexBusy) {
    if (!inThread(lockAndStay, Mutex, /*Joins=*/false))
      return std::nullopt;
    while (pthread_mutex_trylock(Mutex) == 0) {
      pthread_mutex_unlock(Mutex);
      usleep(1000);
    }
  }
  if (Dies && !inThread(lock, Mutex, /*Joins=*/true))
    return std::nullopt;
  if (What == Maker::MutexLost) {
    pthread_mutex_lock(Mutex);
    pthread_mutex_unlock(Mutex);
  }
  return address(Mutex);
}

static Made condition() {
  auto *Condition = keptZeros<pthread_cond_t>();
  if (Condition == MAP_FAILED || pthread_cond_init(Condition, nullptr) != 0 ||
      !inThread(signalForEver, Condition, /*Joins=*/false))
    return std::nullopt;
  return address(Condition);
}

static Made realtimeAttributes() {
  auto *Attributes = keptZeros<pthread_attr_t>();
  if (Attributes == MAP_FAILED)
    return std::nullopt;
  sched_param Priority = {};
  Priority.sched_priority = 1;
  pthread_attr_init(Attributes);
  pthread_attr_setinheritsched(Attributes, PTHREAD_EXPLICIT_SCHED);
  pthread_attr_setschedpolicy(Attributes, SCHED_FIFO);
  pthread_attr_setschedparam(Attributes, &Priority);
  return address(Attributes);
}

Made kapi::makeThreadObject(Maker What) {
  switch (What) {
  case Maker::Mutex:
  case Maker::MutexHeld:
  case Maker::MutexBusy:
  case Maker::MutexOrphaned:
  case Maker::MutexLost:
    return mutex(What);
  case Maker::Condition:
    return condition();
  case Maker::ThreadStart:
    return reinterpret_cast<uint64_t>(&doNothing);
  case Maker::ThreadAttrRealtime:
    return realtimeAttributes();
  case Maker::OwnTid:
    return kept(gettid());
  default:
    return std::nullopt;
  }
}
