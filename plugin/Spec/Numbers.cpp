//===- Numbers.cpp - numbers as specs write them --------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Spec/Numbers.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

using namespace kapi;
using llvm::APInt;
using llvm::APSInt;
using llvm::StringRef;

static APSInt wide(APInt Value, bool Signed) {
  return APSInt(Signed ? Value.sext(NumberWidth) : Value.zext(NumberWidth),
                /*isUnsigned=*/false);
}

static std::optional<APSInt> limit(StringRef Name, TargetWidths W) {
  unsigned Width = llvm::StringSwitch<unsigned>(Name)
                       .Cases("INT_MIN", "INT_MAX", "UINT_MAX", 32)
                       .Cases("LONG_MIN", "LONG_MAX", "ULONG_MAX", W.Long)
                       .Cases("LLONG_MIN", "LLONG_MAX", "ULLONG_MAX", 64)
                       .Cases("SSIZE_MAX", "SIZE_MAX", W.Size)
                       .Default(0);
  if (Width == 0)
    return std::nullopt;
  if (Name.ends_with("_MIN"))
    return wide(APInt::getSignedMinValue(Width), /*Signed=*/true);
  if (Name.starts_with("U") || Name == "SIZE_MAX")
    return wide(APInt::getMaxValue(Width), /*Signed=*/false);
  return wide(APInt::getSignedMaxValue(Width), /*Signed=*/true);
}

std::optional<uint64_t> kapi::parseUnsigned(StringRef Text) {
  uint64_t Value = 0;
  unsigned Radix = 10;
  if (Text.consume_front("0x") || Text.consume_front("0X"))
    Radix = 16;
  else if (Text.consume_front("0o"))
    Radix = 8;
  else if (Text.size() > 1 && Text.front() == '0')
    return std::nullopt;
  if (Text.empty() || !llvm::isAlnum(Text.front()) ||
      Text.getAsInteger(Radix, Value))
    return std::nullopt;
  return Value;
}

std::optional<APSInt> kapi::numberValue(const Number &N, TargetWidths Widths) {
  StringRef Text = N.Text;
  bool Negative = Text.consume_front("-");
  if (std::optional<uint64_t> Value = parseUnsigned(Text)) {
    APSInt Result = wide(APInt(64, *Value), /*Signed=*/false);
    return Negative ? -Result : Result;
  }
  return Negative ? std::nullopt : limit(Text, Widths);
}

std::string kapi::hex(uint64_t Value) {
  return "0x" + llvm::utohexstr(Value, /*LowerCase=*/true);
}
