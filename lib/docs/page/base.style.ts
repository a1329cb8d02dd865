/** Colors, type and what stands on every page. Text has a contrast of at least 4.5 to 1. */
export const baseStyle = `
:root {
  color-scheme: light dark;
  --paper: #fbfaf7; --raised: #fff; --ink: #211e1b; --soft: #69625a; --line: #e6e0d8; --edge: #8d857b;
  --accent: #9c3d1a; --wash: #f6ede7; --refusal: #7a5200; --fault: #ae2318; --good: #1f6b45;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  --mono: ui-monospace, "SF Mono", "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #171513; --raised: #1f1c1a; --ink: #ece7e1; --soft: #a89f95; --line: #35302b; --edge: #7d746a;
    --accent: #f2a07a; --wash: #2a211c; --refusal: #e3b35c; --fault: #ff9a8d; --good: #82cda3;
  }
}
*, ::before, ::after { box-sizing: border-box; }
[hidden] { display: none !important; }
html { -webkit-text-size-adjust: 100%; scroll-padding-top: 8rem; }
body {
  margin: 0 auto; max-width: 66rem; padding: 0 clamp(1rem, 4vw, 2.5rem) 4rem;
  background: var(--paper); color: var(--ink); font: 1rem/1.6 var(--sans);
  overflow-wrap: anywhere;
}
h1, h2, p, ul, dl, dd, pre, table { margin: 0; }
ul { padding: 0; list-style: none; }
h1 { font-size: clamp(1.6rem, 1.2rem + 2vw, 2.4rem); line-height: 1.2; font-weight: 650; letter-spacing: -0.015em; text-wrap: balance; word-break: auto-phrase; }
h2 { font-size: 0.8125rem; line-height: 1.4; font-weight: 650; color: var(--soft); letter-spacing: 0.02em; }
code, pre, .code, .key, .number { font-family: var(--mono); font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: 0.2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 4px; }
main:focus { outline: none; }
.sr { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: 1rem; top: -4rem; z-index: 3; padding: 0.5rem 1rem; background: var(--ink); color: var(--paper); border-radius: 0 0 6px 6px; }
.skip:focus { top: 0; }
.top { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: 1rem 0; font-size: 0.875rem; }
.back { padding: 0.25rem 0; text-decoration: none; }
.back::before { content: "←"; content: "←" / ""; margin-right: 0.5rem; }
.back:hover { text-decoration: underline; }
.languages { position: relative; }
.languages summary { cursor: pointer; padding: 0.25rem 0.25rem; color: var(--soft); }
.languages ul { position: absolute; right: 0; z-index: 3; min-width: 11rem; margin-top: 0.25rem; padding: 0.375rem; background: var(--raised); border: 1px solid var(--line); border-radius: 10px; box-shadow: 0 8px 24px rgb(0 0 0 / 12%); }
.languages a { display: block; padding: 0.375rem 0.75rem; border-radius: 6px; color: var(--ink); text-decoration: none; }
.languages a:hover { background: var(--wash); }
.languages [aria-current] { color: var(--accent); font-weight: 650; }
.status { font-family: var(--mono); font-weight: 600; font-variant-numeric: tabular-nums; }
.refusal { color: var(--refusal); }
.fault { color: var(--fault); }
button, input, select { font: inherit; color: inherit; }
button { padding: 0.25rem 0.75rem; min-height: 2rem; background: none; border: 1px solid var(--edge); border-radius: 8px; cursor: pointer; font-size: 0.875rem; }
button:hover { border-color: var(--accent); color: var(--accent); }
@media print {
  :root { --paper: #fff; --raised: #fff; --ink: #000; --soft: #444; --line: #bbb; --accent: #000; --wash: #fff; --refusal: #000; --fault: #000; --good: #000; }
  body { max-width: none; padding: 0; font-size: 10.5pt; }
  .skip, .languages, .filter, .back, .neighbours, button { display: none !important; }
  a { text-decoration: none; }
  section, li, tr { break-inside: avoid; }
  .group { break-inside: auto; }
}
`;
