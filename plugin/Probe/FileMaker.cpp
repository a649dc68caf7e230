//===- FileMaker.cpp - makes files and paths for probing calls ------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/FileMaker.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/FileSystem.h"
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

using namespace kapi;

static constexpr size_t FileSize = 16 * 1024;

std::string FileMaker::in(const char *Name) const {
  mkdir(Folder.c_str(), 0700);
  return Folder + "/" + Name;
}

std::string FileMaker::newFile(const char *Name) const {
  std::string Path = in(Name);
  int Fd = open(Path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  char Block[FileSize];
  memset(Block, 'k', sizeof Block);
  if (Fd >= 0 && pwrite(Fd, Block, sizeof Block, 0) < 0)
    Path.clear();
  // Not every file system has attributes, and few recipes want them.
  fsetxattr(Fd, MadeAttribute, "k", 1, 0);
  close(Fd);
  return Path;
}

/// Runs a process beside this one, until this one ends. False where Prepare
/// is, which the other process runs first.
static bool runBeside(llvm::function_ref<bool()> Prepare) {
  int Ends[2];
  if (pipe2(Ends, O_CLOEXEC) != 0)
    return false;
  pid_t Child = fork();
  if (Child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (!Prepare() || write(Ends[1], "", 1) != 1)
      _exit(1);
    while (true)
      pause();
  }
  close(Ends[1]);
  char Byte;
  bool IsReady = Child > 0 && read(Ends[0], &Byte, 1) == 1;
  close(Ends[0]);
  return IsReady;
}

/// Both kinds of lock: flock()'s and record locks do not see each other.
static bool lockWhole(const char *Path) {
  int Fd = open(Path, O_RDWR);
  struct flock Lock = {};
  Lock.l_type = F_WRLCK;
  return Fd >= 0 && flock(Fd, LOCK_EX) == 0 && fcntl(Fd, F_SETLK, &Lock) == 0;
}

static bool lease(const char *Path) {
  // The kernel asks for it back with a signal that would end this process.
  signal(SIGIO, SIG_IGN);
  int Fd = open(Path, O_RDWR);
  return Fd >= 0 && fcntl(Fd, F_SETLEASE, F_WRLCK) == 0;
}

std::optional<std::string> FileMaker::readOnly(const char *Name) const {
  std::string Mount = in("read-only");
  // Two arguments can name paths there.
  if (access((Mount + "/file").c_str(), F_OK) == 0)
    return Mount + "/" + Name;
  std::string File = newFile("read-only-file");
  // The mount is seen in a namespace of this child alone.
  if (mkdir(Mount.c_str(), 0700) != 0 ||
      rename(File.c_str(), (Mount + "/file").c_str()) != 0 ||
      unshare(CLONE_NEWNS) != 0 ||
      mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0 ||
      mount(Mount.c_str(), Mount.c_str(), nullptr, MS_BIND, nullptr) != 0 ||
      mount(nullptr, Mount.c_str(), nullptr, MS_BIND | MS_REMOUNT | MS_RDONLY,
            nullptr) != 0)
    return std::nullopt;
  return Mount + "/" + Name;
}

std::optional<std::string> FileMaker::runningProgram() const {
  std::string Path = in("program");
  if (llvm::sys::fs::copy_file("/bin/sleep", Path) ||
      chmod(Path.c_str(), 0700) != 0)
    return std::nullopt;
  int Ends[2];
  if (pipe2(Ends, O_CLOEXEC) != 0)
    return std::nullopt;
  pid_t Child = fork();
  if (Child == 0) {
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    execl(Path.c_str(), Path.c_str(), "60", nullptr);
    if (write(Ends[1], "", 1) != 1)
      _exit(2);
    _exit(1);
  }
  close(Ends[1]);
  // The pipe ends without a byte when the program has started.
  char Byte;
  bool IsRunning = Child > 0 && read(Ends[0], &Byte, 1) == 0;
  close(Ends[0]);
  return IsRunning ? std::optional(Path) : std::nullopt;
}

std::optional<std::string> FileMaker::path(Maker What) const {
  auto Made = [](bool IsMade, std::string Path) {
    return IsMade ? std::optional(std::move(Path)) : std::nullopt;
  };
  switch (What) {
  case Maker::PathFile:
    return newFile();
  case Maker::PathDir: {
    std::string Name = in("dir");
    return Made(mkdir(Name.c_str(), 0700) == 0, Name);
  }
  case Maker::PathMissing:
    return in("missing");
  case Maker::PathLink: {
    std::string Name = in("link");
    newFile();
    return Made(symlink("file", Name.c_str()) == 0, Name);
  }
  case Maker::PathLoop: {
    std::string Name = in("loop");
    return Made(symlink("loop", Name.c_str()) == 0, Name + "/below");
  }
  case Maker::PathFifo: {
    std::string Name = in("fifo");
    return Made(mkfifo(Name.c_str(), 0600) == 0, Name);
  }
  case Maker::PathFullDir: {
    std::string Name = in("full-dir");
    return Made(mkdir(Name.c_str(), 0700) == 0 &&
                    mkdir((Name + "/dir").c_str(), 0700) == 0,
                Name);
  }
  case Maker::PathNoAccess: {
    std::string Name = in("closed");
    return Made(mkdir(Name.c_str(), 0) == 0, Name + "/below");
  }
  case Maker::PathReadOnly:
    return readOnly("file");
  case Maker::PathReadOnlyMissing:
    return readOnly("missing");
  case Maker::PathProgram:
    return runningProgram();
  case Maker::PathLeased: {
    std::string Name = newFile("leased");
    return Made(runBeside([&] { return lease(Name.c_str()); }), Name);
  }
  case Maker::PathUnderFile:
    return newFile() + "/below";
  default:
    return std::nullopt;
  }
}

static int newMemfd(Maker What) {
  int Fd =
      memfd_create("kapi-probe", What == Maker::Memfd ? 0 : MFD_ALLOW_SEALING);
  if (Fd >= 0 && ftruncate(Fd, FileSize) != 0)
    return -1;
  if (What == Maker::SealedMemfd &&
      fcntl(Fd, F_ADD_SEALS,
            F_SEAL_SEAL | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_WRITE) != 0)
    return -1;
  return Fd;
}

std::optional<uint64_t> FileMaker::descriptor(Maker What) const {
  auto Open = [](const std::string &Path,
                 int Flags) -> std::optional<uint64_t> {
    int Fd = open(Path.c_str(), Flags);
    return Fd < 0 ? std::nullopt : std::optional<uint64_t>(Fd);
  };
  switch (What) {
  case Maker::File:
    return Open(newFile(), O_RDWR);
  case Maker::FileReadOnly:
    return Open(newFile(), O_RDONLY);
  case Maker::FileWriteOnly:
    return Open(newFile(), O_WRONLY);
  case Maker::FileAppend:
    return Open(newFile(), O_RDWR | O_APPEND);
  case Maker::OtherFile:
    return Open(newFile("other-file"), O_RDWR);
  case Maker::FileLocked: {
    std::string Name = newFile("locked");
    if (!runBeside([&] { return lockWhole(Name.c_str()); }))
      return std::nullopt;
    return Open(Name, O_RDWR);
  }
  case Maker::FullDevice:
    return Open("/dev/full", O_RDWR);
  case Maker::PathFd:
    return Open(newFile(), O_PATH);
  case Maker::Dir:
    in("");
    return Open(Folder, O_RDONLY | O_DIRECTORY);
  case Maker::Memfd:
  case Maker::SealedMemfd:
  case Maker::SealableMemfd: {
    int Fd = newMemfd(What);
    return Fd < 0 ? std::nullopt : std::optional<uint64_t>(Fd);
  }
  default:
    return std::nullopt;
  }
}
