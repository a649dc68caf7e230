//===- Compat.h - what differs between LLVM releases ------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
///
/// \file
/// Every call into LLVM or Clang whose form depends on the release stands here,
/// so that support for another release is work on one file.
///
//===----------------------------------------------------------------------===//

#ifndef KAPI_COMPAT_COMPAT_H
#define KAPI_COMPAT_COMPAT_H

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/DiagnosticSema.h"
#include "clang/Lex/ExternalPreprocessorSource.h"
#include "clang/Lex/Preprocessor.h"
#include "clang/Sema/IdentifierResolver.h"
#include "llvm/Config/llvm-config.h"

namespace kapi::compat {

/// The built-in warning that lends its state (-Werror, -w, pragmas) to ours.
inline constexpr unsigned StateDiagnostic =
    clang::diag::warn_diagnose_if_succeeded;

/// The branch of _Generic that was chosen; null where that is not known yet.
inline const clang::Expr *
genericResult(const clang::GenericSelectionExpr &Generic) {
  return Generic.isResultDependent() ? nullptr : Generic.getResultExpr();
}

/// The declaration that \p Identifier stands for at file scope, where it is the
/// only one there; else null. Asks no table: the compiler keeps it at hand,
/// with the lowest bit set where there are several
/// (clang/Sema/IdentifierResolver.h).
inline const clang::NamedDecl *
onlyDeclaration(const clang::IdentifierInfo &Identifier) {
  void *Info = Identifier.getFETokenInfo();
  bool IsList = reinterpret_cast<uintptr_t>(Info) & 1;
  return IsList ? nullptr : static_cast<const clang::NamedDecl *>(Info);
}

/// Calls \p Visit for each declaration of \p Identifier that is in scope at the
/// end of the file. Asks no table either: the lists hang on the identifiers,
/// and the resolver only knows how to read them.
template <typename Visitor>
void forEachDeclaration(const clang::Preprocessor &PP,
                        const clang::IdentifierInfo &Identifier,
                        Visitor Visit) {
  clang::IdentifierResolver Names(const_cast<clang::Preprocessor &>(PP));
  for (const clang::NamedDecl *D :
       Names.decls(const_cast<clang::IdentifierInfo *>(&Identifier)))
    Visit(*D);
}

/// Makes \p File a dependency of the translation unit, as if it had been looked
/// at by __has_include.
inline void addDependency(clang::Preprocessor &PP, llvm::StringRef File) {
  clang::OptionalFileEntryRef Entry =
      PP.getFileManager().getOptionalFileRef(File);
  if (Entry && PP.getPPCallbacks())
    PP.getPPCallbacks()->HasInclude(clang::SourceLocation(), File,
                                    /*IsAngled=*/false, Entry,
                                    clang::SrcMgr::C_User);
}

/// What the preprocessor asks about each identifier that is marked as out of
/// date whenever it reads one, after macros. It only listens, and has nothing
/// of its own to give.
class IdentifierListener : public clang::ExternalPreprocessorSource {
public:
  /// \p Identifier was read or looked up; maybe several times for one place.
  virtual void onIdentifier(const clang::IdentifierInfo &Identifier) = 0;

  void ReadDefinedMacros() final {}
  void updateOutOfDateIdentifier(const clang::IdentifierInfo &II) final {
    onIdentifier(II);
  }
  clang::IdentifierInfo *GetIdentifier(uint64_t) final { return nullptr; }
  clang::Module *getModule(unsigned) final { return nullptr; }
};

} // namespace kapi::compat

#endif // KAPI_COMPAT_COMPAT_H
