//===- MakerSockets.cpp - makes sockets and their addresses ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Probe/MakerParts.h"
#include <arpa/inet.h>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

using namespace kapi;

namespace {

/// An address of any family, as the calls take it.
struct Address {
  sockaddr_storage Storage = {};
  socklen_t Length = 0;

  sockaddr *get() { return reinterpret_cast<sockaddr *>(&Storage); }
};

} // namespace

static Address inetAddress(const char *Text, uint16_t Port) {
  Address Result;
  auto &In = reinterpret_cast<sockaddr_in &>(Result.Storage);
  In.sin_family = AF_INET;
  In.sin_port = htons(Port);
  inet_pton(AF_INET, Text, &In.sin_addr);
  Result.Length = sizeof In;
  return Result;
}

static Address pathAddress(const std::string &Path) {
  Address Result;
  auto &Un = reinterpret_cast<sockaddr_un &>(Result.Storage);
  Un.sun_family = AF_UNIX;
  strncpy(Un.sun_path, Path.c_str(), sizeof Un.sun_path - 1);
  Result.Length = sizeof Un;
  return Result;
}

/// An abstract name, which dies with its socket.
static Address abstractAddress(const char *Name) {
  Address Result = pathAddress("");
  auto &Un = reinterpret_cast<sockaddr_un &>(Result.Storage);
  snprintf(Un.sun_path + 1, sizeof Un.sun_path - 1, "kapi-probe-%s-%d", Name,
           getpid());
  return Result;
}

static int bound(int Family, int Type, Address &Where) {
  int Fd = socket(Family, Type | SOCK_NONBLOCK, 0);
  if (Fd < 0 || bind(Fd, Where.get(), Where.Length) != 0 ||
      getsockname(Fd, Where.get(), &Where.Length) != 0)
    return -1;
  return Fd;
}

/// Listens at an address and fills the queue there.
static bool fillListener(int Family, Address &Where) {
  int Fd = bound(Family, SOCK_STREAM, Where);
  if (Fd < 0 || listen(Fd, 0) != 0)
    return false;
  constexpr unsigned Enough = 8;
  for (unsigned I = 0; I < Enough; ++I) {
    int Caller = socket(Family, SOCK_STREAM | SOCK_NONBLOCK, 0);
    if (Caller < 0)
      return false;
    if (connect(Caller, Where.get(), Where.Length) != 0 && errno == EAGAIN)
      break;
  }
  return true;
}

static Made connectingSocket() {
  Address Where = inetAddress("127.0.0.1", 0);
  if (!fillListener(AF_INET, Where))
    return std::nullopt;
  int Fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
  if (Fd < 0 || connect(Fd, Where.get(), Where.Length) == 0 ||
      errno != EINPROGRESS)
    return std::nullopt;
  return Fd;
}

static Made streamOf(Maker What) {
  int Ends[2];
  if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0, Ends) != 0)
    return std::nullopt;
  char Block[4096] = {};
  if (What == Maker::SocketFull)
    while (write(Ends[0], Block, sizeof Block) > 0)
      ;
  // Data that is thrown away with the other end resets the connection.
  if (What == Maker::SocketReset && write(Ends[0], Block, 1) != 1)
    return std::nullopt;
  if (What != Maker::SocketFull)
    close(Ends[1]);
  return Ends[0];
}

static Made filledDatagram() {
  Address Receiver = abstractAddress("to"), Sender = abstractAddress("from");
  int To = bound(AF_UNIX, SOCK_DGRAM, Receiver);
  int From = bound(AF_UNIX, SOCK_DGRAM, Sender);
  if (To < 0 || From < 0 ||
      sendto(From, "kapi", 4, 0, Receiver.get(), Receiver.Length) != 4)
    return std::nullopt;
  return To;
}

Made kapi::makeSocket(Maker What) {
  switch (What) {
  case Maker::SocketTcp:
    return descriptor(socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0));
  case Maker::SocketUdp:
    return descriptor(socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0));
  case Maker::SocketFull:
  case Maker::SocketBroken:
  case Maker::SocketReset:
    return streamOf(What);
  case Maker::SocketConnecting:
    return connectingSocket();
  case Maker::DatagramFilled:
    return filledDatagram();
  case Maker::DatagramRefused: {
    int Ends[2];
    if (socketpair(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK, 0, Ends) != 0)
      return std::nullopt;
    close(Ends[1]);
    return Ends[0];
  }
  default:
    return std::nullopt;
  }
}

static Made keptAddress(const Address &A) { return kept(A.Storage); }

/// Paths of sockets that cannot be reached.
static Made unreachable(Maker What, const std::string &Folder) {
  mkdir(Folder.c_str(), 0700);
  std::string Name = Folder + "/within";
  if (What == Maker::SockaddrUnderFile)
    close(open(Name.c_str(), O_CREAT | O_WRONLY | O_CLOEXEC, 0600));
  if (What == Maker::SockaddrForbidden)
    mkdir(Name.c_str(), 0);
  if (What == Maker::SockaddrLoop && symlink("within", Name.c_str()) != 0)
    return std::nullopt;
  return keptAddress(pathAddress(Name + "/below"));
}

static Made message(Maker What, const std::string &Folder) {
  constexpr size_t Pieces = 1025; // UIO_MAXIOV and one
  auto *Header = keptZeros<msghdr>();
  auto *Vectors = keptZeros<iovec>();
  auto *Data = keptZeros<char>();
  if (Header == MAP_FAILED || Vectors == MAP_FAILED || Data == MAP_FAILED)
    return std::nullopt;
  for (size_t I = 0; I < Pieces; ++I)
    Vectors[I] = {Data, 16};
  Header->msg_iov = Vectors;
  Header->msg_iovlen = What == Maker::MsghdrMany ? Pieces : 1;
  if (What == Maker::MsghdrNamed) {
    Made To = unreachable(Maker::SockaddrMissing, Folder);
    if (!To)
      return std::nullopt;
    Header->msg_name = reinterpret_cast<void *>(*To);
    Header->msg_namelen = sizeof(sockaddr_un);
  }
  return address(Header);
}

Made kapi::makeSocketAddress(Maker What, const std::string &Folder) {
  switch (What) {
  case Maker::SockaddrInet:
    return keptAddress(inetAddress("127.0.0.1", 0));
  case Maker::SockaddrElsewhere:
    // TEST-NET-1 of RFC 5737.
    return keptAddress(inetAddress("192.0.2.1", 0));
  case Maker::SockaddrLowPort:
    return keptAddress(inetAddress("127.0.0.1", 1));
  case Maker::SockaddrMissing:
  case Maker::SockaddrUnderFile:
  case Maker::SockaddrLoop:
  case Maker::SockaddrForbidden:
    return unreachable(What, Folder);
  case Maker::SockaddrDatagram: {
    // Abstract names are looked up with the type, and then not found.
    mkdir(Folder.c_str(), 0700);
    Address Where = pathAddress(Folder + "/datagram");
    return bound(AF_UNIX, SOCK_DGRAM, Where) < 0 ? std::nullopt
                                                 : keptAddress(Where);
  }
  case Maker::SockaddrFull:
  case Maker::SockaddrInetFull: {
    bool IsInet = What == Maker::SockaddrInetFull;
    Address Where =
        IsInet ? inetAddress("127.0.0.1", 0) : abstractAddress("full");
    return fillListener(IsInet ? AF_INET : AF_UNIX, Where) ? keptAddress(Where)
                                                           : std::nullopt;
  }
  case Maker::BadSocklen:
    return kept(-1);
  case Maker::MsghdrNamed:
  case Maker::MsghdrMany:
    return message(What, Folder);
  default:
    return std::nullopt;
  }
}
