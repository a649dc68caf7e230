import os
import shutil

import lit.formats

config.name = "KapiCheck"
config.test_format = lit.formats.ShTest(execute_external=True)
config.suffixes = [".c", ".cpp", ".test", ".yaml"]
config.excludes = ["Inputs", "CMakeLists.txt", "real"]
config.test_source_root = os.path.dirname(__file__)

tools = config.llvm_tools
plugin = os.path.join(config.kapi_build, "lib", "kapi-plugin.so")
clang = os.path.join(tools, "clang")
clangxx = os.path.join(tools, "clang++")
binary = lambda name: os.path.join(config.kapi_build, "bin", name)

config.environment["PATH"] = os.pathsep.join([tools, os.environ["PATH"]])
config.environment["LC_ALL"] = "C.UTF-8"

config.substitutions += [
    # The plugin beside a normal compilation, and the same with -verify.
    ("%kapi-verify", f"{clang} -fplugin={plugin} -fsyntax-only -Xclang -verify"),
    ("%kapixx-verify", f"{clangxx} -fplugin={plugin} -fsyntax-only -Xclang -verify"),
    ("%kapi-check", binary("kapi-check")),
    ("%kapi-specc", binary("kapi-specc")),
    ("%kapi-spec", binary("kapi-spec")),
    ("%kapixx", f"{clangxx} -fplugin={plugin}"),
    ("%kapi", f"{clang} -fplugin={plugin}"),
    ("%clangxx", clangxx),
    ("%clang", clang),
    ("%plugin", plugin),
    ("%source", config.kapi_source),
    ("%python", config.python),
]

# Readers of SARIF that come from npm; `./dev test` installs them.
npm = os.path.join(config.kapi_build, "npm", "node_modules")
multitool = os.path.join(npm, "@microsoft/sarif-multitool-linux/Sarif.Multitool")
config.substitutions += [("%npm", npm), ("%multitool", multitool)]
if os.path.exists(multitool) and shutil.which("node"):
    config.available_features.add("npm-sarif")
else:
    lit_config.note("SARIF is not validated: its readers from npm are missing")

if shutil.which("git"):
    config.available_features.add("git")

# Releases that the plugin must refuse.
for release in ("14", "16"):
    if shutil.which(f"clang-{release}"):
        config.available_features.add(f"clang-{release}")
if os.path.exists(clang + "-tidy"):
    config.available_features.add("clang-tidy")
