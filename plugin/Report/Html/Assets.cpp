//===- Assets.cpp - style and script of the HTML report -------------------===//
//
// Part of KapiCheck, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Report/Html/Assets.h"

using namespace kapi;

// A line of source is a row with its number in a gutter; the way's rail runs in
// the space between the number and the text, through lines, remarks and folds.
static constexpr const char *Style = R"css(
:root{--hot:#fde7c8;--hotline:#d98324;--warm:#f3f5e4;--rail:#0b62a4;
--kw:#8431a8;--str:#1f6b45;--com:#74787f;--num:#a2450d;--pp:#7a5a12}
@media(prefers-color-scheme:dark){:root{--hot:#463418;--hotline:#e0a04a;
--warm:#262b20;--rail:#7ab8ec;--kw:#c99be6;--str:#8ccf9f;--com:#868d97;
--num:#e8a878;--pp:#d6bb72}}
p.tags{margin:.3rem 0 .6rem;max-width:none;align-items:baseline}
a.tag:hover{color:var(--accent)}
.where{font-size:.9rem;overflow-wrap:anywhere}
.filter{display:flex;flex-wrap:wrap;gap:.5rem;align-items:center;
position:sticky;top:0;z-index:3;background:var(--bg);padding:.6rem 0;
border-bottom:1px solid var(--line)}
.filter[hidden]{display:none}
.filter input[type=search]{flex:1 1 12rem;width:auto;margin:0;
padding:.3rem .6rem}
.filter select{font:inherit;font-size:.9rem;padding:.3rem;max-width:14rem;
color:var(--text);background:var(--panel);border:1px solid var(--line);
border-radius:.4rem}
.keys{flex-basis:100%;font-size:.8rem}
kbd{background:var(--panel);border:1px solid var(--line);border-radius:.25rem;
padding:0 .3rem}
.overview{display:grid;grid-template-columns:1fr 1fr;gap:0 2.5rem}
.overview ul{list-style:none;margin:.2rem 0 .6rem;padding:0;font-size:.9rem}
.overview li{padding:.1rem 0;overflow-wrap:anywhere}
.overview details{margin:.3rem 0}.overview details ul{padding-left:1rem}
.overview ul{max-height:24rem;overflow:auto}
.overview summary .dim{display:block;padding-left:1rem;font-size:.88rem}
.overview .tag{padding:0 .45rem;margin-left:.3rem}
.failures td{overflow-wrap:anywhere}
section.file>h2{overflow-wrap:anywhere}
article{margin:1.2rem 0 2rem;padding:.2rem 0 .2rem 1rem;
border-left:3px solid var(--line);scroll-margin-top:6rem;
content-visibility:auto;contain-intrinsic-size:auto 24rem}
article:target,article.cur{border-left-color:var(--accent)}
article h3{margin:0;line-height:1.35;font-size:1.02rem;max-width:60rem;
overflow-wrap:anywhere}
article h3 a{color:inherit}
.src{font:.82rem/1.5 ui-monospace,"DejaVu Sans Mono",monospace;tab-size:8;
background:var(--panel);border:1px solid var(--line);border-radius:.4rem;
margin:.5rem 0;padding:.25rem 0;overflow:hidden}
.src .path{margin:0;padding:.1rem .7rem .3rem;color:var(--dim);max-width:none;
border-bottom:1px solid var(--line)}
.src code{font-size:1em}
.src div,.src summary{position:relative;padding-left:5.6rem;min-height:1.5em}
.src .fold{padding:0}
.l{white-space:pre-wrap;overflow-wrap:anywhere;padding-right:.5rem}
.l b{position:absolute;left:0;width:3.4rem;text-align:right;font-weight:400;
color:var(--dim);user-select:none}
.l.hot{background:var(--hot);box-shadow:inset 3px 0 var(--hotline)}
.l.warm{background:var(--warm)}
.src mark{background:none;color:inherit;font-weight:600;
box-shadow:inset 0 -.14em var(--hotline)}
.l.warm mark{box-shadow:inset 0 -.14em var(--rail)}
.m{font-family:system-ui,"Segoe UI","DejaVu Sans",sans-serif;
padding-right:.8rem;overflow-wrap:anywhere;color:var(--dim)}
.m.hot,.m.warm{color:var(--text)}
.m.hot{font-weight:600}
.m>span{display:block;max-width:54rem}
.m.fix{white-space:pre-wrap}.m.fix em{font-style:normal;color:var(--good)}
.m.fix code{font-family:ui-monospace,"DejaVu Sans Mono",monospace}
del{background:var(--badbg);color:var(--bad)}
ins{background:var(--goodbg);color:var(--good);text-decoration:none}
a.n{position:absolute;left:3.85rem;top:.08em;width:1.35rem;height:1.35rem;
border-radius:1rem;background:var(--rail);color:var(--bg);font-weight:600;
font-size:.78rem;line-height:1.35rem;text-align:center;z-index:1}
a.n:target{outline:2px solid var(--hotline);outline-offset:1px}
a.n:hover{text-decoration:none;filter:brightness(1.15)}
.r::before{content:"";position:absolute;left:calc(4.53rem - 1px);top:0;bottom:0;
border-left:2px solid var(--rail)}
.rs::before{top:.6em}.re::before{bottom:auto;height:.6em}
.gap{color:var(--dim)}.gap span{font-size:.92em}
.gap.r::before,.fold.r:not([open])::before{border-left-style:dashed}
.fold{margin:0;position:relative}.fold summary{color:var(--dim);font-size:.92em;list-style:none}
.fold summary::-webkit-details-marker{display:none}
.fold summary::after{content:" \25be";color:var(--accent)}
.fold[open]>summary::after{content:" \25b4"}
.fold summary:hover{color:var(--accent);background:var(--mark)}
.src i{font-style:normal}
.example i{font-style:normal}
i.k{color:var(--kw)}i.s{color:var(--str)}i.c{color:var(--com)}
i.n{color:var(--num)}i.p{color:var(--pp)}
.spec{font-size:.9rem}
.api td{padding:.25rem .8rem .25rem 0}
.spec table{width:auto}.spec td{border:0;padding:.08rem 1.2rem .08rem 0}
.api td.name{width:1%}
.advice{color:var(--dim)}.advice.bad{color:var(--bad)}
.advice.warn{color:var(--warn)}.advice.good{color:var(--good)}
.api{margin:.4rem 0}.api>div{padding:.2rem 0 .6rem 1rem;scroll-margin-top:6rem}
.api h4{margin:.8rem 0 .2rem;font-size:.85rem;color:var(--dim)}
.api pre,.example{font-size:.82rem}
@media(max-width:52rem){.overview{display:block}.filter{position:static}
article,.api>div{scroll-margin-top:1rem}
.keys{display:none}
article{padding-left:.6rem}.src{tab-size:4;font-size:.76rem}
.src div,.src summary{padding-left:4.2rem}.l b{width:2.3rem}
a.n{left:2.55rem}.r::before{left:calc(3.22rem - 1px)}
.spec td{display:block;padding:0}.spec td.name{margin-top:.3rem}}
@media print{.filter,.keys{display:none!important}
.overview ul{max-height:none}
.src,article h3,tr{break-inside:avoid}article{content-visibility:visible}
body{font-size:10pt}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
)css";

static constexpr const char *Script = R"js(
(function(){
var form=document.getElementById('filter'),main=document.getElementById('findings');
var count=document.getElementById('count'),f=form.elements,cur=null,byCheck={};
function all(where,what){
  return Array.prototype.slice.call(where.querySelectorAll(what));
}
var items=all(main,'article'),files=all(main,'section.file'),links={};
items.forEach(function(i){i.home=i.parentNode;});
all(document,'.overview details li').forEach(function(l){
  links[l.firstChild.getAttribute('href').slice(1)]=l;
});
function text(i){
  return i.words||(i.words=(i.textContent+' '+i.home.firstChild.textContent)
    .toLowerCase());
}
function fits(i,terms){
  return ['check','level','api','file'].every(function(n){
    return !f[n].value||i.getAttribute('data-'+n)===f[n].value;
  })&&terms.every(function(t){return text(i).indexOf(t)>=0;});
}
function show(){
  var terms=f.q.value.toLowerCase().split(/\s+/).filter(Boolean),n=0;
  items.forEach(function(i){
    var yes=fits(i,terms);
    i.hidden=!yes;n+=yes;
    if(links[i.id])links[i.id].hidden=!yes;
  });
  all(main,'section').forEach(function(s){
    s.hidden=!s.querySelector('article:not([hidden])');
  });
  count.textContent=n+' of '+items.length;
}
function section(check){
  if(byCheck[check])return byCheck[check];
  var s=document.createElement('section'),h=document.createElement('h2');
  s.className='file';h.textContent=check;s.appendChild(h);
  return byCheck[check]=s;
}
function order(){
  var group=f.by.value==='check';
  items.forEach(function(i){
    (group?section(i.getAttribute('data-check')):i.home).appendChild(i);
  });
  var list=group?Object.keys(byCheck).sort().map(section):files;
  while(main.firstChild)main.removeChild(main.firstChild);
  list.forEach(function(s){main.appendChild(s);});
}
function go(step){
  var seen=all(main,'article:not([hidden])'),at=seen.indexOf(cur);
  if(!seen.length)return;
  if(cur)cur.classList.remove('cur');
  at=at<0?(step>0?0:seen.length-1):
    Math.min(Math.max(at+step,0),seen.length-1);
  cur=seen[at];cur.classList.add('cur');
  cur.scrollIntoView({block:'start'});
  try{history.replaceState(null,'','#'+cur.id);}catch(e){}
}
function unfold(){
  if(!cur)return;
  var folds=all(cur,'details'),open=folds.some(function(d){return !d.open;});
  folds.forEach(function(d){d.open=open;});
}
form.addEventListener('input',function(e){if(e.target===f.by)order();show();});
form.addEventListener('submit',function(e){e.preventDefault();});
document.addEventListener('keydown',function(e){
  if(e.ctrlKey||e.metaKey||e.altKey)return;
  if(e.key==='Escape'){
    var by=f.by.value;form.reset();f.by.value=by;
    document.activeElement.blur();show();return;
  }
  if(/^(INPUT|SELECT)$/.test(document.activeElement.tagName)){
    if(e.key==='Enter')document.activeElement.blur();
    return;
  }
  if(e.key==='/'){e.preventDefault();f.q.focus();}
  if(e.key==='j')go(1);
  if(e.key==='k')go(-1);
  if(e.key==='o')unfold();
});
try{
  new URLSearchParams(location.search).forEach(function(v,n){
    if(f[n]&&f[n].name===n)f[n].value=v;
  });
}catch(e){}
cur=document.getElementById(location.hash.slice(1));
if(items.indexOf(cur)<0)cur=null;
form.hidden=false;order();show();
})();
)js";

llvm::StringRef kapi::reportStyle() { return Style; }
llvm::StringRef kapi::reportScript() { return Script; }
