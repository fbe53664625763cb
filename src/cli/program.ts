import { Command, CommanderError, Option } from 'commander';
import { today } from '../world/clock.ts';
import { disk } from '../world/disk.ts';
import { expectShortRun } from '../world/engine.ts';
import { TEMPLATES, version } from '../world/package.ts';
import type { Shard } from './batch/organizations.ts';
import type { DeclineOptions } from './commands/decline.ts';
import {
  common,
  commonSettings,
  folders,
  formatOption,
  type Given,
  ofPeriod,
  parseDay,
  parseShard,
  periodOptions,
  reading,
  settings,
  templatesOption,
  writing,
  writings,
} from './options.ts';
import { inRussian, RUSSIAN_HELP } from './russian-help.ts';
import type { Terminal } from './terminal.ts';

/** What commander collects from the options of `batch`. */
interface BatchGiven extends Omit<Given, 'output'> {
  readonly output?: string;
  readonly all?: boolean;
  readonly shard?: Shard;
}

const EXAMPLES = `
Примеры:
  sferum-docs generate                       все документы из папки input в папку output
  sferum-docs generate regulation order-use  только положение и приказ
  sferum-docs report --period 2025-Q2        отчёт об использовании за II квартал 2025 года
  sferum-docs check --show-values            проверить данные, показать значения в сообщениях
  sferum-docs init моя-организация           создать папку с образцами файлов
  sferum-docs fields request                 какие сведения нужны для заявки
  sferum-docs lint положение.docx            проверить уже имеющийся акт
  sferum-docs batch район                    документы всех организаций из папки «район»

Коды завершения: 0 – готово, 1 – ошибки в данных или шаблонах, 2 – неверная команда, 3 – ошибка программы,
130 – прервано (Ctrl-C).`;

/** Runs the command line; gives the exit code. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  let code = 0;
  const program = build(terminal, (result) => {
    code = result;
  });
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
}

function build(terminal: Terminal, done: (code: number) => void): Command {
  const program = new Command('sferum-docs')
    .description(
      'Документы детского сада и школы для Сферума и MAX: положение, приказы, заявка, журналы, планы, памятки, отчёт.',
    )
    .helpCommand('help [команда]', 'показать справку по команде')
    .usage('команда [параметры]')
    .version(version(), '-V, --version', 'показать версию')
    .addHelpText('after', EXAMPLES);
  configure(program, terminal);
  program.hook('preAction', (_, command) => {
    if (command !== district) expectShortRun();
  });

  const generate = program
    .command('generate')
    .description('подготовить документы (без кодов – все, на которые хватает сведений)')
    .argument('[код...]', 'коды документов, см. fields')
    .usage('[код...] [параметры]');
  writing(reading(generate)).action(async (ids: readonly string[], given: Given) => {
    const command = await import('./commands/generate.ts');
    const options = { ...settings(given), ...writings(given), period: null };
    done(await command.generate(ids, options, disk, terminal));
  });

  const district = program
    .command('batch')
    .description('подготовить документы многих организаций: в папке – по папке на каждую')
    .argument('<папка>', 'папка, в которой у каждой организации своя папка со сведениями')
    .argument('[код...]', 'коды документов, см. fields; без них – все')
    .usage('папка [код...] [параметры]');
  ofPeriod(common(district))
    .option(
      '-o, --output <папка>',
      'куда записать документы, по папке на организацию (обычно: в папку output каждой)',
    )
    .addOption(formatOption())
    .option('--all', 'подготовить заново и те, чьи сведения не изменились')
    .addOption(
      new Option('--shard <часть>', 'только часть работы: 3/8 – третья из восьми').argParser(parseShard),
    )
    .action(async (root: string, ids: readonly string[], given: BatchGiven) => {
      const command = await import('./commands/batch.ts');
      const { output = null, all = false, shard = null, format } = given;
      const own = {
        ids,
        formats: format,
        output,
        all,
        shard,
        today: given.date ?? today(),
        version: version(),
        ...periodOptions(given),
      };
      done(await command.batch(root, { ...commonSettings(given), ...own }, disk, terminal));
    });

  reading(
    program.command('check').description('прочитать всё и показать каждое замечание, ничего не записывая'),
  )
    .usage('[параметры]')
    .action(async (given: Given) => {
      const command = await import('./commands/check.ts');
      done(await command.check({ ...settings(given), today: given.date ?? today() }, disk, terminal));
    });

  const report = program
    .command('report')
    .description('подготовить отчёт об использовании платформы за период (с --json – одни показатели)')
    .usage('[параметры]');
  writing(reading(ofPeriod(report))).action(async (given: Given) => {
    const command = await import('./commands/report.ts');
    const options = { ...settings(given), ...writings(given), ...periodOptions(given) };
    done(await command.report(options, disk, terminal));
  });

  program
    .command('init')
    .description('создать папку с образцами файлов и пояснениями')
    .argument('<папка>', 'новая папка')
    .usage('папка')
    .action(async (folder: string) => {
      const command = await import('./commands/init.ts');
      done(command.init(folder, [TEMPLATES], disk, terminal));
    });

  program
    .command('fields')
    .description('какие сведения нужны документу и откуда они берутся')
    .argument('[код]', 'код документа; без него – список документов')
    .usage('[код] [параметры]')
    .addOption(templatesOption())
    .option('--json', 'напечатать данные для программ')
    .action(async (id: string | undefined, given: Given) => {
      const command = await import('./commands/fields.ts');
      done(command.fields(id, { templates: folders(given), json: given.json ?? false }, disk, terminal));
    });

  program
    .command('lint')
    .description('проверить уже имеющийся акт: нумерацию, чужие слова, ссылки, кавычки')
    .argument('<файл...>', 'файлы .docx, .txt или .html')
    .usage('файл... [параметры]')
    .addOption(
      new Option(
        '--kind <вид>',
        'чей это акт: kindergarten – детского сада, school – школы, additional, college',
      ),
    )
    .addOption(
      new Option('--date <дата>', 'дата акта вместо той, что в грифе утверждения: 02.09.2024').argParser(
        parseDay,
      ),
    )
    .addOption(templatesOption())
    .option('--json', 'напечатать данные для программ')
    .option('--show-values', 'показывать в сообщениях имена, телефоны и адреса')
    .action(async (paths: readonly string[], given: Given & { readonly kind?: string }) => {
      const command = await import('./commands/lint.ts');
      done(
        command.lintCommand(
          paths,
          {
            ...(given.kind === undefined ? {} : { kind: given.kind }),
            ...(given.date === undefined ? {} : { date: given.date }),
            templates: folders(given),
            json: given.json ?? false,
            showValues: given.showValues ?? false,
          },
          disk,
          terminal,
        ),
      );
    });

  program
    .command('decline')
    .description('просклонять имя, должность или подразделение по шести падежам')
    .argument('[текст...]', 'что склонять')
    .usage('текст… [параметры]')
    .option('--kind <вид>', 'person, last, first, middle, title или unit (обычно определяется само)')
    .option('--gender <род>', 'm или f (обычно определяется по имени)')
    .option('--batch <файл>', 'строки «вид⇥род⇥текст»')
    .option('--json', 'напечатать данные для программ, по объекту в строке')
    .action(async (texts: readonly string[], given: DeclineOptions) => {
      const command = await import('./commands/decline.ts');
      done(command.declineCommand(texts, given, { files: disk, print: terminal.print }));
    });

  for (const command of program.commands) configure(command, terminal);
  return program;
}

/** Errors are thrown, not exited on, and everything is printed in Russian through the terminal. */
function configure(command: Command, terminal: Terminal): void {
  command
    .exitOverride()
    .helpOption('-h, --help', 'показать справку')
    .configureHelp(RUSSIAN_HELP)
    .configureOutput({
      writeOut: (text) => terminal.print(text.trimEnd()),
      writeErr: (text) => terminal.printError(inRussian(text.trimEnd())),
    });
}
