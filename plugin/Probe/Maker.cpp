//===- Maker.cpp - makes the arguments of probing calls -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Maker.h"
#include "Probe/FileMaker.h"
#include "Probe/MakerParts.h"
#include <algorithm>
#include <fcntl.h>
#include <linux/io_uring.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/fanotify.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/timerfd.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kapi;

static constexpr size_t PageSize = 4096;
static constexpr int WatchedDescriptor = 876;

static void *pages(size_t Count, int Protection, int Flags = MAP_PRIVATE) {
  return mmap(nullptr, Count * PageSize, Protection, Flags | MAP_ANONYMOUS, -1,
              0);
}

namespace {

class ArgumentMaker {
public:
  explicit ArgumentMaker(const std::string &Folder)
      : Folder(Folder), Files(Folder) {}
  Made make(Maker What);

private:
  Made memory(Maker What);
  Made object(Maker What);
  Made pipeEnd(Maker What);
  Made socketOf(Maker What);
  Made otherDescriptor(Maker What);
  Made process(Maker What);

  Made text(const std::string &S) {
    char *P = keptZeros<char>();
    if (P != MAP_FAILED)
      memcpy(P, S.c_str(), S.size() + 1);
    return address(P);
  }
  sockaddr_un listenAddress() {
    sockaddr_un Address = {};
    Address.sun_family = AF_UNIX;
    // An abstract name dies with its socket.
    snprintf(Address.sun_path + 1, sizeof Address.sun_path - 1, "kapi-probe-%d",
             getpid());
    return Address;
  }
  int listener() {
    int Fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_un Address = listenAddress();
    if (Fd < 0 ||
        bind(Fd, reinterpret_cast<sockaddr *>(&Address), sizeof Address) != 0 ||
        listen(Fd, 8) != 0)
      return -1;
    return Fd;
  }
  int readyPipe() {
    int Ends[2];
    if (pipe2(Ends, O_NONBLOCK) != 0 || write(Ends[1], "kapi", 4) != 4)
      return -1;
    return Ends[0];
  }

  const std::string &Folder;
  FileMaker Files;
};

} // namespace

Made ArgumentMaker::memory(Maker What) {
  constexpr int ReadWrite = PROT_READ | PROT_WRITE;
  switch (What) {
  case Maker::Page:
    return address(pages(1, ReadWrite));
  case Maker::Pages:
    return address(pages(4, ReadWrite));
  case Maker::ReadonlyPage:
    return address(pages(1, PROT_READ));
  case Maker::NoAccessPage:
    return address(pages(1, PROT_NONE));
  case Maker::SharedPages:
    return address(pages(4, ReadWrite, MAP_SHARED));
  case Maker::FilePages: {
    int Fd = open(Files.newFile().c_str(), O_RDWR | O_CLOEXEC);
    return address(mmap(nullptr, 4 * PageSize, ReadWrite, MAP_SHARED, Fd, 0));
  }
  case Maker::LockedPage: {
    void *P = pages(1, ReadWrite);
    return mlock(P, PageSize) == 0 ? address(P) : std::nullopt;
  }
  case Maker::Hole:
  case Maker::Unmapped: {
    char *P = static_cast<char *>(pages(8, ReadWrite));
    if (P != MAP_FAILED)
      munmap(P + PageSize, 7 * PageSize);
    return address(What == Maker::Hole ? P : P + PageSize);
  }
  default:
    return std::nullopt;
  }
}

Made ArgumentMaker::object(Maker What) {
  iovec Vector = {pages(1, PROT_READ | PROT_WRITE), 16};
  switch (What) {
  case Maker::Zeros:
    return text("");
  case Maker::Text:
    return text("kapi");
  case Maker::LongText:
    return text(std::string(5000, 'k'));
  case Maker::Ones: {
    Made Memory = text("");
    if (Memory)
      memset(reinterpret_cast<void *>(*Memory), 0xff, KeptSize);
    return Memory;
  }
  case Maker::XattrName:
    return text("user.kapi");
  case Maker::XattrSet:
    return text(MadeAttribute);
  case Maker::FileHandle: {
    file_handle Handle = {};
    Handle.handle_bytes = MAX_HANDLE_SZ;
    return kept(Handle);
  }
  case Maker::Iovec:
    return kept(Vector);
  case Maker::BadIovec:
    // What is unmapped could be mapped again by the next argument.
    mprotect(Vector.iov_base, PageSize, PROT_NONE);
    return kept(Vector);
  case Maker::Msghdr: {
    msghdr Header = {};
    Header.msg_iov = reinterpret_cast<iovec *>(*kept(Vector));
    Header.msg_iovlen = 1;
    return kept(Header);
  }
  case Maker::Sockaddr:
    return listener() < 0 ? std::nullopt : kept(listenAddress());
  case Maker::SockaddrNone:
    return kept(listenAddress());
  case Maker::Socklen:
    return kept(socklen_t(sizeof(sockaddr_un)));
  case Maker::Pollfd:
    return kept(pollfd{readyPipe(), POLLIN, 0});
  case Maker::EpollEvent: {
    epoll_event Event = {};
    Event.events = EPOLLIN;
    return kept(Event);
  }
  // A timeval of 10 microseconds is a timespec of 10 nanoseconds.
  case Maker::ShortTime:
    return kept(timespec{0, 10});
  case Maker::BadTime:
    return kept(timespec{0, 2000000000});
  case Maker::ShortTimer:
    return kept(itimerspec{{0, 0}, {3600, 0}});
  case Maker::BadTimer:
    return kept(itimerspec{{0, 0}, {0, 2000000000}});
  default:
    return std::nullopt;
  }
}

Made ArgumentMaker::pipeEnd(Maker What) {
  if (What == Maker::PipeFilled)
    return descriptor(readyPipe());
  int Ends[2];
  if (pipe2(Ends, O_NONBLOCK) != 0)
    return std::nullopt;
  if (What == Maker::PipeRead)
    return Ends[0];
  if (What == Maker::PipeEnded) {
    close(Ends[1]);
    return Ends[0];
  }
  if (What == Maker::PipeBroken)
    close(Ends[0]);
  char Block[PageSize] = {};
  if (What == Maker::PipeFull)
    while (write(Ends[1], Block, sizeof Block) > 0)
      ;
  return Ends[1];
}

Made ArgumentMaker::socketOf(Maker What) {
  int Ends[2];
  switch (What) {
  case Maker::Socket:
  case Maker::SocketFilled:
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, Ends) != 0 ||
        (What == Maker::SocketFilled && write(Ends[1], "kapi", 4) != 4))
      return std::nullopt;
    return Ends[0];
  case Maker::SocketDatagram:
    if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, Ends) != 0)
      return std::nullopt;
    return Ends[0];
  case Maker::SocketFresh:
    return descriptor(socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0));
  case Maker::ListenerIdle:
    return descriptor(listener());
  case Maker::Listener: {
    int Fd = listener();
    int Caller = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);
    sockaddr_un Address = listenAddress();
    if (Caller < 0 || connect(Caller, reinterpret_cast<sockaddr *>(&Address),
                              sizeof Address) != 0)
      return std::nullopt;
    return descriptor(Fd);
  }
  default:
    return std::nullopt;
  }
}

/// An epoll descriptor that watches WatchedDescriptor.
static Made watchingEpoll() {
  int Fd = epoll_create1(0);
  epoll_event Event = {};
  Event.events = EPOLLIN;
  if (Fd < 0 || dup2(eventfd(1, EFD_NONBLOCK), WatchedDescriptor) < 0 ||
      epoll_ctl(Fd, EPOLL_CTL_ADD, WatchedDescriptor, &Event) != 0)
    return std::nullopt;
  return Fd;
}

static Made rings(unsigned Flags) {
  io_uring_params Params = {};
  Params.flags = Flags;
  return descriptor(syscall(SYS_io_uring_setup, 4, &Params));
}

Made ArgumentMaker::otherDescriptor(Maker What) {
  switch (What) {
  case Maker::Epoll:
    return descriptor(epoll_create1(0));
  case Maker::EpollWatching:
    return watchingEpoll();
  case Maker::WatchedFd:
    return WatchedDescriptor;
  case Maker::Timerfd:
    return descriptor(timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK));
  case Maker::Eventfd:
    return descriptor(eventfd(0, EFD_NONBLOCK));
  case Maker::EventfdReady:
    return descriptor(eventfd(1, EFD_NONBLOCK));
  case Maker::Inotify:
    return descriptor(inotify_init1(IN_NONBLOCK));
  case Maker::InotifyWatching: {
    int Fd = inotify_init1(IN_NONBLOCK);
    if (Fd < 0 ||
        inotify_add_watch(Fd, Files.newFile().c_str(), IN_MODIFY) != 1)
      return std::nullopt;
    return descriptor(Fd);
  }
  case Maker::Fanotify:
    return descriptor(fanotify_init(
        FAN_CLASS_NOTIF | FAN_REPORT_DFID_NAME | FAN_NONBLOCK, O_RDONLY));
  case Maker::IoUring:
    return rings(0);
  case Maker::IoUringDisabled:
    return rings(IORING_SETUP_R_DISABLED);
  case Maker::Signalfd: {
    sigset_t Signals;
    sigemptyset(&Signals);
    sigaddset(&Signals, SIGUSR1);
    return descriptor(signalfd(-1, &Signals, SFD_NONBLOCK));
  }
  case Maker::Pidfd: {
    Made Child = process(Maker::Child);
    if (!Child)
      return std::nullopt;
    return descriptor(syscall(SYS_pidfd_open, static_cast<pid_t>(*Child), 0));
  }
  case Maker::Terminal:
    return descriptor(posix_openpt(O_RDWR | O_NOCTTY));
  case Maker::BadFd:
    return 987;
  default:
    return std::nullopt;
  }
}

Made ArgumentMaker::process(Maker What) {
  if (What == Maker::Self)
    return getpid();
  // The kernel's numbers end at 2^22.
  if (What == Maker::NoProcess)
    return 0x7ffffff0;
  pid_t Child = fork();
  if (Child < 0)
    return std::nullopt;
  if (Child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    while (What == Maker::Child)
      pause();
    _exit(0);
  }
  if (What == Maker::ChildExited) {
    siginfo_t Info;
    waitid(P_PID, Child, &Info, WEXITED | WNOWAIT);
  }
  return Child;
}

Made ArgumentMaker::make(Maker What) {
  if (What == Maker::Null)
    return 0;
  if (What <= Maker::Unmapped)
    return memory(What);
  if (What <= Maker::BadTimer)
    return object(What);
  if (What <= Maker::PathUnderFile) {
    std::optional<std::string> Path = Files.path(What);
    return Path ? text(*Path) : std::nullopt;
  }
  if (What <= Maker::SealableMemfd)
    return Files.descriptor(What);
  if (What <= Maker::PipeBroken)
    return pipeEnd(What);
  if (What <= Maker::ListenerIdle)
    return socketOf(What);
  if (What <= Maker::BadFd)
    return otherDescriptor(What);
  if (What <= Maker::NoProcess)
    return process(What);
  if (What <= Maker::DatagramRefused)
    return makeSocket(What);
  if (What <= Maker::MsghdrMany)
    return makeSocketAddress(What, Folder);
  if (What <= Maker::SemName)
    return makeIpcObject(What);
  if (What <= Maker::ShmClosed)
    return makeSysvObject(What);
  if (What <= Maker::LaterTime)
    return makeSignalOrTime(What);
  return makeThreadObject(What);
}

std::optional<uint64_t> kapi::makeMemory(const std::vector<uint64_t> &Words) {
  void *P = pages(1, PROT_READ | PROT_WRITE);
  if (P != MAP_FAILED)
    memcpy(P, Words.data(), std::min(Words.size() * 8, PageSize));
  return address(P);
}

bool kapi::makesDescriptor(Maker What) {
  return (What >= Maker::File && What < Maker::BadFd) ||
         (What >= Maker::SocketTcp && What <= Maker::DatagramRefused) ||
         (What >= Maker::Mq && What <= Maker::MqFull);
}

std::optional<uint64_t> kapi::makeArgument(Maker What,
                                           const std::string &Folder) {
  return ArgumentMaker(Folder).make(What);
}
