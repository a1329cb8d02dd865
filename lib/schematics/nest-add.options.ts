/** Options of `nest add nestjs-mt-errors`. */
export interface NestAddOptions {
  /** The folder of `main.ts`. @default 'src' */
  readonly sourceRoot?: string;
  /** Where `MtValidationPipe` is registered. @default 'main' */
  readonly pipe?: 'main' | 'module' | 'none';
  /** Whether the application serves its catalogue at `/errors`. @default false */
  readonly docs?: boolean;
  /** Leave packages that are added to package.json uninstalled. @default false */
  readonly skipInstall?: boolean;
}

/** What is used of the files that a schematic works on. */
export interface ProjectTree {
  exists(path: string): boolean;
  readText(path: string): string;
  overwrite(path: string, content: string): void;
}

/** What is used of a schematic's context. */
export interface SchematicHost {
  readonly logger: { info(message: string): void; warn(message: string): void };
  addTask(task: { toConfiguration(): { name: string; options: unknown } }): unknown;
}
