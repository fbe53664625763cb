import { Command } from 'commander';
import { missingFile, version } from '../world/package.ts';
import { COMMANDS } from './command-table.ts';
import { EXIT } from './exit.ts';
import { tellFailure, tellIncomplete } from './failure.ts';
import { RUSSIAN_HELP } from './russian-help.ts';
import type { Given } from './settings.ts';
import type { CommandDescription } from './table/description.ts';
import type { Terminal } from './terminal.ts';
import { withFolders } from './typed.ts';

const EXAMPLES = `
Примеры:
  sferum-docs generate                       все документы из папки input в папку output
  sferum-docs generate код код               только эти документы; коды показывает fields
  sferum-docs report --period 2025-Q2        отчёт об использовании за II квартал 2025 года
  sferum-docs check --show-values            проверить данные, показать значения в сообщениях
  sferum-docs facts --show-values            показать, как прочитаны люди, группы и выгрузки
  sferum-docs init моя-организация           создать папку с образцами файлов
  sferum-docs fields код                     какие сведения нужны документу
  sferum-docs lint положение.docx            проверить уже имеющийся акт
  sferum-docs verify Приказ.pdf              чья подпись рядом с файлом и не изменён ли он
  sferum-docs batch район                    документы всех организаций из папки «район»

Свои пункты положения и приказов – файл clauses.csv в папке со сведениями, номера пунктов – как без него; см. README.

Коды завершения: 0 – готово, 1 – ошибки в данных или шаблонах, 2 – неверная команда, 3 – ошибка программы,
130 – прервано (Ctrl-C).`;

/** Columns of a help that goes to a file or to another program. */
const UNSEEN_WIDTH = 80;

/** Called with the name of a command before what it needs is loaded. */
type Ready = (command: string) => Promise<void>;

/** Runs the command line; gives the exit code, also when a command fails or the program itself does. */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  commands: readonly CommandDescription[] = COMMANDS,
  ready: Ready = async () => {},
): Promise<number> {
  const missing = missingFile();
  if (missing !== null) return tellIncomplete(missing, args, terminal);
  let code: number = EXIT.done;
  const program = build(args, commands, terminal, ready, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return tellFailure(error, args, terminal);
  }
}

function build(
  args: readonly string[],
  commands: readonly CommandDescription[],
  terminal: Terminal,
  ready: Ready,
  done: (code: number) => void,
): Command {
  const program = programOf(terminal);
  for (const description of commands) {
    const command = described(description, args);
    command.action(async () => done(await call(description, command, terminal, ready)));
    program.addCommand(command.copyInheritedSettings(program));
  }
  return program;
}

/** The program with its help, before its commands. */
function programOf(terminal: Terminal): Command {
  const program = new Command(terminal.typed('sferum-docs'))
    .description(
      'Документы детского сада и школы для Сферума и MAX: положение, приказы, заявка, журналы, планы, памятки, отчёт.',
    )
    .helpCommand('help [команда]', 'показать справку по команде')
    .usage('команда [параметры]')
    .version(version(), '-V, --version', 'показать версию')
    .addHelpText('after', terminal.typed(EXAMPLES));
  configure(program, terminal);
  return program;
}

/** What a command needs is loaded when it is called. */
async function call(
  { name, isSteady, call }: CommandDescription,
  command: Command,
  terminal: Terminal,
  ready: Ready,
): Promise<number> {
  const { optimizeLate } = await import('../world/engine.ts');
  if (!isSteady) optimizeLate();
  await ready(name);
  const { disk } = await import('../world/disk.ts');
  const given = command.opts<Given>();
  return call(command.args, given, { files: disk, terminal: typing(terminal, given) });
}

/** A terminal that knows which folders the command was given. */
function typing(terminal: Terminal, given: Given): Terminal {
  return { ...terminal, typed: (text) => terminal.typed(withFolders(text, given)) };
}

/** Options are made for the command that is called, or whose help is asked for: all of them would take a tenth of the help of the program. */
function described(
  { name, description, arguments: words, usage, options }: CommandDescription,
  args: readonly string[],
): Command {
  const command = new Command(name).description(description).usage(usage);
  for (const [flags, about] of words) command.argument(flags, about);
  if (args.includes(name)) for (const option of options()) command.addOption(option);
  return command;
}

/** Errors are thrown, not exited on or printed, and help is printed in Russian through the terminal. */
function configure(program: Command, terminal: Terminal): void {
  program
    .exitOverride()
    .helpOption('-h, --help', 'показать справку')
    .configureHelp(RUSSIAN_HELP)
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.printError(text.trimEnd()),
      outputError: () => {},
      // What commander would ask the process itself.
      getOutHelpWidth: () => terminal.width ?? UNSEEN_WIDTH,
      getErrHelpWidth: () => terminal.width ?? UNSEEN_WIDTH,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    });
}
