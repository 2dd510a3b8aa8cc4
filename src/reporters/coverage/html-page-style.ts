/** What the page of a measurement adds to the style that reports share. Whatever a colour says, a mark or a word says too. */
export const PAGE_STYLE = `
.covered, .equal { --tint: #e3f4e6; --solid: #4f9d69; }
.weaker { --tint: #fff4d6; --solid: #e0a526; }
.missing { --tint: #fde9e7; --solid: #c8503f; }
.unsure { --tint: #eceff3; --solid: #9aa5b1; }
.not-applicable { --tint: #f6f8fa; --solid: #d5dbe1; }
.own { --tint: #e8f1fb; --solid: #5b8fc7; }
.cards { display: flex; flex-wrap: wrap; gap: .7rem; margin: 1rem 0; padding: 0; list-style: none; }
.cards li { min-width: 7rem; padding: .5rem .9rem; border: 1px solid #c9d1d9; border-top: 4px solid var(--solid, #2f5597); background: var(--tint, #fff); }
.cards b { display: block; font-size: 1.6rem; line-height: 1.25; }
.bar { display: flex; min-width: 9rem; height: 1rem; margin-top: .2rem; border: 1px solid #b6bfca; background: #fff; }
.bar i { background: var(--solid); }
.bar i.weaker { background: repeating-linear-gradient(135deg, var(--solid) 0 4px, #f4d58a 4px 7px); }
.bar i.missing { background: repeating-linear-gradient(45deg, var(--solid) 0 5px, #dd8478 5px 8px); }
.legend { display: flex; flex-wrap: wrap; gap: .2rem 1.2rem; margin: .4rem 0; padding: 0; list-style: none; }
.legend i { display: inline-block; width: .9rem; height: .9rem; margin-right: .3rem; vertical-align: -.12rem; border: 1px solid #b6bfca; background: var(--solid, var(--tint)); }
td.picture { width: 22%; }
td.state { background: var(--tint); white-space: nowrap; }
td.number.some { background: var(--tint); }
h3 { margin: 1.6rem 0 .4rem; padding: .3rem .6rem; background: #dce6f4; font-size: 1.08rem; overflow-wrap: anywhere; }
h3 small, caption small { font-weight: 400; }
.matrix { table-layout: fixed; min-width: 84rem; }
.matrix caption { padding: .4rem .6rem; border: 1px solid #b6bfca; border-bottom: 0; background: #f0f4fa; overflow-wrap: anywhere; }
.matrix td.cell { background: var(--tint); font-size: .92em; }
.matrix td.cell b { display: block; text-align: center; }
.matrix td.none { background: repeating-linear-gradient(135deg, #fff 0 6px, #f3f4f6 6px 8px); }
.matrix td p { margin: 0 0 .15rem; }
.matrix td.cell p { padding-left: .6em; text-indent: -.6em; }
.filter { position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; margin: 1.6rem 0 0; padding: .5rem .8rem; background: #f0f4fa; border: 1px solid #c9d1d9; }
.filter select { max-width: 18rem; font: inherit; }
.filtered { display: none; padding: .4rem .8rem; border-left: 4px solid #2f5597; font-weight: 600; }
body:has(.filter option:not([value=""]):checked) .filtered { display: block; }
[id] { scroll-margin-top: 4rem; }
@media print {
  .filter { display: none; }
  .bar { min-width: 6rem; }
  .matrix { min-width: 0; font-size: 7pt; }
  .matrix th, .matrix td { padding: .1rem .2rem; }
  h3, caption, thead { break-after: avoid; }
  .cards b { font-size: 1.2rem; }
}
`;
