import { Option } from 'commander';
import { listOfSets } from '../templating/sets.ts';
import { FORMATS, formats, usualFormats } from '../writers/registry.ts';
import { parseDay, parseFolder, parseFormats, parseNumber, parseShard } from './option-values.ts';
import { INPUT, OUTPUT, SITE } from './settings.ts';

const showValues = (): Option =>
  new Option('--show-values', 'показывать в сообщениях имена, телефоны и адреса');

const quiet = (): Option => new Option('--quiet', 'печатать только ошибки');

const templateFolders = (): Option =>
  new Option('--templates <папка>', 'своя папка шаблонов поверх встроенных (можно несколько раз)')
    .argParser((value: string, earlier: readonly string[]) => [...earlier, parseFolder(value)])
    .default([], 'нет');

const format = (): Option =>
  new Option('-f, --format <список>', `виды файлов через запятую: ${labels()}`)
    .argParser(parseFormats)
    .default(usualFormats(), usualFormats().join(','));

function labels(): string {
  return formats()
    .map((format) => `${format} (${FORMATS[format].label})`)
    .join(', ');
}

/** Options of the commands that make documents. */
export const common = (): readonly Option[] => [
  templateFolders(),
  new Option('--date <дата>', 'дата документов, у которых нет своей: 02.09.2024').argParser(parseDay),
  quiet(),
  showValues(),
];

const inputFolder = (): Option =>
  new Option('-i, --input <папка>', 'папка со сведениями').argParser(parseFolder).default(INPUT);

const jsonResult = (): Option => new Option('--json', 'напечатать итог для программ');

/** Options of the commands that read one input folder. */
export const reading = (): readonly Option[] => [inputFolder(), ...common(), jsonResult()];

/** Options of `facts`. */
export const ofFacts = (): readonly Option[] => [
  inputFolder(),
  templateFolders(),
  showValues(),
  jsonResult(),
];

const target = (): Option =>
  new Option('-o, --output <папка>', 'куда записать документы').argParser(parseFolder).default(OUTPUT);

/** Options of `doctor`. */
export const ofDoctor = (): readonly Option[] => [target()];

/** Options of the commands that write documents. */
export const writing = (): readonly Option[] => [
  target(),
  format(),
  new Option('--dry-run', 'всё проверить и подготовить, ничего не записывая'),
  new Option('--force', 'заменить и файлы, изменённые вручную; прежние остаются рядом'),
];

/** Options of `generate` alone. */
export const ofGenerate = (): readonly Option[] => [
  new Option('--set <комплект>', `документы к случаю и список, что с ними делать: ${listOfSets()}`),
];

const shard = (): Option =>
  new Option(
    '--shard [часть]',
    'только часть работы: 3/8 – третья из восьми; без числа его скажет планировщик (Slurm, Kubernetes, GNU parallel…)',
  )
    .preset('')
    .argParser(parseShard);

const collect = (): Option => new Option('--collect', 'собрать сделанное по частям (--shard) в одно');

/** Options of `batch` alone. */
export const ofBatch = (): readonly Option[] => [
  new Option(
    '-o, --output <папка>',
    'куда записать документы, по папке на организацию (обычно: в папку output каждой)',
  ).argParser(parseFolder),
  format(),
  new Option('--all', 'подготовить заново и те, чьи сведения не изменились'),
  shard(),
  collect(),
];

/** Options of the commands that make a usage report of any period. */
export const ofPeriod = (): readonly Option[] => [
  new Option('--period <период>', 'квартал 2026-Q3, полугодие 2026-H1, месяц 2026-09, учебный год 2025/2026'),
  new Option('--from <дата>', 'первый день периода').argParser(parseDay),
  new Option('--to <дата>', 'последний день периода').argParser(parseDay),
];

const actNumber = (): Option =>
  new Option('--number <номер>', 'номер акта по журналу: 101-од').argParser(parseNumber);

/** Options of `issue`. */
export const ofIssue = (): readonly Option[] => [
  inputFolder(),
  new Option('-o, --output <папка>', 'где лежат готовые проекты').argParser(parseFolder).default(OUTPUT),
  templateFolders(),
  actNumber(),
  new Option('--date <дата>', 'дата акта: 02.09.2026').argParser(parseDay),
  new Option('--with-blanks', 'издать и с пустыми местами, их впишут от руки'),
  ...ofPeriod(),
  quiet(),
  showValues(),
  jsonResult(),
];

/** Options of `site` alone. */
export const ofSite = (): readonly Option[] => [
  new Option('-o, --output <папка>', 'папка для сайта').argParser(parseFolder).default(SITE),
];

/** Options of `amend` alone. */
export const ofAmend = (): readonly Option[] => [
  target(),
  new Option('--issue', 'издать приказ о внесении изменений и новую редакцию'),
  new Option('--number <номер>', 'номер приказа о внесении изменений: 45-од').argParser(parseNumber),
  new Option('--basis <текст>', 'основание приказа, если его не видно из сведений'),
  new Option('--with-blanks', 'издать и с пустыми местами, их впишут от руки'),
];

/** Options of `unissue`. */
export const ofUnissue = (): readonly Option[] => [
  inputFolder(),
  templateFolders(),
  actNumber(),
  new Option('--date <дата>', 'дата акта, если таких несколько').argParser(parseDay),
  quiet(),
  showValues(),
  jsonResult(),
];

/** Options of `report` alone. */
export const ofReport = (): readonly Option[] => [
  new Option('--share', 'только файл показателей для района: показатели.json, без единого имени'),
];

/** Options of `summary` alone. */
export const ofSummary = (): readonly Option[] => [
  new Option('-o, --output <папка>', 'куда записать свод (обычно: рядом с папками организаций)').argParser(
    parseFolder,
  ),
  format(),
  shard(),
  collect(),
  new Option('--by <столбец>', 'итоги ещё и по столбцу таблицы districts.csv'),
  new Option('--rank', 'добавить организации по порядку их показателей'),
  jsonResult(),
];

/** Options of `open`. */
export const ofOpen = (): readonly Option[] => [
  new Option(
    '-o, --output <папка>',
    'куда записать документы (обычно: в папку output внутри папки)',
  ).argParser(parseFolder),
  new Option('--no-browser', 'только напечатать адрес страницы'),
];

/** Options of `fields`. */
export const ofFields = (): readonly Option[] => [
  templateFolders(),
  new Option('--json', 'напечатать данные для программ'),
];

/** Options of `lint`. */
export const ofLint = (): readonly Option[] => [
  new Option(
    '--kind <вид>',
    'чей это акт: kindergarten – детского сада, school – школы, additional, college',
  ),
  new Option(
    '-i, --input <папка>',
    'папка организации: её вид, а если в акте нет даты – дата её последнего документа',
  ).argParser(parseFolder),
  new Option('--date <дата>', 'дата акта вместо той, что в грифе утверждения: 02.09.2024').argParser(
    parseDay,
  ),
  ...ofFields(),
  showValues(),
];

/** Options of `decline`. */
export const ofDecline = (): readonly Option[] => [
  new Option('--kind <вид>', 'person, last, first, middle, title или unit (обычно определяется само)'),
  new Option('--gender <род>', 'm или f (обычно определяется по имени)'),
  new Option('--batch <файл>', 'строки «вид⇥род⇥текст»'),
  new Option('--json', 'напечатать данные для программ, по объекту в строке'),
];

/** Options of `verify` and `stamp`. */
export const ofVerify = (): readonly Option[] => [inputFolder(), jsonResult()];
