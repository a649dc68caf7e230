//===- Schema.cpp - JSON Schema of the spec language ----------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SpecIO/Schema.h"
#include "Spec/Fields.h"

using namespace kapi;
using llvm::json::Array;
using llvm::json::Object;
using llvm::json::Value;

namespace {

/// The `IO` of Fields.h that describes one structure.
class SchemaWriter {
public:
  Value take() {
    if (IsScalar)
      return std::move(Scalar);
    Object Result{{"type", "object"},
                  {"additionalProperties", false},
                  {"properties", std::move(Properties)}};
    if (!Required.empty())
      Result["required"] = std::move(Required);
    return Result;
  }

  void text(const char *Key, std::string &, const char *Doc,
            Need N = Need::Optional) {
    // A version or a text that looks like a number may come without quotes.
    put(Key, Object{{"type", Array{"string", "number"}}}, Doc, N);
  }
  void number(const char *Key, Number &, const char *Doc,
              Need N = Need::Optional) {
    put(Key, numberSchema(), Doc, N);
  }
  void bits(const char *Key, uint64_t &, const char *Doc,
            Need N = Need::Optional) {
    put(Key, Object{{"type", "integer"}, {"minimum", 0}}, Doc, N);
  }
  void flag(const char *Key, bool &, const char *Doc) {
    put(Key, Object{{"type", "boolean"}}, Doc, Need::Optional);
  }
  template <class E>
  void choice(const char *Key, E &, const char *Doc, Need N = Need::Optional) {
    put(Key, wordSchema<E>(), Doc, N);
  }
  template <class E>
  void choices(const char *Key, std::vector<E> &, const char *Doc,
               Need N = Need::Optional) {
    put(Key, Object{{"type", "array"}, {"items", wordSchema<E>()}}, Doc, N);
  }
  void texts(const char *Key, std::vector<std::string> &, const char *Doc,
             Need N = Need::Optional) {
    Object Items{{"type", Array{"string", "number"}}};
    put(Key, Object{{"type", "array"}, {"items", std::move(Items)}}, Doc, N);
  }
  void pair(const char *Key, Number &, Number &, const char *Doc) {
    put(Key,
        Object{{"type", "array"},
               {"items", numberSchema()},
               {"minItems", 2},
               {"maxItems", 2}},
        Doc, Need::Optional);
  }
  template <class T>
  void object(const char *Key, std::optional<T> &, const char *Doc) {
    put(Key, schemaOf<T>(), Doc, Need::Optional);
  }
  template <class T>
  void part(const char *Key, T &, const char *Doc, Need N = Need::Optional) {
    put(Key, schemaOf<T>(), Doc, N);
  }
  template <class T>
  void list(const char *Key, std::vector<T> &, const char *Doc,
            Need N = Need::Optional) {
    put(Key, Object{{"type", "array"}, {"items", schemaOf<T>()}}, Doc, N);
  }
  template <class T>
  void dict(const char *Key, std::vector<T> &, std::string T::*,
            const char *Doc, Need N = Need::Optional) {
    put(Key,
        Object{{"type", "object"}, {"additionalProperties", schemaOf<T>()}},
        Doc, N);
  }

private:
  template <class T> static Value schemaOf() {
    T Example;
    SchemaWriter Writer;
    fields(Writer, Example);
    return Writer.take();
  }
  template <class E> static Object wordSchema() {
    Array Words;
    for (llvm::StringRef Word : words<E>())
      Words.push_back(Word);
    return Object{{"enum", std::move(Words)}};
  }
  static Object numberSchema() {
    return Object{{"type", Array{"integer", "string"}}};
  }
  void put(const char *Key, Value Schema, const char *Doc, Need N) {
    Object &Members = *Schema.getAsObject();
    Members["description"] = Doc;
    if (*Key == '\0') {
      IsScalar = true;
      Scalar = std::move(Schema);
      return;
    }
    Properties[Key] = std::move(Schema);
    if (N == Need::Required)
      Required.push_back(Key);
  }

  Object Properties;
  Array Required;
  bool IsScalar = false;
  Value Scalar = nullptr;
};

} // namespace

Value kapi::specSchema() {
  Spec Example;
  SchemaWriter Writer;
  fields(Writer, Example);
  Value Schema = Writer.take();
  Object &Root = *Schema.getAsObject();
  Root["$schema"] = "http://json-schema.org/draft-07/schema#";
  Root["title"] = "KapiCheck API specification";
  return Schema;
}
