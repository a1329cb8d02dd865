/** A row of a table, and where it stands. */
export interface TableRow {
  /** Cells by the name of their column in lower case. */
  readonly cells: Readonly<Record<string, string>>;
  /** The heading above the table. */
  readonly heading: string | undefined;
  readonly line: number;
}

const SEPARATOR = /^:?-+:?$/;

/** The rows of every Markdown table that has a column of codes. */
export function readTables(markdown: string): TableRow[] {
  const rows: TableRow[] = [];
  let heading: string | undefined;
  let head: string[] = [];
  let previous: string[] = [];
  for (const [at, text] of markdown.split(/\r?\n/).entries()) {
    const title = /^#{1,6}\s+(.*?)[\s#]*$/.exec(text)?.[1];
    if (title !== undefined) heading = title;
    const cells = cellsOf(text);
    if (cells === undefined) head = [];
    else if (cells.every((cell) => SEPARATOR.test(cell))) head = previous.map(columnName);
    else if (head.includes('code')) rows.push({ cells: named(head, cells), heading, line: at + 1 });
    previous = cells ?? [];
  }
  return rows;
}

/** The cells of a line; `undefined` where it is no row of a table. */
function cellsOf(line: string): string[] | undefined {
  const text = line.trim();
  if (!text.includes('|')) return undefined;
  const inner = text.replace(/^\|/, '').replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => plain(cell));
}

/** A cell without its escapes and code marks. */
function plain(cell: string): string {
  return cell
    .trim()
    .replace(/\\([\\|])/g, '$1')
    .replace(/^`(.*)`$/, '$1')
    .trim();
}

const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  code: ['code', 'codes', 'error code', 'error codes', '错误码', '错误代码', '代码', '编码'],
  name: ['name', 'key', '名称'],
  status: ['http', 'status', 'http status', '状态码'],
  kind: ['kind', '类别'],
  title: [
    'title',
    'explain',
    'explanation',
    'message',
    'description',
    'meaning',
    'text',
    '说明',
    '描述',
    '含义',
  ],
};

/** What a column is about; `title:zh-CN` for titles in one language of several. */
function columnName(head: string): string {
  const tagged = /^title \((.+)\)$/i.exec(head)?.[1];
  if (tagged !== undefined) return `title:${tagged}`;
  const lower = head.toLowerCase();
  return Object.keys(COLUMNS).find((name) => COLUMNS[name]!.includes(lower)) ?? lower;
}

function named(head: readonly string[], cells: readonly string[]): Record<string, string> {
  return Object.fromEntries(head.map((name, at) => [name, cells[at] ?? '']));
}
