//===- Page.cpp - pages that need nothing outside of themselves -----------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Html/Page.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Base64.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/SHA256.h"

using namespace kapi;
using llvm::StringRef;

/// The length of a character at the start of \p Text that a reader must not be
/// shown: a control character, or one that turns the order of those behind it
/// round, so that a page would show another program than it quotes.
static size_t misleadingLength(StringRef Text) {
  unsigned char C = Text[0];
  if (C < 0x20 || C == 0x7f)
    return C != '\n' && C != '\t';
  if (Text.size() >= 2 && C == 0xc2 &&
      static_cast<unsigned char>(Text[1]) < 0xa0)
    return 2; // U+0080 to U+009F
  if (Text.size() < 3 || C != 0xe2)
    return 0;
  unsigned char Second = Text[1], Third = Text[2];
  bool IsEmbedding = Second == 0x80 && Third >= 0xaa && Third <= 0xae;
  bool IsIsolate = Second == 0x81 && Third >= 0xa6 && Third <= 0xa9;
  return IsEmbedding || IsIsolate ? 3 : 0;
}

std::string kapi::html(StringRef Text) {
  std::string Valid;
  if (!llvm::json::isUTF8(Text)) {
    Valid = llvm::json::fixUTF8(Text);
    Text = Valid;
  }
  std::string Result;
  llvm::raw_string_ostream Os(Result);
  while (!Text.empty()) {
    size_t Plain = 0, Misleading = 0;
    while (Plain < Text.size() &&
           !(Misleading = misleadingLength(Text.drop_front(Plain))))
      ++Plain;
    llvm::printHTMLEscaped(Text.take_front(Plain), Os);
    if (Misleading)
      Os << "\xef\xbf\xbd";
    Text = Text.drop_front(Plain + Misleading);
  }
  return Result;
}

static constexpr const char *Style = R"css(
:root{--bg:#fdfdfc;--panel:#f4f4f1;--text:#22252a;--dim:#666b73;--line:#dfdfda;
--accent:#0b62a4;--mark:#e4eef7;--bad:#a3271b;--badbg:#fbeae7;--good:#1c6b3a;
--goodbg:#e6f3ea;--warn:#8a5a00;--warnbg:#fbf1dc}
@media(prefers-color-scheme:dark){:root{--bg:#16181c;--panel:#1e2126;
--text:#dcdfe4;--dim:#969ca6;--line:#32363d;--accent:#7ab8ec;--mark:#22344a;
--bad:#f0978b;--badbg:#3c2422;--good:#85cf9d;--goodbg:#1d3526;--warn:#e0b562;
--warnbg:#3a301b}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;color-scheme:light dark}
body{margin:0;background:var(--bg);color:var(--text);
font:16px/1.55 system-ui,"Segoe UI","DejaVu Sans",sans-serif}
a{color:var(--accent);text-decoration:none}a:hover{text-decoration:underline}
code,pre,.name,kbd{font-family:ui-monospace,"DejaVu Sans Mono",monospace;
font-size:.88em}
.wrap{max-width:76rem;margin:0 auto;padding:1.5rem}
.page{display:grid;grid-template-columns:12rem minmax(0,1fr);gap:2.5rem}
nav{position:sticky;top:1.5rem;align-self:start;font-size:.9rem}
nav a{display:block;padding:.15rem 0;color:var(--dim)}
nav a:hover{color:var(--accent)}
nav a.home{font-weight:600;color:var(--accent);margin-bottom:.75rem}
h1{font-size:2rem;line-height:1.2;margin:0}
h1 small{font-size:1rem;font-weight:400;color:var(--dim)}
h2{font-size:1.25rem;margin:2.25rem 0 .6rem;padding-bottom:.25rem;
border-bottom:1px solid var(--line)}
h3{font-size:1.1rem;margin:1.6rem 0 .3rem}
h3 small{font-weight:400;font-size:.9rem}
p{margin:.4rem 0;max-width:46rem}
.lead{font-size:1.1rem;margin:.3rem 0 .8rem}
.tags{display:flex;flex-wrap:wrap;gap:.4rem;margin:.6rem 0}
.tag{background:var(--panel);border:1px solid var(--line);border-radius:1rem;
padding:.05rem .65rem;font-size:.8rem;color:var(--dim);white-space:nowrap}
.tag.bad{background:var(--badbg);color:var(--bad);border-color:transparent}
.tag.good{background:var(--goodbg);color:var(--good);border-color:transparent}
.tag.warn{background:var(--warnbg);color:var(--warn);border-color:transparent}
pre{background:var(--panel);border:1px solid var(--line);border-radius:.4rem;
padding:.7rem .9rem;margin:.4rem 0;overflow-x:auto;white-space:pre-wrap;
overflow-wrap:anywhere}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.93rem;margin:.5rem 0}
th{text-align:left;font-weight:600;color:var(--dim);font-size:.8rem;
padding:.35rem .7rem .35rem 0;border-bottom:1px solid var(--line)}
td{vertical-align:top;padding:.45rem .7rem .45rem 0;
border-bottom:1px solid var(--line)}
td.name,td.num{white-space:nowrap}
td p{margin:0 0 .2rem}
.dim{color:var(--dim)}
tr:target td,h3:target{background:var(--mark)}
details{margin:1rem 0}summary{cursor:pointer;color:var(--accent)}
input[type=search]{width:100%;max-width:40rem;font:inherit;padding:.55rem .8rem;
border:1px solid var(--line);border-radius:.5rem;background:var(--panel);
color:var(--text);margin:1rem 0 .4rem}
input[type=search]:focus{outline:2px solid var(--accent);outline-offset:1px}
.hits span{display:inline-block;background:var(--mark);border-radius:.25rem;
padding:0 .35rem;margin:.15rem .3rem 0 0;font-size:.8rem;
font-family:ui-monospace,"DejaVu Sans Mono",monospace}
footer{margin-top:3rem;color:var(--dim);font-size:.85rem}
@media(max-width:52rem){.page{display:block}nav{position:static;
display:flex;flex-wrap:wrap;gap:.2rem .9rem;margin-bottom:1.5rem}
nav a.home{margin:0}.wrap{padding:1rem}}
@media print{nav,input{display:none}.page{display:block}}
)css";

/// What of a script a browser may run: this one, whatever else gets into the
/// page.
static std::string allowed(StringRef Script) {
  if (Script.empty())
    return "'none'";
  return "'sha256-" +
         llvm::encodeBase64(
             llvm::SHA256::hash(llvm::arrayRefFromStringRef(Script))) +
         "'";
}

void kapi::beginPage(llvm::raw_ostream &Os, const PageHead &Head) {
  Os << "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n"
        "<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
        "'none'; style-src 'unsafe-inline'; script-src "
     << allowed(Head.Script) << "\">\n<title>" << html(Head.Title)
     << "</title>\n<style>" << Style << Head.Style
     << "</style>\n</head>\n<body>\n<div class=\"wrap\">\n";
}

void kapi::endPage(llvm::raw_ostream &Os, const PageHead &Head) {
  Os << "<footer>" << html(Head.Footer) << "</footer>\n</div>\n";
  if (!Head.Script.empty())
    Os << "<script>" << Head.Script << "</script>\n";
  Os << "</body>\n</html>\n";
}
