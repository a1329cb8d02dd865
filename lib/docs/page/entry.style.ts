/** The page of one entry. */
export const entryStyle = `
.entry header { padding: clamp(1rem, 4vw, 2.25rem) 0 clamp(1.5rem, 4vw, 2.5rem); }
.number { margin-bottom: 0.5rem; font-size: 1.125rem; font-weight: 650; color: var(--accent); letter-spacing: 0.02em; }
.name { display: flex; flex-wrap: wrap; align-items: center; gap: 0.5rem 1rem; margin-top: 0.875rem; font-size: 0.875rem; color: var(--soft); }
.columns { display: grid; gap: 2rem; }
.story { display: grid; gap: 1.75rem; align-content: start; }
.story p { max-width: 38rem; font-size: 1.0625rem; }
.story h2, .entry > section h2 { margin-bottom: 0.375rem; }
.columns aside { padding: 1.125rem 1.25rem; background: var(--raised); border: 1px solid var(--line); border-radius: 12px; align-self: start; }
dl > div { padding: 0.625rem 0; border-top: 1px solid var(--line); }
dl > div:last-child { padding-bottom: 0; }
aside h2 { margin-bottom: 0.625rem; }
dt { font-size: 0.8125rem; color: var(--soft); }
dd code { font-size: 0.875rem; }
table { width: 100%; max-width: 38rem; border-collapse: collapse; font-size: 0.9375rem; }
th, td { overflow-wrap: break-word; padding: 0.5rem 0.75rem 0.5rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
thead th { font-size: 0.8125rem; font-weight: 400; color: var(--soft); }
tbody th { min-width: 6rem; overflow-wrap: anywhere; font-weight: 500; }
td code { overflow-wrap: normal; white-space: nowrap; }
td.sent { color: var(--good); }
td.private { color: var(--fault); }
td.withheld { color: var(--soft); }
.entry > section { padding-top: 2.25rem; }
pre { padding: 1rem 1.25rem; background: var(--raised); border: 1px solid var(--line); border-radius: 12px; font-size: 0.8125rem; line-height: 1.65; white-space: pre-wrap; }
pre .field { color: var(--soft); }
.shared { padding-bottom: 0.25rem; }
.shared .hint { margin-left: 0.5rem; font-size: 0.8125rem; color: var(--soft); }
.note { margin-top: 0.5rem; font-size: 0.875rem; color: var(--soft); }
.related li { padding: 0.5rem 0; border-bottom: 1px solid var(--line); }
.related a, .neighbours a { display: inline-flex; gap: 0.75rem; align-items: baseline; color: var(--ink); text-decoration: none; }
.related a:hover .title, .neighbours a:hover .title { color: var(--accent); text-decoration: underline; }
.related .code, .neighbours .code { flex: 0 1 auto; min-width: 2.6rem; font-weight: 650; }
.neighbours { display: grid; gap: 1.25rem; margin-top: 3rem; padding-top: 1.25rem; border-top: 1px solid var(--line); font-size: 0.9375rem; }
.neighbours .hint { display: block; font-size: 0.8125rem; color: var(--soft); }
@media (min-width: 45rem) {
  .columns { grid-template-columns: minmax(0, 1fr) 19rem; gap: 3.5rem; }
  .neighbours { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .neighbours .next { grid-column: 2; text-align: right; }
}
@media print {
  .columns { grid-template-columns: minmax(0, 1fr) 6cm; gap: 1cm; }
}
`;
