//===- ProofPlan.h - what decides about a value at a call -------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_ANALYSIS_PROOFPLAN_H
#define KAPI_ANALYSIS_PROOFPLAN_H

#include "Analysis/Definitions.h"
#include "Analysis/PathFacts.h"
#include "Analysis/Values.h"

namespace kapi {

/// What a caller makes of one parameter.
struct EntryFact {
  const clang::VarDecl *Parameter = nullptr;
  std::optional<llvm::APSInt> Value; ///< a constant; of a pointer, 0
  bool IsNonNull = false;
};

/// A value at a call, and whether it can be there.
struct ProofQuery {
  llvm::ArrayRef<ValueStep> Steps;
  /// Where it is not null, it is enough that its bits come through.
  const Term *Culprit = nullptr;
  const clang::Expr &Argument; ///< of the call, in which the value is read
  const clang::CallExpr &Call;
  const FunctionGraph &Graph;
  DefinitionIndex &Index;
  const clang::ASTContext &Ctx;
  /// The parameter that the value comes in by; null for one that the function
  /// itself makes.
  const clang::VarDecl *Entrance = nullptr;
  /// What is known of the parameters of this one visit.
  llvm::ArrayRef<EntryFact> Entry = {};
  /// What is not always there is of no interest, however it is shown.
  bool OnlyAlways = false;
};

/// A branch of the function, and which way it goes.
struct Decision {
  const clang::CFGBlock *Block = nullptr;
  unsigned Successor = 0;

  const clang::Expr &condition() const;
  /// "true", "false", or the label of the switch; empty where it has none.
  std::string outcome(const clang::ASTContext &Ctx) const;
};

/// The locations that a value comes through, the conditions that decide about
/// it, and where in the function any of that changes.
class ProofPlan {
public:
  /// A location of the value's steps, with those in their order. Without steps,
  /// one that has to stay as it was at the start.
  struct Track {
    Location Where;
    llvm::SmallVector<const ValueStep *, 4> Steps;
    bool IsRead = false; ///< by the argument itself
  };
  /// A place where something happens that matters here.
  struct Event {
    unsigned Index = 0; ///< among the block's elements
    /// A definition of the track of that number, or of a subject's location.
    int Track = -1;
    int Subject = -1;
    Definition What;
    /// What it makes of each sample of the subject; 0 where that is not known.
    std::vector<SampleSet> Becomes = {};
  };

  explicit ProofPlan(const ProofQuery &Query);

  /// False where there is too much of it.
  bool make();

  /// The samples of a subject that are possible at the function's start.
  SampleSet atStart(const Subject &S) const;
  /// The subjects that depend on the value at the start, in a way that samples
  /// do not show.
  uint32_t blurredAtStart() const;
  bool isTracked(const Subject &S) const;
  /// The value's own variables in \p E.
  bool mentionsTracked(const clang::Stmt &E) const;

  const ProofQuery &Query;
  PathFacts Facts;
  std::vector<Track> Tracks;
  llvm::DenseSet<const clang::CFGBlock *> Deciding;
  llvm::DenseMap<const clang::CFGBlock *, llvm::SmallVector<Event, 2>> Events;
  /// Subjects that are made of the value wherever they are read.
  uint32_t AlwaysBlurred = 0;
  /// The value is bits, which any further or-ing leaves in place.
  bool IsAboutBits = false;
  /// Some condition asks for a parameter of which this visit says nothing.
  bool AsksUnknown = false;

private:
  void collectSteps();
  bool addsConstant(const ValueStep &Step) const;
  void addEvent(const Event &E);
  bool addCondition(const clang::CFGBlock &Block);
  void addChanges(unsigned S);
  std::optional<llvm::APSInt> operandOf(const Definition &D,
                                        const Subject &S) const;
  void closeOverUpdates(unsigned S);
  void foresee(Event &E) const;
  const EntryFact *factOf(const Subject &S) const;
  bool asksUnknown(const Subject &S) const;

  /// Blocks in which something happens, whose deciders are still to be found.
  llvm::SmallVector<const clang::CFGBlock *, 16> Relevant;
  llvm::DenseSet<const clang::CFGBlock *> Seen;
};

} // namespace kapi

#endif // KAPI_ANALYSIS_PROOFPLAN_H
