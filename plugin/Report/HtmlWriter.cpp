//===- HtmlWriter.cpp - a report to read in a browser ---------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Html/Page.h"
#include "Report/Html/Assets.h"
#include "Report/Html/FindingView.h"
#include "Report/Html/Reference.h"
#include "Report/Writers.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/Twine.h"
#include <map>

using namespace kapi;
using llvm::StringRef;

namespace {

class HtmlReport {
public:
  HtmlReport(const Report &R, llvm::raw_ostream &Os)
      : R(R), Os(Os), Pages(R.Run) {
    for (const Record &Rec : R.Records)
      if (isShown(Rec))
        Shown.push_back(&Rec);
    for (const Record *Rec : Shown) {
      ByFile[Rec->At.File].push_back(Rec);
      ByCheck[Rec->Check].push_back(Rec);
      Apis.insert(Rec->Api);
    }
  }

  void print();

private:
  using Group = std::vector<const Record *>;

  static std::string count(size_t Number, StringRef Word) {
    return std::to_string(Number) + " " + Word.str() + (Number == 1 ? "" : "s");
  }
  void tag(const llvm::Twine &Text) {
    Os << "<span class=tag>" << html(Text.str()) << "</span>";
  }
  template <class T>
  void choice(StringRef Name, StringRef All, const T &Values) {
    Os << "<select name=" << Name << " aria-label=\"" << Name
       << "\"><option value=\"\">" << All << "</option>";
    for (const auto &[Value, Text] : Values)
      Os << "<option value=\"" << html(Value) << "\">" << html(Text)
         << "</option>";
    Os << "</select>\n";
  }
  std::string levelBar(const Group &Of) const;
  SourceDetail detail() const;
  void head();
  void failures();
  void filter();
  void overview();
  void findings();

  const Report &R;
  llvm::raw_ostream &Os;
  ReportPages Pages;
  Group Shown;
  llvm::MapVector<StringRef, Group> ByFile; ///< in the order of the report
  std::map<StringRef, Group> ByCheck;
  llvm::StringSet<> Apis;
};

} // namespace

/// The more there is, the less is shown of the source around each, so that a
/// browser can hold the page.
SourceDetail HtmlReport::detail() const {
  constexpr size_t Some = 500, Many = 5000;
  if (Shown.size() <= Some)
    return {3, 40};
  return Shown.size() <= Many ? SourceDetail{2, 0} : SourceDetail{0, 0};
}

/// How many there are of each level.
std::string HtmlReport::levelBar(const Group &Of) const {
  std::string Result;
  for (Level L : {Level::Default, Level::Strict, Level::Pedantic})
    if (size_t N = llvm::count_if(
            Of, [&](const Record *Rec) { return Rec->Certainty == L; }))
      Result += "<span class=\"tag " + levelTone(L).str() +
                "\" title=" + levelName(L).str() + ">" + std::to_string(N) +
                "</span>";
  return Result;
}

void HtmlReport::head() {
  size_t Failed = R.Run.Failures.size(), Total = R.Run.Files.size();
  auto Other = [&](auto Is) { return llvm::count_if(R.Records, Is); };
  size_t Silenced = Other([](const Record &Rec) { return Rec.IsSilenced; });
  auto InState = [&](BaselineState State) {
    return Other([=](const Record &Rec) {
      return Rec.Baseline == State && !Rec.IsSilenced;
    });
  };
  Os << "<header><h1>" << count(Shown.size(), "finding");
  if (!Shown.empty())
    Os << " in " << count(ByFile.size(), "file");
  Os << "</h1>\n<p class=tags>";
  tag(std::to_string(Total - Failed) + " of " + count(Total, "file") +
      " checked");
  tag(describeCalls(R.Run));
  tag("level " + levelName(R.Run.Shown));
  if (size_t Known = InState(BaselineState::Unchanged))
    tag(std::to_string(Known) + " known from the baseline");
  if (size_t Gone = InState(BaselineState::Absent))
    tag(std::to_string(Gone) + " gone since the baseline");
  if (Silenced)
    tag(std::to_string(Silenced) + " silenced in the source");
  tag("kapi-check " + R.Run.ToolVersion + ", LLVM " + R.Run.LlvmVersion);
  tag(R.Run.DatabaseVersion);
  Os << "</p></header>\n";
  if (!Shown.empty() && detail().Folded == 0)
    Os << "<p class=dim>There are many findings: little of the source around "
          "them is shown.</p>\n";
}

void HtmlReport::failures() {
  if (R.Run.Failures.empty())
    return;
  Os << "<details class=failures open><summary>"
     << count(R.Run.Failures.size(), "file")
     << " could not be checked</summary><table>\n";
  for (const FailedFile &F : R.Run.Failures)
    Os << "<tr><td class=name>" << html(relativeTo(R.Run.Root, F.File))
       << "</td><td>" << html(F.Reason) << "</td></tr>\n";
  Os << "</table></details>\n";
}

void HtmlReport::filter() {
  std::vector<std::pair<std::string, std::string>> Checks, Levels, Names, Files;
  for (const auto &[Check, Of] : ByCheck)
    Checks.emplace_back(Check, Check);
  for (Level L : {Level::Default, Level::Strict, Level::Pedantic})
    if (llvm::any_of(Shown,
                     [&](const Record *Rec) { return Rec->Certainty == L; }))
      Levels.emplace_back(levelName(L), levelName(L));
  for (StringRef Name : Apis.keys())
    Names.emplace_back(Name, Name);
  llvm::sort(Names);
  for (size_t I = 0; I < ByFile.size(); ++I)
    Files.emplace_back("file-" + std::to_string(I + 1),
                       relativeTo(R.Run.Root, (ByFile.begin() + I)->first));
  // The script shows it.
  Os << "<form class=filter id=filter hidden>\n"
        "<input type=search name=q placeholder=\"Search   /\" "
        "aria-label=Search>\n";
  choice("check", "all checks", Checks);
  choice("level", "all levels", Levels);
  choice("api", "all APIs", Names);
  choice("file", "all files", Files);
  Os << "<select name=by aria-label=order><option value=file>by "
        "file</option><option value=check>by check</option></select>\n"
        "<span class=dim id=count aria-live=polite></span>\n"
        "<span class=\"dim keys\"><kbd>j</kbd> <kbd>k</kbd> next, previous "
        "<kbd>o</kbd> unfold <kbd>Esc</kbd> all</span>\n</form>\n";
}

void HtmlReport::overview() {
  Os << "<div class=overview>\n<section><h2>By check</h2>\n";
  for (const auto &[Check, Of] : ByCheck) {
    auto Page = Pages.Checks.find(Check);
    Os << "<details><summary>" << html(Check) << ' ' << levelBar(Of);
    if (Page != Pages.Checks.end())
      Os << "<span class=dim>" << checkSentence(*Page->second) << "</span>";
    Os << "</summary><ul>\n";
    for (const Record *Rec : Of)
      Os << "<li><a href=#" << anchorOf(*Rec) << '>'
         << html(placeOf(R.Run, Rec->At)) << "</a> <span class=dim>"
         << html(Rec->Api) << "</span></li>\n";
    Os << "</ul></details>\n";
  }
  Os << "</section>\n<section><h2>By file</h2>\n<ul class=files>\n";
  for (size_t I = 0; I < ByFile.size(); ++I) {
    const auto &[File, Of] = *(ByFile.begin() + I);
    Os << "<li><a href=#file-" << I + 1 << '>'
       << html(relativeTo(R.Run.Root, File)) << "</a> " << levelBar(Of)
       << "</li>\n";
  }
  Os << "</ul></section>\n</div>\n";
}

void HtmlReport::findings() {
  SourceCache Sources;
  Os << "<main id=findings>\n";
  for (size_t I = 0; I < ByFile.size(); ++I) {
    const auto &[File, Of] = *(ByFile.begin() + I);
    std::string Id = "file-" + std::to_string(I + 1);
    Os << "<section class=file id=" << Id << "><h2>"
       << html(relativeTo(R.Run.Root, File)) << " <small class=dim>"
       << count(Of.size(), "finding") << "</small></h2>\n";
    for (const Record *Rec : Of) {
      printFinding(R.Run, *Rec, Id, Pages, detail(), Sources, Os);
      Sources.trim();
    }
    Os << "</section>\n";
  }
  Os << "</main>\n";
}

void HtmlReport::print() {
  PageHead Head;
  Head.Title = count(Shown.size(), "finding") + " - kapi-check";
  Head.Style = reportStyle();
  Head.Script = Shown.empty() ? "" : reportScript();
  Head.Footer = "Written by kapi-check.";
  beginPage(Os, Head);
  head();
  failures();
  if (Shown.empty()) {
    Os << "<p class=lead>Nothing to report.</p>\n";
  } else {
    filter();
    overview();
    findings();
    llvm::StringSet<> Checks;
    for (const auto &[Check, Of] : ByCheck)
      Checks.insert(Check);
    printChecks(R.Run.Checks, Checks, Os);
    std::vector<ApiPage> Used;
    for (const ApiPage &Api : R.Run.Apis)
      if (Apis.contains(Api.Name))
        Used.push_back(Api);
    printApis(Used, Os);
  }
  endPage(Os, Head);
}

void kapi::writeHtml(const Report &R, llvm::raw_ostream &Os) {
  HtmlReport(R, Os).print();
}
