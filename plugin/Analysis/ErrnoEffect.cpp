//===- ErrnoEffect.cpp - what a call does to errno ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/ErrnoEffect.h"
#include "Analysis/CallPurpose.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace clang;
using namespace kapi;

/// Whatever becomes of their result. Standard output finds out with its first
/// use whether it is a terminal, and leaves ENOTTY where it is not (glibc,
/// libio/filedoalloc.c).
static ErrnoEffect ofMessage(llvm::StringRef Name) {
  return llvm::StringSwitch<ErrnoEffect>(Name)
      .Cases("printf", "vprintf", "puts", "putchar", ErrnoEffect::Changes)
      .Cases("fprintf", "vfprintf", "fputs", "fputc", "putc", "fwrite",
             "fflush", ErrnoEffect::MayFail)
      .Cases("syslog", "vsyslog", "openlog", "perror", "warn", "vwarn", "warnx",
             "vwarnx", ErrnoEffect::MayFail)
      .Cases("memset", "memcpy", "memmove", "memcmp", "memchr", "strlen",
             "strcmp", "strncmp", ErrnoEffect::Keeps)
      .Cases("strcpy", "strncpy", "strcat", "strncat", "strchr", "strrchr",
             "strstr", "strnlen", "strcasecmp", ErrnoEffect::Keeps)
      .Cases("snprintf", "vsnprintf", "sprintf", "vsprintf", "strerror", "free",
             "abs", ErrnoEffect::Keeps)
      .Cases("getpid", "getuid", "geteuid", "getppid", "gettid", "getenv",
             "time", "strftime", ErrnoEffect::Keeps)
      // Made for messages, they leave errno alone (gettext(3)).
      .Cases("gettext", "dgettext", "dcgettext", "ngettext", "dngettext",
             "dcngettext", ErrnoEffect::Keeps)
      .Cases("pthread_self", "pthread_mutex_lock", "pthread_mutex_unlock",
             "flockfile", "funlockfile", "fileno", ErrnoEffect::Keeps)
      .Default(ErrnoEffect::Unknown);
}

/// Where nobody asks whether they failed. That there was no memory is rare
/// enough to count for nothing.
static ErrnoEffect ofDropped(llvm::StringRef Name) {
  return llvm::StringSwitch<ErrnoEffect>(Name)
      .Cases("malloc", "calloc", "realloc", "strdup", "strndup",
             ErrnoEffect::Keeps)
      .Cases("fclose", "fopen", "fdopen", "remove", "closedir", "isatty",
             "localtime", "localtime_r", "syscall", ErrnoEffect::MayFail)
      .Default(ErrnoEffect::Unknown);
}

static ErrnoEffect ofConvention(ReturnConvention Returns) {
  switch (Returns) {
  case ReturnConvention::ErrorNumber:
  case ReturnConvention::NegativeErrno:
  case ReturnConvention::NeverFails:
    return ErrnoEffect::Keeps;
  case ReturnConvention::Errno:
  case ReturnConvention::ErrnoZeroFirst:
    return ErrnoEffect::MayFail;
  case ReturnConvention::ReturnsOnlyOnError:
  case ReturnConvention::NoReturn:
  case ReturnConvention::Stored:
    return ErrnoEffect::Unknown;
  }
  llvm_unreachable("every convention is named above");
}

/// It fails where the caller has made a mistake, and else never.
static bool failsByMistakeOnly(const Spec &Api) {
  return !Api.Errors.empty() && llvm::all_of(Api.Errors, [](const Error &E) {
    return E.Contract == Contract::CallerBug;
  });
}

const FunctionDecl *kapi::ownBody(const FunctionDecl &Function) {
  const FunctionDecl *Definition = nullptr;
  if (!Function.hasBody(Definition) || Definition->hasAttr<WeakAttr>() ||
      Definition->isDependentContext())
    return nullptr;
  const auto *Method = dyn_cast<CXXMethodDecl>(Definition);
  if (Method && Method->isVirtual())
    return nullptr;
  const SourceManager &SM = Definition->getASTContext().getSourceManager();
  return SM.isInSystemHeader(Definition->getLocation()) ? nullptr : Definition;
}

/// Declared by the compiler or a header of the system: the name is enough.
static bool isOfSystem(const FunctionDecl &Function, const ASTContext &Ctx) {
  return Function.getBuiltinID() != 0 ||
         Ctx.getSourceManager().isInSystemHeader(Function.getLocation());
}

/// A logger that is told the number as well, which it sets errno to before it
/// makes the text: `log_error_errno(r, "cannot lock: %m")`.
static bool takesErrorNumber(const FunctionDecl &Function) {
  return llvm::any_of(Function.parameters(), [](const ParmVarDecl *Parameter) {
    return Parameter->getType()->isIntegerType() &&
           llvm::any_of(wordsOf(Parameter->getName()),
                        [](const std::string &Word) {
                          return Word == "error" || Word == "err" ||
                                 Word == "errno" || Word == "errnum";
                        });
  });
}

/// A format that asks for the text of errno, `%m` but not `%%m`.
static bool asksForErrno(const CallExpr &Call, const FunctionDecl &Function) {
  for (const auto *Format : Function.specific_attrs<FormatAttr>()) {
    unsigned Index = Format->getFormatIdx() - 1;
    if (Index >= Call.getNumArgs())
      continue;
    const auto *Text =
        dyn_cast<StringLiteral>(Call.getArg(Index)->IgnoreParenImpCasts());
    if (!Text || Text->getCharByteWidth() != 1)
      continue;
    llvm::StringRef Rest = Text->getString();
    for (size_t At; (At = Rest.find('%')) != llvm::StringRef::npos;) {
      Rest = Rest.substr(At + 1);
      if (Rest.starts_with("m"))
        return !takesErrorNumber(Function);
      Rest = Rest.drop_front(Rest.empty() ? 0 : 1);
    }
  }
  return false;
}

bool kapi::readsErrnoItself(const CallExpr &Call, const ASTContext &Ctx) {
  const FunctionDecl *Function = Call.getDirectCallee();
  if (!Function)
    return false;
  bool IsReader = llvm::StringSwitch<bool>(calleeName(Call))
                      .Cases("perror", "warn", "vwarn", "err", "verr", true)
                      .Default(false);
  return (IsReader && !ownBody(*Function) && isOfSystem(*Function, Ctx)) ||
         asksForErrno(Call, *Function);
}

ErrnoEffect ErrnoEffects::ofLibrary(const FunctionDecl &Function,
                                    bool IsLookedAt) {
  if (!Function.getIdentifier() || !isOfSystem(Function, Ctx))
    return ErrnoEffect::Unknown;
  ErrnoEffect Effect = ofMessage(Function.getName());
  // Whoever asks a message whether it failed asks errno for that.
  if (IsLookedAt && Effect != ErrnoEffect::Keeps)
    Effect = ErrnoEffect::Unknown;
  else if (Effect != ErrnoEffect::Unknown)
    return Effect;
  if (!Function.isExternC())
    return Effect;
  CallRef Api = Db.function(Function.getName());
  Effect = ofDropped(Function.getName());
  if (Effect == ErrnoEffect::Unknown && Api && !Api.Api->Wraps)
    Effect = failsByMistakeOnly(*Api.Api) ? ErrnoEffect::Keeps
                                          : ofConvention(Api.How->Returns);
  bool NeverTells = Api && ofConvention(Api.How->Returns) == ErrnoEffect::Keeps;
  return IsLookedAt && !NeverTells ? ErrnoEffect::Unknown : Effect;
}

const ErrnoSummary *ErrnoEffects::summary(const CallExpr &Call) {
  // Deeper, or more in all, than a function that gives messages needs.
  constexpr unsigned MaxDepth = 8;
  constexpr unsigned MaxNodes = 200000;
  const FunctionDecl *Function = Call.getDirectCallee();
  const FunctionDecl *Body = Function ? ownBody(*Function) : nullptr;
  if (!Body)
    return nullptr;
  // While it is made, and where it is too deep, nothing is known of it.
  auto [It, New] = Summaries.try_emplace(Body);
  if (!New || Depth >= MaxDepth || Nodes > MaxNodes)
    return &It->second;
  ++Depth;
  ErrnoSummary Result = summarizeErrno(*Body, *this, Ctx, Nodes);
  --Depth;
  return &(Summaries[Body] = Result);
}

ErrnoEffect ErrnoEffects::of(const CallExpr &Call, bool IsLookedAt) {
  const FunctionDecl *Function = Call.getDirectCallee();
  if (!Function)
    return ErrnoEffect::Unknown;
  if (Function->getBuiltinID() && calleeName(Call).starts_with("__builtin_"))
    return ErrnoEffect::Keeps;
  if (Function->hasAttr<ConstAttr>() || Function->hasAttr<PureAttr>())
    return ErrnoEffect::Keeps;
  const ErrnoSummary *Own = summary(Call);
  if (!Own)
    return ofLibrary(*Function, IsLookedAt);
  return IsLookedAt && Own->Effect != ErrnoEffect::Keeps ? ErrnoEffect::Unknown
                                                         : Own->Effect;
}

bool ErrnoEffects::usesFirst(const CallExpr &Call) {
  if (readsErrnoItself(Call, Ctx))
    return true;
  const ErrnoSummary *Own = summary(Call);
  return Own && Own->UsesFirst;
}

llvm::SmallVector<const CallExpr *, 4>
ErrnoEffects::inside(const CallExpr &Call) {
  llvm::SmallVector<const CallExpr *, 4> Result;
  const ErrnoSummary *Own = summary(Call);
  while (Own && Own->Changer && Result.size() < 8) {
    Result.push_back(Own->Changer);
    Own = summary(*Own->Changer);
  }
  return Result;
}
