/** What the page of a comparison adds to the style that reports share. Whatever a colour says, a mark, a line or a word says too. */
export const PAGE_STYLE = `
.narrowing { --tint: #fde9e7; }
.widening { --tint: #e3f4e6; }
.neutral { --tint: #e8f1fb; }
.editorial { --tint: #f0f1f3; }
td.narrowing, td.widening, td.neutral, td.editorial, caption.narrowing, caption.widening, caption.neutral, caption.editorial { background: var(--tint); }
del { color: #a40e26; background: #ffe3e0; text-decoration: line-through; }
ins { color: #0b4a9e; background: #dcebff; text-decoration: underline; text-underline-offset: .15em; }
caption { padding: .4rem .6rem; }
.group .list { min-width: 66rem; }
.list td ul { margin: 0; padding: 0; list-style: none; }
.code { font-family: ui-monospace, Consolas, monospace; word-break: break-all; }
.filter { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; margin: 1.6rem 0 0; padding: .5rem .8rem; background: #f0f4fa; border: 1px solid #c9d1d9; }
.filter select { max-width: 16rem; font: inherit; }
.filter .ways { margin-left: auto; }
.filtered { display: none; padding: .4rem .8rem; border-left: 4px solid #2f5597; font-weight: 600; }
body:has(.filter option:not([value=""]):checked) .filtered, body:has(#changed-only:checked) .filtered { display: block; }
body:has(.filter option:not([value=""]):checked) .same, body:has(#changed-only:checked) .same { display: none; }
[id] { scroll-margin-top: 4rem; }
:target > td, :target > table > caption { outline: 3px solid #f0b429; outline-offset: -3px; }
h3 { margin: 1.6rem 0 .4rem; padding: .3rem .6rem; background: #dce6f4; font-size: 1.08rem; overflow-wrap: anywhere; }
h3 small { font-weight: 400; }
.document > .entry { content-visibility: auto; contain-intrinsic-size: auto 20rem; }
.pair { table-layout: fixed; margin: 0 0 .9rem; }
.pair caption { border: 1px solid #b6bfca; border-bottom: 0; background: #f0f4fa; overflow-wrap: anywhere; }
.pair thead th { padding: .1rem .5rem; background: #f6f8fb; font-weight: 400; color: #57606a; }
.pair thead th + th { text-align: left; }
.pair tbody th { background: #fafbfc; }
.pair tbody tr.narrowing > th, .pair tbody tr.widening > th, .pair tbody tr.neutral > th, .pair tbody tr.editorial > th { background: var(--tint); font-weight: 600; }
.pair td.removed { background: #fdf0ee; border-left: 4px solid #a40e26; }
.pair td.added { background: #edf4fe; border-left: 4px solid #0b4a9e; }
.pair td.none { color: #57606a; background: repeating-linear-gradient(135deg, #fff 0 6px, #f3f4f6 6px 8px); }
.pair tr.dim td, .pair tr.dim th { color: #6a737d; }
.status { display: inline-block; margin-right: .4rem; padding: 0 .5rem; border: 1px solid #8b949e; background: var(--tint); }
.pair caption small { font-weight: 400; }
.links { float: right; font-weight: 400; }
.same { margin: 0 0 .9rem; padding: .2rem .6rem; border: 1px dashed #b6bfca; color: #57606a; }
.same p { margin: .3rem 0; overflow-wrap: anywhere; }
b.cut { display: inline; padding: 0 .2rem; border-width: 1px; }
@media print {
  .filter { display: none; }
  .group .list { min-width: 0; }
  .group { break-before: auto; }
  .document > .entry { content-visibility: visible; break-inside: avoid-page; }
  .pair { font-size: 7.5pt; }
  .pair th, .pair td { padding: .12rem .3rem; }
  .pair tr.dim td, .pair tr.dim th { color: #57606a; }
  .links { display: none; }
  h3, caption, thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
}
`;
