//===- TermNames.cpp - how checks speak about a constant ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Checks/TermNames.h"
#include "Spec/Numbers.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace kapi;
using llvm::StringRef;

/// A name such as O_RDWR, not `true`, BUFSIZ or INT_MAX.
static bool looksLikeFlag(StringRef Name) {
  return Name.contains('_') && !Name.starts_with("_") &&
         !Name.ends_with("_MAX") && !Name.ends_with("_MIN") &&
         llvm::all_of(Name, [](char C) {
           return llvm::isUpper(C) || llvm::isDigit(C) || C == '_';
         });
}

TermName kapi::chooseName(const CheckContext &Context, const Term &T,
                          const ResolvedParam &P) {
  for (const SpelledName &Name : T.Names)
    if (P.named(Name.Name))
      return {&Name, true, false};
  for (const SpelledName &Name : T.Names)
    if (!Context.Db.withConstant(Name.Name).empty())
      return {&Name, false, true};
  // From the outside in: O_CLOEXEC before the __O_CLOEXEC behind it.
  for (const SpelledName &Name : llvm::reverse(T.Names))
    if (Name.FromSystem && looksLikeFlag(Name.Name))
      return {&Name, false, false};
  return {};
}

std::string kapi::quoteTerm(const CheckContext &Context, const Term &T,
                            const TermName &Name) {
  if (!Name.Name)
    return quoteSource(Context, *T.Source);
  return "'" + Name.Name->Name + "' (" + hex(T.Value.getZExtValue()) + ")";
}

/// How many constants of the family of \p Name ("O_") the mask of \p Api has
/// that knows it.
static size_t flagsBeside(const Spec &Api, StringRef Name) {
  StringRef Family = Name.take_front(Name.find('_') + 1);
  size_t Most = 0;
  auto Look = [&](const Param &P) {
    if (!P.Mask)
      return;
    std::vector<Flag> All = P.Mask->Flags;
    for (const ValueField &Field : P.Mask->Fields)
      llvm::append_range(All, Field.Values);
    if (llvm::any_of(All, [&](const Flag &F) { return F.Name == Name; }))
      Most = std::max<size_t>(Most, llvm::count_if(All, [&](const Flag &F) {
                                return StringRef(F.Name).starts_with(Family);
                              }));
  };
  llvm::for_each(Api.Params, Look);
  for (const Variant &V : Api.Variants)
    llvm::for_each(V.Params, Look);
  return Most;
}

std::string kapi::ownerOf(const CheckContext &Context, const TermName &Name,
                          const Spec &Api) {
  if (!Name.IsKnownElsewhere)
    return "";
  std::vector<const Spec *> Owners = Context.Db.withConstant(Name.Name->Name);
  // Another parameter's, or one that the selected variant does not have.
  if (llvm::is_contained(Owners, &Api))
    return "";
  // O_CLOEXEC is at home with open, though dup3 has it, too.
  const Spec *Home = *std::max_element(
      Owners.begin(), Owners.end(), [&](const Spec *A, const Spec *B) {
        return flagsBeside(*A, Name.Name->Name) <
               flagsBeside(*B, Name.Name->Name);
      });
  return ", a constant of " + Home->Name + ",";
}

std::string kapi::quoteSource(const CheckContext &Context,
                              const clang::Expr &E) {
  constexpr size_t Longest = 60;
  std::string Text = sourceText(E, Context.Ctx);
  if (Text.size() > Longest)
    Text = Text.substr(0, Longest) + "...";
  return "'" + Text + "'";
}
