/** What stands for every name beyond the bound. */
export const OTHER = '_OTHER';

/** Lets the first names through and makes all later ones one, so that a metric stays small. */
export class BoundedNames {
  private readonly known = new Set<string>();

  constructor(private readonly max: number) {}

  limit(name: string): string {
    if (this.known.has(name)) return name;
    if (this.known.size >= this.max) return OTHER;
    this.known.add(name);
    return name;
  }
}
