import type { Option } from 'commander';
import type { Files } from '../world/files.ts';
import { TEMPLATES, version } from '../world/package.ts';
import { usualFormats } from '../writers/registry.ts';
import {
  COMMON,
  OF_AMEND,
  OF_BATCH,
  OF_DECLINE,
  OF_DOCTOR,
  OF_FACTS,
  OF_FIELDS,
  OF_GENERATE,
  OF_ISSUE,
  OF_LINT,
  OF_OPEN,
  OF_PERIOD,
  OF_REPORT,
  OF_SITE,
  OF_SUMMARY,
  OF_UNISSUE,
  OF_VERIFY,
  READING,
  WRITING,
} from './options.ts';
import {
  commonSettings,
  dayOfRun,
  folders,
  type Given,
  issuing,
  OUTPUT,
  periodOptions,
  settings,
  writings,
} from './settings.ts';
import type { Terminal } from './terminal.ts';

/** One command as the command line and its help have it; its code is loaded when it is called. */
export interface CommandDescription {
  readonly name: string;
  readonly description: string;
  /** `<must>`, `[may]` or `[any...]`, each with what it is. */
  readonly arguments: readonly (readonly [flags: string, description: string])[];
  /** What stands behind the name in the help. */
  readonly usage: string;
  readonly options: readonly Option[];
  /** Works for minutes: the engine is left to make the code fast. */
  readonly isLong?: true;
  /** Gives the exit code. */
  readonly call: (words: readonly string[], given: Given, terminal: Terminal, disk: Files) => Promise<number>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandDescription[] = [
  {
    name: 'generate',
    description: 'подготовить документы (без кодов – все, на которые хватает сведений)',
    arguments: [['[код...]', 'коды документов, см. fields']],
    usage: '[код...] [параметры]',
    options: [...OF_GENERATE, ...READING, ...WRITING],
    async call(ids, given, terminal, disk) {
      const { generate } = await import('./commands/generate.ts');
      const { set = null } = given;
      return generate(ids, set, { ...settings(given), ...writings(given), period: null }, disk, terminal);
    },
  },
  {
    name: 'batch',
    description: 'подготовить документы многих организаций: в папке – по папке на каждую',
    arguments: [
      ['<папка>', 'папка, в которой у каждой организации своя папка со сведениями'],
      ['[код...]', 'коды документов, см. fields; без них – все'],
    ],
    usage: 'папка [код...] [параметры]',
    options: [...COMMON, ...OF_PERIOD, ...OF_BATCH],
    isLong: true,
    async call([root = '', ...ids], given, terminal, disk) {
      const { batch } = await import('./commands/batch.ts');
      const { format: formats, output = null, all = false, shard = null, collect = false } = given;
      const own = { ids, formats, output, all, shard, collect, today: dayOfRun(given), version: version() };
      return batch(root, { ...commonSettings(given), ...periodOptions(given), ...own }, disk, terminal);
    },
  },
  {
    name: 'summary',
    description: 'свод показателей многих организаций за период: одна таблица на район',
    arguments: [['<папка>', 'папка, в которой у каждой организации своя папка или её показатели.json']],
    usage: 'папка [параметры]',
    options: [...COMMON, ...OF_PERIOD, ...OF_SUMMARY],
    isLong: true,
    async call([root = ''], given, terminal, disk) {
      const { summary } = await import('./commands/summary.ts');
      const { output = null, shard = null, collect = false, by = null } = given;
      const { json = false, rank = false, format: formats } = given;
      const own = {
        output,
        shard,
        collect,
        by,
        json,
        rank,
        formats,
        today: dayOfRun(given),
        version: version(),
      };
      return summary(root, { ...commonSettings(given), ...periodOptions(given), ...own }, disk, terminal);
    },
  },
  {
    name: 'check',
    description: 'прочитать всё и показать каждое замечание, ничего не записывая',
    arguments: [],
    usage: '[параметры]',
    options: READING,
    async call(_, given, terminal, disk) {
      const { check } = await import('./commands/check.ts');
      return check({ ...settings(given), today: dayOfRun(given) }, disk, terminal);
    },
  },
  {
    name: 'issue',
    description:
      'издать документы: присвоить место в реестре актов и больше не менять (без кодов – записать реестр)',
    arguments: [['[код...]', 'коды документов, см. fields']],
    usage: '[код...] [параметры]',
    options: OF_ISSUE,
    async call(ids, given, terminal, disk) {
      const { issue } = await import('./commands/issue.ts');
      return issue(ids, { ...settings(given), ...issuing(given), ...periodOptions(given) }, disk, terminal);
    },
  },
  {
    name: 'unissue',
    description: 'отменить издание акта, пока он не подписан; в реестре останется запись',
    arguments: [['<код>', 'код документа']],
    usage: 'код [параметры]',
    options: OF_UNISSUE,
    async call([id = ''], given, terminal, disk) {
      const { unissue } = await import('./commands/unissue.ts');
      return unissue(id, { ...settings(given), ...issuing(given) }, disk, terminal);
    },
  },
  {
    name: 'amend',
    description:
      'новая редакция изданного акта: изменения в Word, сравнительная таблица, новый текст и приказ (--issue – издать)',
    arguments: [['<код>', 'код документа']],
    usage: 'код [параметры]',
    options: [...READING, ...OF_AMEND],
    async call([id = ''], given, terminal, disk) {
      const { amend } = await import('./commands/amend.ts');
      const { basis = null, issue: isIssued = false } = given;
      const order = { ...issuing(given), basis, isIssued };
      return amend(
        id,
        { ...settings(given), ...order, ...writings(given), clock: order.today },
        disk,
        terminal,
      );
    },
  },
  {
    name: 'facts',
    description: 'показать, что прочитано: людей, группы, выгрузки (имена и должности – с --show-values)',
    arguments: [],
    usage: '[параметры]',
    options: OF_FACTS,
    async call(_, given, terminal, disk) {
      const { facts } = await import('./commands/facts.ts');
      return facts({ ...settings(given), today: dayOfRun(given) }, disk, terminal);
    },
  },
  {
    name: 'report',
    description: 'подготовить отчёт об использовании платформы за период (с --json – одни показатели)',
    arguments: [],
    usage: '[параметры]',
    options: [...OF_PERIOD, ...OF_REPORT, ...READING, ...WRITING],
    async call(_, given, terminal, disk) {
      const { report } = await import('./commands/report.ts');
      const { share = false } = given;
      return report(
        { ...settings(given), ...writings(given), ...periodOptions(given), share },
        disk,
        terminal,
      );
    },
  },
  {
    name: 'init',
    description: 'создать папку с образцами файлов и пояснениями',
    arguments: [['<папка>', 'новая папка']],
    usage: 'папка',
    options: [],
    async call([folder = ''], _, terminal, disk) {
      const { init } = await import('./commands/init.ts');
      return init(folder, [TEMPLATES], disk, terminal);
    },
  },
  {
    name: 'launch',
    description:
      'то же, что двойной щелчок: страница в браузере; где её некому показать – документы папки «Моя организация»',
    arguments: [],
    usage: '',
    options: [],
    isLong: true,
    async call(_, _given, terminal, disk) {
      const { launch, launchPage } = await import('./commands/launch.ts');
      const { desktop } = await import('../world/desktop.ts');
      if (desktop.isWatched)
        return launchPage({ templates: [TEMPLATES], version: version() }, disk, terminal, desktop);
      const usual = { input: '', templates: [], format: usualFormats() };
      return launch({ ...settings(usual), ...writings(usual) }, disk, terminal, desktop);
    },
  },
  {
    name: 'open',
    description: 'открыть страницу в браузере: сведения, документы, отчёты – без командной строки',
    arguments: [['[папка]', 'папка со сведениями; без неё страница предложит выбрать']],
    usage: '[папка] [параметры]',
    options: OF_OPEN,
    isLong: true,
    async call([folder], given, terminal, disk) {
      const { open } = await import('./commands/open.ts');
      const { desktop } = await import('../world/desktop.ts');
      const { output, browser = true } = given;
      return open(
        { folder, output, browser, templates: [TEMPLATES], version: version() },
        disk,
        terminal,
        desktop,
      );
    },
  },
  {
    name: 'fields',
    description: 'какие сведения нужны документу и откуда они берутся',
    arguments: [['[код]', 'код документа; без него – список документов']],
    usage: '[код] [параметры]',
    options: OF_FIELDS,
    async call([id], given, terminal, disk) {
      const { fields } = await import('./commands/fields.ts');
      return fields(id, { templates: folders(given), json: given.json ?? false }, disk, terminal);
    },
  },
  {
    name: 'lint',
    description: 'проверить уже имеющийся акт: нумерацию, чужие слова, ссылки, кавычки',
    arguments: [['<файл...>', 'файлы .docx, .txt или .html']],
    usage: 'файл... [параметры]',
    options: OF_LINT,
    async call(paths, given, terminal, disk) {
      const { lintCommand } = await import('./commands/lint.ts');
      const { kind, date, input, json = false, showValues = false } = given;
      const options = { kind, input, date, templates: folders(given), json, showValues };
      return lintCommand(paths, options, disk, terminal);
    },
  },
  {
    name: 'verify',
    description: 'проверить электронные подписи: чья подпись и не изменён ли файл',
    arguments: [
      ['[файл...]', 'подписанные файлы, подписи или папки; без них – папка acts папки со сведениями'],
    ],
    usage: '[файл...] [параметры]',
    options: OF_VERIFY,
    // A digest goes over every byte of every file.
    isLong: true,
    async call(paths, given, terminal, disk) {
      const { verify } = await import('./commands/verify.ts');
      return verify(
        paths,
        { input: given.input, json: given.json ?? false, today: dayOfRun(given) },
        disk,
        terminal,
      );
    },
  },
  {
    name: 'stamp',
    description: 'копии подписанных актов с отметкой об электронной подписи: для чтения и печати',
    arguments: [
      [
        '[файл...]',
        'подписанные файлы изданных актов или папки актов; без них – вся папка acts папки со сведениями',
      ],
    ],
    usage: '[файл...] [параметры]',
    options: OF_VERIFY,
    isLong: true,
    async call(paths, given, terminal, disk) {
      const { stamp } = await import('./commands/stamp.ts');
      const { input, json = false } = given;
      return stamp({ paths, input, json, today: dayOfRun(given), version: version() }, disk, terminal);
    },
  },
  {
    name: 'site',
    description: 'папка для сайта: изданные акты с подписями под латинскими именами и страница со ссылками',
    arguments: [],
    usage: '[параметры]',
    options: [...READING, ...OF_SITE],
    isLong: true,
    async call(_, given, terminal, disk) {
      const { site } = await import('./commands/site.ts');
      return site({ ...settings(given), ...writings(given) }, disk, terminal);
    },
  },
  {
    name: 'decline',
    description: 'просклонять имя, должность или подразделение по шести падежам',
    arguments: [['[текст...]', 'что склонять']],
    usage: 'текст… [параметры]',
    options: OF_DECLINE,
    async call(texts, given, terminal, disk) {
      const { decline } = await import('./commands/decline.ts');
      const { kind, gender, batch, json = false } = given;
      return decline(texts, { kind, gender, batch, json }, disk, terminal);
    },
  },
  {
    name: 'doctor',
    description: 'проверка компьютера: версия, права на запись, место на диске, чего не хватает',
    arguments: [],
    usage: '[параметры]',
    options: OF_DOCTOR,
    async call(_, given, terminal, disk) {
      const { doctor } = await import('./commands/doctor.ts');
      const { computer } = await import('../world/computer.ts');
      return doctor({ output: given.output ?? OUTPUT, today: dayOfRun(given) }, computer(), disk, terminal);
    },
  },
];
