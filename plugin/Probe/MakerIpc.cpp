//===- MakerIpc.cpp - makes queues and semaphores of POSIX ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/MakerParts.h"
#include <climits>
#include <cstdio>
#include <fcntl.h>
#include <mqueue.h>
#include <semaphore.h>
#include <unistd.h>

using namespace kapi;

static std::string objectName() {
  return "/kapi-probe-" + std::to_string(getpid());
}

static Made keptName(const std::string &Name) {
  char *P = keptZeros<char>();
  if (P != MAP_FAILED)
    memcpy(P, Name.c_str(), Name.size() + 1);
  return address(P);
}

/// A queue of two messages of 16 bytes.
static mqd_t newQueue(const std::string &Name) {
  mq_attr Attributes = {};
  Attributes.mq_maxmsg = 2;
  Attributes.mq_msgsize = 16;
  return mq_open(Name.c_str(), O_CREAT | O_EXCL | O_RDWR | O_NONBLOCK, 0600,
                 &Attributes);
}

static Made queue(Maker What) {
  std::string Name = objectName();
  mqd_t Queue = newQueue(Name);
  mq_unlink(Name.c_str());
  int Messages = What == Maker::MqFull ? 2 : What == Maker::MqFilled ? 1 : 0;
  for (int I = 0; I < Messages; ++I)
    if (mq_send(Queue, "kapi", 4, 0) != 0)
      return std::nullopt;
  return descriptor(Queue);
}

static Made semaphore(unsigned Value) {
  auto *Semaphore = keptZeros<sem_t>();
  if (Semaphore == MAP_FAILED || sem_init(Semaphore, 0, Value) != 0)
    return std::nullopt;
  return address(Semaphore);
}

Made kapi::makeIpcObject(Maker What) {
  switch (What) {
  case Maker::Mq:
  case Maker::MqFilled:
  case Maker::MqFull:
    return queue(What);
  case Maker::MqName:
    return newQueue(objectName()) < 0 ? std::nullopt : keptName(objectName());
  case Maker::Sem:
    return semaphore(1);
  case Maker::SemTaken:
    return semaphore(0);
  case Maker::SemFull:
    return semaphore(SEM_VALUE_MAX);
  case Maker::SemName:
    if (sem_open(objectName().c_str(), O_CREAT | O_EXCL, 0600, 1) == SEM_FAILED)
      return std::nullopt;
    return keptName(objectName());
  default:
    return std::nullopt;
  }
}
