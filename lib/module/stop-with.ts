const MAX_LISTED = 20;

/** Throws one error that lists every mistake; does nothing where there is none. */
export function stopWith(what: string, findings: readonly string[]): void {
  if (findings.length === 0) return;
  const listed = findings.slice(0, MAX_LISTED).map((finding) => `  - ${finding}`);
  const more = findings.length > MAX_LISTED ? [`  … and ${findings.length - MAX_LISTED} more`] : [];
  const count = findings.length === 1 ? 'a mistake' : `${findings.length} mistakes`;
  throw new Error([`MtErrorsModule: ${count} in the ${what}`, ...listed, ...more].join('\n'));
}
