//===- Record.cpp - a finding without the compiler ------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Record.h"
#include "llvm/ADT/STLExtras.h"
#include <tuple>

using namespace kapi;

static auto key(const TextPosition &P) {
  return std::make_tuple(P.Line, P.Column, P.Utf16);
}

static auto key(const TextRange &P) {
  return std::make_tuple(std::cref(P.File), key(P.Begin), key(P.End),
                         std::cref(P.SourceLine));
}

static auto key(const RecordNote &N) {
  return std::make_tuple(key(N.At), std::cref(N.Text), N.IsStep);
}

static auto key(const RecordFix &F) {
  return std::make_tuple(std::cref(F.File), F.Offset, F.Length, key(F.Begin),
                         key(F.End), std::cref(F.Text));
}

template <class T>
static int compare(const std::vector<T> &A, const std::vector<T> &B) {
  for (size_t I = 0; I < A.size() && I < B.size(); ++I) {
    if (key(A[I]) < key(B[I]))
      return -1;
    if (key(B[I]) < key(A[I]))
      return 1;
  }
  return A.size() < B.size() ? -1 : A.size() > B.size();
}

/// What makes two findings one.
static auto identity(const Record &R) {
  return std::make_tuple(std::cref(R.At.File), R.At.Begin.Line,
                         R.At.Begin.Column, std::cref(R.Check),
                         std::cref(R.Message));
}

static auto rest(const Record &R) {
  return std::make_tuple(R.IsSilenced, R.Certainty, std::cref(R.Api),
                         std::cref(R.Function), key(R.At), R.FirstLine,
                         R.LastLine);
}

bool kapi::isSameFinding(const Record &A, const Record &B) {
  return identity(A) == identity(B);
}

bool kapi::operator<(const Record &A, const Record &B) {
  if (identity(A) != identity(B))
    return identity(A) < identity(B);
  // Of two that are one, the first is kept: the one that is not silenced.
  if (rest(A) != rest(B))
    return rest(A) < rest(B);
  if (int Order = compare(A.Notes, B.Notes))
    return Order < 0;
  return compare(A.Fixes, B.Fixes) < 0;
}

std::vector<const RecordNote *> kapi::wayOf(const Record &R) {
  std::vector<const RecordNote *> Way;
  for (const RecordNote &Note : R.Notes)
    if (Note.IsStep)
      Way.push_back(&Note);
  if (Way.empty())
    return Way;
  auto IsBehind = [&](const RecordNote *Step) {
    return Step->At.File == R.At.File && Step->At.Begin.Line >= R.At.Begin.Line;
  };
  Way.insert(llvm::find_if(Way, IsBehind), nullptr);
  return Way;
}
