/** The list and its filters. */
export const listStyle = `
.head { padding: clamp(0rem, 2vw, 1rem) 0 1.25rem; }
.lead { margin-top: 0.5rem; color: var(--soft); }
.filter { display: grid; gap: 0.75rem; grid-template-columns: repeat(3, minmax(0, 1fr)); padding: 0.75rem 0; background: var(--paper); border-bottom: 1px solid var(--line); }
.filter .wide, .found { grid-column: 1 / -1; }
.filter label { display: block; margin-bottom: 0.25rem; font-size: 0.8125rem; color: var(--soft); }
.filter input, .filter select { width: 100%; min-height: 2.75rem; padding: 0.375rem 0.75rem; background: var(--raised); border: 1px solid var(--edge); border-radius: 10px; text-overflow: ellipsis; }
.filter input::placeholder { color: var(--soft); opacity: 1; }
.filter input:focus-visible, .filter select:focus-visible { outline-offset: 0; border-radius: 10px; }
.found { display: flex; align-items: center; gap: 0.75rem; min-height: 2rem; font-size: 0.875rem; color: var(--soft); }
.found [role] { font-variant-numeric: tabular-nums; }
.keys { display: none; margin-left: auto; }
.group { padding-top: 2rem; }
.group h2 { padding-bottom: 0.5rem; font-family: var(--mono); border-bottom: 1px solid var(--line); }
.rows li { position: relative; display: grid; grid-template-columns: minmax(0, 1fr) auto; column-gap: 1rem; padding: 0.75rem 0; border-bottom: 1px solid var(--line); }
.rows a { grid-column: 1 / -1; grid-row: 1; color: var(--ink); text-decoration: none; }
.rows a::after { content: ""; position: absolute; inset: 0; border-radius: 4px; }
.rows a:focus-visible { outline: none; }
.rows a:focus-visible::after { outline: 3px solid var(--accent); outline-offset: -1px; }
.rows .code { display: block; padding-right: 3rem; font-weight: 650; }
.rows .title { font-weight: 500; }
.rows .key { grid-column: 1; align-self: center; font-size: 0.75rem; color: var(--soft); }
.rows .kind { grid-column: 2; text-align: right; font-size: 0.8125rem; color: var(--soft); }
.rows .status { grid-column: 2; grid-row: 1; text-align: right; }
.rows li:hover { background: linear-gradient(90deg, transparent, var(--wash) 8%, var(--wash) 92%, transparent); }
.rows li:hover :is(.title, .code) { color: var(--accent); }
.nothing { padding: 4rem 0; text-align: center; color: var(--soft); }
@media (min-width: 45rem) {
  .filter { grid-template-columns: minmax(0, 2.2fr) repeat(3, minmax(0, 1fr)); }
  .filter .wide { grid-column: auto; }
  .keys { display: block; }
  .rows li { grid-template-columns: minmax(0, 1fr) 9rem 3rem; padding: 0.625rem 0; }
  .rows a { grid-column: 1; display: flex; align-items: baseline; }
  .rows .code { flex: 0 0 auto; min-width: 5.5rem; max-width: 16rem; padding-right: 1rem; }
  .rows .key { grid-column: 1; padding-left: 5.5rem; }
  .rows .kind { grid-column: 2; grid-row: 1 / 3; align-self: center; text-align: left; }
  .rows .status { grid-column: 3; grid-row: 1 / 3; align-self: center; text-align: right; }
}
@media (min-width: 45rem) and (min-height: 40rem) {
  .filter { position: sticky; top: 0; z-index: 2; }
}
@media print {
  .rows li { grid-template-columns: minmax(0, 1fr) 9rem 3rem; padding: 0.3rem 0; }
  .rows a { display: flex; }
  .rows .code { min-width: 4.5rem; }
}
`;
