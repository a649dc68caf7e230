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

bool Change::isSame(const Record &Then, const Record &Now, Likeness Way) const {
  if (Then.Check != Now.Check || Then.Api != Now.Api)
    return false;
  bool SameFile = Then.At.File == Now.At.File;
  const FileDiff *Diff = diffOf(Now.At.File);
  unsigned Old = Then.At.Begin.Line, New = Now.At.Begin.Line;
  bool SameWords =
      Then.Function == Now.Function && StringRef(Then.At.SourceLine).trim() ==
                                           StringRef(Now.At.SourceLine).trim();
  switch (Way) {
  case Likeness::Place:
    return SameFile && (Diff ? Diff->newLine(Old) : Old) == New &&
           Then.At.SourceLine == Now.At.SourceLine;
  case Likeness::Words:
    return SameFile && SameWords;
  case Likeness::Block:
    return SameFile && Diff && Diff->sameBlock(Old, New);
  case Likeness::Moved:
    return SameWords && !Now.Function.empty() && Diff && diffOf(Then.At.File);
  }
  llvm_unreachable("all likenesses are told");
}

void Change::markKnown(const Report &Now, Likeness Way,
                       std::vector<const Record *> &Left,
                       std::vector<bool> &Known) const {
  for (size_t I = 0; I < Now.Records.size(); ++I) {
    if (Known[I])
      continue;
    auto It = llvm::find_if(Left, [&](const Record *Old) {
      return isSame(*Old, Now.Records[I], Way);
    });
    if (It == Left.end())
      continue;
    Known[I] = true;
    Left.erase(It);
  }
}

/// The findings of a report that are not silenced.
static void append(std::vector<const Record *> &To, const Report &R) {
  for (const Record &Rec : R.Records)
    if (!Rec.IsSilenced)
      To.push_back(&Rec);
}

Report Change::checkSome(std::vector<std::string> Names, bool Earlier,
                         const SourceFiles &Sources, const Database &Db,
                         const CheckOptions &Options) const {
  SourceFiles Some;
  Some.Root = Sources.Root;
  Some.Commands = Sources.Commands;
  Some.Foreign = Sources.Foreign;
  llvm::erase_if(Names, [&](const std::string &Name) {
    const FileDiff *Diff = diffOf(realPath(Name));
    return Earlier && Diff && Diff->isAdded();
  });
  Some.Names = std::move(Names);
  return makeReport(Some,
                    checkEach(Some, Db, Options, Earlier ? &Before : nullptr),
                    RunInfo());
}

std::vector<std::string>
Change::touchedOf(const std::vector<std::string> &Names) const {
  std::vector<std::string> Touched;
  for (const std::string &Name : Names)
    if (diffOf(realPath(Name)))
      Touched.push_back(Name);
  return Touched;
}

std::vector<bool> Change::markInPlace(const Report &Now,
                                      std::vector<const Record *> &Left) const {
  std::vector<bool> Known(Now.Records.size());
  for (Likeness Way : {Likeness::Place, Likeness::Words, Likeness::Block})
    markKnown(Now, Way, Left, Known);
  return Known;
}

/// Of findings that are alike, the diff chooses which is new, and it may be the
/// first. Fingerprints tell them apart by their order: those that were there
/// before have to keep the first, or a baseline would know the new one.
static void giveNewOnesTheLast(Report &Now, const std::vector<bool> &Known) {
  std::map<std::string, std::vector<size_t>> Alike;
  for (size_t I = 0; I < Now.Records.size(); ++I)
    Alike[likeness(Now.Run, Now.Records[I])].push_back(I);
  for (auto &[Key, Indices] : Alike) {
    std::vector<std::string> Fingerprints;
    for (size_t I : Indices)
      Fingerprints.push_back(Now.Records[I].Fingerprint);
    llvm::sort(Indices, [&](size_t A, size_t B) {
      return Known[A] != Known[B] ? Known[A] : A < B;
    });
    for (auto [I, Fingerprint] : llvm::zip(Indices, Fingerprints))
      Now.Records[I].Fingerprint = Fingerprint;
  }
}

void Change::keepCaused(Report &Now, const std::vector<std::string> &Suspects,
                        const SourceFiles &Sources, const Database &Db,
                        const CheckOptions &Options) const {
  Report Then = checkSome(Suspects, /*Earlier=*/true, Sources, Db, Options);
  std::vector<const Record *> Left;
  append(Left, Then);
  std::vector<bool> Known = markInPlace(Now, Left);
  // Whole functions move from file to file, also from another shard's.
  Report Others, Elsewhere;
  if (llvm::is_contained(Known, false)) {
    std::vector<std::string> Innocent = touchedOf(Sources.Names);
    llvm::erase_if(Innocent, [&](const std::string &Name) {
      return llvm::is_contained(Suspects, Name);
    });
    std::vector<std::string> Foreign = touchedOf(Sources.Elsewhere);
    Report Still = checkSome(Foreign, /*Earlier=*/false, Sources, Db, Options);
    Elsewhere = checkSome(Foreign, /*Earlier=*/true, Sources, Db, Options);
    append(Left, Elsewhere);
    markInPlace(Still, Left);
    Others = checkSome(Innocent, /*Earlier=*/true, Sources, Db, Options);
    append(Left, Others);
    markKnown(Now, Likeness::Moved, Left, Known);
  }
  giveNewOnesTheLast(Now, Known);
  llvm::StringSet<> Failed;
  for (const FailedFile &F : Then.Run.Failures)
    Failed.insert(F.File);
  size_t Index = 0;
  llvm::erase_if(Now.Records, [&](const Record &R) {
    if (Known[Index++])
      return true;
    // Where the earlier files could not be parsed, the lines have to tell.
    bool IsUnsure =
        Failed.contains(R.At.File) ||
        (!Failed.empty() && !llvm::is_contained(Now.Run.Files, R.At.File));
    return IsUnsure && !touches(R);
  });
  Now.Run.IsOfChange = true;
}
