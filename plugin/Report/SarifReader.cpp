//===- SarifReader.cpp - a report from SARIF ------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Report.h"
#include "Report/Sarif.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
namespace json = llvm::json;

namespace {

/// Walks over what the writer made. A member that is missing or of another kind
/// reads as empty and is noted, so that one look at the end tells.
class Reader {
public:
  explicit Reader(const json::Object &Log) : Log(Log) {}
  llvm::Expected<Report> read();

private:
  const json::Object &object(const json::Object &O, llvm::StringRef Key);
  const json::Array &array(const json::Object &O, llvm::StringRef Key);
  std::string string(const json::Object &O, llvm::StringRef Key);
  unsigned number(const json::Object &O, llvm::StringRef Key);
  Level level(const json::Object &O);
  llvm::VersionTuple version(const json::Object &O, llvm::StringRef Key);
  template <class Action> void each(const json::Array &A, Action Do);

  std::string text(const json::Object &O, llvm::StringRef Key) {
    return string(object(O, Key), "text");
  }
  std::string path(const json::Object &Artifact);
  void region(const json::Object &Region, TextPosition &Begin,
              TextPosition &End);
  TextRange place(const json::Object &Location);
  Record record(const json::Object &Result);
  void fixes(const json::Object &Fix, Record &R);
  void tool(const json::Object &Tool);
  void missing(llvm::StringRef Key) {
    if (Missing.empty())
      Missing = Key.str();
  }

  const json::Object &Log;
  Report R;
  std::string Missing;
  const json::Object NoObject;
  const json::Array NoArray;
};

} // namespace

const json::Object &Reader::object(const json::Object &O, llvm::StringRef Key) {
  if (const json::Object *Found = O.getObject(Key))
    return *Found;
  missing(Key);
  return NoObject;
}

const json::Array &Reader::array(const json::Object &O, llvm::StringRef Key) {
  if (const json::Array *Found = O.getArray(Key))
    return *Found;
  missing(Key);
  return NoArray;
}

std::string Reader::string(const json::Object &O, llvm::StringRef Key) {
  if (std::optional<llvm::StringRef> Found = O.getString(Key))
    return Found->str();
  missing(Key);
  return "";
}

unsigned Reader::number(const json::Object &O, llvm::StringRef Key) {
  std::optional<int64_t> Found = O.getInteger(Key);
  if (Found && *Found >= 0 && *Found <= UINT32_MAX)
    return *Found;
  missing(Key);
  return 0;
}

Level Reader::level(const json::Object &O) {
  if (std::optional<Level> Found = parseLevel(string(O, "level")))
    return *Found;
  missing("level");
  return Level::Default;
}

/// One that may be left out.
llvm::VersionTuple Reader::version(const json::Object &O, llvm::StringRef Key) {
  if (!O.get(Key))
    return {};
  llvm::Expected<llvm::VersionTuple> Read = parseOldest(string(O, Key));
  if (Read)
    return *Read;
  llvm::consumeError(Read.takeError());
  missing(Key);
  return {};
}

template <class Action> void Reader::each(const json::Array &A, Action Do) {
  for (const json::Value &V : A) {
    if (const json::Object *O = V.getAsObject())
      Do(*O);
    else
      missing("an object in a list");
  }
}

static std::string decoded(llvm::StringRef Uri) {
  std::string Path;
  for (size_t I = 0; I < Uri.size(); ++I) {
    uint8_t Byte;
    if (Uri[I] == '%' && I + 2 < Uri.size() &&
        llvm::tryGetHexFromNibbles(Uri[I + 1], Uri[I + 2], Byte)) {
      Path += static_cast<char>(Byte);
      I += 2;
    } else {
      Path += Uri[I];
    }
  }
  return Path;
}

std::string Reader::path(const json::Object &Artifact) {
  std::string Uri = string(Artifact, "uri");
  llvm::StringRef Rest = Uri;
  bool IsAbsolute = Rest.consume_front("file://");
  std::string Path = decoded(Rest);
  return IsAbsolute ? Path : absoluteIn(R.Run.Root, Path);
}

void Reader::region(const json::Object &Region, TextPosition &Begin,
                    TextPosition &End) {
  Begin.Line = number(Region, "startLine");
  Begin.Column = Begin.Utf16 = number(Region, "startColumn");
  if (Region.get("endColumn")) {
    End.Line = Region.get("endLine") ? number(Region, "endLine") : Begin.Line;
    End.Column = End.Utf16 = number(Region, "endColumn");
  }
  const json::Object *Bag = Region.getObject("properties");
  const json::Object *Bytes = Bag ? Bag->getObject("bytes") : nullptr;
  if (Bytes && Bytes->get("startColumn"))
    Begin.Column = number(*Bytes, "startColumn");
  if (Bytes && Bytes->get("endColumn"))
    End.Column = number(*Bytes, "endColumn");
}

TextRange Reader::place(const json::Object &Location) {
  const json::Object &Physical = object(Location, "physicalLocation");
  TextRange P;
  P.File = path(object(Physical, "artifactLocation"));
  const json::Object &Region = object(Physical, "region");
  region(Region, P.Begin, P.End);
  if (Physical.get("contextRegion"))
    P.SourceLine = text(object(Physical, "contextRegion"), "snippet");
  else if (Region.get("snippet"))
    P.SourceLine = text(Region, "snippet");
  return P;
}

void Reader::fixes(const json::Object &Fix, Record &Rec) {
  each(array(Fix, "artifactChanges"), [&](const json::Object &Change) {
    each(array(Change, "replacements"), [&](const json::Object &Replacement) {
      RecordFix F;
      F.File = path(object(Change, "artifactLocation"));
      const json::Object &Deleted = object(Replacement, "deletedRegion");
      region(Deleted, F.Begin, F.End);
      F.Offset = number(object(Deleted, "properties"), "offset");
      F.Length = number(object(Deleted, "properties"), "length");
      F.Text = text(Replacement, "insertedContent");
      Rec.Fixes.push_back(std::move(F));
    });
  });
}

Record Reader::record(const json::Object &Result) {
  Record Rec;
  Rec.Check = string(Result, "ruleId");
  Rec.Message = text(Result, "message");
  each(array(Result, "locations"), [&](const json::Object &Location) {
    Rec.At = place(Location);
    if (Location.get("logicalLocations"))
      each(array(Location, "logicalLocations"),
           [&](const json::Object &Logical) {
             Rec.Function = string(Logical, "fullyQualifiedName");
           });
  });
  Rec.Fingerprint =
      string(object(Result, "partialFingerprints"), sarif::FingerprintId);
  const json::Object &Bag = object(Result, "properties");
  Rec.Api = string(Bag, "api");
  Rec.Certainty = level(Bag);
  const json::Array &Lines = array(Bag, "callLines");
  if (Lines.size() == 2) {
    Rec.FirstLine = Lines[0].getAsInteger().value_or(0);
    Rec.LastLine = Lines[1].getAsInteger().value_or(0);
  }
  if (Result.get("relatedLocations"))
    each(array(Result, "relatedLocations"), [&](const json::Object &Note) {
      bool IsStep =
          object(Note, "properties").getBoolean("step").value_or(false);
      Rec.Notes.push_back({place(Note), text(Note, "message"), IsStep});
    });
  if (Result.get("fixes"))
    each(array(Result, "fixes"),
         [&](const json::Object &Fix) { fixes(Fix, Rec); });
  Rec.IsSilenced = Result.get("suppressions") != nullptr;
  llvm::StringRef State = Result.getString("baselineState").value_or("");
  Rec.Baseline = State == "new"         ? BaselineState::New
                 : State == "unchanged" ? BaselineState::Unchanged
                 : State == "absent"    ? BaselineState::Absent
                                        : BaselineState::None;
  return Rec;
}

void Reader::tool(const json::Object &Tool) {
  R.Run.ToolVersion = string(object(Tool, "driver"), "version");
  each(array(Tool, "extensions"), [&](const json::Object &Extension) {
    std::string Name = string(Extension, "name");
    if (Name == sarif::LlvmName)
      R.Run.LlvmVersion = string(Extension, "version");
    else if (Name == sarif::DatabaseName)
      R.Run.DatabaseVersion = string(Extension, "version");
  });
}

llvm::Expected<Report> Reader::read() {
  const json::Array &Runs = array(Log, "runs");
  if (Runs.size() != 1)
    missing("exactly one run");
  each(Runs, [&](const json::Object &Run) {
    if (const json::Object *Bases = Run.getObject("originalUriBaseIds")) {
      std::string Root = decoded(string(object(*Bases, sarif::RootId), "uri"));
      llvm::StringRef Path = Root;
      Path.consume_front("file://");
      R.Run.Root = Path.size() > 1 ? Path.rtrim('/').str() : Path.str();
    }
    tool(object(Run, "tool"));
    const json::Object &Bag = object(Run, "properties");
    R.Run.Shown = level(Bag);
    R.Run.Oldest = {version(Bag, "minKernel"), version(Bag, "minGlibc")};
    R.Run.IsOfChange = Bag.getBoolean("ofChange").value_or(false);
    if (const json::Value *Calls = Bag.get("calls");
        Calls && !callsFromJSON(*Calls, R.Run))
      missing("calls");
    each(array(Run, "artifacts"), [&](const json::Object &Artifact) {
      R.Run.Files.push_back(path(object(Artifact, "location")));
    });
    each(array(Run, "invocations"), [&](const json::Object &Invocation) {
      if (!Invocation.get("toolExecutionNotifications"))
        return;
      each(array(Invocation, "toolExecutionNotifications"),
           [&](const json::Object &Note) {
             each(array(Note, "locations"), [&](const json::Object &Location) {
               const json::Object &Artifact = object(
                   object(Location, "physicalLocation"), "artifactLocation");
               R.Run.Failures.push_back(
                   {path(Artifact), text(Note, "message")});
             });
           });
    });
    each(array(Run, "results"), [&](const json::Object &Result) {
      R.Records.push_back(record(Result));
    });
  });
  if (!Missing.empty())
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "not a SARIF file of kapi-check: no '" +
                                       Missing + "'");
  return std::move(R);
}

llvm::Expected<Report> kapi::reportFromSarif(const json::Value &Json) {
  const json::Object *Log = Json.getAsObject();
  if (!Log)
    return llvm::createStringError(llvm::inconvertibleErrorCode(),
                                   "not a SARIF file");
  return Reader(*Log).read();
}
