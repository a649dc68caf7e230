//===- ApiPages.cpp - what the specs say of the APIs of a report ----------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Hosts/Check/ApiPages.h"
#include "SpecIO/Doc/Meanings.h"
#include <map>

using namespace kapi;

/// Sentences in one text, each with its full stop.
static void append(std::string &Text, llvm::StringRef Sentence) {
  if (Sentence.empty())
    return;
  if (!Text.empty())
    Text += llvm::StringRef(".!?:").contains(Text.back()) ? " " : ". ";
  Text += Sentence;
}

static void addFlags(llvm::ArrayRef<Flag> Flags, std::vector<ApiTerm> &To) {
  for (const Flag &F : Flags) {
    ApiTerm Term{F.Name, F.Description, "", "", ""};
    append(Term.More, rulesText(F));
    if (std::string Since = sinceText(F.First); !Since.empty())
      append(Term.More, "since " + Since);
    To.push_back(std::move(Term));
  }
}

static void addParam(const Param &P, ApiPage &To) {
  ApiTerm Term{P.Name, P.Description, P.Rule, constraintText(P), ""};
  if (!Term.Advice.empty() && !P.Refusal.empty())
    Term.Advice += ", otherwise " + P.Refusal;
  To.Params.push_back(std::move(Term));
  addFlags(P.Values, To.Flags);
  if (!P.Mask)
    return;
  addFlags(P.Mask->Flags, To.Flags);
  for (const ValueField &Field : P.Mask->Fields)
    addFlags(Field.Values, To.Flags);
}

static ApiTerm error(const Error &E) {
  ApiTerm Term{E.Name, E.Condition, E.Description, meaning(E.Contract).str(),
               toneOf(E.Contract).str()};
  if (E.Partial)
    append(Term.More, "The failed call can leave effects behind.");
  return Term;
}

static std::string callText(const Call &C) {
  std::string Text = C.Function.empty()
                         ? "syscall(SYS_" + C.Syscall + ", ...)\n"
                         : "#include <" + C.Header + ">\n";
  Text += C.Prototype + ";\n// ";
  if (C.Returns == ReturnConvention::Errno ||
      C.Returns == ReturnConvention::ErrnoZeroFirst)
    Text +=
        "failure is " + (C.Failure.isSet() ? C.Failure.Text : "-1") + ", and ";
  return Text + meaning(C.Returns).str();
}

static ApiPage page(const Spec &S) {
  ApiPage Page;
  Page.Name = S.Name;
  Page.Summary = S.Summary;
  Page.Since = sinceText(S.First);
  for (const Call &C : S.Calls)
    Page.Calls.push_back(callText(C));
  for (const Param &P : S.Params)
    addParam(P, Page);
  for (const Variant &V : S.Variants)
    for (const Param &P : V.Params)
      addParam(P, Page);
  for (const SuccessClass &C : S.Returns.Success) {
    ApiTerm Term{C.Name, valueText(C), C.Description, "", ""};
    Page.Results.push_back(std::move(Term));
  }
  for (const Error &E : S.Errors)
    Page.Errors.push_back(error(E));
  return Page;
}

/// What the function calls that a finding takes for an API although no spec has
/// its name: the API that the finding's way names first.
static const Spec *specBehind(const Record &Rec, const Database &Db) {
  for (const RecordNote &Note : Rec.Notes)
    for (llvm::StringRef Rest = Note.Text; Note.IsStep && !Rest.empty();) {
      auto [Word, Behind] = Rest.split(' ');
      if (const Spec *S = Db.function(Word).Api)
        return S;
      Rest = Behind;
    }
  return nullptr;
}

std::vector<ApiPage> kapi::apiPages(const Report &R, const Database &Db) {
  std::map<std::string, ApiPage> Pages;
  for (const Record &Rec : R.Records) {
    if (Pages.count(Rec.Api))
      continue;
    const Spec *Own = Db.spec(Rec.Api);
    const Spec *S = Own ? Own : specBehind(Rec, Db);
    if (!S)
      continue;
    ApiPage &Page = Pages[Rec.Api] = page(*S);
    if (Own)
      continue;
    Page.Name = Rec.Api;
    Page.Summary = "A wrapper of " + S->Name + ": " + S->Summary;
  }
  std::vector<ApiPage> Sorted;
  for (auto &Entry : Pages)
    Sorted.push_back(std::move(Entry.second));
  return Sorted;
}
