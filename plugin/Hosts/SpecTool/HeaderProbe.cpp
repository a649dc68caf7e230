//===- HeaderProbe.cpp - asks the compiler about headers ------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// The headers are parsed with one declaration for each question behind them,
/// each on a line of its own, so that a name which they lack is an error of
/// that line alone and the tree answers the others.
///
//===----------------------------------------------------------------------===//

#include "Hosts/SpecTool/HeaderProbe.h"
#include "clang/AST/ASTContext.h"
#include "clang/AST/Attr.h"
#include "clang/AST/Decl.h"
#include "clang/AST/Expr.h"
#include "clang/Frontend/ASTUnit.h"
#include "clang/Tooling/Tooling.h"
#include "llvm/ADT/StringExtras.h"
#include <map>

using namespace clang;
using namespace kapi;
using llvm::Twine;

namespace {

/// Keeps the first error of each line of the generated file.
class LineErrors : public DiagnosticConsumer {
public:
  void HandleDiagnostic(DiagnosticsEngine::Level Level,
                        const Diagnostic &Info) override {
    DiagnosticConsumer::HandleDiagnostic(Level, Info);
    if (Level < DiagnosticsEngine::Error || !Info.hasSourceManager())
      return;
    const SourceManager &Sources = Info.getSourceManager();
    SourceLocation Where = Sources.getExpansionLoc(Info.getLocation());
    if (!Sources.isWrittenInMainFile(Where))
      return;
    llvm::SmallString<128> Message;
    Info.FormatDiagnostic(Message);
    ByLine.try_emplace(Sources.getExpansionLineNumber(Where), Message.str());
  }

  std::map<unsigned, std::string> ByLine;
};

/// The generated file, and the line on which each prototype stands.
struct Source {
  std::string Text;
  std::vector<unsigned> PrototypeLines;
};

} // namespace

static std::string constantName(size_t Index) {
  return "kapi_constant_" + std::to_string(Index);
}

static std::string prototypeName(size_t Index) {
  return "kapi_prototype_" + std::to_string(Index);
}

/// The declaration with another name, so that headers do not contradict it.
static std::string renamed(StringRef Prototype, StringRef Name,
                           StringRef NewName) {
  auto IsPartOfName = [](char C) { return llvm::isAlnum(C) || C == '_'; };
  for (size_t At = Prototype.find(Name); At != StringRef::npos;
       At = Prototype.find(Name, At + 1)) {
    StringRef Before = Prototype.take_front(At);
    StringRef After = Prototype.drop_front(At + Name.size());
    if (!After.ltrim().starts_with("(") ||
        (!Before.empty() && IsPartOfName(Before.back())))
      continue;
    return (Before + NewName + After).str();
  }
  return Prototype.str();
}

static Source generate(const HeaderQuery &Query) {
  Source Result;
  unsigned Line = 1;
  auto Add = [&](const Twine &Text) {
    Result.Text += (Text + "\n").str();
    return Line++;
  };
  Add("#define _GNU_SOURCE");
  for (const std::string &Header : Query.Headers) {
    Add("#if __has_include(<" + Twine(Header) + ">)");
    Add("#include <" + Twine(Header) + ">");
    Add("#endif");
  }
  // Headers spell a type as __off64_t where they do not define its name.
  Add("#include <sys/types.h>");
  for (size_t I = 0; I < Query.Constants.size(); ++I)
    Add("const unsigned long long " + Twine(constantName(I)) +
        " = (unsigned long long)(" + Query.Constants[I] + ");");
  for (size_t I = 0; I < Query.Functions.size(); ++I)
    Result.PrototypeLines.push_back(
        Add(renamed(Query.Functions[I].Prototype, Query.Functions[I].Name,
                    prototypeName(I)) +
            ";"));
  return Result;
}

template <class T>
static const T *find(const ASTContext &Context, StringRef Name) {
  auto &Idents = Context.Idents;
  auto It = Idents.find(Name);
  if (It == Idents.end())
    return nullptr;
  for (NamedDecl *D : Context.getTranslationUnitDecl()->lookup(It->second))
    if (const auto *Found = dyn_cast<T>(D))
      return Found;
  return nullptr;
}

static std::optional<HeaderConstant> constant(const ASTContext &Context,
                                              size_t Index) {
  const auto *Var = find<VarDecl>(Context, constantName(Index));
  const Expr *Init = Var && !Var->isInvalidDecl() ? Var->getInit() : nullptr;
  Expr::EvalResult Result;
  if (!Init || Init->containsErrors() || !Init->EvaluateAsInt(Result, Context))
    return std::nullopt;
  HeaderConstant Constant;
  Constant.Value = Result.Val.getInt().extOrTrunc(64).getZExtValue();
  if (const auto *Cast = dyn_cast<ExplicitCastExpr>(Init->IgnoreImpCasts()))
    Constant.Width =
        Context.getTypeSize(Cast->getSubExprAsWritten()->getType());
  return Constant;
}

/// Whether a caller may take one type for the other: the same type, an
/// enumeration for the integer of its size, a member of a transparent union.
static bool agrees(const ASTContext &Context, QualType Spec, QualType Header) {
  if (Context.hasSameUnqualifiedType(Spec, Header))
    return true;
  if (Header->isEnumeralType() && Spec->isIntegerType())
    return Context.getTypeSize(Spec) == Context.getTypeSize(Header);
  const auto *Union = Header->getAsUnionType();
  if (!Union || !Union->getDecl()->hasAttr<TransparentUnionAttr>())
    return false;
  return llvm::any_of(Union->getDecl()->fields(), [&](const FieldDecl *Member) {
    return Context.hasSameUnqualifiedType(Spec, Member->getType());
  });
}

static void compare(const ASTContext &Context, const FunctionDecl &Spec,
                    const FunctionDecl &Header,
                    std::vector<std::string> &Differences) {
  auto Compare = [&](const Twine &What, QualType Here, QualType There) {
    if (!agrees(Context, Here, There))
      Differences.push_back((What + " is '" + Here.getAsString() +
                             "' here and '" + There.getAsString() +
                             "' in the header")
                                .str());
  };
  Compare("the result", Spec.getReturnType(), Header.getReturnType());
  if (Spec.getNumParams() != Header.getNumParams())
    Differences.push_back((Twine(Spec.getNumParams()) +
                           " parameters here and " +
                           Twine(Header.getNumParams()) + " in the header")
                              .str());
  if (Spec.isVariadic() != Header.isVariadic())
    Differences.push_back(Spec.isVariadic() ? "'...' is not in the header"
                                            : "the header has '...'");
  unsigned Both = std::min(Spec.getNumParams(), Header.getNumParams());
  for (unsigned I = 0; I < Both; ++I)
    Compare("parameter " + Twine(I + 1) + " '" +
                Spec.getParamDecl(I)->getName() + "'",
            Spec.getParamDecl(I)->getType(), Header.getParamDecl(I)->getType());
}

HeaderAnswer kapi::askHeaders(const HeaderQuery &Query,
                              llvm::ArrayRef<std::string> Flags) {
  HeaderAnswer Answer;
  Answer.Constants.resize(Query.Constants.size());
  Answer.Functions.resize(Query.Functions.size());
  std::vector<std::string> Args = {
      "-fsyntax-only",   "-w",
      "-ferror-limit=0", "-fno-spell-checking",
      "-std=gnu11",      "-resource-dir=" KAPI_CLANG_RESOURCE_DIR};
  Args.insert(Args.end(), Flags.begin(), Flags.end());
  Source Code = generate(Query);
  LineErrors Errors;
  std::unique_ptr<ASTUnit> Unit = tooling::buildASTFromCodeWithArgs(
      Code.Text, Args, "headers.c", "kapi-spec",
      std::make_shared<PCHContainerOperations>(),
      tooling::getClangStripDependencyFileAdjuster(),
      tooling::FileContentMappings(), &Errors);
  if (!Unit)
    return Answer;
  const ASTContext &Context = Unit->getASTContext();
  for (size_t I = 0; I < Query.Constants.size(); ++I)
    Answer.Constants[I] = constant(Context, I);
  for (size_t I = 0; I < Query.Functions.size(); ++I) {
    HeaderAnswer::Function &Result = Answer.Functions[I];
    const auto *Header = find<FunctionDecl>(Context, Query.Functions[I].Name);
    const auto *Spec = find<FunctionDecl>(Context, prototypeName(I));
    Result.IsDeclared = Header != nullptr;
    auto Error = Errors.ByLine.find(Code.PrototypeLines[I]);
    if (!Header)
      continue;
    if (Error != Errors.ByLine.end() || !Spec)
      Result.Differences.push_back(
          "the prototype does not compile with the header: " +
          (Spec ? Error->second : "it declares no function"));
    else
      compare(Context, *Spec, *Header, Result.Differences);
  }
  return Answer;
}
