/** The page on screen and on paper. Fonts are those of the reader's system; the last ones are on most of those without Chinese offices. */
export const STYLE = `
@page { size: A4 landscape; margin: 12mm 10mm 14mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 8pt; } }
* { box-sizing: border-box; }
html { color: #1f2328; background: #fff; }
body { margin: 0 auto; padding: 1.5rem; max-width: 110rem; font: 14px/1.55 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", "WenQuanYi Micro Hei", sans-serif; }
h1 { margin: 0 0 1rem; font-size: 1.7rem; }
h2 { margin: 2.2rem 0 .6rem; padding-bottom: .3rem; border-bottom: 2px solid #2f5597; font-size: 1.3rem; }
a { color: #1f4e9c; }
nav ul { display: flex; flex-wrap: wrap; gap: .4rem 1.4rem; margin: 0 0 1.2rem; padding: 0; list-style: none; }
dl { display: grid; grid-template-columns: max-content 1fr; margin: 0; border-top: 1px solid #c9d1d9; max-width: 70rem; }
dt, dd { margin: 0; padding: .35rem .8rem; border-bottom: 1px solid #c9d1d9; overflow-wrap: anywhere; }
dt { background: #f0f4fa; font-weight: 600; }
dd.alarming { background: #fde9e7; }
.scroll { overflow-x: auto; }
table { width: 100%; margin: .6rem 0 1.4rem; border-collapse: collapse; font-size: .92em; }
caption { padding: .4rem 0; text-align: left; font-weight: 600; font-size: 1.08em; }
th, td { padding: .3rem .5rem; border: 1px solid #b6bfca; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
thead th { background: #dce6f4; text-align: center; vertical-align: middle; overflow-wrap: normal; }
table:not(.list) thead th { word-break: keep-all; }
tbody th { font-weight: 400; }
tbody th[scope=rowgroup] { background: #f0f4fa; font-weight: 600; }
tr.total > * { background: #f0f4fa; font-weight: 600; }
td.number { text-align: right; white-space: nowrap; }
td.centre { text-align: center; white-space: nowrap; }
td.lacking { background: #fff4d6; }
td.boxes { white-space: nowrap; }
small { color: #57606a; }
td.error { background: #fde9e7; }
td.warning { background: #fff4d6; }
td.info { background: #e8f1fb; }
.cut { padding: .5rem .8rem; border: 2px solid #b42318; font-weight: 600; }
.list { table-layout: fixed; min-width: 90rem; }
@media screen {
  #only-error:target ~ .scroll tbody tr:not(.error):not(.heading), #only-warning:target ~ .scroll tbody tr:not(.warning):not(.heading),
  #only-info:target ~ .scroll tbody tr:not(.info):not(.heading) { display: none; }
  #only-error:target ~ .scroll tbody:not(:has(tr.error)), #only-warning:target ~ .scroll tbody:not(:has(tr.warning)),
  #only-info:target ~ .scroll tbody:not(:has(tr.info)) { display: none; }
}
@media print {
  body { padding: 0; max-width: none; font-size: 8.5pt; line-height: 1.4; }
  nav, .choose { display: none; }
  a { color: inherit; text-decoration: none; }
  section { break-before: page; }
  h2 { margin-top: 0; }
  .scroll { overflow: visible; }
  .list { min-width: 0; font-size: 7.5pt; }
  .list th, .list td { padding: .15rem .25rem; }
  tr, dt, dd { break-inside: avoid; }
  thead { display: table-header-group; }
  tbody tr.heading { break-after: avoid; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
