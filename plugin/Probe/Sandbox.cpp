//===- Sandbox.cpp - calls the kernel where it can do no harm -------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/Sandbox.h"
#include "Probe/Maker.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/Support/FileSystem.h"
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <dlfcn.h>
#include <fcntl.h>
#include <ftw.h>
#include <grp.h>
#include <net/if.h>
#include <poll.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace kapi;

static constexpr unsigned Nobody = 65534;
static constexpr unsigned MaxArguments = 6;

namespace {

/// What a child leaves behind, in memory that it shares with its parent.
struct SharedResult {
  TrialOutcome Result;
  bool IsDone;
};

using AnyFunction = long (*)(long, long, long, long, long, long);

} // namespace

/// Whether a result of that way of calling is its failing value.
static bool isFailure(const Call &Way, long Result) {
  if (Way.Failure.Text == "NULL" || Way.Failure.Text == "SEM_FAILED" ||
      Way.Failure.Text == "0")
    return Result == 0;
  // Functions that return int leave the upper half of the register undefined.
  bool IsWide = Way.Prototype.find('*') < Way.Prototype.find('(') ||
                !Way.Syscall.empty() ||
                llvm::StringRef(Way.Prototype).starts_with("ssize_t") ||
                llvm::StringRef(Way.Prototype).starts_with("off_t") ||
                llvm::StringRef(Way.Prototype).starts_with("long");
  return IsWide ? Result == -1 : static_cast<int>(Result) == -1;
}

static TrialOutcome makeCall(const Call &Way, const long *A) {
  long Result = -1;
  errno = 0;
  if (!Way.Syscall.empty()) {
    uint64_t Number = 0;
    for (const ArchNumber &N : Way.Numbers)
      if (N.Arch == "x86_64")
        Number = N.Value;
    Result = syscall(Number, A[0], A[1], A[2], A[3], A[4], A[5]);
  } else {
    auto Function = reinterpret_cast<AnyFunction>(
        dlsym(RTLD_DEFAULT, Way.Function.c_str()));
    if (!Function)
      return {TrialOutcome::NotRun, 0};
    Result = Function(A[0], A[1], A[2], A[3], A[4], A[5]);
    if (Way.Returns == ReturnConvention::ErrorNumber) {
      int Error = static_cast<int>(Result);
      return {Error ? TrialOutcome::Failed : TrialOutcome::Succeeded, Error};
    }
  }
  int Error = errno;
  bool Failed = isFailure(Way, Result) &&
                (Way.Returns != ReturnConvention::ErrnoZeroFirst || Error != 0);
  return {Failed ? TrialOutcome::Failed : TrialOutcome::Succeeded,
          Failed ? Error : 0};
}

/// Lets caught signals come from now on, one every few milliseconds, and not
/// only one: it could come before the call is made.
static void startSignals() {
  struct sigaction Action = {};
  Action.sa_handler = [](int) {};
  sigaction(SIGALRM, &Action, nullptr);
  itimerval Timer = {{0, 5000}, {0, 5000}};
  setitimer(ITIMER_REAL, &Timer, nullptr);
}

static void makeBlocking(int Fd) {
  int Flags = fcntl(Fd, F_GETFL);
  if (Flags >= 0)
    fcntl(Fd, F_SETFL, Flags & ~O_NONBLOCK);
}

[[noreturn]] static void runChild(const Trial &T, const std::string &Folder,
                                  SharedResult &Shared) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  long Arguments[MaxArguments] = {};
  for (size_t I = 0; I < T.Arguments.size() && I < MaxArguments; ++I) {
    const TrialArgument &A = T.Arguments[I];
    Arguments[I] = A.Constant;
    if (!A.isMade())
      continue;
    errno = 0;
    std::optional<uint64_t> Made =
        A.Make ? makeArgument(*A.Make, Folder) : makeMemory(A.Words);
    if (!Made) {
      Shared.Result = {TrialOutcome::NotMade, errno};
      Shared.IsDone = true;
      _exit(0);
    }
    Arguments[I] += *Made;
    if (T.IsInterrupted && A.Make && makesDescriptor(*A.Make))
      makeBlocking(*Made);
  }
  for (auto [Limit, Value] : T.Limits) {
    rlimit Both = {Value, Value};
    setrlimit(static_cast<__rlimit_resource_t>(Limit), &Both);
  }
  pid_t Self = getpid();
  if (T.IsInterrupted)
    startSignals();
  TrialOutcome Result = makeCall(*T.Way, Arguments);
  // A call that makes processes returns in each of them.
  if (syscall(SYS_getpid) == Self) {
    Shared.Result = Result;
    Shared.IsDone = true;
  }
  _exit(0);
}

/// Waits for the child, kills it when time is up, and says how it ended.
static TrialOutcome await(pid_t Child, unsigned Milliseconds,
                          SharedResult &Shared) {
  int Handle = syscall(SYS_pidfd_open, Child, 0);
  pollfd Poll = {Handle, POLLIN, 0};
  int Ready = poll(&Poll, 1, Milliseconds);
  close(Handle);
  if (Ready == 0)
    kill(Child, SIGKILL);
  int Status = 0;
  while (waitpid(Child, &Status, 0) < 0 && errno == EINTR)
    ;
  if (Shared.IsDone)
    return Shared.Result;
  if (Ready == 0)
    return {TrialOutcome::TimedOut, 0};
  if (WIFSIGNALED(Status))
    return {TrialOutcome::Died, WTERMSIG(Status)};
  return {TrialOutcome::Died, 0};
}

static void dropPrivilege() {
  if (geteuid() != 0)
    return;
  if (setgroups(0, nullptr) != 0 || setresgid(Nobody, Nobody, Nobody) != 0 ||
      setresuid(Nobody, Nobody, Nobody) != 0)
    _exit(1);
  // A change of identity clears this, and /proc/self with it.
  prctl(PR_SET_DUMPABLE, 1);
}

static void isolateDescriptors(int Keep) {
  int Null = open("/dev/null", O_RDWR);
  for (int Fd : {0, 1, 2})
    dup2(Null, Fd);
  for (int Fd = 3; Fd < 1024; ++Fd)
    if (Fd != Keep)
      close(Fd);
}

/// Limits what a call that is taken against all expectation can use up.
static void limitResources() {
  rlimit None = {0, 0}, File = {64 << 20, 64 << 20};
  setrlimit(RLIMIT_CORE, &None);
  setrlimit(RLIMIT_FSIZE, &File);
  signal(SIGXFSZ, SIG_IGN);
  signal(SIGPIPE, SIG_IGN);
}

/// Runs in a process of its own; writes one TrialOutcome after the other.
[[noreturn]] static void serve(llvm::ArrayRef<Trial> Trials,
                               const std::string &Folder, bool Drops,
                               unsigned Milliseconds, int Pipe) {
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  isolateDescriptors(Pipe);
  limitResources();
  if (chdir(Folder.c_str()) != 0)
    _exit(1);
  if (Drops)
    dropPrivilege();
  void *Memory = mmap(nullptr, sizeof(SharedResult), PROT_READ | PROT_WRITE,
                      MAP_SHARED | MAP_ANONYMOUS, -1, 0);
  if (Memory == MAP_FAILED)
    _exit(1);
  auto &Shared = *static_cast<SharedResult *>(Memory);
  for (size_t I = 0; I < Trials.size(); ++I) {
    Shared = {};
    // Relative, because nobody may not be allowed to go through the folders
    // above.
    std::string Own = std::to_string(I);
    pid_t Child = fork();
    if (Child == 0) {
      close(Pipe);
      runChild(Trials[I], Own, Shared);
    }
    TrialOutcome Result;
    if (Child > 0)
      Result = await(Child, Milliseconds, Shared);
    if (write(Pipe, &Result, sizeof Result) != sizeof Result)
      _exit(1);
  }
  _exit(0);
}

/// A new network namespace has a loopback interface that is down.
static void startLoopback() {
  int Fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  ifreq Request = {};
  strcpy(Request.ifr_name, "lo");
  Request.ifr_flags = IFF_UP;
  ioctl(Fd, SIOCSIFFLAGS, &Request);
  close(Fd);
}

/// Namespaces of its own: mounts, processes, network, System V objects.
static void isolate() {
  if (geteuid() != 0)
    return;
  unshare(CLONE_NEWPID);
  unshare(CLONE_NEWIPC | CLONE_NEWUTS);
  if (unshare(CLONE_NEWNET) == 0)
    startLoopback();
  if (unshare(CLONE_NEWNS) != 0)
    return;
  mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr);
  // Where libc keeps semaphores that have a name.
  mount("none", "/dev/shm", "tmpfs", 0, "mode=1777");
}

/// LLVM's own way of removing keeps FIFOs and devices.
static void removeFolder(const std::string &Name) {
  constexpr int OpenFolders = 16;
  nftw(
      Name.c_str(),
      [](const char *Path, const struct stat *, int, FTW *) {
        remove(Path);
        return 0;
      },
      OpenFolders, FTW_DEPTH | FTW_PHYS);
}

/// The outcomes of trials that share a user, as far as they came.
static std::vector<TrialOutcome> runAs(llvm::ArrayRef<Trial> Trials, bool Drops,
                                       unsigned Milliseconds) {
  std::vector<TrialOutcome> Results(Trials.size());
  llvm::SmallString<64> Folder;
  int Ends[2];
  if (llvm::sys::fs::createUniqueDirectory("kapi-probe", Folder))
    return Results;
  std::string Name = Folder.str().str();
  if (Drops && geteuid() == 0 && chown(Name.c_str(), Nobody, Nobody) != 0)
    return Results;
  if (pipe2(Ends, O_CLOEXEC) == 0) {
    pid_t Outer = fork();
    if (Outer == 0) {
      // The first process of the new namespace takes all others with it.
      isolate();
      pid_t Inner = fork();
      if (Inner == 0)
        serve(Trials, Name, Drops, Milliseconds, Ends[1]);
      waitpid(Inner, nullptr, 0);
      _exit(0);
    }
    close(Ends[1]);
    for (TrialOutcome &Result : Results)
      if (read(Ends[0], &Result, sizeof Result) != sizeof Result) {
        Result = {};
        break;
      }
    close(Ends[0]);
    if (Outer > 0)
      waitpid(Outer, nullptr, 0);
  }
  removeFolder(Name);
  return Results;
}

std::vector<TrialOutcome> kapi::runTrials(llvm::ArrayRef<Trial> Trials,
                                          unsigned Milliseconds) {
  std::vector<TrialOutcome> Results(Trials.size());
  for (bool Drops : {false, true}) {
    std::vector<Trial> Group;
    std::vector<size_t> Places;
    for (size_t I = 0; I < Trials.size(); ++I)
      if (Trials[I].DropsPrivilege == Drops) {
        Group.push_back(Trials[I]);
        Places.push_back(I);
      }
    if (Group.empty())
      continue;
    std::vector<TrialOutcome> Part = runAs(Group, Drops, Milliseconds);
    for (size_t I = 0; I < Part.size(); ++I)
      Results[Places[I]] = Part[I];
  }
  return Results;
}
