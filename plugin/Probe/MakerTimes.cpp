//===- MakerTimes.cpp - makes signals, timers and times -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/MakerParts.h"
#include <csignal>
#include <ctime>
#include <sys/syscall.h>
#include <unistd.h>

using namespace kapi;

static sigevent quietEvent() {
  sigevent Event = {};
  Event.sigev_notify = SIGEV_NONE;
  return Event;
}

/// The system call's number: what libc returns for a timer without a thread is
/// the same.
static Made timer() {
  sigevent Event = quietEvent();
  int Id = 0;
  if (syscall(SYS_timer_create, CLOCK_MONOTONIC, &Event, &Id) != 0)
    return std::nullopt;
  return Id;
}

Made kapi::makeSignalOrTime(Maker What) {
  constexpr time_t Hour = 3600;
  switch (What) {
  case Maker::Sigset: {
    sigset_t Signals;
    sigemptyset(&Signals);
    sigaddset(&Signals, SIGUSR1);
    sigprocmask(SIG_BLOCK, &Signals, nullptr);
    raise(SIGUSR1);
    return kept(Signals);
  }
  case Maker::Sigevent:
    return kept(quietEvent());
  case Maker::Timer:
    return timer();
  case Maker::LongTime:
    return kept(timespec{Hour, 0});
  case Maker::LaterTime:
    return kept(timespec{time(nullptr) + Hour, 0});
  default:
    return std::nullopt;
  }
}
