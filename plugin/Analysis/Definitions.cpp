//===- Definitions.cpp - where locations get their values -----------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/Definitions.h"
#include "clang/AST/Attr.h"
#include "clang/AST/DeclCXX.h"
#include "clang/AST/ExprCXX.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/STLExtras.h"

using namespace clang;
using namespace kapi;

/// `memset(&o, 0, sizeof o)`: the location that becomes 0.
static std::optional<Location> zeroedBy(const CallExpr &Call,
                                        const ASTContext &Ctx) {
  const FunctionDecl *Callee = Call.getDirectCallee();
  if (!Callee || Call.getNumArgs() < 3 || Call.isInstantiationDependent() ||
      Callee->getMemoryFunctionKind() != Builtin::BImemset)
    return std::nullopt;
  const auto *Address =
      dyn_cast<UnaryOperator>(Call.getArg(0)->IgnoreParenCasts());
  Expr::EvalResult Byte, Size;
  if (!Address || Address->getOpcode() != UO_AddrOf ||
      !Call.getArg(1)->EvaluateAsInt(Byte, Ctx) ||
      !Byte.Val.getInt().isZero() || !Call.getArg(2)->EvaluateAsInt(Size, Ctx))
    return std::nullopt;
  QualType Type = Address->getSubExpr()->getType();
  if (Type->isIncompleteType() || Type->isDependentType() ||
      Size.Val.getInt() != uint64_t(Ctx.getTypeSizeInChars(Type).getQuantity()))
    return std::nullopt;
  return locationOf(*Address->getSubExpr(), Ctx);
}

std::optional<Definition> kapi::partOf(const Expr &Init,
                                       llvm::ArrayRef<PathStep> Path,
                                       const ASTContext &Ctx) {
  Definition Part;
  Part.How = Definition::Set;
  const Expr *Here = &Init;
  while (true) {
    Here = Here->IgnoreParens();
    if (const auto *Full = dyn_cast<FullExpr>(Here)) {
      Here = Full->getSubExpr();
      continue;
    }
    if (const auto *Literal = dyn_cast<CompoundLiteralExpr>(Here)) {
      Here = Literal->getInitializer();
      continue;
    }
    if (isa<ImplicitValueInitExpr>(Here))
      return Part;
    if (Path.empty()) {
      Part.Value = Here;
      return Part;
    }
    if (const auto *Cast = dyn_cast<ImplicitCastExpr>(Here);
        Cast && (Cast->getCastKind() == CK_LValueToRValue ||
                 Cast->getCastKind() == CK_NoOp)) {
      Here = Cast->getSubExpr();
      continue;
    }
    if (const auto *Copy = dyn_cast<CXXConstructExpr>(Here);
        Copy && Copy->getNumArgs() == 1 &&
        Copy->getConstructor()->isCopyOrMoveConstructor() &&
        Copy->getConstructor()->isTrivial()) {
      Here = Copy->getArg(0);
      continue;
    }
    const auto *List = dyn_cast<InitListExpr>(Here);
    if (!List) {
      Part.From = locationOf(*Here, Ctx);
      if (!Part.From)
        return std::nullopt;
      Part.From->Path.append(Path.begin(), Path.end());
      return Part;
    }
    if (List->isSyntacticForm() && List->getSemanticForm())
      List = List->getSemanticForm();
    uint64_t At = Path.front().Index;
    if (const FieldDecl *Field = Path.front().Field) {
      const auto *Class = dyn_cast<CXXRecordDecl>(Field->getParent());
      if (Class && Class->getNumBases())
        return std::nullopt;
      At = 0;
      if (Field->getParent()->isUnion()) {
        if (List->getInitializedFieldInUnion() != Field)
          return std::nullopt;
      } else {
        for (const FieldDecl *Before : Field->getParent()->fields()) {
          if (Before == Field)
            break;
          At += !Before->isUnnamedBitField();
        }
      }
    }
    Path = Path.drop_front();
    if (At < List->getNumInits()) {
      Here = List->getInit(At);
    } else if (const Expr *Filler =
                   List->hasArrayFiller() ? List->getArrayFiller() : nullptr) {
      Here = Filler;
    } else {
      return Part;
    }
  }
}

void DefinitionIndex::store(const Expr &Target, Definition How) {
  if (std::optional<Location> Where = locationOf(Target, Ctx)) {
    Stores[Where->Base].push_back({*Where, How});
    return;
  }
  // An element that is not known which: any.
  if (const VarDecl *Base = baseOf(Target)) {
    How.How = Definition::Other;
    Stores[Base].push_back({{Base, false, {}}, How});
    return;
  }
  Clobbers.push_back({How.Source, How.Block, How.Index});
}

static Definition::Kind kindOf(BinaryOperatorKind Op) {
  switch (Op) {
  case BO_Assign:
    return Definition::Set;
  case BO_OrAssign:
    return Definition::Or;
  case BO_AndAssign:
    return Definition::And;
  case BO_XorAssign:
    return Definition::Xor;
  default:
    return Definition::Other;
  }
}

void DefinitionIndex::visit(const Stmt &S, const CFGBlock &Block,
                            unsigned Index) {
  Definition Here;
  Here.Source = &S;
  Here.Block = &Block;
  Here.Index = Index;
  if (const auto *Declaration = dyn_cast<DeclStmt>(&S)) {
    for (const Decl *D : Declaration->decls())
      if (const auto *Var = dyn_cast<VarDecl>(D)) {
        Here.Value = Var->getInit();
        Here.How = Var->hasInit() ? Definition::Set : Definition::Other;
        Stores[Var].push_back({{Var, false, {}}, Here});
      }
  } else if (const auto *Binary = dyn_cast<BinaryOperator>(&S)) {
    if (!Binary->isAssignmentOp())
      return;
    Here.Value = Binary->getRHS();
    Here.How = kindOf(Binary->getOpcode());
    store(*Binary->getLHS(), Here);
  } else if (const auto *Unary = dyn_cast<UnaryOperator>(&S)) {
    if (Unary->isIncrementDecrementOp())
      store(*Unary->getSubExpr(), Here);
  } else if (const auto *Call = dyn_cast<CallExpr>(&S)) {
    if (std::optional<Location> Zeroed = zeroedBy(*Call, Ctx)) {
      Here.How = Definition::Set;
      Stores[Zeroed->Base].push_back({*Zeroed, Here});
    } else {
      Clobbers.push_back({&S, &Block, Index});
    }
  } else if (isa<CXXConstructExpr, CXXNewExpr, CXXDeleteExpr, AsmStmt,
                 AtomicExpr>(S)) {
    Clobbers.push_back({&S, &Block, Index});
  }
}

void DefinitionIndex::build() {
  IsBuilt = true;
  for (const CFGBlock *Block : *Graph.graph())
    for (const auto &[At, Element] : Graph.active(*Block)) {
      if (auto S = Element.getAs<CFGStmt>())
        visit(*S->getStmt(), *Block, At);
      else if (Element.getAs<CFGImplicitDtor>())
        Clobbers.push_back({nullptr, Block, At});
    }
}

/// A read, a store or a zeroing of a part gives no address away; any other
/// mention of an aggregate may.
void DefinitionIndex::collectEscapes() {
  HasEscapes = true;
  llvm::DenseSet<const Stmt *> Harmless;
  auto Forgive = [&](const Expr &E) {
    const Expr *Here = &E;
    // The whole chain down to the variable's name.
    while (Here && baseOf(*Here)) {
      Here = Here->IgnoreParens();
      Harmless.insert(Here);
      if (const auto *Member = dyn_cast<MemberExpr>(Here))
        Here = Member->getBase();
      else if (const auto *Element = dyn_cast<ArraySubscriptExpr>(Here))
        Here = Element->getBase()->IgnoreImpCasts();
      else
        break;
    }
  };
  llvm::SmallVector<const DeclRefExpr *, 64> Mentions;
  for (const auto &[S, Around] : Graph.parents()) {
    if (const auto *Ref = dyn_cast<DeclRefExpr>(S)) {
      Mentions.push_back(Ref);
    } else if (const auto *Cast = dyn_cast<CastExpr>(S)) {
      if (Cast->getCastKind() == CK_LValueToRValue ||
          Cast->getCastKind() == CK_ToVoid)
        Forgive(*Cast->getSubExpr());
    } else if (const auto *Binary = dyn_cast<BinaryOperator>(S)) {
      if (Binary->isAssignmentOp())
        Forgive(*Binary->getLHS());
    } else if (const auto *Unary = dyn_cast<UnaryOperator>(S)) {
      if (Unary->isIncrementDecrementOp())
        Forgive(*Unary->getSubExpr());
    } else if (const auto *Trait = dyn_cast<UnaryExprOrTypeTraitExpr>(S)) {
      if (!Trait->isArgumentType())
        Forgive(*Trait->getArgumentExpr());
    } else if (const auto *Copy = dyn_cast<CXXConstructExpr>(S)) {
      if (Copy->getNumArgs() == 1 && Copy->getConstructor()->isTrivial())
        Forgive(*Copy->getArg(0)->IgnoreImpCasts());
    } else if (const auto *Call = dyn_cast<CallExpr>(S)) {
      if (zeroedBy(*Call, Ctx))
        Forgive(*cast<UnaryOperator>(Call->getArg(0)->IgnoreParenCasts())
                     ->getSubExpr());
    } else if (const auto *Lambda = dyn_cast<LambdaExpr>(S)) {
      for (const LambdaCapture &Capture : Lambda->captures())
        if (Capture.capturesVariable())
          if (const auto *Var = dyn_cast<VarDecl>(Capture.getCapturedVar()))
            Escaping.insert(Var);
    } else if (const auto *Block = dyn_cast<BlockExpr>(S)) {
      // A block may change what it captures.
      for (const auto &Capture : Block->getBlockDecl()->captures())
        Escaping.insert(Capture.getVariable());
    }
  }
  for (const DeclRefExpr *Ref : Mentions)
    if (!Harmless.contains(Ref))
      if (const auto *Var = dyn_cast<VarDecl>(Ref->getDecl()))
        Escaping.insert(Var);
}

bool DefinitionIndex::isHidden(const VarDecl &Aggregate) {
  if (!HasEscapes)
    collectEscapes();
  QualType Type = Aggregate.getType();
  return !Type.isVolatileQualified() && !Escaping.contains(&Aggregate) &&
         !Aggregate.hasAttr<CleanupAttr>() && !Aggregate.hasAttr<BlocksAttr>();
}

Definition DefinitionIndex::seenFrom(const Location &Where,
                                     const Store &S) const {
  Definition Result = S.How;
  if (S.Target == Where || Result.How == Definition::Other)
    return Result;
  Result.How = Definition::Other;
  if (S.How.How != Definition::Set || !Where.isWithin(S.Target))
    return Result;
  if (!S.How.Value) // zeroed as a whole
    return S.How;
  auto Part =
      partOf(*S.How.Value,
             llvm::ArrayRef(Where.Path).drop_front(S.Target.Path.size()), Ctx);
  if (Part) {
    Result.How = Definition::Set;
    Result.Value = Part->Value;
    Result.From = Part->From;
  }
  return Result;
}

/// Only calls into the system that are not told of the location, and stores to
/// other members, are known to leave it alone.
bool DefinitionIndex::mayChange(const Clobber &C, const Location &Where) const {
  const auto *Call = dyn_cast_or_null<CallExpr>(C.Source);
  if (!Call)
    return true;
  const FunctionDecl *Callee = Call->getDirectCallee();
  if (!Callee ||
      !Ctx.getSourceManager().isInSystemHeader(Callee->getLocation()))
    return true;
  return llvm::any_of(Call->arguments(), [&](const Expr *Argument) {
    QualType Type = Argument->getType();
    bool Reads = Type->isIntegralOrEnumerationType();
    return Type->isFunctionPointerType() || Type->isRecordType() ||
           (!Reads &&
            (!Where.Base || mentions(*Argument, {Where.Base, false, {}}, Ctx)));
  });
}

/// A pointer leads from one to the other: the same member of another object
/// may be that of this one, a plain variable of the function is no member.
static bool mayBeSame(const Location &Stored, const Location &Read) {
  if (Stored.Path.empty())
    return Read.Path.empty() || !Stored.isOwn() ||
           Stored.Base->getType()->isRecordType();
  return Read.Path.empty() || Stored.Path.back() == Read.Path.back();
}

std::vector<Definition> DefinitionIndex::of(const Location &Where) {
  bool IsScalar = Where.isOwn() && Where.Path.empty();
  if (Where.isOwn() &&
      (IsScalar ? !Graph.isTrackable(*Where.Base) : !isHidden(*Where.Base)))
    return {};
  if (!IsBuilt)
    build();
  auto It = Stores.find(Where.Base);
  if (It == Stores.end())
    return {};
  std::vector<Definition> Result;
  bool IsShown = false;
  for (const Store &S : It->second) {
    if (Where.overlaps(S.Target))
      Result.push_back(seenFrom(Where, S));
    else if (Where.BehindPointer && !S.Target.BehindPointer &&
             S.Target.Path.empty()) {
      Result.push_back(S.How); // the pointer itself
      Result.back().How = Definition::Other;
    }
    IsShown |= !Result.empty() && Result.back().How != Definition::Other;
  }
  if (!IsShown || Where.isOwn())
    return Result;
  auto Add = [&](const Stmt *Source, const CFGBlock *Block, unsigned Index) {
    Result.push_back(
        {Source, nullptr, std::nullopt, Definition::Other, Block, Index});
  };
  for (const Clobber &C : Clobbers)
    if (mayChange(C, Where))
      Add(C.Source, C.Block, C.Index);
  for (const auto &[Base, List] : Stores)
    for (const Store &S : List)
      if (Base != Where.Base &&
          (S.Target.BehindPointer || Where.BehindPointer) &&
          mayBeSame(S.Target, Where))
        Add(S.How.Source, S.How.Block, S.How.Index);
  return Result;
}

std::vector<Definition> DefinitionIndex::ofLent(const VarDecl &Var) {
  if (!IsBuilt)
    build();
  std::vector<Definition> Result;
  auto It = Stores.find(&Var);
  if (It != Stores.end())
    for (const Store &S : It->second)
      Result.push_back(S.How);
  for (const Loan &L : Graph.loans(Var)) {
    Definition Call;
    Call.Source = L.To;
    std::tie(Call.Block, Call.Index) = Graph.find(*L.To);
    Result.push_back(Call);
  }
  return Result;
}
