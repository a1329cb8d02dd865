/** A page that shows lines as a terminal does: cells of a table in columns, whatever the widths of characters. */
export function terminalPage(command, lines) {
  const rows = lines.map((line) => (/^\d+\/\d+/.test(line) ? summary(line) : row(line)));
  return `<!doctype html><meta charset="utf-8"><style>${CSS}</style>
<figure><figcaption><i></i><i></i><i></i></figcaption>
<p><b>$</b> ${escape(command)}</p><table>${rows.join('')}</table></figure>`;
}

const CSS = `
body { margin: 0; background: #fff; }
figure { margin: 0; display: inline-block; background: #0d1117; color: #c9d1d9; border-radius: 10px;
  padding: 14px 22px 16px; font: 13px/1.75 'DejaVu Sans Mono', 'WenQuanYi Micro Hei Mono', 'Noto Sans Mono CJK SC', monospace; }
figcaption { display: flex; gap: 8px; margin: 0 0 10px -6px; }
i { width: 12px; height: 12px; border-radius: 50%; background: #ff5f57; }
i + i { background: #febc2e; } i + i + i { background: #28c840; }
p { margin: 0 0 8px; } b { color: #3fb950; font-weight: normal; }
table { border-collapse: collapse; } td { padding: 0 18px 0 0; white-space: nowrap; }
td:first-child { padding-right: 10px; color: #3fb950; } td:nth-child(2) { color: #79c0ff; }
td:last-child { padding: 0; text-align: right; color: #8b949e; }
tr:first-child td { color: #8b949e; } td[colspan] { padding-top: 10px; color: #3fb950; text-align: left; }
`;

/** Columns are two spaces apart; the first one may be empty. */
function row(line) {
  const cells = [line.slice(0, 1), ...line.slice(1).trim().split(/ {2,}/)];
  return `<tr>${cells.map((cell) => `<td>${escape(cell)}</td>`).join('')}</tr>`;
}

function summary(line) {
  return `<tr><td colspan="8">${escape(line)}</td></tr>`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
