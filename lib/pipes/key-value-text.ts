/**
 * Reads `key:value,key:value`: each part exactly one pair, neither side blank, each key once.
 *
 * @returns the pairs in their order; `undefined` for a text of another form
 */
export function readPairs(text: string): [key: string, value: string][] | undefined {
  const pairs: [string, string][] = [];
  const keys = new Set<string>();
  for (const part of text.split(',')) {
    const sides = part.split(':').map((side) => side.trim());
    const [key, value] = sides;
    if (sides.length !== 2 || !key || !value || keys.has(key)) return undefined;
    keys.add(key);
    pairs.push([key, value]);
  }
  return pairs;
}
