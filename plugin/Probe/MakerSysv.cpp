//===- MakerSysv.cpp - makes objects of System V --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/MakerParts.h"
#include <csignal>
#include <sys/ipc.h>
#include <sys/msg.h>
#include <sys/prctl.h>
#include <sys/sem.h>
#include <sys/shm.h>
#include <unistd.h>

using namespace kapi;

static constexpr int Open = 0600, Closed = 0;

/// A child that does something when the probing call has begun to wait.
template <class Action> static bool soon(Action Do) {
  pid_t Child = fork();
  if (Child != 0)
    return Child > 0;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  usleep(50000);
  Do();
  _exit(0);
}

static Made messageQueue(Maker What) {
  int Id = msgget(IPC_PRIVATE,
                  IPC_CREAT | (What == Maker::MsgQueueClosed ? Closed : Open));
  if (Id < 0)
    return std::nullopt;
  struct {
    long Type = 1;
    char Text[1024] = {'k', 'a', 'p', 'i'};
  } Message;
  if (What == Maker::MsgQueueFilled && msgsnd(Id, &Message, 4, IPC_NOWAIT) != 0)
    return std::nullopt;
  if (What == Maker::MsgQueueFull)
    while (msgsnd(Id, &Message, sizeof Message.Text, IPC_NOWAIT) == 0)
      ;
  if (What == Maker::MsgQueueRemoved &&
      !soon([&] { msgctl(Id, IPC_RMID, nullptr); }))
    return std::nullopt;
  return Id;
}

static Made semaphoreSet(Maker What) {
  // A number counts as the pointer that a union would hold.
  unsigned short Values[] = {1, 1};
  int Id = semget(IPC_PRIVATE, 2, IPC_CREAT | Open);
  if (Id < 0 || semctl(Id, 0, SETALL, Values) != 0)
    return std::nullopt;
  semid_ds State = {};
  if (What == Maker::SemSetClosed && (semctl(Id, 0, IPC_STAT, &State) != 0 ||
                                      (State.sem_perm.mode = Closed) != 0 ||
                                      semctl(Id, 0, IPC_SET, &State) != 0))
    return std::nullopt;
  if (What == Maker::SemSetRemoved && !soon([&] { semctl(Id, 0, IPC_RMID); }))
    return std::nullopt;
  return Id;
}

/// Objects of all three kinds that share a key and that only root may use.
static Made closedKey() {
  constexpr key_t Key = 0x6b617069;
  if (msgget(Key, IPC_CREAT | Closed) < 0 ||
      semget(Key, 2, IPC_CREAT | Closed) < 0 ||
      shmget(Key, 4096, IPC_CREAT | Closed) < 0)
    return std::nullopt;
  return Key;
}

Made kapi::makeSysvObject(Maker What) {
  switch (What) {
  case Maker::SysvKey:
    return closedKey();
  case Maker::MsgQueue:
  case Maker::MsgQueueFilled:
  case Maker::MsgQueueFull:
  case Maker::MsgQueueClosed:
  case Maker::MsgQueueRemoved:
    return messageQueue(What);
  case Maker::Msgbuf:
    return kept(long(1));
  case Maker::SemSet:
  case Maker::SemSetClosed:
  case Maker::SemSetRemoved:
    return semaphoreSet(What);
  case Maker::Sembuf:
    return kept(sembuf{0, -1, 0});
  case Maker::SembufWait:
    return kept(sembuf{0, -2, 0});
  case Maker::SembufNowait:
    return kept(sembuf{0, -2, IPC_NOWAIT});
  case Maker::SembufFar:
    return kept(sembuf{99, -1, 0});
  case Maker::SembufLarge:
    return kept(sembuf{0, 32767, 0});
  case Maker::Shm:
    return descriptor(shmget(IPC_PRIVATE, 4096, IPC_CREAT | Open));
  case Maker::ShmClosed:
    return descriptor(shmget(IPC_PRIVATE, 4096, IPC_CREAT | Closed));
  default:
    return std::nullopt;
  }
}
