import { Command, CommanderError, type OutputConfiguration } from 'commander';
import { type CliHost, exitCode } from './cli-host.js';
import { addCheck } from './commands/check.command.js';
import { addExplain } from './commands/explain.command.js';
import { addExport } from './commands/export.command.js';
import { addImport } from './commands/import.command.js';
import { addList } from './commands/list.command.js';
import { addNext } from './commands/next.command.js';
import type { CommandContext } from './commands/command-context.js';
import { packageVersion } from './package-version.js';
import { Style } from './terminal/style.js';
import { widthOf } from './terminal/text-width.js';

const EXIT_CODES = `
Exit codes:
  0  fine
  1  findings: something in the catalogue, the table or the output needs repair
  2  wrong use: an unknown command, option, code or file

Every command has examples: mt-errors <command> --help`;

/** Runs a command and gives its exit code. Never throws for a mistake of the user. */
export async function runCli(args: readonly string[], host: CliHost): Promise<number> {
  let result: number = exitCode.fine;
  const program = createProgram({ host, done: (code) => (result = code) });
  try {
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return result;
  } catch (error) {
    return failWith(error, host);
  }
}

function createProgram(context: CommandContext): Command {
  const program = new Command('mt-errors')
    .description('The error codes of an application that uses nestjs-mt-errors.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .showHelpAfterError('(add --help for options and examples)')
    .configureOutput(outputOf(context.host));
  for (const add of [addList, addExplain, addCheck, addExport, addImport, addNext]) {
    add(program, context);
  }
  return program;
}

function outputOf(host: CliHost): OutputConfiguration {
  return {
    writeOut: (text) => void host.stdout.write(text),
    writeErr: (text) => void host.stderr.write(text),
    getOutHelpWidth: () => widthOf(host.stdout),
    outputError: (text, write) => write(`mt-errors: ${text.replace(/^error: /, '')}`),
  };
}

function failWith(error: unknown, host: CliHost): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCode.wrongUse;
  const style = new Style(host.stderr, host.env);
  const text = error instanceof Error ? error.message : String(error);
  host.stderr.write(`${style.bad('mt-errors:')} ${text}\n`);
  return exitCode.wrongUse;
}
