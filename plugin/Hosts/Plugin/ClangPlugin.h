//===- ClangPlugin.h - the plugin's action ----------------------*- C++ -*-===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef KAPI_PLUGIN_CLANGPLUGIN_H
#define KAPI_PLUGIN_CLANGPLUGIN_H

namespace kapi {

/// Adds the plugin `kapi` to the compiler's registry.
void registerPlugin();

} // namespace kapi

#endif // KAPI_PLUGIN_CLANGPLUGIN_H
