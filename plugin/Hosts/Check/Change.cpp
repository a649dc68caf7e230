//===- Change.cpp - what a change to the files caused ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/Change.h"
#include "Hosts/Check/Includes.h"
#include "clang/Driver/Types.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

using namespace kapi;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;
using llvm::StringRef;

static llvm::Error failure(const llvm::Twine &Message) {
  return llvm::createStringError(llvm::inconvertibleErrorCode(), Message);
}

/// The file that a diff means. Its first folder may be a prefix.
static std::string locate(StringRef Name, StringRef Root) {
  for (StringRef Relative : {Name, Name.split('/').second})
    for (const std::string &Path :
         {(Root + "/" + Relative).str(), Relative.str()})
      if (!Relative.empty() && fs::is_regular_file(Path))
        return realPath(Path);
  return "";
}

llvm::Error Change::add(FileDiff File, StringRef Root) {
  if (File.NewPath.empty()) {
    // Gone now: what was removed is all that it held.
    Before.add(realPath((Root + "/" + File.OldPath).str()), File.oldText(""));
    return llvm::Error::success();
  }
  std::string Path = locate(File.NewPath, Root);
  if (Path.empty()) {
    ++Unknown;
    return llvm::Error::success();
  }
  std::optional<std::string> Old;
  if (!File.isAdded()) {
    auto Buffer = llvm::MemoryBuffer::getFile(Path);
    if (!Buffer)
      return llvm::createFileError(Path, Buffer.getError());
    Old = File.oldText((*Buffer)->getBuffer());
    if (!Old)
      return failure("the diff does not lead to '" + Path +
                     "' as it is now; check out the version that it makes");
    if (File.OldPath != File.NewPath)
      Before.add(realPath((Root + "/" + File.OldPath).str()), Old);
  }
  Before.add(Path, std::move(Old));
  Files[Path] = std::move(File);
  return llvm::Error::success();
}

llvm::Expected<Change> Change::fromDiff(StringRef Text, StringRef Root) {
  llvm::Expected<std::vector<FileDiff>> Parsed = parseUnifiedDiff(Text);
  if (!Parsed)
    return Parsed.takeError();
  if (Parsed->empty() && !Text.trim().empty())
    return failure("this is no unified diff");
  Change C;
  for (FileDiff &File : *Parsed)
    if (llvm::Error Error = C.add(std::move(File), Root))
      return std::move(Error);
  if (C.Unknown && C.Files.empty())
    return failure("none of the diff's files is below '" + Root + "'");
  return C;
}

/// Whether a file of that name may be included by C. Prose and scripts change
/// often, and need no look at who includes them.
static bool mayBeIncluded(StringRef File) {
  StringRef Extension = path::extension(File);
  if (Extension.empty())
    return true;
  if (llvm::is_contained({".inc", ".def", ".tbl", ".tcc", ".ipp", ".inl"},
                         Extension))
    return true;
  return clang::driver::types::lookupTypeForExtension(Extension.drop_front()) !=
         clang::driver::types::TY_INVALID;
}

std::vector<std::string> Change::affected(const SourceFiles &Sources,
                                          unsigned Jobs) const {
  std::vector<std::string> Affected, Others;
  llvm::StringSet<> Included;
  for (const auto &[Path, File] : Files)
    if (mayBeIncluded(Path))
      Included.insert(Path);
  for (const std::string &Name : Sources.Names) {
    std::string Path = realPath(Name);
    Included.erase(Path);
    (Files.count(Path) ? Affected : Others).push_back(Name);
  }
  if (!Included.empty())
    llvm::append_range(Affected, includersOf(Included, Others, Sources, Jobs));
  llvm::sort(Affected);
  return Affected;
}

const FileDiff *Change::diffOf(StringRef File) const {
  auto It = Files.find(File);
  return It == Files.end() ? nullptr : &It->second;
}

bool Change::touches(const TextRange &At, unsigned First, unsigned Last) const {
  const FileDiff *Diff = diffOf(At.File);
  return Diff && Diff->touches(First, Last);
}

bool Change::touches(const Record &R) const {
  return touches(R.At, R.FirstLine, R.LastLine) ||
         touches(R.At, R.At.Begin.Line, R.At.Begin.Line) ||
         llvm::any_of(R.Notes, [&](const RecordNote &Note) {
           return touches(Note.At, Note.At.Begin.Line, Note.At.Begin.Line);
         });
}

/// Whether \p Then is what \p Now is: by where it stands now, by what it says
/// and where, or as the line that was written for it.
static bool isSame(const Record &Then, const Record &Now, const FileDiff *Diff,
                   unsigned Way) {
  unsigned Old = Then.At.Begin.Line, New = Now.At.Begin.Line;
  switch (Way) {
  case 0:
    return (Diff ? Diff->newLine(Old) : Old) == New &&
           Then.At.SourceLine == Now.At.SourceLine;
  case 1:
    return Then.Function == Now.Function &&
           StringRef(Then.At.SourceLine).trim() ==
               StringRef(Now.At.SourceLine).trim();
  default:
    return Diff && Diff->sameBlock(Old, New);
  }
}

std::vector<bool> Change::knownBefore(const Report &Now,
                                      const Report &Then) const {
  std::vector<const Record *> Left;
  for (const Record &R : Then.Records)
    if (!R.IsSilenced)
      Left.push_back(&R);
  // The surest likeness first, for all; each earlier finding excuses one.
  std::vector<bool> WasThere(Now.Records.size());
  for (unsigned Way = 0; Way < 3; ++Way)
    for (size_t I = 0; I < Now.Records.size(); ++I) {
      const Record &R = Now.Records[I];
      if (WasThere[I])
        continue;
      auto It = llvm::find_if(Left, [&](const Record *Old) {
        return Old->At.File == R.At.File && Old->Check == R.Check &&
               Old->Api == R.Api && isSame(*Old, R, diffOf(R.At.File), Way);
      });
      if (It != Left.end()) {
        WasThere[I] = true;
        Left.erase(It);
      }
    }
  return WasThere;
}

void Change::keepCaused(Report &Now, const std::vector<std::string> &Suspects,
                        const SourceFiles &Sources, const Database &Db,
                        const CheckOptions &Options) const {
  SourceFiles Earlier;
  Earlier.Root = Sources.Root;
  Earlier.Commands = Sources.Commands;
  for (const std::string &Name : Suspects) {
    const FileDiff *Diff = diffOf(realPath(Name));
    if (!Diff || !Diff->isAdded())
      Earlier.Names.push_back(Name);
  }
  Earlier.Foreign = Sources.Foreign;
  Report Then =
      makeReport(Earlier, checkEach(Earlier, Db, Options, &Before), RunInfo());
  llvm::StringSet<> Failed;
  for (const FailedFile &F : Then.Run.Failures)
    Failed.insert(F.File);
  std::vector<bool> WasThere = knownBefore(Now, Then);
  size_t Index = 0;
  llvm::erase_if(Now.Records, [&](const Record &R) {
    if (WasThere[Index++])
      return true;
    // Where the earlier files could not be parsed, the lines have to tell.
    bool IsUnsure =
        Failed.contains(R.At.File) ||
        (!Failed.empty() && !llvm::is_contained(Now.Run.Files, R.At.File));
    return IsUnsure && !touches(R);
  });
  finishReport(Now);
}
