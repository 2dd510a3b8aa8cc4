/** Beside the style of every page: the matrix with its upright heads, and the days. */
export const PLAN_STYLE = `
table.matrix { width: auto; }
table.matrix thead th.upright { writing-mode: vertical-rl; text-align: left; vertical-align: bottom; white-space: nowrap; font-weight: 400; padding: .4rem .2rem; }
table.matrix td { text-align: center; padding: .2rem .3rem; }
table.matrix tbody th { min-width: 16rem; }
table.matrix td.lead { background: #cfe0f7; font-weight: 600; }
table.matrix td.grouped { color: #57606a; }
td.day { white-space: nowrap; }
td.count { text-align: right; }
th, td { overflow-wrap: break-word; }
@media print { .matrix { font-size: 6.5pt; } section.matrix-part { break-before: auto; } }
`;
