//===- CallOrder.cpp - which call comes before which ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Analysis/CallOrder.h"

using namespace clang;
using namespace kapi;

bool CallOrder::isAlwaysBefore(const Stmt &First, const Stmt &Second) {
  auto [A, AtA] = Graph.find(First);
  auto [B, AtB] = Graph.find(Second);
  if (!A || !B)
    return false;
  return A == B ? AtA < AtB : Dominators.dominates(A, B);
}

bool CallOrder::mayFollow(const Stmt &First, const Stmt &Second) {
  auto [A, AtA] = Graph.find(First);
  auto [B, AtB] = Graph.find(Second);
  if (!A || !B)
    return false;
  return (A == B && AtA < AtB) || Reachable.isReachable(A, B);
}
