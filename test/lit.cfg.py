import os
import shutil
import subprocess

import lit.formats

config.name = "KapiCheck"
config.test_format = lit.formats.ShTest(execute_external=True)
config.suffixes = [".c", ".cpp", ".test", ".yaml"]
config.excludes = ["Inputs", "CMakeLists.txt", "real"]
config.test_source_root = os.path.dirname(__file__)

tools = config.llvm_tools
plugin = os.path.join(config.kapi_build, "lib", "kapi-plugin.so")
tidy = os.path.join(config.kapi_build, "lib", "kapi-tidy.so")
clang = os.path.join(tools, "clang")
clangxx = os.path.join(tools, "clang++")
binary = lambda name: os.path.join(config.kapi_build, "bin", name)

config.environment["PATH"] = os.pathsep.join([tools, os.environ["PATH"]])
config.environment["LC_ALL"] = "C.UTF-8"

config.substitutions += [
    # The plugin beside a normal compilation, and the same with -verify.
    ("%kapi-verify", f"{clang} -fplugin={plugin} -fsyntax-only -Xclang -verify"),
    ("%kapixx-verify", f"{clangxx} -fplugin={plugin} -fsyntax-only -Xclang -verify"),
    ("%tidy-module", tidy),
    ("%tidy-diff", f"{config.python} {tools}/../share/clang/clang-tidy-diff.py"
     f" -clang-tidy-binary {tools}/clang-tidy -load {tidy}"),
    ("%run-tidy", f"{config.python} {tools}/run-clang-tidy"
     f" -clang-tidy-binary {tools}/clang-tidy -load {tidy}"),
    ("%tidy", f"{tools}/clang-tidy -load={tidy}"),
    ("%kapi-check", binary("kapi-check")),
    ("%kapi-specc", binary("kapi-specc")),
    ("%kapi-spec", binary("kapi-spec")),
    ("%kapixx", f"{clangxx} -fplugin={plugin}"),
    ("%kapi", f"{clang} -fplugin={plugin}"),
    ("%clangxx", clangxx),
    ("%clang", clang),
    ("%plugin", plugin),
    ("%tools", tools),
    ("%source", config.kapi_source),
    ("%python", config.python),
    ("%cmake", config.cmake),
    ("%cpack", os.path.join(os.path.dirname(config.cmake), "cpack")),
    ("%build", config.kapi_build),
    # The recipes of docs/integrating.md with an installed KapiCheck in a folder.
    ("%recipes", f"sh {config.test_source_root}/recipes/Inputs/prepare.sh"
     f" {config.cmake} {config.kapi_build} {config.kapi_source} {config.python}"),
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
    for program in ("clang", "clang-tidy"):
        if shutil.which(f"{program}-{release}"):
            config.available_features.add(f"{program}-{release}")
for program in ("ccache", "chromium", "dpkg-deb", "fish", "gcc", "groff",
                "mandoc", "meson", "parallel", "pre-commit", "zsh"):
    if shutil.which(program):
        config.available_features.add(program)
# An sshd of its own is more than a test may install.
if os.path.exists("/usr/sbin/sshd"):
    config.available_features.add("openssh-server")
if os.geteuid() == 0 and shutil.which("ip") and subprocess.run(
        ["unshare", "--net", "--uts", "ip", "link"], capture_output=True).returncode == 0:
    config.available_features.add("network-namespaces")
missing = {"parallel", "openssh-server", "network-namespaces"} - config.available_features
if missing:
    lit_config.note("several hosts are not tested: " + ", ".join(sorted(missing)) + " missing")
config.substitutions.append(
    ("%chromium", "timeout 300 chromium --headless --no-sandbox --disable-gpu "
     "--disable-quic --no-first-run --disable-background-networking "
     "--disable-component-update --disable-sync"))
if os.path.exists(clang + "-tidy"):
    config.available_features.add("clang-tidy")
