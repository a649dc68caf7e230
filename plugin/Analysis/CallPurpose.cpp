//===- CallPurpose.cpp - what a call after a failure is for ---------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallPurpose.h"
#include "Analysis/OutcomeEval.h"
#include "clang/AST/ExprCXX.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace clang;
using namespace kapi;

llvm::SmallVector<std::string, 4> kapi::wordsOf(llvm::StringRef Identifier) {
  llvm::SmallVector<std::string, 4> Words;
  bool WasLower = false, IsInside = false;
  for (char C : Identifier) {
    if (!llvm::isAlnum(C)) {
      IsInside = WasLower = false;
      continue;
    }
    bool IsUpper = C >= 'A' && C <= 'Z';
    if (!IsInside || (IsUpper && WasLower))
      Words.emplace_back();
    Words.back() += llvm::toLower(C);
    IsInside = true;
    WasLower = !IsUpper;
  }
  return Words;
}

static bool isReportWord(llvm::StringRef Word) {
  static const llvm::StringSet<> Words = {
      "log",      "logf",    "xlog",     "elog",     "slog",     "syslog",
      "warn",     "warnx",   "vwarn",    "warning",  "err",      "errx",
      "error",    "errors",  "perror",   "perr",     "print",    "printf",
      "fprintf",  "vprintf", "dprintf",  "vfprintf", "snprintf", "sprintf",
      "asprintf", "puts",    "fputs",    "putc",     "msg",      "message",
      "debug",    "dbg",     "trace",    "die",      "fatal",    "fail",
      "panic",    "report",  "ereport",  "bug",      "notice",   "info",
      "exit",     "abort",   "strerror", "usage",    "assert",   "fflush",
      "errno",    "alert",   "crit",     "complain", "failed",   "failure",
      "pr",       "verbose", "lwarn",    "eprintf",  "condlog",  "errmsg"};
  return Words.contains(Word);
}

static bool isCleanUpWord(llvm::StringRef Word) {
  static const llvm::StringSet<> Words = {
      "close",    "closep",     "fclose",  "free",       "freep",
      "kfree",    "destroy",    "unref",   "unrefp",     "release",
      "unlock",   "munmap",     "unmap",   "munlock",    "munlockall",
      "unlink",   "unlinkat",   "remove",  "rmdir",      "clear",
      "delete",   "cleanup",    "clean",   "done",       "drop",
      "reset",    "dispose",    "discard", "fini",       "finish",
      "deinit",   "uninit",     "put",     "stop",       "teardown",
      "shutdown", "end",        "erase",   "closedir",   "xfree",
      "zfree",    "sfree",      "detach",  "unregister", "rollback",
      "cancel",   "deallocate", "dealloc"};
  return Words.contains(Word);
}

static bool isStringLiteral(const Expr &Argument) {
  return isa<StringLiteral, PredefinedExpr>(Argument.IgnoreParenImpCasts());
}

CallPurpose kapi::purposeOf(const CallExpr &Call) {
  if (isa<CXXOperatorCallExpr>(Call))
    return CallPurpose::Report;
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (isTransparentCall(Call))
    return CallPurpose::None;
  if (!Callee || !Callee->getIdentifier())
    return CallPurpose::Work;
  llvm::SmallVector<std::string, 4> Words = wordsOf(Callee->getName());
  if (llvm::any_of(Words, isReportWord))
    return CallPurpose::Report;
  if (llvm::any_of(Words, isCleanUpWord))
    return CallPurpose::CleanUp;
  // The compiler knows what it does: memcpy, strlen, __builtin_*.
  if (Callee->getBuiltinID())
    return CallPurpose::None;
  bool SaysSomething = llvm::any_of(
      Call.arguments(), [](const Expr *A) { return isStringLiteral(*A); });
  return SaysSomething &&
                 Call.getCallReturnType(Callee->getASTContext())->isVoidType()
             ? CallPurpose::Report
             : CallPurpose::Work;
}
