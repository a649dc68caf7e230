//===- OldFiles.cpp - the files before a change ---------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/OldFiles.h"
#include "Hosts/Check/SourceFiles.h"
#include "llvm/Support/Path.h"

using namespace kapi;
namespace vfs = llvm::vfs;
using llvm::StringRef;

void OldFiles::add(StringRef File, std::optional<std::string> Text) {
  Names.insert(llvm::sys::path::filename(File));
  Texts[File] = std::move(Text);
}

const std::optional<std::string> *OldFiles::find(StringRef Path) const {
  if (!Names.contains(llvm::sys::path::filename(Path)))
    return nullptr;
  auto It = Texts.find(realPath(Path));
  return It == Texts.end() ? nullptr : &It->second;
}

namespace {

/// A file in memory.
class OldFile : public vfs::File {
public:
  OldFile(vfs::Status Stat, StringRef Text)
      : Stat(std::move(Stat)), Text(Text) {}
  llvm::ErrorOr<vfs::Status> status() override { return Stat; }
  llvm::ErrorOr<std::unique_ptr<llvm::MemoryBuffer>>
  getBuffer(const llvm::Twine &Name, int64_t, bool, bool) override {
    return llvm::MemoryBuffer::getMemBufferCopy(Text, Name);
  }
  std::error_code close() override { return {}; }

private:
  vfs::Status Stat;
  StringRef Text;
};

class OldFileSystem : public vfs::ProxyFileSystem {
public:
  explicit OldFileSystem(const OldFiles &Old)
      : ProxyFileSystem(vfs::createPhysicalFileSystem()), Old(Old) {}

  llvm::ErrorOr<vfs::Status> status(const llvm::Twine &Path) override {
    const std::optional<std::string> *Text = find(Path);
    return Text ? statusOf(Path, *Text) : ProxyFileSystem::status(Path);
  }
  llvm::ErrorOr<std::unique_ptr<vfs::File>>
  openFileForRead(const llvm::Twine &Path) override {
    const std::optional<std::string> *Text = find(Path);
    if (!Text)
      return ProxyFileSystem::openFileForRead(Path);
    llvm::ErrorOr<vfs::Status> Stat = statusOf(Path, *Text);
    if (!Stat)
      return Stat.getError();
    return std::make_unique<OldFile>(*Stat, **Text);
  }
  bool exists(const llvm::Twine &Path) override {
    const std::optional<std::string> *Text = find(Path);
    return Text ? Text->has_value() : ProxyFileSystem::exists(Path);
  }

private:
  const std::optional<std::string> *find(const llvm::Twine &Path) {
    llvm::SmallString<256> Absolute;
    Path.toVector(Absolute);
    return makeAbsolute(Absolute) ? nullptr : Old.find(Absolute);
  }

  static llvm::ErrorOr<vfs::Status>
  statusOf(const llvm::Twine &Path, const std::optional<std::string> &Text) {
    if (!Text)
      return make_error_code(llvm::errc::no_such_file_or_directory);
    // The text's address is as good as an inode: one file, one number.
    constexpr uint64_t NoDevice = ~uint64_t(0);
    llvm::sys::fs::UniqueID Id(NoDevice, reinterpret_cast<uintptr_t>(&*Text));
    return vfs::Status(Path, Id, llvm::sys::TimePoint<>(), 0, 0, Text->size(),
                       llvm::sys::fs::file_type::regular_file,
                       llvm::sys::fs::all_read);
  }

  const OldFiles &Old;
};

} // namespace

llvm::IntrusiveRefCntPtr<vfs::FileSystem>
kapi::makeOldFileSystem(const OldFiles &Old) {
  return llvm::makeIntrusiveRefCnt<OldFileSystem>(Old);
}
