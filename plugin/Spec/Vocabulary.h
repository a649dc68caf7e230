//===- Vocabulary.h - the closed word lists of the spec language *- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every enumeration of the spec model together with the words that stand for
/// its values in YAML, JSON and the generated schema. The order of the words is
/// the order of the enumerators.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_SPEC_VOCABULARY_H
#define KAPI_SPEC_VOCABULARY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>

namespace kapi {

/// What an API is: a system call with its ways in, a libc function that is more
/// than a wrapper, or a project's own wrapper.
enum class SpecKind : uint8_t { Syscall, Library, Wrapper };

/// Where the kernel side may run (KAPI_CTX_*).
enum class Context : uint8_t {
  Process,
  Softirq,
  Hardirq,
  Nmi,
  Atomic,
  Sleepable,
  PreemptDisabled,
  IrqDisabled
};

/// How a caller sees failure on one way of calling.
enum class ReturnConvention : uint8_t {
  Errno,              ///< -1, MAP_FAILED, NULL, ... and errno is set
  NegativeErrno,      ///< -E... itself (raw instruction, in-kernel call)
  ErrorNumber,        ///< E... itself, errno is not touched (pthread style)
  ErrnoZeroFirst,     ///< -1 may be a result: errno has to be cleared before
  NeverFails,         ///< there is no failure
  ReturnsOnlyOnError, ///< execve
  NoReturn,           ///< exit_group
  Stored              ///< the result tells nothing; what is stored does
};

/// What a function leaves in a place that its caller has handed to it.
enum class StoredKind : uint8_t {
  Kept,          ///< what was there before
  Value,         ///< a value that is known
  ErrorNumber,   ///< E...
  NegativeErrno, ///< -E...
  Unclear        ///< something else
};

/// KAPI_TYPE_*: the kernel specification's own type classes.
enum class KapiType : uint8_t {
  None,
  Void,
  Int,
  Uint,
  Ulong,
  Ptr,
  Struct,
  Union,
  Enum,
  FuncPtr,
  Array,
  Fd,
  UserPtr,
  Path,
  Custom
};

/// KAPI_PARAM_*: direction and qualities of a parameter.
enum class ParamFlag : uint8_t {
  In,
  Out,
  Inout,
  Optional, ///< NULL is a legal argument
  Const,
  Volatile,
  User,
  Dma,
  Aligned
};

/// KAPI_CONSTRAINT_* and `Unchecked` for what the kernel does not look at.
enum class ConstraintKind : uint8_t {
  None,
  Range,
  Mask,
  Enum,
  Alignment,
  PowerOfTwo,
  PageAligned,
  Nonzero,
  UserString,
  UserPath,
  UserPtr,
  Buffer,
  Unchecked,
  Custom
};

/// KAPI_RETURN_*: how the kernel specification tests for success.
enum class ReturnCheck : uint8_t {
  None,
  Exact,
  Range,
  ErrorCheck,
  Fd,
  Custom,
  NoReturn
};

/// Whether a dropped result deserves a word.
enum class Discard : uint8_t { Report, Strict, Silent };

/// What a caller owes an error.
enum class Contract : uint8_t {
  CallerBug,       ///< the arguments are wrong, trying again is futile
  Permanent,       ///< will not change by trying again
  Resource,        ///< back off, then retry or give up
  Retry,           ///< the same call again
  RetryUpdated,    ///< again with what is left (nanosleep)
  WaitReady,       ///< wait until the descriptor is ready
  InProgress,      ///< goes on in the background (connect)
  NoRetry,         ///< must not be called again (close, fsync)
  FatalSignalOnly, ///< the caller dies first and never sees it
  Expected,        ///< an ordinary answer (EEXIST, ETIMEDOUT)
  Fallback,        ///< use another API (ENOSYS, EOPNOTSUPP)
  MustHandle       ///< going on is a security hole (setuid)
};

/// The way of calling that an error belongs to.
enum class Way : uint8_t { Function, Syscall };

/// What kind of value a success class is.
enum class SuccessKind : uint8_t { Value, Count, Descriptor, Pointer };

/// KAPI_SIGNAL_*.
enum class SignalDirection : uint8_t { Receive, Send, Handle, Block, Ignore };

/// KAPI_SIGNAL_ACTION_*.
enum class SignalAction : uint8_t {
  Default,
  Terminate,
  Coredump,
  Stop,
  Continue,
  Custom,
  Return,
  Restart,
  Queue,
  Discard,
  Transform
};

/// KAPI_EFFECT_*.
enum class Effect : uint8_t {
  AllocMemory,
  FreeMemory,
  ModifyState,
  SignalSend,
  FilePosition,
  LockAcquire,
  LockRelease,
  ResourceCreate,
  ResourceDestroy,
  Schedule,
  Hardware,
  Network,
  Filesystem,
  ProcessState,
  Irreversible
};

/// KAPI_LOCK_*.
enum class LockType : uint8_t {
  None,
  Mutex,
  Spinlock,
  Rwlock,
  Seqlock,
  Rcu,
  Semaphore,
  Custom
};

/// KAPI_CAP_*.
enum class CapabilityAction : uint8_t {
  BypassCheck,
  IncreaseLimit,
  OverrideRestriction,
  GrantPermission,
  ModifyBehavior,
  AccessResource,
  PerformOperation
};

/// Who makes a probing call.
enum class ProbeUser : uint8_t { Any, Root, User };

/// How a probe makes a valid or a deliberately wrong argument. Every object
/// lives in the probing child and its temporary folder alone.
enum class Maker : uint8_t {
  Null,
  // Addresses.
  Page,         ///< a private page that can be read and written
  Pages,        ///< four of them
  ReadonlyPage, ///< cannot be written
  NoAccessPage, ///< mapped, but neither read nor written
  SharedPages,  ///< four pages of shared memory
  FilePages,    ///< four pages of a file, shared
  LockedPage,   ///< mlock() has been called on it
  Hole,         ///< a page with nothing mapped behind it
  Unmapped,     ///< an address with nothing mapped
  // What addresses point to.
  Zeros,        ///< 64 KiB of zeros, for results or an empty structure
  Text,         ///< "kapi"
  LongText,     ///< 5000 letters
  Ones,         ///< 64 KiB of bytes 0xff
  XattrName,    ///< name of an attribute that no file has
  XattrSet,     ///< of one that each file has, where its file system has any
  FileHandle,   ///< struct file_handle with all the room there can be
  Iovec,        ///< one struct iovec of 16 bytes
  BadIovec,     ///< one that points to nothing
  Msghdr,       ///< struct msghdr with one such iovec
  Sockaddr,     ///< address of a listening unix socket
  SockaddrNone, ///< unix address that nobody listens on
  Socklen,      ///< length of such an address
  Pollfd,       ///< one struct pollfd, a descriptor ready for reading
  EpollEvent,   ///< EPOLLIN
  ShortTime,    ///< struct timespec or timeval, a few microseconds
  BadTime,      ///< the same out of range
  ShortTimer,   ///< struct itimerspec or itimerval, once after an hour
  BadTimer,     ///< the same out of range
  // Paths below the temporary folder.
  PathFile,
  PathDir,
  PathMissing, ///< there is no such file, and it may be made
  PathLink,    ///< symbolic link to PathFile
  PathLoop,    ///< below a symbolic link to itself
  PathFifo,
  PathFullDir,         ///< a directory that holds a file
  PathNoAccess,        ///< below a directory that nobody may search
  PathReadOnly,        ///< on a read-only mount, which root alone can make
  PathReadOnlyMissing, ///< the same, and there is no such file
  PathProgram,         ///< a program that is running
  PathLeased,          ///< another process holds a lease on it
  PathUnderFile,       ///< below a file that is no directory
  // Descriptors, which do not block.
  File,
  FileReadOnly,
  FileWriteOnly,
  FileAppend,
  OtherFile,
  FileLocked, ///< another process holds all of it locked
  FullDevice, ///< has no room left
  Dir,
  PathFd, ///< O_PATH
  Memfd,
  SealedMemfd, ///< against everything
  SealableMemfd,
  PipeRead,   ///< empty
  PipeFilled, ///< something to read
  PipeEnded,  ///< all writers are gone
  PipeWrite,
  PipeFull,
  PipeBroken,   ///< all readers are gone
  Socket,       ///< stream, connected, nothing to read
  SocketFilled, ///< stream, connected, something to read
  SocketFresh,  ///< stream, neither bound nor connected
  SocketDatagram,
  Listener,     ///< a connection waits
  ListenerIdle, ///< none waits
  Epoll,
  EpollWatching, ///< watches WatchedFd, which is ready
  WatchedFd,     ///< the descriptor that EpollWatching watches
  Timerfd,
  Eventfd,
  EventfdReady, ///< counter 1
  Inotify,
  InotifyWatching, ///< watches PathFile; the watch has the number 1
  Fanotify,        ///< reports names and file handles
  IoUring,
  IoUringDisabled, ///< not enabled yet
  Signalfd,
  Pidfd,
  Terminal, ///< a pseudo terminal of its own
  BadFd,    ///< a number that is not open
  // Processes.
  Self,
  Child,       ///< waits for a signal
  ChildExited, ///< a zombie
  NoProcess,   ///< a number that no process has
  // Sockets of further kinds, not blocking either.
  SocketTcp,        ///< neither bound nor connected
  SocketUdp,        ///< the same
  SocketFull,       ///< stream, the other side has no room
  SocketBroken,     ///< stream, the other side has closed
  SocketReset,      ///< the same, without reading what it had been sent
  SocketConnecting, ///< TCP, the other side does not answer yet
  DatagramFilled,   ///< a message of a sender with an address waits
  DatagramRefused,  ///< the other side has closed
  // Addresses of sockets, and what else their calls take.
  SockaddrInet,      ///< 127.0.0.1, any port
  SockaddrElsewhere, ///< of no machine
  SockaddrLowPort,   ///< 127.0.0.1, a port of the system
  SockaddrMissing,   ///< a path in a folder that does not exist
  SockaddrUnderFile, ///< a path below a file
  SockaddrLoop,      ///< a path through links that lead to each other
  SockaddrForbidden, ///< a path in a folder that nobody may enter
  SockaddrDatagram,  ///< of a datagram socket
  SockaddrFull,      ///< of a listener whose queue is full
  SockaddrInetFull,  ///< the same, TCP
  BadSocklen,        ///< -1
  MsghdrNamed,       ///< struct msghdr to SockaddrMissing
  MsghdrMany,        ///< struct msghdr of more pieces than are taken
  // Message queues of POSIX: read and write, not blocking, without a name.
  Mq,       ///< empty
  MqFilled, ///< a message waits
  MqFull,
  MqName, ///< of a queue that exists
  // Semaphores of POSIX.
  Sem,      ///< can be taken once
  SemTaken, ///< value 0
  SemFull,  ///< at its greatest value
  SemName,  ///< of a semaphore that exists
  // Objects of System V, in an IPC namespace of the probe's own.
  SysvKey,  ///< of a queue, a set and a segment without permissions
  MsgQueue, ///< empty
  MsgQueueFilled,
  MsgQueueFull,
  MsgQueueClosed,  ///< without permissions
  MsgQueueRemoved, ///< empty, and removed after a moment
  Msgbuf,          ///< struct msgbuf of type 1
  SemSet,          ///< two semaphores, value 1
  SemSetClosed,    ///< without permissions
  SemSetRemoved,   ///< removed after a moment
  Sembuf,          ///< takes the first one
  SembufWait,      ///< would have to wait for it
  SembufNowait,    ///< the same with IPC_NOWAIT
  SembufFar,       ///< of a semaphore that the set does not have
  SembufLarge,     ///< would give more than it can hold
  Shm,             ///< a page
  ShmClosed,       ///< without permissions
  // Signals, timers, times.
  Sigset,    ///< SIGUSR1, which is blocked and waits to be taken
  Sigevent,  ///< SIGEV_NONE
  Timer,     ///< the number of a timer
  LongTime,  ///< struct timespec or timeval, an hour
  LaterTime, ///< the same as a point in time, an hour from now
  // Threads.
  Mutex,
  MutexHeld,          ///< the caller has it, and it checks
  MutexBusy,          ///< another thread has it
  MutexOrphaned,      ///< robust, its owner is dead
  MutexLost,          ///< the same, and nobody has made it consistent
  Condition,          ///< signalled again and again
  ThreadStart,        ///< a function for a thread
  ThreadAttrRealtime, ///< asks for a real-time schedule
  OwnTid              ///< a word with the caller's thread number
};

/// What happens to a process or to memory, and may end what a call has set up.
enum class Event : uint8_t {
  Fork, ///< as the child sees it
  Exec,
  Free ///< the memory goes back to the allocator
};

/// How a fact was established.
enum class Evidence : uint8_t { Probe, Header, Man, Source, Kapi };

/// The words for an enumeration, in the order of its enumerators.
template <class E> llvm::ArrayRef<llvm::StringLiteral> words();

/// The word for one value.
template <class E> llvm::StringRef word(E Value) {
  return words<E>()[static_cast<size_t>(Value)];
}

template <> llvm::ArrayRef<llvm::StringLiteral> words<SpecKind>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Context>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<ReturnConvention>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<StoredKind>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<KapiType>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<ParamFlag>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<ConstraintKind>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<ReturnCheck>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Discard>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Contract>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Way>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<SuccessKind>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<SignalDirection>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<SignalAction>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Effect>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<LockType>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<CapabilityAction>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<ProbeUser>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Maker>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Event>();
template <> llvm::ArrayRef<llvm::StringLiteral> words<Evidence>();

} // namespace kapi

#endif // KAPI_SPEC_VOCABULARY_H
