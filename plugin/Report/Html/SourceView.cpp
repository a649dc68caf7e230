//===- SourceView.cpp - a finding's way through the source ----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Html/SourceView.h"
#include "Html/Page.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include <map>
#include <tuple>

using namespace kapi;
using llvm::StringRef;

// No check comes near this; a report from elsewhere may.
static constexpr size_t MaxRemarks = 100;
/// A gap that is not worth a fold.
static constexpr unsigned SmallGap = 3;

namespace {

/// What is said beneath a line.
struct Remark {
  enum class Kind : uint8_t { Finding, Step, Note, Fix } What;
  TextRange At;
  std::string Text;
  unsigned Number = 0; ///< of the step, from 1; 0 for none
};

/// One row of the view: a line, a remark or a fold.
struct Row {
  std::string Class, Body;
  bool IsStep = false;
  bool IsFold = false;
};

/// Lines from First to Last.
struct Range {
  unsigned First, Last;
};

class FileView {
public:
  FileView(const Record &Rec, StringRef Id, SourceDetail Detail,
           unsigned WaySize)
      : Rec(Rec), Id(Id), Detail(Detail), WaySize(WaySize) {}

  void add(Remark R) { Remarks[R.At.Begin.Line].push_back(std::move(R)); }
  bool hasSteps() const;
  void print(SourceCache &Sources, bool ComesFromAbove, bool GoesOn,
             llvm::raw_ostream &Os);

private:
  bool isAsChecked() const;
  std::vector<Range> ranges() const;
  /// A line of the file, which stands in \p From as \p InFrom.
  Row lineRow(const HighlightedText &From, unsigned InFrom,
              unsigned Number) const;
  void addRemark(const Remark &R);
  void addFold(Range Hidden, bool IsBetween);
  void addRecordedLines();

  const Record &Rec;
  StringRef Id;
  SourceDetail Detail;
  unsigned WaySize; ///< the number of steps that are shown
  std::map<unsigned, std::vector<Remark>> Remarks; ///< by line
  const HighlightedText *Source = nullptr;
  std::vector<Row> Rows;
};

} // namespace

bool FileView::hasSteps() const {
  return llvm::any_of(Remarks, [](const auto &Entry) {
    return llvm::any_of(Entry.second, [](const Remark &R) { return R.Number; });
  });
}

/// Whether the file says what the report says of it: it may have changed, and a
/// line directive may have named a file that is not what was compiled.
bool FileView::isAsChecked() const {
  return llvm::all_of(Remarks, [&](const auto &Entry) {
    return Entry.first <= Source->lineCount() &&
           llvm::all_of(Entry.second, [&](const Remark &R) {
             return llvm::json::fixUTF8(R.At.SourceLine) ==
                    llvm::json::fixUTF8(Source->line(Entry.first));
           });
  });
}

/// The lines to show, with what is near them, in pieces that do not touch.
std::vector<Range> FileView::ranges() const {
  std::vector<Range> Pieces;
  auto Add = [&](unsigned First, unsigned Last) {
    First = First > Detail.Context ? First - Detail.Context : 1;
    Last = std::min(Last + Detail.Context, Source->lineCount());
    if (!Pieces.empty() && First <= Pieces.back().Last + SmallGap)
      Pieces.back().Last = std::max(Pieces.back().Last, Last);
    else
      Pieces.push_back({First, Last});
  };
  for (const auto &[Line, Spoken] : Remarks) {
    // A call of many lines is shown to its end, within reason.
    constexpr unsigned MaxCall = 20;
    bool IsCall = llvm::any_of(Spoken,
                               [](const Remark &R) {
                                 return R.What == Remark::Kind::Finding;
                               }) &&
                  Rec.LastLine > Line && Rec.LastLine - Line <= MaxCall;
    Add(Line, IsCall ? Rec.LastLine : Line);
  }
  return Pieces;
}

Row FileView::lineRow(const HighlightedText &From, unsigned InFrom,
                      unsigned Number) const {
  std::vector<Stretch> Marked;
  bool IsHot = false, IsWarm = false;
  if (auto It = Remarks.find(Number); It != Remarks.end())
    for (const Remark &R : It->second) {
      IsHot |= R.What == Remark::Kind::Finding;
      IsWarm |= R.What == Remark::Kind::Step;
      if (R.What != Remark::Kind::Finding && R.What != Remark::Kind::Step)
        continue;
      const TextPosition &Begin = R.At.Begin, &End = R.At.End;
      Stretch At =
          wordAt(From.line(InFrom), Begin.Column ? Begin.Column - 1 : 0);
      if (End.Line == Begin.Line && End.Column > Begin.Column)
        At.End = End.Column - 1;
      Marked.push_back(At);
    }
  return {IsHot    ? "l hot"
          : IsWarm ? "l warm"
                   : "l",
          "<b>" + std::to_string(Number) + "</b><code>" +
              From.html(InFrom, Marked) + "</code>"};
}

void FileView::addRemark(const Remark &R) {
  static constexpr const char *Classes[] = {"m hot", "m warm", "m", "m fix"};
  // Alone, the finding is what the headline says.
  if (R.What == Remark::Kind::Finding && !R.Number)
    return;
  std::string Badge;
  if (R.Number) {
    // Each number leads to the next step, the last to the first.
    unsigned Next = R.Number < WaySize ? R.Number + 1 : 1;
    Badge = "<a class=n id=" + (Id + "-" + llvm::Twine(R.Number)).str() +
            " href=#" + (Id + "-" + llvm::Twine(Next)).str() + ">" +
            std::to_string(R.Number) + "</a>";
  }
  Rows.push_back({Classes[static_cast<unsigned>(R.What)],
                  Badge + "<span>" + R.Text + "</span>", R.Number != 0});
}

void FileView::addFold(Range Hidden, bool IsBetween) {
  if (Hidden.First > Hidden.Last)
    return;
  unsigned Count = Hidden.Last - Hidden.First + 1;
  if (Detail.Folded == 0) {
    if (IsBetween)
      Rows.push_back({"gap", "<span>" + std::to_string(Count) +
                                 (Count == 1 ? " line" : " lines") +
                                 "</span>"});
    return;
  }
  std::vector<Row> Inner;
  auto AddAll = [&](unsigned First, unsigned Last) {
    for (unsigned Line = First; Line <= Last; ++Line)
      Inner.push_back(lineRow(*Source, Line, Line));
  };
  if (Count <= Detail.Folded) {
    AddAll(Hidden.First, Hidden.Last);
  } else {
    unsigned Half = Detail.Folded / 2;
    AddAll(Hidden.First, Hidden.First + Half - 1);
    Inner.push_back({"gap", "<span>" + std::to_string(Count - 2 * Half) +
                                " lines that are not in this report</span>"});
    AddAll(Hidden.Last - Half + 1, Hidden.Last);
  }
  Row Fold{"fold", "<summary>" + std::to_string(Count) +
                       (Count == 1 ? " line" : " lines") + "</summary>"};
  for (const Row &Line : Inner)
    Fold.Body += "<div class=\"" + Line.Class + "\">" + Line.Body + "</div>\n";
  Fold.IsFold = true;
  Rows.push_back(std::move(Fold));
}

/// Without the file: the lines that the report holds.
void FileView::addRecordedLines() {
  unsigned Before = 0;
  for (const auto &[Number, Spoken] : Remarks) {
    if (Before && Number != Before + 1)
      Rows.push_back({"gap", "<span></span>"});
    Before = Number;
    HighlightedText Line(Rec.At.File, Spoken.front().At.SourceLine);
    Rows.push_back(lineRow(Line, 1, Number));
    for (const Remark &R : Spoken)
      addRemark(R);
  }
}

void FileView::print(SourceCache &Sources, bool ComesFromAbove, bool GoesOn,
                     llvm::raw_ostream &Os) {
  const TextRange &Any = Remarks.begin()->second.front().At;
  Source = Sources.file(Any.File);
  if (!Source || !isAsChecked()) {
    addRecordedLines();
  } else {
    constexpr unsigned Around = 12;
    std::vector<Range> Pieces = ranges();
    unsigned First = Pieces.front().First, Last = Pieces.back().Last;
    addFold({First > Around ? First - Around : 1, First - 1}, false);
    for (size_t I = 0; I < Pieces.size(); ++I) {
      if (I)
        addFold({Pieces[I - 1].Last + 1, Pieces[I].First - 1}, true);
      for (unsigned L = Pieces[I].First; L <= Pieces[I].Last; ++L) {
        Rows.push_back(lineRow(*Source, L, L));
        if (auto It = Remarks.find(L); It != Remarks.end())
          for (const Remark &R : It->second)
            addRemark(R);
      }
    }
    addFold({Last + 1, std::min(Last + Around, Source->lineCount())}, false);
  }
  // The rail runs from the first step to the last.
  auto IsStep = [](const Row &R) { return R.IsStep; };
  size_t Begin = llvm::find_if(Rows, IsStep) - Rows.begin(), End = 0;
  for (size_t I = 0; I < Rows.size(); ++I)
    if (Rows[I].IsStep)
      End = I;
  if (ComesFromAbove)
    Begin = 0;
  if (GoesOn)
    End = Rows.size() - 1;
  for (size_t I = 0; I < Rows.size(); ++I) {
    Row &R = Rows[I];
    if (Begin <= I && I <= End)
      R.Class += I == Begin && !ComesFromAbove ? " r rs"
                 : I == End && !GoesOn         ? " r re"
                                               : " r";
    const char *Tag = R.IsFold ? "details" : "div";
    Os << '<' << Tag << " class=\"" << R.Class << "\">" << R.Body << "</" << Tag
       << ">\n";
  }
}

//===--- A finding
//---------------------------------------------------------===//

/// The line after the fixes in it, as text with what changed emphasised.
static std::string fixedLine(StringRef Line,
                             llvm::ArrayRef<const RecordFix *> Fixes) {
  std::string Result = "<code>";
  size_t At = 0;
  for (const RecordFix *F : Fixes) {
    size_t Begin = std::min<size_t>(F->Begin.Column - 1, Line.size());
    size_t End = std::min<size_t>(F->End.Column - 1, Line.size());
    if (Begin < At || End < Begin)
      continue;
    Result += html(Line.slice(At, Begin));
    if (Begin < End)
      Result += "<del>" + html(Line.slice(Begin, End)) + "</del>";
    if (!F->Text.empty())
      Result += "<ins>" + html(F->Text) + "</ins>";
    At = End;
  }
  return Result + html(Line.drop_front(At)) + "</code>";
}

/// The proposed change as remarks: beneath the finding, whose line is known.
static std::vector<Remark> fixRemarks(const RunInfo &Run, const Record &Rec) {
  std::vector<const RecordFix *> Here;
  std::vector<Remark> Remarks;
  for (const RecordFix &F : Rec.Fixes) {
    if (F.File == Rec.At.File && F.Begin.Line == Rec.At.Begin.Line &&
        F.End.Line == F.Begin.Line && F.Begin.Column && F.End.Column) {
      Here.push_back(&F);
      continue;
    }
    Remarks.push_back({Remark::Kind::Fix, Rec.At,
                       "<em>proposed</em> at " +
                           html(relativeTo(Run.Root, F.File)) + ":" +
                           std::to_string(F.Begin.Line) + ": <code><ins>" +
                           html(F.Text) + "</ins></code>"});
  }
  llvm::sort(Here, [](const RecordFix *A, const RecordFix *B) {
    return std::tie(A->Begin.Column, A->Text) <
           std::tie(B->Begin.Column, B->Text);
  });
  if (!Here.empty())
    Remarks.insert(
        Remarks.begin(),
        {Remark::Kind::Fix, Rec.At,
         "<em>proposed</em> " + fixedLine(StringRef(Rec.At.SourceLine), Here)});
  return Remarks;
}

/// Everything that is said of \p Rec at a place, in the order in which it is
/// read.
static std::vector<Remark> remarksOf(const RunInfo &Run, const Record &Rec) {
  std::vector<Remark> All;
  auto Add = [&](Remark R) {
    if (R.At.Begin.isValid() && All.size() < MaxRemarks)
      All.push_back(std::move(R));
  };
  auto AddFinding = [&](unsigned Number) {
    All.push_back({Remark::Kind::Finding, Rec.At, html(Rec.Message), Number});
    for (const RecordNote &Note : Rec.Notes)
      if (!Note.IsStep)
        Add({Remark::Kind::Note, Note.At, html(Note.Text)});
    for (Remark &Fix : fixRemarks(Run, Rec))
      Add(std::move(Fix));
  };
  // A step that is not shown has no number either: each leads to the next.
  unsigned Number = 0;
  std::vector<const RecordNote *> Way = wayOf(Rec);
  for (const RecordNote *Step : Way) {
    if (!Step)
      AddFinding(++Number);
    else if (Step->At.Begin.isValid() && All.size() < MaxRemarks)
      Add({Remark::Kind::Step, Step->At, html(Step->Text), ++Number});
  }
  if (Way.empty())
    AddFinding(0);
  return All;
}

void kapi::printSource(const RunInfo &Run, const Record &Rec, StringRef Id,
                       SourceDetail Detail, SourceCache &Sources,
                       llvm::raw_ostream &Os) {
  if (!Rec.At.Begin.isValid())
    return;
  std::vector<Remark> Remarks = remarksOf(Run, Rec);
  unsigned WaySize = 0;
  for (const Remark &R : Remarks)
    WaySize = std::max(WaySize, R.Number);
  std::vector<std::pair<std::string, FileView>> Views;
  for (Remark &R : Remarks) {
    auto It = llvm::find_if(
        Views, [&](const auto &View) { return View.first == R.At.File; });
    if (It != Views.end()) {
      It->second.add(std::move(R));
      continue;
    }
    Views.emplace_back(R.At.File, FileView(Rec, Id, Detail, WaySize));
    Views.back().second.add(std::move(R));
  }
  size_t First = Views.size(), Last = 0;
  for (size_t I = 0; I < Views.size(); ++I)
    if (Views[I].second.hasSteps()) {
      First = std::min(First, I);
      Last = I;
    }
  for (size_t I = 0; I < Views.size(); ++I) {
    Os << "<div class=src>\n";
    if (Views.size() > 1)
      Os << "<p class=path>" << html(relativeTo(Run.Root, Views[I].first))
         << "</p>\n";
    Views[I].second.print(Sources, I > First && I <= Last,
                          I >= First && I < Last, Os);
    Os << "</div>\n";
  }
}
