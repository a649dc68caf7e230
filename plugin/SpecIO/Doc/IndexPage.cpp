//===- IndexPage.cpp - the list of all APIs -------------------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Html/Page.h"
#include "SpecIO/Doc/Meanings.h"
#include "SpecIO/Doc/Site.h"
#include <set>

using namespace kapi;
using llvm::StringRef;

using Words = std::set<std::string>;

static constexpr const char *Script = R"js(
(function(){
var box=document.getElementById('q'),count=document.getElementById('count');
var rows=Array.prototype.slice.call(document.querySelectorAll('tbody tr'));
rows.forEach(function(r){
  r.words=(r.getAttribute('data-words')||'').split(' ').filter(Boolean);
  r.text=(r.textContent+' '+r.words.join(' ')).toLowerCase();
  r.hits=r.querySelector('.hits');
});
function show(){
  var terms=box.value.toLowerCase().split(/\s+/).filter(Boolean),n=0;
  rows.forEach(function(r){
    var fits=terms.every(function(t){return r.text.indexOf(t)>=0;});
    r.hidden=!fits;n+=fits;r.hits.textContent='';
    if(!fits||!terms.length)return;
    r.words.filter(function(w){
      return terms.some(function(t){
        return t.length>1&&w.toLowerCase().indexOf(t)>=0;});
    }).slice(0,8).forEach(function(w){
      var s=document.createElement('span');s.textContent=w;
      r.hits.appendChild(s);
    });
  });
  count.textContent=n+' of '+rows.length+' APIs';
}
box.addEventListener('input',show);
document.addEventListener('keydown',function(e){
  if(e.key==='/'&&document.activeElement!==box){e.preventDefault();box.focus();}
  if(e.key==='Enter'&&document.activeElement===box){
    var first=rows.filter(function(r){return !r.hidden;})[0];
    if(first)location.href=first.querySelector('a').href;
  }
});
try{box.value=new URLSearchParams(location.search).get('q')||'';}catch(e){}
show();
})();
)js";

static void addFlags(llvm::ArrayRef<Flag> Flags, Words &Found) {
  for (const Flag &F : Flags) {
    Found.insert(F.Name);
    Found.insert(F.Aliases.begin(), F.Aliases.end());
  }
}

static void addParams(llvm::ArrayRef<Param> Params, Words &Found) {
  for (const Param &P : Params) {
    addFlags(P.Values, Found);
    if (!P.Mask)
      continue;
    addFlags(P.Mask->Flags, Found);
    for (const ValueField &Field : P.Mask->Fields)
      addFlags(Field.Values, Found);
  }
}

/// What a reader may look for beside the name and the summary.
static Words searchWords(const Spec &S) {
  Words Found;
  for (const Call &C : S.Calls)
    Found.insert(C.Function.empty() ? "SYS_" + C.Syscall : C.Function);
  addParams(S.Params, Found);
  for (const Variant &V : S.Variants)
    addParams(V.Params, Found);
  for (const Error &E : S.Errors)
    Found.insert(E.Name);
  for (const Capability &C : S.Capabilities)
    Found.insert(C.Name);
  return Found;
}

void kapi::printIndexPage(llvm::ArrayRef<const Spec *> Specs,
                          llvm::raw_ostream &Os) {
  PageHead Head{"Kernel API specifications", "", Script, DocFooter};
  beginPage(Os, Head);
  Os << "<h1>Kernel API specifications</h1>\n"
        "<p class=\"lead\">What each call promises and demands: legal "
        "arguments, results, and what a caller owes every error.</p>\n"
        "<input type=\"search\" id=\"q\" autofocus placeholder=\"Search names, "
        "flags, errors: MLOCK_ONFAULT, EINTR, lock ...\" "
        "aria-label=\"Search\">\n<div class=\"dim\" id=\"count\">"
     << Specs.size() << " APIs</div>\n<div class=\"scroll\"><table>\n<thead>"
     << "<tr><th>Name</th><th>What it does</th><th>Since</th>"
        "<th>Parameters</th><th>Errors</th></tr></thead>\n<tbody>\n";
  for (const Spec *S : Specs) {
    Os << "<tr data-words=\"";
    for (const std::string &Word : searchWords(*S))
      Os << html(Word) << ' ';
    Os << "\"><td class=\"name\"><a href=\"" << html(S->Name) << ".html\">"
       << html(S->Name) << "</a></td><td>" << html(S->Summary)
       << "<div class=\"hits\"></div></td><td class=\"dim\">"
       << html(sinceText(S->First)) << "</td><td class=\"num\">"
       << S->Params.size() << "</td><td class=\"num\">" << S->Errors.size()
       << "</td></tr>\n";
  }
  Os << "</tbody></table></div>\n";
  endPage(Os, Head);
}
